package io.github.sfntest.mock;

import static io.github.sfntest.mock.Calls.item;
import static io.github.sfntest.mock.Calls.lambda;
import static io.github.sfntest.mock.Calls.task;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.hamcrest.Matchers.allOf;
import static org.hamcrest.Matchers.greaterThan;
import static org.hamcrest.Matchers.hasEntry;

import io.github.sfntest.execution.Iteration;
import io.github.sfntest.execution.Strictness;
import io.github.sfntest.internal.json.ValueMapper;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** What a person reads when a task has no mock. */
class UnmockedTaskErrorTest {

  private final MockRegistry mocks =
      new MockRegistry(ValueMapper.standard(), Strictness.STRICT, ShapeCheck.NONE);

  private String message(TaskCall call) {
    assertThat(mocks.outcome(call)).isNull();
    return String.valueOf(mocks.unmocked(call).getMessage());
  }

  /**
   * Line numbers move: {@code #1} stands for the line this is called on, {@code #2} for the next.
   */
  private static String at(int first, String text) {
    String result = text;
    for (int i = 9; i >= 1; i--) {
      result = result.replace("#" + i, "UnmockedTaskErrorTest.java:" + (first + i - 1));
    }
    return result.stripTrailing();
  }

  private static int nextLine() {
    return StackWalker.getInstance()
        .walk(frames -> frames.skip(1).findFirst().orElseThrow().getLineNumber() + 1);
  }

  @Test
  void no_mock_at_all() {
    assertThat(message(task("Save order", "{\"orderId\":\"o-1\"}")))
        .isEqualTo(
            """
            No mock answers this task.
              where:     state machine 'order' > state 'Save order' > Resource arn:aws:states:::dynamodb:putItem (attempt 1)
              input:     {"orderId":"o-1"}
              expected:  a mock, but none is declared
              to mend:   sfn.whenTask("Save order").thenReturnJson(\"""{ … }\""");\
            """);
  }

  @Test
  void the_payload_did_not_match() {
    int line = nextLine();
    mocks.whenLambda("charge-card").withInputPath("$.amount", greaterThan(10)).thenReturn(1);

    assertThat(
            message(Calls.attempt(lambda("charge-card", "{\"orderId\":\"o-1\",\"amount\":5}"), 2)))
        .isEqualTo(
            at(
                line,
                """
                No mock answers this task.
                  where:     state machine 'order' > state 'Charge card' > Resource arn:aws:states:::lambda:invoke, function charge-card (attempt 2)
                  input:     {"orderId":"o-1","amount":5}
                  expected:  1 mock names this function, but its payload did not match
                               whenLambda("charge-card").withInputPath("$.amount", a value greater than <10>)   #1   $.amount was 5
                  to mend:   sfn.whenLambda("charge-card").thenReturnJson(\"""{ … }\""");
                """));
  }

  @Test
  void each_mock_says_why() {
    int line = nextLine();
    mocks.whenTask("order", "Pay").withInput("{\"a\":{\"b c\":[1,2]},\"x\":0}").thenReturn(1);
    mocks.whenTask(null, "Pay").withInput(hasEntry("a", 1)).thenReturn(1);
    mocks.whenTask(null, "Pay").forItem(2).thenReturn(1);
    mocks.whenTask(null, "Pay").withInputPath("$.gone", 1).thenReturn(1);
    mocks.whenResource("*:putItem").withInput(input -> false).thenReturn(1);
    mocks.whenTask(null, "Pay").withInput("{\"a\":{\"b c\":[1]}}");
    mocks.whenTask(null, "Ship").thenReturn(1);

    assertThat(message(task("Pay", "{\"a\":{\"b c\":[1,3]},\"x\":0}")))
        .isEqualTo(
            at(
                line,
                """
                No mock answers this task.
                  where:     state machine 'order' > state 'Pay' > Resource arn:aws:states:::dynamodb:putItem (attempt 1)
                  input:     {"a":{"b c":[1,3]},"x":0}
                  expected:  6 mocks name this task, but none of them answers
                               stateMachine("order").whenTask("Pay").withInput({"a":{"b c":[1,2]},"x":0})   #1   $.a['b c'][1] was 3, not 2
                               whenTask("Pay").withInputPath("$.gone", 1)   #4   $.gone is missing
                               whenTask("Pay").forItem(2)   #3   the task is in no Map
                               whenTask("Pay").withInput(map containing ["a"-><1>])   #2   $ was {"a":{"b c":[1,3]},"x":0}: map was [<a={b c=[1, 3]}>, <x=0>]
                               whenResource("*:putItem").withInput(a predicate)   #5   the predicate said no, $ was {"a":{"b c":[1,3]},"x":0}
                               and 1 more
                  to mend:   sfn.whenTask("Pay").thenReturnJson(\"""{ … }\""");
                """));
  }

  @Test
  void a_mock_is_used_up() {
    int line = nextLine();
    mocks.whenTask(null, "Pay").thenReturn(1).times(1);
    mocks.outcome(task("Pay", "{}"));

    assertThat(message(task("Pay", "{}")))
        .isEqualTo(
            at(
                line,
                """
                No mock answers this task.
                  where:     state machine 'order' > state 'Pay' > Resource arn:aws:states:::dynamodb:putItem (attempt 1)
                  input:     {}
                  expected:  1 mock names this state, but it is used up
                               whenTask("Pay")   #1   used up
                  to mend:   sfn.whenTask("Pay").thenReturnJson(\"""{ … }\""");
                """));
  }

  @Test
  void a_mock_is_for_another_item() {
    int line = nextLine();
    mocks.whenTask(null, "Pay").forItem(2).thenReturn(1);

    assertThat(message(item("Pay", new Iteration("Orders", 0), new Iteration("Lines", 3))))
        .isEqualTo(
            at(
                line,
                """
                No mock answers this task.
                  where:     state machine 'order' > state 'Pay' > Resource arn:aws:states:::dynamodb:putItem (attempt 1, item 0 of 'Orders' > item 3 of 'Lines')
                  input:     {}
                  expected:  1 mock names this state, but it is for another Map item
                               whenTask("Pay").forItem(2)   #1   this is item 3 of 'Lines'
                  to mend:   sfn.whenTask("Pay").thenReturnJson(\"""{ … }\""");
                """));
  }

  @Test
  void a_mock_was_given_no_outcome() {
    int line = nextLine();
    mocks.whenLambda("charge-card").withInput("{}");

    assertThat(message(Calls.function(Calls.PAY, "{}")))
        .isEqualTo(
            at(
                line,
                """
                No mock answers this task.
                  where:     state machine 'order' > state 'Charge card' > Resource arn:aws:lambda:us-east-1:123456789012:function:charge-card (attempt 1)
                  input:     {}
                  expected:  1 mock names this function, but it has no outcome
                               whenLambda("charge-card").withInput({})   #1   it has no outcome: add .thenReturn(…) or another
                  to mend:   sfn.whenLambda("charge-card").thenReturnJson(\"""{ … }\""");
                """));
  }

  @Test
  void all_mocks_name_other_tasks_near_names_first() {
    int line = nextLine();
    mocks.whenTask("refund", "Charge card").thenReturn(1);
    mocks.whenTask(null, "Ship").thenReturn(1);
    mocks.whenResource("arn:aws:states:::sqs:*").thenReturn(1);
    mocks.whenNestedExecution("ship").thenReturn(1);
    mocks.whenLambda("charge-crad").thenReturn(1);

    assertThat(message(lambda("charge-card", "{}")))
        .isEqualTo(
            at(
                line,
                """
                No mock answers this task.
                  where:     state machine 'order' > state 'Charge card' > Resource arn:aws:states:::lambda:invoke, function charge-card (attempt 1)
                  input:     {}
                  expected:  a mock, but all 5 declared name other tasks
                               stateMachine("refund").whenTask("Charge card")   #1   this is state machine 'order'
                               whenLambda("charge-crad")   #5   this function is charge-card
                               whenTask("Ship")   #2   this is state 'Charge card'
                               whenNestedExecution("ship")   #4   this task starts no execution
                               whenResource("arn:aws:states:::sqs:*")   #3   this resource is arn:aws:states:::lambda:invoke
                  to mend:   sfn.whenLambda("charge-card").thenReturnJson(\"""{ … }\""");
                """));
  }

  @Test
  void a_nested_execution() {
    int line = nextLine();
    mocks.whenLambda("charge-card").thenReturn(1);
    String ship = "arn:aws:states:us-east-1:123456789012:stateMachine:ship:7";

    assertThat(message(Calls.nested(ship, "{}")))
        .isEqualTo(
            at(
                line,
                """
                No mock answers this task.
                  where:     state machine 'order' > state 'Ship' > Resource arn:aws:states:::states:startExecution.sync:2, state machine arn:aws:states:us-east-1:123456789012:stateMachine:ship:7 (attempt 1)
                  input:     {"StateMachineArn":"arn:aws:states:us-east-1:123456789012:stateMachine:ship:7","Input":{}}
                  expected:  a mock, but the one declared names another task
                               whenLambda("charge-card")   #1   this task invokes no Lambda function
                  to mend:   sfn.whenNestedExecution("ship").thenReturnJson(\"""{ … }\""");
                """));
  }

  @Test
  void long_inputs_are_cut() {
    assertThat(message(task("Pay", "{\"text\":\"" + "x".repeat(300) + "\"}")))
        .contains("\n  input:     {\"text\":\"xxx")
        .contains("xxx…(111 characters left out)…xxx");
  }

  @Test
  void what_a_predicate_or_matcher_threw_is_told() {
    mocks.whenTask(null, "Pay").withInput(input -> input.path("a").require().isInt()).thenFail();
    mocks.whenTask(null, "Pay").withInputPath("$.n", allOf(greaterThan(10))).thenFail();
    mocks.whenTask(null, "Pay").withInputPath("$.n", greaterThan(1)).thenFail();

    assertThat(message(task("Pay", "{\"n\":1.5}")))
        .contains("the predicate threw java.lang.IllegalArgumentException: ")
        .contains("$.n was 1.5 (offered as Double); the matcher threw java.lang.ClassCastException")
        .contains("$.n was 1.5 (offered as Double)\n");
  }

  @Test
  void it_is_remembered() {
    AssertionError first = mocks.unmocked(task("Pay", "{}"));
    AssertionError second = mocks.unmocked(task("Ship", "{}"));

    assertThat(mocks.unmocked())
        .containsExactly((UnmockedTaskError) first, (UnmockedTaskError) second);
    assertThat(mocks.failures()).isEqualTo(mocks.unmocked());
  }

  @Test
  void verify_throws_it_again_as_a_new_one() {
    AssertionError first = mocks.unmocked(task("Pay", "{}"));
    AssertionError second = mocks.unmocked(task("Ship", "{}"));
    mocks.whenTask(null, "Never").thenReturn(Map.of());

    AssertionError thrown = catchThrowableOfType(AssertionError.class, mocks::verify);

    assertThat(thrown)
        .isExactlyInstanceOf(UnmockedTaskError.class)
        .hasMessage(first.getMessage())
        .hasCause(first)
        .hasSuppressedException(second)
        .isNotSameAs(first);
  }
}
