package io.github.sfntest.internal.service;

import io.github.sfntest.internal.service.ActivityQueues.Activity;
import software.amazon.awssdk.services.sfn.model.ListTagsForResourceRequest;
import software.amazon.awssdk.services.sfn.model.ListTagsForResourceResponse;
import software.amazon.awssdk.services.sfn.model.TagResourceRequest;
import software.amazon.awssdk.services.sfn.model.TagResourceResponse;
import software.amazon.awssdk.services.sfn.model.UntagResourceRequest;
import software.amazon.awssdk.services.sfn.model.UntagResourceResponse;

/** The tags of state machines and activities. */
final class TagOperations {
  private final MachineRegistry machines;
  private final ActivityQueues activities;

  TagOperations(MachineRegistry machines, ActivityQueues activities) {
    this.machines = machines;
    this.activities = activities;
  }

  TagResourceResponse tag(TagResourceRequest request) {
    find(request.resourceArn()).add(request.resourceArn(), request.tags());
    TagResourceResponse.Builder response = TagResourceResponse.builder();
    Answers.stamp(response);
    return response.build();
  }

  UntagResourceResponse untag(UntagResourceRequest request) {
    find(request.resourceArn()).remove(request.tagKeys());
    UntagResourceResponse.Builder response = UntagResourceResponse.builder();
    Answers.stamp(response);
    return response.build();
  }

  ListTagsForResourceResponse list(ListTagsForResourceRequest request) {
    ListTagsForResourceResponse.Builder response =
        ListTagsForResourceResponse.builder().tags(find(request.resourceArn()).list());
    Answers.stamp(response);
    return response.build();
  }

  /**
   * The tags of a resource, or AWS's error. A version or an alias has none:
   * conformance/api/tagging, test_tag_state_machine_version.
   */
  private Tags find(String resourceArn) {
    Arn arn = Arn.parse(resourceArn);
    Tags tags =
        switch (arn.type()) {
          case "stateMachine" -> {
            Machine machine = machines.find(resourceArn);
            yield machine == null ? null : machine.tags();
          }
          case "activity" -> {
            Activity activity = activities.find(resourceArn);
            yield activity == null ? null : activity.tags();
          }
          default -> throw Arn.wrongType(arn);
        };
    if (tags == null) {
      throw ApiErrors.resourceNotFound(resourceArn);
    }
    return tags;
  }
}
