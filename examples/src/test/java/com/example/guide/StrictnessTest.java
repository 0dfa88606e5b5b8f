package com.example.guide;

import static io.github.sfntest.assertj.SfnAssertions.assertThatExceptionOfType;
import static org.hamcrest.Matchers.greaterThan;

import io.github.sfntest.RegisteredStateMachine;
import io.github.sfntest.SfnTestEnvironment;
import io.github.sfntest.definition.StateMachineDefinition;
import io.github.sfntest.execution.Strictness;
import io.github.sfntest.mock.UnmockedTaskError;
import io.github.sfntest.mock.UnusedMockError;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** The messages of the guide's page on strictness. */
class StrictnessTest {

  private final SfnTestEnvironment sfn = SfnTestEnvironment.create();
  private final RegisteredStateMachine payment =
      sfn.register(StateMachineDefinition.fromResource("payment.asl.json"));

  @Test
  void a_task_without_a_mock() {
    sfn.whenLambda("charge-card")
        .withInputPath("$.amount", greaterThan(100))
        .thenFail("CardDeclined");

    assertThatExceptionOfType(UnmockedTaskError.class)
        .isThrownBy(() -> payment.run("{\"orderId\": \"o-1\", \"amount\": 42}"))
        .satisfies(error -> Shown.isShown(error.getMessage(), "unmocked.txt"));
  }

  @Test
  void a_mock_without_a_task() {
    sfn.whenLambda("charge-card").thenReturn(Map.of("status", "PAID"));
    sfn.whenLambda("charge-credit-card").thenReturn(Map.of("status", "PAID"));
    payment.run(Map.of());

    assertThatExceptionOfType(UnusedMockError.class)
        .isThrownBy(sfn::close)
        .satisfies(error -> Shown.isShown(error.getMessage(), "unused.txt"));
  }

  @Test
  void what_may_stay_unused() {
    // snippet: lenient
    try (var sfn = SfnTestEnvironment.builder().strictness(Strictness.LENIENT).build()) {
      sfn.whenLambda("charge-card").thenReturn(Map.of("status", "PAID"));
    }
    try (var sfn = SfnTestEnvironment.create()) {
      sfn.whenLambda("charge-card").lenient().thenReturn(Map.of("status", "PAID"));
    }
    // end of snippet
  }
}
