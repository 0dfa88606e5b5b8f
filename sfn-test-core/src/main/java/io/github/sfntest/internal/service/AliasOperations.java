package io.github.sfntest.internal.service;

import io.github.sfntest.internal.service.Alias.Route;
import io.github.sfntest.internal.service.PageTokens.Page;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.sfn.model.CreateStateMachineAliasRequest;
import software.amazon.awssdk.services.sfn.model.CreateStateMachineAliasResponse;
import software.amazon.awssdk.services.sfn.model.DeleteStateMachineAliasRequest;
import software.amazon.awssdk.services.sfn.model.DeleteStateMachineAliasResponse;
import software.amazon.awssdk.services.sfn.model.DescribeStateMachineAliasRequest;
import software.amazon.awssdk.services.sfn.model.DescribeStateMachineAliasResponse;
import software.amazon.awssdk.services.sfn.model.ListStateMachineAliasesRequest;
import software.amazon.awssdk.services.sfn.model.ListStateMachineAliasesResponse;
import software.amazon.awssdk.services.sfn.model.RoutingConfigurationListItem;
import software.amazon.awssdk.services.sfn.model.StateMachineAliasListItem;
import software.amazon.awssdk.services.sfn.model.UpdateStateMachineAliasRequest;
import software.amazon.awssdk.services.sfn.model.UpdateStateMachineAliasResponse;
import software.amazon.awssdk.services.sfn.model.ValidationExceptionReason;

/** Aliases of state machines: names that point to one or two versions. */
final class AliasOperations {
  private final MachineRegistry machines;
  private final VirtualTime time;

  AliasOperations(MachineRegistry machines, VirtualTime time) {
    this.machines = machines;
    this.time = time;
  }

  CreateStateMachineAliasResponse create(CreateStateMachineAliasRequest request) {
    List<Route> routes = Routes.of(request.routingConfiguration());
    Machine machine = machines.ofQualified(routes.get(0).versionArn());
    if (machine == null) {
      throw ApiErrors.resourceDoesNotExist(routes.get(0).versionArn());
    }
    machine.checkNotDeleting();
    Instant now = time.nowInstant();
    String name = request.name();
    Alias alias =
        machine
            .versions()
            .addAlias(
                new Alias(
                    0, machine.arn() + ":" + name, name, request.description(), routes, now, now));
    CreateStateMachineAliasResponse.Builder response =
        CreateStateMachineAliasResponse.builder()
            .stateMachineAliasArn(alias.arn())
            .creationDate(alias.created());
    Answers.stamp(response);
    return response.build();
  }

  DescribeStateMachineAliasResponse describe(DescribeStateMachineAliasRequest request) {
    String arn = request.stateMachineAliasArn();
    Alias alias = find(arn).versions().alias(arn);
    if (alias == null) {
      throw ApiErrors.resourceDoesNotExist(arn);
    }
    DescribeStateMachineAliasResponse.Builder response =
        DescribeStateMachineAliasResponse.builder()
            .stateMachineAliasArn(alias.arn())
            .name(alias.name())
            .description(alias.description())
            .routingConfiguration(alias.routes().stream().map(AliasOperations::item).toList())
            .creationDate(alias.created())
            .updateDate(alias.updated());
    Answers.stamp(response);
    return response.build();
  }

  private static RoutingConfigurationListItem item(Route route) {
    return RoutingConfigurationListItem.builder()
        .stateMachineVersionArn(route.versionArn())
        .weight(route.weight())
        .build();
  }

  UpdateStateMachineAliasResponse update(UpdateStateMachineAliasRequest request) {
    String description = request.description();
    List<Route> routes =
        request.hasRoutingConfiguration() ? Routes.of(request.routingConfiguration()) : null;
    if (description == null && routes == null) {
      // API Reference, UpdateStateMachineAlias; no recording has the text
      throw ApiErrors.validation(
          "Either the description or the routing configuration must be specified",
          ValidationExceptionReason.MISSING_REQUIRED_PARAMETER);
    }
    String arn = request.stateMachineAliasArn();
    Machine machine = find(arn);
    machine.checkNotDeleting();
    Alias alias =
        machine
            .versions()
            .updateAlias(arn, there -> changed(there, description, routes, time.nowInstant()));
    UpdateStateMachineAliasResponse.Builder response =
        UpdateStateMachineAliasResponse.builder().updateDate(alias.updated());
    Answers.stamp(response);
    return response.build();
  }

  private static Alias changed(
      Alias there, @Nullable String description, @Nullable List<Route> routes, Instant now) {
    return new Alias(
        there.number(),
        there.arn(),
        there.name(),
        description == null ? there.description() : description,
        routes == null ? there.routes() : routes,
        there.created(),
        now);
  }

  /** To delete what does not exist is no error, as it is with machines and versions. */
  DeleteStateMachineAliasResponse delete(DeleteStateMachineAliasRequest request) {
    String arn = request.stateMachineAliasArn();
    Machine machine = machines.ofQualified(arn);
    if (machine != null) {
      machine.versions().deleteAlias(arn);
    }
    DeleteStateMachineAliasResponse.Builder response = DeleteStateMachineAliasResponse.builder();
    Answers.stamp(response);
    return response.build();
  }

  /** Those of a machine; those that point to a version, if its ARN is given. */
  ListStateMachineAliasesResponse list(ListStateMachineAliasesRequest request) {
    String arn = request.stateMachineArn();
    MachineRegistry.Target target = machines.resolve(arn, Routing::first);
    target.machine().checkNotDeleting();
    String versionArn = target.versionArn();
    Page<Alias> page =
        PageTokens.page(
            "listStateMachineAliases " + arn,
            target.machine().versions().aliases().stream()
                .filter(alias -> versionArn == null || alias.pointsTo(versionArn))
                .toList(),
            alias -> PageTokens.ascending(alias.number()),
            request.maxResults(),
            request.nextToken());
    List<StateMachineAliasListItem> items =
        page.elements().stream()
            .map(
                alias ->
                    StateMachineAliasListItem.builder()
                        .stateMachineAliasArn(alias.arn())
                        .creationDate(alias.created())
                        .build())
            .toList();
    ListStateMachineAliasesResponse.Builder response =
        ListStateMachineAliasesResponse.builder()
            .stateMachineAliases(items)
            .nextToken(page.nextToken());
    Answers.stamp(response);
    return response.build();
  }

  private Machine find(String aliasArn) {
    Machine machine = machines.ofQualified(aliasArn);
    if (machine == null) {
      throw ApiErrors.resourceDoesNotExist(aliasArn);
    }
    return machine;
  }
}
