package com.example.guide;

import static io.github.sfntest.assertj.SfnAssertions.assertThatExceptionOfType;
import static io.github.sfntest.hamcrest.SfnMatchers.hasOutputPath;
import static io.github.sfntest.hamcrest.SfnMatchers.succeeded;
import static io.github.sfntest.hamcrest.SfnMatchers.visited;
import static io.github.sfntest.hamcrest.SfnMatchers.wasInvokedTimes;
import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.allOf;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.startsWith;

import io.github.sfntest.RegisteredStateMachine;
import io.github.sfntest.SfnTestEnvironment;
import io.github.sfntest.definition.StateMachineType;
import io.github.sfntest.execution.Execution;
import io.github.sfntest.junit5.SfnFake;
import io.github.sfntest.junit5.StateMachine;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** What the guide's page on assertions shows of Hamcrest. */
@ExtendWith(SfnFake.class)
class MatchersTest {

  @StateMachine(value = "payment.asl.json", type = StateMachineType.EXPRESS)
  RegisteredStateMachine payment;

  @BeforeEach
  void theCardIsGood(SfnTestEnvironment sfn) {
    sfn.whenLambda("charge-card").thenReturn(Map.of("status", "PAID"));
  }

  @Test
  void go_together(SfnTestEnvironment sfn) {
    Execution execution = payment.run(Map.of("orderId", "o-1"));

    // snippet: hamcrest
    assertThat(execution, allOf(succeeded(), hasOutputPath("$.orderId", startsWith("o-"))));
    assertThat(execution, wasInvokedTimes("Charge card", 1));
    assertThat(sfn.executions(), everyItem(visited("Charge card")));
    // end of snippet
  }

  @Test
  void say_what_the_assertions_say() {
    Execution execution = payment.run(Map.of("orderId", "o-1"));

    assertThatExceptionOfType(AssertionError.class)
        .isThrownBy(() -> assertThat(execution, hasOutputPath("$.payment.status", "OPEN")))
        .satisfies(
            error ->
                Shown.starts(
                    error.getMessage().replace("'" + execution.name() + "'", "'o-1'"),
                    "mismatch.txt"));
  }
}
