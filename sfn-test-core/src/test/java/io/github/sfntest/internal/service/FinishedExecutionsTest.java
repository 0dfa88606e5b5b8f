package io.github.sfntest.internal.service;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.sfntest.RegisteredStateMachine;
import io.github.sfntest.SfnTestEnvironment;
import io.github.sfntest.execution.Execution;
import io.github.sfntest.execution.ExecutionStatus;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Finished executions live within a budget of bytes. */
class FinishedExecutionsTest {
  /** Every execution below has 4 events and an input and output of 5 bytes each. */
  private static final long EACH = 1_300 + 4 * 100 + 6 * (5 + 5);

  private static SfnTestEnvironment within(long bytes) {
    return SfnTestEnvironment.builder().finishedExecutions(bytes).build();
  }

  /**
   * Over the client: then nothing holds a view of them, not even until the next garbage collection.
   */
  private static List<String> run(
      SfnTestEnvironment sfn, RegisteredStateMachine machine, int count) {
    List<String> arns = new ArrayList<>();
    for (int i = 0; i < count; i++) {
      arns.add(run(sfn, machine, "\"abc\""));
    }
    return arns;
  }

  private static String run(SfnTestEnvironment sfn, RegisteredStateMachine machine, String input) {
    return sfn.client()
        .startExecution(r -> r.stateMachineArn(machine.arn()).input(input))
        .executionArn();
  }

  private static boolean isWhole(Execution execution) {
    try {
      return execution.history().size() == 4;
    } catch (IllegalStateException e) {
      return false;
    }
  }

  @Test
  void all_are_kept_as_long_as_they_fit() {
    try (SfnTestEnvironment sfn = within(10 * EACH)) {
      List<String> arns = run(sfn, sfn.register("order", Samples.PASS), 10);

      assertThat(arns).allMatch(arn -> isWhole(sfn.execution(arn)));
    }
  }

  @Test
  void the_oldest_become_summaries_first() {
    try (SfnTestEnvironment sfn = within(10 * EACH)) {
      List<String> arns = run(sfn, sfn.register("order", Samples.PASS), 12);

      List<Boolean> whole = arns.stream().map(arn -> isWhole(sfn.execution(arn))).toList();
      int summaries = whole.indexOf(true);
      assertThat(summaries).isBetween(2, 6);
      assertThat(whole.subList(summaries, 12)).containsOnly(true);
      assertThat(sfn.executions()).hasSize(12);
      assertThat(sfn.execution(arns.get(0)).status()).isEqualTo(ExecutionStatus.SUCCEEDED);
      assertThat(sfn.execution(arns.get(0)).stopTime()).isPresent();
    }
  }

  @Test
  void a_summary_says_what_is_gone_and_which_setting_keeps_it() {
    try (SfnTestEnvironment sfn = within(10 * EACH)) {
      String arn = run(sfn, sfn.register("order", Samples.PASS), 12).get(0);
      Execution execution = sfn.execution(arn);
      String message =
          "This execution has been dropped to save memory: its history is gone."
              + "\n  where:     execution '"
              + execution.name()
              + "' of state machine 'order'\n"
              + "  expected:  finished executions within 17600 bytes; the oldest that no test holds"
              + " is dropped first\n"
              + "  to mend:   hold its Execution, or raise the limit:"
              + " SfnTestEnvironment.builder().finishedExecutions(bytes)";

      assertThatThrownBy(execution::history)
          .isInstanceOf(IllegalStateException.class)
          .hasMessage(message);
      assertThatThrownBy(() -> sfn.client().getExecutionHistory(r -> r.executionArn(arn)))
          .isInstanceOf(IllegalStateException.class)
          .hasMessage(message);
      assertThat(sfn.client().describeExecution(r -> r.executionArn(arn)).statusAsString())
          .isEqualTo("SUCCEEDED");
    }
  }

  @Test
  void what_a_test_holds_stays_whole() {
    try (SfnTestEnvironment sfn = within(3 * EACH)) {
      RegisteredStateMachine order = sfn.register("order", Samples.PASS);
      Execution held = order.run("\"abc\"");

      run(sfn, order, 50);

      assertThat(held.history()).hasSize(4);
      assertThat(sfn.execution(held.arn())).isSameAs(held);
    }
  }

  @Test
  void running_ones_and_the_last_to_finish_stay_whole_in_any_case() {
    try (SfnTestEnvironment sfn = within(0)) {
      String open = sfn.register("callback", Samples.CALLBACK).start(1).arn();
      String last = run(sfn, sfn.register("order", Samples.PASS), 5).get(4);

      assertThat(sfn.execution(last).history()).hasSize(4);
      assertThat(sfn.execution(open).status()).isEqualTo(ExecutionStatus.RUNNING);
      assertThat(sfn.execution(open).history()).isNotEmpty();
    }
  }

  @Test
  void the_oldest_summaries_are_forgotten_at_last() {
    try (SfnTestEnvironment sfn = within(10 * EACH)) {
      List<String> arns = run(sfn, sfn.register("order", Samples.PASS), 100);
      String first = arns.get(0);
      int known = sfn.executions().size();

      assertThat(known).isBetween(8, 20);
      assertThatThrownBy(() -> sfn.execution(first))
          .isInstanceOf(IllegalArgumentException.class)
          .hasMessage(
              "No execution has the ARN "
                  + first
                  + ".\n  where:     this SfnTestEnvironment"
                  + "\n  expected:  one of its executions; "
                  + (100 - known)
                  + " finished executions have been forgotten to stay within 17600 bytes; raise the"
                  + " limit: SfnTestEnvironment.builder().finishedExecutions(bytes)"
                  + "\n  to mend:   look at executions()");
      assertThatThrownBy(() -> sfn.client().describeExecution(r -> r.executionArn(first)))
          .hasMessageStartingWith("Execution Does Not Exist: '" + first + "'")
          .satisfies(
              error ->
                  assertThat(error.getSuppressed())
                      .singleElement()
                      .extracting(Throwable::getMessage)
                      .asString()
                      .startsWith((100 - known) + " finished executions have been forgotten"));
    }
  }

  @Test
  void what_is_large_takes_more_of_it() {
    try (SfnTestEnvironment sfn = within(100_000)) {
      RegisteredStateMachine order = sfn.register("order", Samples.PASS);
      String large = "\"" + "x".repeat(5_000) + "\"";
      String first = run(sfn, order, large);
      String small = run(sfn, order, "1");

      run(sfn, order, large);

      assertThat(isWhole(sfn.execution(first))).isFalse();
      assertThat(isWhole(sfn.execution(small))).isTrue();
    }
  }
}
