package io.github.sfntest.internal.service;

import io.github.sfntest.internal.service.PageTokens.Page;
import java.util.List;
import software.amazon.awssdk.services.sfn.model.DeleteStateMachineVersionRequest;
import software.amazon.awssdk.services.sfn.model.DeleteStateMachineVersionResponse;
import software.amazon.awssdk.services.sfn.model.ListStateMachineVersionsRequest;
import software.amazon.awssdk.services.sfn.model.ListStateMachineVersionsResponse;
import software.amazon.awssdk.services.sfn.model.PublishStateMachineVersionRequest;
import software.amazon.awssdk.services.sfn.model.PublishStateMachineVersionResponse;
import software.amazon.awssdk.services.sfn.model.StateMachineVersionListItem;

/** Publishing, listing and deleting versions of state machines. */
final class VersionOperations {
  private final MachineRegistry machines;
  private final VirtualTime time;

  VersionOperations(MachineRegistry machines, VirtualTime time) {
    this.machines = machines;
    this.time = time;
  }

  PublishStateMachineVersionResponse publish(PublishStateMachineVersionRequest request) {
    Version version =
        machines
            .unqualified(request.stateMachineArn())
            .publish(request.revisionId(), request.description(), time.nowInstant());
    PublishStateMachineVersionResponse.Builder response =
        PublishStateMachineVersionResponse.builder()
            .stateMachineVersionArn(version.arn())
            .creationDate(version.created());
    Answers.stamp(response);
    return response.build();
  }

  ListStateMachineVersionsResponse list(ListStateMachineVersionsRequest request) {
    String arn = request.stateMachineArn();
    Page<Version> page =
        PageTokens.page(
            "listStateMachineVersions " + arn,
            machines.unqualified(arn).versions().newestFirst(),
            version -> PageTokens.descending(version.number()),
            request.maxResults(),
            request.nextToken());
    List<StateMachineVersionListItem> items =
        page.elements().stream()
            .map(
                version ->
                    StateMachineVersionListItem.builder()
                        .stateMachineVersionArn(version.arn())
                        .creationDate(version.created())
                        .build())
            .toList();
    ListStateMachineVersionsResponse.Builder response =
        ListStateMachineVersionsResponse.builder()
            .stateMachineVersions(items)
            .nextToken(page.nextToken());
    Answers.stamp(response);
    return response.build();
  }

  /** To delete what does not exist is no error: the API Reference names none for it. */
  DeleteStateMachineVersionResponse delete(DeleteStateMachineVersionRequest request) {
    Machine machine = machines.ofQualified(request.stateMachineVersionArn());
    if (machine != null) {
      machine.versions().deleteVersion(request.stateMachineVersionArn());
    }
    DeleteStateMachineVersionResponse.Builder response =
        DeleteStateMachineVersionResponse.builder();
    Answers.stamp(response);
    return response.build();
  }
}
