package io.github.sfntest.internal.service;

import static io.github.sfntest.internal.service.Samples.MACHINE_ARN;
import static io.github.sfntest.internal.service.Samples.createStandard;
import static io.github.sfntest.internal.service.Samples.error;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.sfntest.SfnTestEnvironment;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.services.sfn.model.ListStateMachineVersionsResponse;
import software.amazon.awssdk.services.sfn.model.StateMachineVersionListItem;
import software.amazon.awssdk.services.sfn.paginators.ListExecutionsIterable;

/** Versions of state machines: API Reference, PublishStateMachineVersion and its neighbors. */
class VersionsTest {
  private final SfnTestEnvironment sfn = SfnTestEnvironment.create();
  private final String arn = createStandard(sfn, "order", Samples.PASS);

  @AfterEach
  void close() {
    sfn.close();
  }

  private String publish() {
    return sfn.client()
        .publishStateMachineVersion(r -> r.stateMachineArn(arn))
        .stateMachineVersionArn();
  }

  private String update(String comment) {
    return sfn.client()
        .updateStateMachine(
            r ->
                r.stateMachineArn(arn)
                    .definition(
                        Samples.PASS.replaceFirst("\\{", "{\"Comment\": \"" + comment + "\",")))
        .revisionId();
  }

  private List<String> versions() {
    return sfn
        .client()
        .listStateMachineVersions(r -> r.stateMachineArn(arn))
        .stateMachineVersions()
        .stream()
        .map(StateMachineVersionListItem::stateMachineVersionArn)
        .toList();
  }

  @Test
  void a_revision_is_published_once() {
    assertThat(publish()).isEqualTo(arn + ":1");
    assertThat(publish()).isEqualTo(arn + ":1");
    update("two");
    assertThat(publish()).isEqualTo(arn + ":2");

    assertThat(versions()).containsExactly(arn + ":2", arn + ":1");
  }

  @Test
  void the_caller_may_say_which_revision_it_means() {
    sfn.client().publishStateMachineVersion(r -> r.stateMachineArn(arn).revisionId("INITIAL"));
    String second = update("two");
    sfn.client().publishStateMachineVersion(r -> r.stateMachineArn(arn).revisionId(second));
    String third = update("three");

    assertThat(
            error(
                () ->
                    sfn.client()
                        .publishStateMachineVersion(
                            r -> r.stateMachineArn(arn).revisionId(second))))
        .isEqualTo(
            "ConflictException: Failed to publish the State Machine version for revision "
                + second
                + ". The current State Machine revision is "
                + third
                + ".");
    assertThat(versions()).hasSize(2);
  }

  @Test
  void a_version_keeps_what_it_was() {
    publish();
    String second = update("two");
    sfn.client().publishStateMachineVersion(r -> r.stateMachineArn(arn).description("the second"));
    update("three");

    var first = sfn.client().describeStateMachine(r -> r.stateMachineArn(arn + ":1"));
    assertThat(first.definition()).isEqualTo(Samples.PASS);
    assertThat(first.revisionId()).isNull();
    assertThat(first.description()).isNull();
    var other = sfn.client().describeStateMachine(r -> r.stateMachineArn(arn + ":2"));
    assertThat(other.definition()).contains("two");
    assertThat(other.revisionId()).isEqualTo(second);
    assertThat(other.description()).isEqualTo("the second");
    assertThat(other.stateMachineArn()).isEqualTo(arn + ":2");
  }

  @Test
  void an_execution_of_a_version_runs_its_definition() {
    publish();
    sfn.client().updateStateMachine(r -> r.stateMachineArn(arn).definition(Samples.WAIT));
    String execution =
        sfn.client().startExecution(r -> r.stateMachineArn(arn + ":1")).executionArn();
    sfn.client().startExecution(r -> r.stateMachineArn(arn));

    assertThat(sfn.execution(execution).visits())
        .extracting(v -> v.state())
        .containsExactly("Copy");
    assertThat(sfn.client().describeExecution(r -> r.executionArn(execution)))
        .satisfies(it -> assertThat(it.stateMachineVersionArn()).isEqualTo(arn + ":1"))
        .satisfies(it -> assertThat(it.stateMachineArn()).isEqualTo(arn))
        .satisfies(it -> assertThat(it.stateMachineAliasArn()).isNull());
    ListExecutionsIterable listed =
        sfn.client().listExecutionsPaginator(r -> r.stateMachineArn(arn + ":1").maxResults(1));
    assertThat(listed.executions()).extracting(e -> e.executionArn()).containsExactly(execution);
    assertThat(sfn.client().listExecutions(r -> r.stateMachineArn(arn)).executions()).hasSize(2);
  }

  @Test
  void a_deleted_version_is_gone_and_its_number_too() {
    publish();
    update("two");
    publish();

    sfn.client().deleteStateMachineVersion(r -> r.stateMachineVersionArn(arn + ":2"));
    sfn.client().deleteStateMachineVersion(r -> r.stateMachineVersionArn(arn + ":2"));
    sfn.client().deleteStateMachineVersion(r -> r.stateMachineVersionArn(MACHINE_ARN + "nope:1"));

    assertThat(versions()).containsExactly(arn + ":1");
    assertThat(error(() -> sfn.client().startExecution(r -> r.stateMachineArn(arn + ":2"))))
        .isEqualTo("StateMachineDoesNotExist: State Machine Does Not Exist: '" + arn + ":2'");
    assertThat(publish()).isEqualTo(arn + ":3");
  }

  @Test
  void lists_in_pages() {
    for (int i = 0; i < 5; i++) {
      update("number " + i);
      publish();
    }

    List<String> sizes = new ArrayList<>();
    String token = null;
    do {
      String next = token;
      ListStateMachineVersionsResponse page =
          sfn.client()
              .listStateMachineVersions(r -> r.stateMachineArn(arn).maxResults(2).nextToken(next));
      sizes.add(page.stateMachineVersions().get(0).stateMachineVersionArn());
      token = page.nextToken();
    } while (token != null);

    assertThat(sizes).containsExactly(arn + ":5", arn + ":3", arn + ":1");
  }

  @Test
  void refuses_what_is_no_version_or_no_machine() {
    assertThat(
            error(() -> sfn.client().deleteStateMachineVersion(r -> r.stateMachineVersionArn(arn))))
        .isEqualTo("InvalidArn: Invalid Arn: 'Invalid ARN: " + arn + "'");
    assertThat(
            error(
                () -> sfn.client().publishStateMachineVersion(r -> r.stateMachineArn(arn + ":1"))))
        .isEqualTo("ValidationException: State machine ARN must be unqualified: '" + arn + ":1'");
    assertThat(error(() -> sfn.client().deleteStateMachine(r -> r.stateMachineArn(arn + ":1"))))
        .isEqualTo("ValidationException: State machine ARN must be unqualified: '" + arn + ":1'");
    assertThat(
            error(
                () ->
                    sfn.client()
                        .listStateMachineVersions(r -> r.stateMachineArn(MACHINE_ARN + "nope"))))
        .isEqualTo(
            "StateMachineDoesNotExist: State Machine Does Not Exist: '" + MACHINE_ARN + "nope'");
  }

  @Test
  void a_machine_has_at_most_a_thousand() {
    for (int i = 0; i < 1000; i++) {
      update("number " + i);
      publish();
    }
    update("one more");

    assertThat(error(this::publish))
        .isEqualTo(
            "ServiceQuotaExceededException: A state machine can have 1000 versions: '" + arn + "'");
    sfn.client().deleteStateMachineVersion(r -> r.stateMachineVersionArn(arn + ":1"));
    assertThat(publish()).isEqualTo(arn + ":1001");
  }
}
