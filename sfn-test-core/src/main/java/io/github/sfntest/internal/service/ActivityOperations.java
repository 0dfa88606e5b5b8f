package io.github.sfntest.internal.service;

import io.github.sfntest.internal.json.Json;
import io.github.sfntest.internal.runtime.ParkedTask;
import io.github.sfntest.internal.service.ActivityQueues.Activity;
import io.github.sfntest.internal.service.ExecutionRecord.Live;
import io.github.sfntest.internal.service.PageTokens.Page;
import java.util.List;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.sfn.model.ActivityListItem;
import software.amazon.awssdk.services.sfn.model.CreateActivityRequest;
import software.amazon.awssdk.services.sfn.model.CreateActivityResponse;
import software.amazon.awssdk.services.sfn.model.DeleteActivityRequest;
import software.amazon.awssdk.services.sfn.model.DeleteActivityResponse;
import software.amazon.awssdk.services.sfn.model.DescribeActivityRequest;
import software.amazon.awssdk.services.sfn.model.DescribeActivityResponse;
import software.amazon.awssdk.services.sfn.model.GetActivityTaskRequest;
import software.amazon.awssdk.services.sfn.model.GetActivityTaskResponse;
import software.amazon.awssdk.services.sfn.model.ListActivitiesRequest;
import software.amazon.awssdk.services.sfn.model.ListActivitiesResponse;

/** Activities and their workers. */
final class ActivityOperations {
  private static final String LIST_SCOPE = "listActivities";

  /** API Reference, GetActivityTask: a poll is answered after 60 seconds at the latest. */
  private static final long POLL_MILLIS = 60_000;

  private final ActivityQueues activities;
  private final KmsKeys kmsKeys;
  private final Executions executions;
  private final Arns arns;
  private final long pollNanos;

  ActivityOperations(
      ActivityQueues activities,
      KmsKeys kmsKeys,
      Executions executions,
      Arns arns,
      ServiceSettings settings) {
    this.activities = activities;
    this.kmsKeys = kmsKeys;
    this.executions = executions;
    this.arns = arns;
    this.pollNanos = settings.activityPollTimeout().toNanos();
  }

  CreateActivityResponse create(CreateActivityRequest request) {
    String name = Names.check(request.name());
    Activity activity =
        new Activity(
            arns.activity(name),
            name,
            executions.time().nowInstant(),
            Configurations.encryption(request.encryptionConfiguration()),
            new Tags());
    activity.tags().add(activity.arn(), request.tags());
    kmsKeys.checkConfigured(activity.encryption().kmsKeyId());
    // API Reference, CreateActivity: tags make no other request
    Activity there = activities.addIfAbsent(activity);
    if (!there.encryption().equals(activity.encryption())) {
      throw ApiErrors.activityAlreadyExists(there.arn());
    }
    CreateActivityResponse.Builder response =
        CreateActivityResponse.builder().activityArn(there.arn()).creationDate(there.created());
    Answers.stamp(response);
    return response.build();
  }

  DescribeActivityResponse describe(DescribeActivityRequest request) {
    Activity activity = find(request.activityArn());
    DescribeActivityResponse.Builder response =
        DescribeActivityResponse.builder()
            .activityArn(activity.arn())
            .name(activity.name())
            .creationDate(activity.created())
            .encryptionConfiguration(activity.encryption());
    Answers.stamp(response);
    return response.build();
  }

  private Activity find(String activityArn) {
    Activity activity = activities.find(Arn.activity(activityArn).text());
    if (activity == null) {
      throw ApiErrors.activityDoesNotExist(activityArn);
    }
    return activity;
  }

  DeleteActivityResponse delete(DeleteActivityRequest request) {
    activities.remove(Arn.activity(request.activityArn()).text());
    DeleteActivityResponse.Builder response = DeleteActivityResponse.builder();
    Answers.stamp(response);
    return response.build();
  }

  ListActivitiesResponse list(ListActivitiesRequest request) {
    List<ActivityListItem> items =
        activities.byName().stream().map(ActivityOperations::item).toList();
    Page<ActivityListItem> page =
        PageTokens.page(
            LIST_SCOPE, items, ActivityListItem::name, request.maxResults(), request.nextToken());
    ListActivitiesResponse.Builder response =
        ListActivitiesResponse.builder().activities(page.elements()).nextToken(page.nextToken());
    Answers.stamp(response);
    return response.build();
  }

  private static ActivityListItem item(Activity activity) {
    return ActivityListItem.builder()
        .activityArn(activity.arn())
        .name(activity.name())
        .creationDate(activity.created())
        .build();
  }

  /** Waits for a task; without one, AWS's answer is empty. */
  GetActivityTaskResponse getTask(GetActivityTaskRequest request) {
    Activity activity = find(request.activityArn());
    kmsKeys.check(activity.encryption().kmsKeyId());
    String arn = activity.arn();
    long end = executions.time().now() + POLL_MILLIS;
    GetActivityTaskResponse.Builder response = GetActivityTaskResponse.builder();
    ParkedTask task;
    // an answer of a mock holds an execution that cannot go on while it waits
    long nanos = executions.turns().holdsAny() ? 0 : pollNanos;
    while ((task =
            activities.poll(
                arn, nanos, () -> executions.time().now() >= end || !activities.exists(arn)))
        != null) {
      if (take(task, request.workerName())) {
        response.taskToken(task.token()).input(Json.write(task.input()));
        break;
      }
    }
    Answers.stamp(response);
    return response.build();
  }

  private boolean take(ParkedTask task, @Nullable String worker) {
    ExecutionRecord execution = executions.store().find(task.run().spec().arn());
    Live live = execution == null ? null : execution.live();
    if (live == null) {
      return false;
    }
    boolean[] taken = new boolean[1];
    executions.act(
        live.tree(),
        () -> {
          taken[0] = task.open();
          if (taken[0]) {
            task.workerStarted(worker);
          }
        });
    return taken[0];
  }
}
