package io.github.sfntest.assertj;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatNullPointerException;

import io.github.sfntest.execution.TaskInvocation;
import org.junit.jupiter.api.Test;

class TaskInvocationsTest {

  private final TestExecution execution =
      TestExecution.running()
          .visits(TestVisit.task("Ship").retries("Busy"))
          .calls("Ship", 1, "{}")
          .calls("Ship", 2, "{}")
          .calls("Pay", 1, "{}");

  @Test
  void are_those_of_one_task() {
    TaskInvocations invocations = new TaskInvocations(execution, "Ship");

    assertThat(invocations.all()).extracting(TaskInvocation::attempt).containsExactly(1, 2);
    assertThat(invocations.retries()).isEqualTo(1);
    assertThat(invocations.execution()).isSameAs(execution);
    assertThat(invocations.state()).isEqualTo("Ship");
  }

  @Test
  void need_an_execution_and_a_state() {
    assertThatNullPointerException()
        .isThrownBy(() -> new TaskInvocations(null, "Ship"))
        .withMessage("execution");
    assertThatNullPointerException()
        .isThrownBy(() -> new TaskInvocations(execution, null))
        .withMessage("state");
  }
}
