package io.github.sfntest.mock;

import static io.github.sfntest.mock.Calls.item;
import static io.github.sfntest.mock.Calls.itemOf;
import static io.github.sfntest.mock.Calls.lambda;
import static io.github.sfntest.mock.Calls.task;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.sfntest.execution.Iteration;
import io.github.sfntest.execution.Strictness;
import io.github.sfntest.execution.TaskOutcome;
import io.github.sfntest.internal.json.ValueMapper;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Which mock answers, and with which of its outcomes. */
class MockRegistryTest {

  private final MockRegistry mocks =
      new MockRegistry(ValueMapper.standard(), Strictness.STRICT, ShapeCheck.NONE);

  private String answer(TaskCall call) {
    MockedOutcome outcome = mocks.outcome(call);
    if (outcome == null) {
      return "none";
    }
    return outcome.kind() == TaskOutcome.Kind.SUCCEEDED
        ? Calls.text(outcome.value())
        : outcome.kind() + " " + outcome.error();
  }

  private List<String> answers(int count, TaskCall call) {
    List<String> answers = new ArrayList<>();
    for (int i = 0; i < count; i++) {
      answers.add(answer(call));
    }
    return answers;
  }

  @Test
  void nothing_is_answered_without_mocks() {
    assertThat(answer(task("Pay", "{}"))).isEqualTo("none");
  }

  @Test
  void the_most_specific_answers() {
    mocks.whenTask("order", "Pay").thenReturn("machine and state");
    mocks.whenTask(null, "Pay").thenReturn("state");
    mocks.whenResource("*").thenReturn("resource");

    assertThat(answer(task("order", "Pay", Calls.PUT_ITEM))).isEqualTo("\"machine and state\"");
    assertThat(answer(task("refund", "Pay", Calls.PUT_ITEM))).isEqualTo("\"state\"");
    assertThat(answer(task("refund", "Ship", Calls.PUT_ITEM))).isEqualTo("\"resource\"");
  }

  @Test
  void later_ones_answer_before_earlier_ones() {
    mocks.whenLambda("charge-card").thenReturn("first");
    mocks.whenLambda("charge-card").thenReturn("second");
    mocks.whenResource(Calls.INVOKE).thenReturn(Map.of("Payload", "third"));

    assertThat(answer(lambda("charge-card", "{}"))).isEqualTo("{\"Payload\":\"third\"}");

    mocks.whenLambda("charge-card").thenReturn("fourth");

    assertThat(answer(lambda("charge-card", "{}"))).isEqualTo("\"fourth\"");
  }

  @Test
  void outcomes_come_in_order_and_the_last_repeats() {
    mocks.whenTask(null, "Pay").thenFail("Busy").thenReturn(1).thenReturn(2);

    assertThat(answers(5, task("Pay", "{}"))).containsExactly("FAILED Busy", "1", "2", "2", "2");
  }

  @Test
  void times_repeats_an_outcome_and_uses_up_the_last() {
    mocks.whenTask(null, "Pay").thenReturn("earlier");
    mocks.whenTask(null, "Pay").thenFail("Busy").times(2).thenReturn(1).times(2);

    assertThat(answers(6, task("Pay", "{}")))
        .containsExactly("FAILED Busy", "FAILED Busy", "1", "1", "\"earlier\"", "\"earlier\"");
  }

  @Test
  void a_mock_that_is_used_up_leaves_the_task_without_one() {
    mocks.whenTask(null, "Pay").thenReturn(1).times(1);

    assertThat(answers(2, task("Pay", "{}"))).containsExactly("1", "none");
  }

  @Test
  void an_outcome_added_later_follows() {
    ScriptedTask pay = mocks.whenTask(null, "Pay").thenReturn(1);

    assertThat(answers(2, task("Pay", "{}"))).containsExactly("1", "1");

    pay.thenReturn(2);

    assertThat(answers(2, task("Pay", "{}"))).containsExactly("2", "2");
  }

  @Test
  void items_share_one_sequence() {
    mocks.whenTask(null, "Pay").thenReturn(1).thenReturn(2);

    assertThat(answer(item("Pay", new Iteration("Each", 0)))).isEqualTo("1");
    assertThat(answer(item("Pay", new Iteration("Each", 1)))).isEqualTo("2");
  }

  @Test
  void per_item_gives_each_item_its_own_sequence() {
    mocks.whenTask(null, "Pay").perItem().thenReturn(1).thenReturn(2);
    Iteration outer = new Iteration("Outer", 7);

    assertThat(answers(2, item("Pay", outer, new Iteration("Each", 0)))).containsExactly("1", "2");
    assertThat(answers(2, item("Pay", outer, new Iteration("Each", 1)))).containsExactly("1", "2");
    assertThat(answers(2, item("Pay", new Iteration("Each", 0)))).containsExactly("1", "2");
    assertThat(answer(itemOf("arn:other", "Pay", new Iteration("Each", 0)))).isEqualTo("1");
    assertThat(answer(item("Pay", outer, new Iteration("Each", 0)))).isEqualTo("2");
  }

  @Test
  void for_item_means_the_innermost_map() {
    mocks.whenTask(null, "Pay").forItem(1).thenReturn("one");

    assertThat(answer(item("Pay", new Iteration("Outer", 0), new Iteration("Each", 1))))
        .isEqualTo("\"one\"");
    assertThat(answer(item("Pay", new Iteration("Outer", 1), new Iteration("Each", 0))))
        .isEqualTo("none");
    assertThat(answer(item("Pay"))).isEqualTo("none");
  }

  @Test
  void one_beginning_serves_several_mocks() {
    TaskMock pay = mocks.whenTask(null, "Pay");
    pay.withInput("{\"a\":1}").thenReturn("one");
    pay.withInput("{\"a\":2}").thenReturn("two");

    assertThat(answer(task("Pay", "{\"a\":1}"))).isEqualTo("\"one\"");
    assertThat(answer(task("Pay", "{\"a\":2}"))).isEqualTo("\"two\"");
    assertThat(answer(task("Pay", "{\"a\":3}"))).isEqualTo("none");
  }

  @Test
  void latency_and_submission_belong_to_the_outcome_before() {
    mocks
        .whenTask(null, "Pay")
        .thenReturn(1)
        .after(Duration.ofSeconds(3))
        .submitting(Map.of("JobId", "j-1"))
        .thenReturn(2);

    MockedOutcome first = mocks.outcome(task("Pay", "{}"));
    MockedOutcome second = mocks.outcome(task("Pay", "{}"));

    assertThat(first.latencyMillis()).isEqualTo(3_000);
    assertThat(Calls.text(first.submitted())).isEqualTo("{\"JobId\":\"j-1\"}");
    assertThat(second.latencyMillis()).isZero();
    assertThat(second.submitted()).isNull();
  }

  @Test
  void the_level_says_what_the_value_stands_for() {
    mocks.whenTask(null, "Pay").thenReturn(1);
    mocks.whenResource("arn:aws:states:::sns:*").thenReturn(1);
    mocks.whenLambda("charge-card").thenReturn(1);
    mocks.whenNestedExecution("ship").thenReturn(1);

    assertThat(mocks.outcome(task("Pay", "{}")).level()).isEqualTo(MockedOutcome.Level.RESULT);
    assertThat(mocks.outcome(task("order", "Tell", "arn:aws:states:::sns:publish")).level())
        .isEqualTo(MockedOutcome.Level.RESULT);
    assertThat(mocks.outcome(lambda("charge-card", "{}")).level())
        .isEqualTo(MockedOutcome.Level.PAYLOAD);
    assertThat(
            mocks
                .outcome(Calls.nested("arn:aws:states:us-east-1:1:stateMachine:ship", "{}"))
                .level())
        .isEqualTo(MockedOutcome.Level.CHILD_OUTPUT);
  }

  @Test
  void reset_drops_everything() {
    mocks.whenTask(null, "Pay").thenReturn(1);
    mocks.whenTask(null, "Begun");
    mocks.unmocked(task("Ship", "{}"));

    mocks.reset();

    assertThat(answer(task("Pay", "{}"))).isEqualTo("none");
    assertThat(mocks.usages()).isEmpty();
    assertThat(mocks.failures()).isEmpty();
    mocks.verify();
  }

  @Test
  void counts_must_make_sense() {
    ScriptedTask pay = mocks.whenTask(null, "Pay").thenReturn(1);

    assertThatThrownBy(() -> pay.times(0))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("count must be at least 1, but was 0");
    assertThatThrownBy(() -> pay.after(Duration.ofMillis(-1)))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("latency must not be negative, but was PT-0.001S");
    assertThatThrownBy(() -> mocks.whenTask(null, "Pay").forItem(-1))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("index must not be negative, but was -1");
    assertThatThrownBy(() -> mocks.whenLambda(" "))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("nameOrArn must not be blank");
  }
}
