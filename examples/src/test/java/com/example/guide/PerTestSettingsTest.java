package com.example.guide;

import static io.github.sfntest.assertj.SfnAssertions.assertThat;

import io.github.sfntest.RegisteredStateMachine;
import io.github.sfntest.SfnTestEnvironment;
import io.github.sfntest.TimeControl;
import io.github.sfntest.execution.Execution;
import io.github.sfntest.execution.Strictness;
import io.github.sfntest.junit5.InjectSfn;
import io.github.sfntest.junit5.SfnSettings;
import io.github.sfntest.junit5.StateMachine;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import org.junit.jupiter.api.Test;

// snippet: settings
@SfnSettings(region = "eu-west-1", startTime = "2026-02-28T23:59:00Z")
class PerTestSettingsTest {

  @InjectSfn SfnTestEnvironment sfn; // a new one for each test

  @StateMachine("payment.asl.json")
  RegisteredStateMachine payment;

  @Test
  void starts_at_that_time_in_that_region() {
    assertThat(sfn.clock().now()).isEqualTo(Instant.parse("2026-02-28T23:59:00Z"));
    assertThat(payment.arn())
        .isEqualTo("arn:aws:states:eu-west-1:123456789012:stateMachine:payment");
  }

  @Test
  @SfnSettings(timeControl = TimeControl.MANUAL, strictness = Strictness.LENIENT)
  void waits_for_the_clock() {
    sfn.whenLambda("charge-card")
        .thenFail("Lambda.TooManyRequestsException")
        .thenReturn(Map.of("status", "PAID"));

    Execution execution = payment.start(Map.of("orderId", "o-1"));

    assertThat(execution).isRunning(); // in the minute before the retry
    sfn.clock().advance(Duration.ofMinutes(1));
    assertThat(execution).succeeded();
  }
}
// end of snippet
