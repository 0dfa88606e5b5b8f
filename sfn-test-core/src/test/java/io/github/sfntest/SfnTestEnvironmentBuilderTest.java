package io.github.sfntest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.PropertyNamingStrategies;
import io.github.sfntest.definition.StateMachineDefinition;
import io.github.sfntest.definition.StateMachineType;
import io.github.sfntest.execution.ExecutionStatus;
import io.github.sfntest.internal.service.Samples;
import io.github.sfntest.mock.ShapeCheck;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The settings of an environment. */
class SfnTestEnvironmentBuilderTest {
  private static final Instant START = Instant.parse("2025-01-01T00:00:00Z");

  @Test
  void settings_reach_executions() {
    SfnTestEnvironmentBuilder builder =
        SfnTestEnvironment.builder()
            .region("cn-north-1")
            .accountId("111111111111")
            .startTime(START.plusSeconds(1))
            .payloadQuota(20)
            .historyQuota(6)
            .expressQuota(Duration.ofSeconds(10))
            .objectMapper(
                new ObjectMapper().setPropertyNamingStrategy(PropertyNamingStrategies.SNAKE_CASE));
    record Order(String orderId) {}

    for (SfnTestEnvironmentBuilder each : List.of(builder, builder.copy())) {
      try (SfnTestEnvironment built = each.build()) {
        RegisteredStateMachine order = built.register("order", Samples.PASS);
        RegisteredStateMachine pause =
            built.register(
                StateMachineDefinition.of("wait", Samples.WAIT).withType(StateMachineType.EXPRESS));

        assertThat(order.arn())
            .isEqualTo("arn:aws-cn:states:cn-north-1:111111111111:stateMachine:order");
        assertThat(order.run(new Order("1")).input()).hasToString("{\"order_id\":\"1\"}");
        assertThat(order.lastExecution().startTime()).isEqualTo(START.plusSeconds(1));
        assertThat(pause.run(1).status()).isEqualTo(ExecutionStatus.TIMED_OUT);
        assertThatThrownBy(
                () ->
                    built
                        .client()
                        .startExecution(
                            r -> r.stateMachineArn(order.arn()).input("[1,2,3,4,5,6,7,8,9,0]")))
            .hasMessageContaining("The payload exceeds the maximum of 20 bytes");
      }
    }
  }

  @Test
  void a_copy_compares_results_as_the_builder_does() {
    try (SfnTestEnvironment sfn =
        SfnTestEnvironment.builder().shapeCheck(ShapeCheck.NONE).copy().build()) {
      RegisteredStateMachine send =
          sfn.register(
              "send",
              """
              {"StartAt": "Send", "States": {"Send": {"Type": "Task", "End": true,
                "Resource": "arn:aws:states:::sqs:sendMessage",
                "Parameters": {"QueueUrl": "q", "MessageBody": "b"}}}}
              """);
      sfn.whenTask("Send").thenReturn("no answer of SQS");

      assertThat(send.run("{}").output(String.class)).isEqualTo("no answer of SQS");
    }
  }

  @Test
  void two_environments_share_nothing() {
    try (SfnTestEnvironment sfn = SfnTestEnvironment.create();
        SfnTestEnvironment other = SfnTestEnvironment.create()) {
      sfn.register("order", Samples.PASS).run(1);

      assertThat(other.stateMachines()).isEmpty();
      assertThat(other.executions()).isEmpty();
    }
  }

  record Refusal(String message, Consumer<SfnTestEnvironmentBuilder> setting) {
    @Override
    public String toString() {
      return message;
    }
  }

  static Stream<Refusal> refusals() {
    return Stream.of(
        new Refusal(
            "region must look like eu-central-1, but was Frankfurt", b -> b.region("Frankfurt")),
        new Refusal("accountId must be twelve digits, but was 1", b -> b.accountId("1")),
        new Refusal("payloadQuota must be 1 to 262144, but was 0", b -> b.payloadQuota(0)),
        new Refusal(
            "payloadQuota must be 1 to 262144, but was 262145", b -> b.payloadQuota(262_145)),
        new Refusal("historyQuota must be at least 2, but was 1", b -> b.historyQuota(1)),
        new Refusal(
            "standardQuota must be 1 ms to 36500 days, but was PT0S",
            b -> b.standardQuota(Duration.ZERO)),
        new Refusal(
            "standardQuota must be 1 ms to 36500 days, but was PT876000H0.001S",
            b -> b.standardQuota(Duration.ofDays(36_500).plusMillis(1))),
        new Refusal("transitionQuota must be at least 1, but was 0", b -> b.transitionQuota(0)),
        new Refusal(
            "expressQuota must be at least 1 ms, but was PT0S", b -> b.expressQuota(Duration.ZERO)),
        new Refusal(
            "activityPollTimeout must not be negative, but was PT-1S",
            b -> b.activityPollTimeout(Duration.ofSeconds(-1))),
        new Refusal(
            "finishedExecutions must not be negative, but was -1", b -> b.finishedExecutions(-1)));
  }

  @ParameterizedTest
  @MethodSource("refusals")
  void a_wrong_setting_is_refused_where_it_is_made(Refusal refusal) {
    assertThatThrownBy(() -> refusal.setting().accept(SfnTestEnvironment.builder()))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage(refusal.message());
  }
}
