package io.github.sfntest.internal.service;

import static io.github.sfntest.internal.service.Samples.ROLE;
import static io.github.sfntest.internal.service.Samples.createExpress;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.sfntest.SfnTestEnvironment;
import io.github.sfntest.TimeControl;
import io.github.sfntest.execution.Strictness;
import io.github.sfntest.mock.UnmockedTaskError;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import software.amazon.awssdk.services.sfn.model.IncludedData;
import software.amazon.awssdk.services.sfn.model.StartSyncExecutionResponse;
import software.amazon.awssdk.services.sfn.model.SyncExecutionStatus;

/** {@code StartSyncExecution}, member by member. */
class StartSyncExecutionTest {
  private static final Instant START = Instant.parse("2025-01-01T00:00:00Z");

  private static final String FAIL =
      """
      {"StartAt": "No", "States": {"No": {"Type": "Fail", "Error": "Sold out", "Cause": "none left"}}}""";

  private static final String FAIL_SILENTLY =
      """
      {"StartAt": "No", "States": {"No": {"Type": "Fail"}}}""";

  private static SfnTestEnvironment lenient() {
    return SfnTestEnvironment.builder().strictness(Strictness.LENIENT).build();
  }

  @Test
  void a_success_has_every_member() {
    try (SfnTestEnvironment sfn = SfnTestEnvironment.create()) {
      String arn = createExpress(sfn, "order", Samples.WAIT);

      StartSyncExecutionResponse result =
          sfn.client()
              .startSyncExecution(
                  r ->
                      r.stateMachineArn(arn).name("o-1").input("{ \"a\" : 1.0 }").traceHeader("t"));

      assertThat(result.executionArn())
          .matches(
              "arn:aws:states:us-east-1:123456789012:express:order:o-1:[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}");
      assertThat(result.stateMachineArn()).isEqualTo(arn);
      assertThat(result.name()).isEqualTo("o-1");
      assertThat(result.startDate()).isEqualTo(START);
      assertThat(result.stopDate()).isEqualTo(START.plusSeconds(90));
      assertThat(result.status()).isEqualTo(SyncExecutionStatus.SUCCEEDED);
      assertThat(result.error()).isNull();
      assertThat(result.cause()).isNull();
      assertThat(result.input()).isEqualTo("{ \"a\" : 1.0 }");
      assertThat(result.inputDetails().included()).isTrue();
      assertThat(result.output()).isEqualTo("{\"a\":1.0}");
      assertThat(result.outputDetails().included()).isTrue();
      assertThat(result.traceHeader()).isEqualTo("t");
      assertThat(result.billingDetails().billedDurationInMilliseconds()).isEqualTo(90_000);
      assertThat(result.billingDetails().billedMemoryUsedInMB()).isEqualTo(64);
      assertThat(result.responseMetadata().requestId()).isNotBlank();
      assertThat(result.sdkHttpResponse().statusCode()).isEqualTo(200);
      assertThat(result.sdkHttpResponse().firstMatchingHeader("x-amzn-RequestId"))
          .contains(result.responseMetadata().requestId());
      assertThat(sfn.clock().now()).as("the base clock stands still").isEqualTo(START);
    }
  }

  record Ending(
      String what, String definition, String status, String output, String error, String cause) {
    @Override
    public String toString() {
      return what;
    }
  }

  static Stream<Ending> endings() {
    return Stream.of(
        new Ending("a success", Samples.PASS, "SUCCEEDED", "{}", null, null),
        new Ending("a failure", FAIL, "FAILED", null, "Sold out", "none left"),
        new Ending("a failure without names", FAIL_SILENTLY, "FAILED", null, null, null),
        new Ending(
            "five minutes",
            """
            {"StartAt": "Pause", "States": {"Pause": {"Type": "Wait", "Seconds": 301, "End": true}}}""",
            "TIMED_OUT",
            null,
            "States.Timeout",
            null),
        new Ending(
            "its own limit",
            """
            {"TimeoutSeconds": 10, "StartAt": "Pause",
             "States": {"Pause": {"Type": "Wait", "Seconds": 11, "End": true}}}""",
            "TIMED_OUT",
            null,
            "States.Timeout",
            null));
  }

  @ParameterizedTest
  @MethodSource("endings")
  void a_workflow_that_ends_badly_is_an_answer_all_the_same(Ending ending) {
    try (SfnTestEnvironment sfn = SfnTestEnvironment.create()) {
      String arn = createExpress(sfn, "order", ending.definition());

      StartSyncExecutionResponse result =
          sfn.client().startSyncExecution(r -> r.stateMachineArn(arn));

      assertThat(result.statusAsString()).isEqualTo(ending.status());
      assertThat(result.output()).isEqualTo(ending.output());
      assertThat(result.error()).isEqualTo(ending.error());
      assertThat(result.cause()).isEqualTo(ending.cause());
      assertThat(result.input()).as("absent means an empty object").isEqualTo("{}");
      assertThat(result.inputDetails().included()).isTrue();
      assertThat(result.outputDetails().included()).isTrue();
    }
  }

  record Billing(String seconds, long millis) {}

  static Stream<Billing> billings() {
    return Stream.of(new Billing("0", 100), new Billing("1", 1000), new Billing("300", 300_000));
  }

  @ParameterizedTest
  @MethodSource("billings")
  void is_billed_by_its_virtual_duration(Billing billing) {
    try (SfnTestEnvironment sfn = SfnTestEnvironment.create()) {
      String arn = createExpress(sfn, "order", Samples.WAIT.replace("90", billing.seconds()));

      StartSyncExecutionResponse result =
          sfn.client().startSyncExecution(r -> r.stateMachineArn(arn));

      assertThat(result.billingDetails().billedDurationInMilliseconds())
          .isEqualTo(billing.millis());
    }
  }

  @Test
  void a_part_of_a_tenth_of_a_second_is_billed_whole() {
    try (SfnTestEnvironment sfn = SfnTestEnvironment.create()) {
      String arn = createExpress(sfn, "order", Samples.TASK);
      sfn.whenLambda("work").thenReturn(1).after(Duration.ofMillis(201));

      StartSyncExecutionResponse result =
          sfn.client().startSyncExecution(r -> r.stateMachineArn(arn));

      assertThat(result.billingDetails().billedDurationInMilliseconds()).isEqualTo(300);
    }
  }

  @Test
  void the_name_is_made_of_the_seed_if_none_is_given() {
    assertThat(firstTwoArns(7)).isEqualTo(firstTwoArns(7)).isNotEqualTo(firstTwoArns(8));
    assertThat(firstTwoArns(7).split(" ", -1)).doesNotHaveDuplicates();
  }

  private static String firstTwoArns(long seed) {
    try (SfnTestEnvironment sfn = SfnTestEnvironment.builder().seed(seed).build()) {
      String arn = createExpress(sfn, "order", Samples.PASS);
      var first = sfn.client().startSyncExecution(r -> r.stateMachineArn(arn));
      var second = sfn.client().startSyncExecution(r -> r.stateMachineArn(arn));
      assertThat(first.executionArn()).contains(":express:order:" + first.name() + ":");
      return first.executionArn() + " " + second.executionArn();
    }
  }

  @Test
  void one_name_can_be_used_again() {
    try (SfnTestEnvironment sfn = SfnTestEnvironment.create()) {
      String arn = createExpress(sfn, "order", Samples.PASS);

      var first = sfn.client().startSyncExecution(r -> r.stateMachineArn(arn).name("n"));
      var second = sfn.client().startSyncExecution(r -> r.stateMachineArn(arn).name("n"));

      assertThat(first.executionArn()).isNotEqualTo(second.executionArn());
      assertThat(sfn.executions()).hasSize(2);
    }
  }

  @Test
  void request_ids_do_not_come_from_the_seed() {
    try (SfnTestEnvironment one = SfnTestEnvironment.create();
        SfnTestEnvironment other = SfnTestEnvironment.create()) {
      assertThat(one.client().listStateMachines().responseMetadata().requestId())
          .isNotEqualTo(other.client().listStateMachines().responseMetadata().requestId());
    }
  }

  @Test
  void the_trace_header_may_come_as_an_http_header() {
    try (SfnTestEnvironment sfn = SfnTestEnvironment.create()) {
      String arn = createExpress(sfn, "order", Samples.PASS);

      var byHeader =
          sfn.client()
              .startSyncExecution(
                  r ->
                      r.stateMachineArn(arn)
                          .overrideConfiguration(o -> o.putHeader("x-amzn-trace-id", "Root=1")));
      var byBoth =
          sfn.client()
              .startSyncExecution(
                  r ->
                      r.stateMachineArn(arn)
                          .traceHeader("Root=2")
                          .overrideConfiguration(o -> o.putHeader("X-Amzn-Trace-Id", "Root=1")));
      var byNone =
          sfn.client()
              .startSyncExecution(
                  r ->
                      r.stateMachineArn(arn)
                          .overrideConfiguration(o -> o.putHeader("X-Other", "Root=1")));

      assertThat(byHeader.traceHeader()).isEqualTo("Root=1");
      assertThat(byBoth.traceHeader()).isEqualTo("Root=2");
      assertThat(byNone.traceHeader()).isNull();
    }
  }

  @Test
  void metadata_only_leaves_out_input_and_output() {
    try (SfnTestEnvironment sfn = SfnTestEnvironment.create()) {
      String arn = createExpress(sfn, "order", Samples.PASS);

      StartSyncExecutionResponse result =
          sfn.client()
              .startSyncExecution(
                  r -> r.stateMachineArn(arn).includedData(IncludedData.METADATA_ONLY));

      assertThat(result.status()).isEqualTo(SyncExecutionStatus.SUCCEEDED);
      assertThat(result.input()).isNull();
      assertThat(result.inputDetails().included()).isFalse();
      assertThat(result.output()).isNull();
      assertThat(result.outputDetails().included()).isFalse();
    }
  }

  @Test
  void a_version_runs_and_names_its_machine() {
    try (SfnTestEnvironment sfn = SfnTestEnvironment.create()) {
      var created =
          sfn.client()
              .createStateMachine(
                  r ->
                      r.name("order")
                          .definition(Samples.PASS)
                          .roleArn(ROLE)
                          .type("EXPRESS")
                          .publish(true));

      StartSyncExecutionResponse result =
          sfn.client().startSyncExecution(r -> r.stateMachineArn(created.stateMachineVersionArn()));

      assertThat(created.stateMachineVersionArn()).isEqualTo(created.stateMachineArn() + ":1");
      assertThat(result.stateMachineArn()).isEqualTo(created.stateMachineArn());
      assertThat(result.executionArn()).contains(":express:order:");
    }
  }

  @Test
  void skips_time_even_if_the_test_has_the_clock() {
    try (SfnTestEnvironment sfn =
        SfnTestEnvironment.builder().timeControl(TimeControl.MANUAL).build()) {
      String arn = createExpress(sfn, "order", Samples.WAIT);

      assertThat(sfn.client().startSyncExecution(r -> r.stateMachineArn(arn)).statusAsString())
          .isEqualTo("SUCCEEDED");
    }
  }

  @Test
  void a_task_that_nobody_answers_ends_with_the_five_minutes() {
    try (SfnTestEnvironment sfn = SfnTestEnvironment.create()) {
      String arn = createExpress(sfn, "order", Samples.TASK);
      sfn.whenLambda("work").thenWaitForCallback();

      StartSyncExecutionResponse result =
          sfn.client().startSyncExecution(r -> r.stateMachineArn(arn));

      assertThat(result.statusAsString()).isEqualTo("TIMED_OUT");
      assertThat(result.stopDate()).isEqualTo(START.plus(Duration.ofMinutes(5)));
    }
  }

  @Test
  void a_task_without_a_mock_fails_the_call_and_stays_running() {
    SfnTestEnvironment sfn = lenient();
    String arn = createExpress(sfn, "order", Samples.TASK);

    assertThatThrownBy(() -> sfn.client().startSyncExecution(r -> r.stateMachineArn(arn)))
        .isInstanceOf(UnmockedTaskError.class);

    assertThat(sfn.execution().status().name()).isEqualTo("RUNNING");
    assertThat(sfn.mocks().failures()).hasSize(1);
    assertThatThrownBy(sfn::close).isInstanceOf(UnmockedTaskError.class);
  }

  @Test
  void an_answer_may_call_the_client() {
    try (SfnTestEnvironment sfn = SfnTestEnvironment.create()) {
      String inner = createExpress(sfn, "inner", Samples.PASS);
      String outer = createExpress(sfn, "outer", Samples.TASK);
      sfn.whenLambda("work")
          .thenAnswer(
              task ->
                  Map.of(
                      "inner",
                      sfn.client()
                          .startSyncExecution(r -> r.stateMachineArn(inner).input("7"))
                          .output()));

      assertThat(sfn.client().startSyncExecution(r -> r.stateMachineArn(outer)).output())
          .isEqualTo("{\"inner\":\"7\"}");
    }
  }
}
