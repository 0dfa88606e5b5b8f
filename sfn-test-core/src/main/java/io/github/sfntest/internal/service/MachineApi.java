package io.github.sfntest.internal.service;

import static io.github.sfntest.internal.service.RequestValidator.check;

import software.amazon.awssdk.services.sfn.model.CreateStateMachineAliasRequest;
import software.amazon.awssdk.services.sfn.model.CreateStateMachineAliasResponse;
import software.amazon.awssdk.services.sfn.model.CreateStateMachineRequest;
import software.amazon.awssdk.services.sfn.model.CreateStateMachineResponse;
import software.amazon.awssdk.services.sfn.model.DeleteStateMachineAliasRequest;
import software.amazon.awssdk.services.sfn.model.DeleteStateMachineAliasResponse;
import software.amazon.awssdk.services.sfn.model.DeleteStateMachineRequest;
import software.amazon.awssdk.services.sfn.model.DeleteStateMachineResponse;
import software.amazon.awssdk.services.sfn.model.DeleteStateMachineVersionRequest;
import software.amazon.awssdk.services.sfn.model.DeleteStateMachineVersionResponse;
import software.amazon.awssdk.services.sfn.model.DescribeStateMachineAliasRequest;
import software.amazon.awssdk.services.sfn.model.DescribeStateMachineAliasResponse;
import software.amazon.awssdk.services.sfn.model.DescribeStateMachineRequest;
import software.amazon.awssdk.services.sfn.model.DescribeStateMachineResponse;
import software.amazon.awssdk.services.sfn.model.ListStateMachineAliasesRequest;
import software.amazon.awssdk.services.sfn.model.ListStateMachineAliasesResponse;
import software.amazon.awssdk.services.sfn.model.ListStateMachineVersionsRequest;
import software.amazon.awssdk.services.sfn.model.ListStateMachineVersionsResponse;
import software.amazon.awssdk.services.sfn.model.ListStateMachinesRequest;
import software.amazon.awssdk.services.sfn.model.ListStateMachinesResponse;
import software.amazon.awssdk.services.sfn.model.ListTagsForResourceRequest;
import software.amazon.awssdk.services.sfn.model.ListTagsForResourceResponse;
import software.amazon.awssdk.services.sfn.model.PublishStateMachineVersionRequest;
import software.amazon.awssdk.services.sfn.model.PublishStateMachineVersionResponse;
import software.amazon.awssdk.services.sfn.model.TagResourceRequest;
import software.amazon.awssdk.services.sfn.model.TagResourceResponse;
import software.amazon.awssdk.services.sfn.model.UntagResourceRequest;
import software.amazon.awssdk.services.sfn.model.UntagResourceResponse;
import software.amazon.awssdk.services.sfn.model.UpdateStateMachineAliasRequest;
import software.amazon.awssdk.services.sfn.model.UpdateStateMachineAliasResponse;
import software.amazon.awssdk.services.sfn.model.UpdateStateMachineRequest;
import software.amazon.awssdk.services.sfn.model.UpdateStateMachineResponse;
import software.amazon.awssdk.services.sfn.model.ValidateStateMachineDefinitionRequest;
import software.amazon.awssdk.services.sfn.model.ValidateStateMachineDefinitionResponse;

/**
 * State machines, their versions, aliases and tags: a line per operation of the API. Every request
 * is checked against the service's model first. Thread-safe.
 */
public final class MachineApi {
  private final Operations operations;

  MachineApi(Operations operations) {
    this.operations = operations;
  }

  /** See the SDK's operation of that name. */
  public CreateStateMachineResponse createStateMachine(CreateStateMachineRequest request) {
    return operations.machines().create(check(request));
  }

  /** See the SDK's operation of that name. */
  public DescribeStateMachineResponse describeStateMachine(DescribeStateMachineRequest request) {
    return operations.machines().describe(check(request));
  }

  /** See the SDK's operation of that name. */
  public DeleteStateMachineResponse deleteStateMachine(DeleteStateMachineRequest request) {
    return operations.machines().delete(check(request));
  }

  /** See the SDK's operation of that name. */
  public ListStateMachinesResponse listStateMachines(ListStateMachinesRequest request) {
    return operations.machines().list(check(request));
  }

  /** See the SDK's operation of that name. */
  public UpdateStateMachineResponse updateStateMachine(UpdateStateMachineRequest request) {
    return operations.updates().update(check(request));
  }

  /** See the SDK's operation of that name. */
  public PublishStateMachineVersionResponse publishStateMachineVersion(
      PublishStateMachineVersionRequest request) {
    return operations.versions().publish(check(request));
  }

  /** See the SDK's operation of that name. */
  public ListStateMachineVersionsResponse listStateMachineVersions(
      ListStateMachineVersionsRequest request) {
    return operations.versions().list(check(request));
  }

  /** See the SDK's operation of that name. */
  public DeleteStateMachineVersionResponse deleteStateMachineVersion(
      DeleteStateMachineVersionRequest request) {
    return operations.versions().delete(check(request));
  }

  /** See the SDK's operation of that name. */
  public CreateStateMachineAliasResponse createStateMachineAlias(
      CreateStateMachineAliasRequest request) {
    return operations.aliases().create(check(request));
  }

  /** See the SDK's operation of that name. */
  public DescribeStateMachineAliasResponse describeStateMachineAlias(
      DescribeStateMachineAliasRequest request) {
    return operations.aliases().describe(check(request));
  }

  /** See the SDK's operation of that name. */
  public UpdateStateMachineAliasResponse updateStateMachineAlias(
      UpdateStateMachineAliasRequest request) {
    return operations.aliases().update(check(request));
  }

  /** See the SDK's operation of that name. */
  public DeleteStateMachineAliasResponse deleteStateMachineAlias(
      DeleteStateMachineAliasRequest request) {
    return operations.aliases().delete(check(request));
  }

  /** See the SDK's operation of that name. */
  public ListStateMachineAliasesResponse listStateMachineAliases(
      ListStateMachineAliasesRequest request) {
    return operations.aliases().list(check(request));
  }

  /** See the SDK's operation of that name. */
  public TagResourceResponse tagResource(TagResourceRequest request) {
    return operations.tags().tag(check(request));
  }

  /** See the SDK's operation of that name. */
  public UntagResourceResponse untagResource(UntagResourceRequest request) {
    return operations.tags().untag(check(request));
  }

  /** See the SDK's operation of that name. */
  public ListTagsForResourceResponse listTagsForResource(ListTagsForResourceRequest request) {
    return operations.tags().list(check(request));
  }

  /** See the SDK's operation of that name. */
  public ValidateStateMachineDefinitionResponse validateStateMachineDefinition(
      ValidateStateMachineDefinitionRequest request) {
    return ValidateOperation.validate(check(request));
  }
}
