package com.example.guide;

import static io.github.sfntest.assertj.SfnAssertions.assertThat;
import static io.github.sfntest.assertj.SfnAssertions.assertThatExceptionOfType;

import io.github.sfntest.RegisteredStateMachine;
import io.github.sfntest.SfnTestEnvironment;
import io.github.sfntest.junit5.SfnFake;
import io.github.sfntest.junit5.SfnSweep;
import io.github.sfntest.junit5.StateMachine;
import java.util.Map;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** The texts of the guide's page on the failure sweep. */
@ExtendWith(SfnFake.class)
class SweepTextsTest {

  @StateMachine("payment.asl.json")
  RegisteredStateMachine payment;

  @Test
  void tells_what_became_of_each_error(SfnTestEnvironment sfn) {
    sfn.whenLambda("charge-card").thenReturn(Map.of("status", "PAID"));
    SfnSweep sweep = SfnSweep.of(sfn, () -> payment.run(Map.of("orderId", "o-1")));

    Shown.isShown(sweep.table().toString(), "sweep.txt");

    DynamicTest timeout = null;
    for (DynamicTest test : sweep) {
      timeout = test.getDisplayName().endsWith("States.Timeout") ? test : timeout;
    }
    assertThat(timeout).isNotNull();
    assertThatExceptionOfType(AssertionError.class)
        .isThrownBy(timeout.getExecutable()::execute)
        .satisfies(error -> Shown.starts(error.getMessage(), "unhandled.txt"));
  }
}
