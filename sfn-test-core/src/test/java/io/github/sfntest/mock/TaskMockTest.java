package io.github.sfntest.mock;

import static io.github.sfntest.mock.Calls.json;
import static io.github.sfntest.mock.Calls.task;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.hamcrest.Matchers.closeTo;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.greaterThan;
import static org.hamcrest.Matchers.hasEntry;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasKey;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.instanceOf;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;
import static org.hamcrest.Matchers.startsWith;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.NullNode;
import io.github.sfntest.execution.Strictness;
import io.github.sfntest.internal.json.ValueMapper;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.hamcrest.Matcher;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

/** Which calls a mock answers. */
class TaskMockTest {

  private final MockRegistry mocks =
      new MockRegistry(ValueMapper.standard(), Strictness.STRICT, ShapeCheck.NONE);

  record Order(String orderId, int amount) {}

  private static Arguments row(
      String id, UnaryOperator<TaskMock> narrow, String input, boolean answers) {
    return arguments(id, narrow, input, answers);
  }

  static Stream<Arguments> inputs() {
    String order = "{\"orderId\":\"o-1\",\"amount\":5}";
    Predicate<Object> ofAnything = input -> true;
    Object matcherByAnotherName = hasKey("amount");
    Object predicateByAnotherName = (Predicate<JsonNode>) input -> input.has("amount");
    return Stream.of(
        row("text is JSON", m -> m.withInput(order), order, true),
        row(
            "members in any order",
            m -> m.withInput("{\"amount\":5,\"orderId\":\"o-1\"}"),
            order,
            true),
        row("numbers by value", m -> m.withInput("{\"n\":42}"), "{\"n\":42.0}", true),
        row("numbers by value, exponent", m -> m.withInput("[1e2]"), "[100]", true),
        row("the whole document", m -> m.withInput("{\"amount\":5}"), order, false),
        row("a Map", m -> m.withInput(Map.of("n", 42L)), "{\"n\":42}", true),
        row("a record", m -> m.withInput(new Order("o-1", 5)), order, true),
        row("a node", m -> m.withInput(json("[1]")), "[1]", true),
        row("JSON null", m -> m.withInput((Object) null), "null", true),
        row("NullNode", m -> m.withInput(NullNode.instance), "null", true),
        row("JSON null is no object", m -> m.withInput("null"), "{}", false),
        row("a matcher", m -> m.withInput(hasKey("amount")), order, true),
        row("a matcher says no", m -> m.withInput(hasKey("price")), order, false),
        row("a matcher of an entry", m -> m.withInput(hasEntry("amount", 5)), order, true),
        row("a matcher of an entry, long", m -> m.withInput(hasEntry("amount", 5L)), order, true),
        row("a lambda", m -> m.withInput(input -> input.has("amount")), order, true),
        row("a lambda says no", m -> m.withInput(input -> input.isArray()), order, false),
        row("a method reference", m -> m.withInput(JsonNode::isObject), order, true),
        row("a predicate of anything", m -> m.withInput(ofAnything), order, true),
        row("a matcher as an Object", m -> m.withInput(matcherByAnotherName), order, true),
        row("a predicate as an Object", m -> m.withInput(predicateByAnotherName), order, true),
        row(
            "an exception in a predicate is a no",
            m -> m.withInput(input -> input.get("price").asInt() > 3),
            order,
            false),
        row(
            "both must hold",
            m -> m.withInput(hasKey("amount")).withInputPath("$.amount", 6),
            order,
            false));
  }

  static Stream<Arguments> paths() {
    String order =
        "{\"id\":\"o-1\",\"amount\":5,\"none\":null,\"lines\":[{\"n\":1},{\"n\":2}],"
            + "\"body\":\"{\\\"a\\\":1}\"}";
    return Stream.of(
        row("a text is a string", m -> m.withInputPath("$.id", "o-1"), order, true),
        row("a text is no number", m -> m.withInputPath("$.amount", "5"), order, false),
        row("numbers by value", m -> m.withInputPath("$.amount", 5.0), order, true),
        row("a big decimal", m -> m.withInputPath("$.amount", new BigDecimal("5.00")), order, true),
        row("JSON text is a string", m -> m.withInputPath("$.body", "{\"a\":1}"), order, true),
        row("an element", m -> m.withInputPath("$.lines[1].n", 2), order, true),
        row("another element", m -> m.withInputPath("$.lines[0]", Map.of("n", 1)), order, true),
        row("a wildcard", m -> m.withInputPath("$.lines[*].n", List.of(1, 2)), order, true),
        row("a matcher", m -> m.withInputPath("$.amount", greaterThan(4)), order, true),
        row("a matcher, long", m -> m.withInputPath("$.amount", greaterThan(4L)), order, true),
        row("a matcher, double", m -> m.withInputPath("$.amount", closeTo(5, 0.1)), order, true),
        row("a matcher of size", m -> m.withInputPath("$.lines", hasSize(2)), order, true),
        row("a matcher of items", m -> m.withInputPath("$.lines[*].n", hasItem(2)), order, true),
        row("a matcher says no", m -> m.withInputPath("$.amount", greaterThan(10)), order, false),
        row("not", m -> m.withInputPath("$.amount", not(equalTo(5))), order, false),
        row("not, and it isn't", m -> m.withInputPath("$.amount", not(equalTo(6))), order, true),
        row(
            "any exact type",
            m -> m.withInputPath("$.amount", instanceOf(Long.class)),
            order,
            true),
        row("a wrong kind", m -> m.withInputPath("$.amount", startsWith("5")), order, false),
        row("a predicate", m -> m.withInputPath("$.amount", n -> n.asInt() == 5), order, true),
        row("null is there", m -> m.withInputPath("$.none", (Object) null), order, true),
        row("null for a matcher", m -> m.withInputPath("$.none", nullValue()), order, true),
        row("missing is not null", m -> m.withInputPath("$.gone", (Object) null), order, false),
        row("missing, matcher", m -> m.withInputPath("$.gone", nullValue()), order, false),
        row("missing, predicate", m -> m.withInputPath("$.gone", n -> true), order, false),
        row("beyond the end", m -> m.withInputPath("$.lines[2]", n -> true), order, false),
        row("the root", m -> m.withInputPath("$", hasKey("id")), order, true));
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource({"inputs", "paths"})
  void compares_the_input(
      String id, UnaryOperator<TaskMock> narrow, String input, boolean answers) {
    narrow.apply(mocks.whenTask(null, "Pay")).thenReturn("yes");

    assertThat(mocks.outcome(task("Pay", input)) != null).isEqualTo(answers);
  }

  @Test
  void a_lambda_mock_compares_the_payload() {
    mocks.whenLambda("charge-card").withInputPath("$.amount", 5).thenReturn("yes");

    assertThat(mocks.outcome(Calls.lambda("charge-card", "{\"amount\":5}"))).isNotNull();
    assertThat(mocks.outcome(Calls.lambda("charge-card", "{\"amount\":6}"))).isNull();
    assertThat(mocks.outcome(Calls.function(Calls.PAY, "{\"amount\":5}"))).isNotNull();
  }

  @Test
  void other_mocks_compare_the_effective_input() {
    String ship = "arn:aws:states:us-east-1:123456789012:stateMachine:ship";
    mocks.whenTask(null, "Charge card").withInputPath("$.Payload.a", 1).thenFail("E");
    mocks.whenNestedExecution("ship").withInputPath("$.Input.a", 1).thenReturn("yes");

    assertThat(mocks.outcome(Calls.lambda("charge-card", "{\"a\":1}"))).isNotNull();
    assertThat(mocks.outcome(Calls.nested(ship, "{\"a\":1}"))).isNotNull();
  }

  @ParameterizedTest(name = "{0} for {1}: {2}")
  @CsvSource(
      textBlock =
          """
          charge, charge, true
          charge, charge-card, false
          charge-card, charge, false
          charge, charge:prod, true
          charge:prod, charge:prod, true
          charge:prod, charge:test, false
          charge:prod, charge, false
          charge, arn:aws:lambda:eu-west-1:1:function:charge, true
          charge, arn:aws:lambda:eu-west-1:1:function:charge:7, true
          charge:7, arn:aws:lambda:eu-west-1:1:function:charge:7, true
          charge, 1:function:charge, true
          charge, function:charge, true
          arn:aws:lambda:eu-west-1:1:function:charge, charge, true
          arn:aws:lambda:eu-west-1:1:function:charge, 1:function:charge, true
          arn:aws:lambda:eu-west-1:1:function:charge, 2:function:charge, false
          arn:aws:lambda:eu-west-1:1:function:charge, arn:aws:lambda:eu-west-1:1:function:charge, true
          arn:aws:lambda:eu-west-1:1:function:charge, arn:aws:lambda:eu-west-1:1:function:charge:$LATEST, true
          arn:aws:lambda:eu-west-1:1:function:charge, arn:aws:lambda:us-east-1:1:function:charge, false
          arn:aws:lambda:eu-west-1:1:function:charge, arn:aws:lambda:eu-west-1:2:function:charge, false
          arn:aws:lambda:eu-west-1:1:function:charge:7, arn:aws:lambda:eu-west-1:1:function:charge:8, false
          my-function, arn:aws:lambda:eu-west-1:1:function:my-function, true
          """)
  void a_function_is_named_by_name_or_arn(String mock, String called, boolean answers) {
    mocks.whenLambda(mock).thenReturn("yes");

    assertThat(mocks.outcome(Calls.lambda(called, "{}")) != null).isEqualTo(answers);
  }

  @ParameterizedTest(name = "{0} for {1}: {2}")
  @CsvSource(
      textBlock =
          """
          ship, arn:aws:states:eu-west-1:1:stateMachine:ship, true
          ship, arn:aws:states:eu-west-1:1:stateMachine:ship:3, true
          ship, arn:aws:states:eu-west-1:1:stateMachine:shipping, false
          arn:aws:states:eu-west-1:1:stateMachine:ship, arn:aws:states:eu-west-1:1:stateMachine:ship, true
          arn:aws:states:eu-west-1:1:stateMachine:ship, arn:aws:states:eu-west-1:1:stateMachine:ship:prod, true
          arn:aws:states:eu-west-1:1:stateMachine:ship, arn:aws:states:eu-west-1:1:stateMachine:shipping, false
          arn:aws:states:eu-west-1:1:stateMachine:ship:3, arn:aws:states:eu-west-1:1:stateMachine:ship, false
          arn:aws:states:eu-west-1:1:stateMachine:ship, arn:aws:states:us-east-1:1:stateMachine:ship, false
          """)
  void a_nested_machine_is_named_by_name_or_arn(String mock, String started, boolean answers) {
    mocks.whenNestedExecution(mock).thenReturn("yes");

    assertThat(mocks.outcome(Calls.nested(started, "{}")) != null).isEqualTo(answers);
  }

  @ParameterizedTest(name = "{0} for {1}: {2}")
  @CsvSource(
      textBlock =
          """
          arn:aws:states:::sns:publish, arn:aws:states:::sns:publish, true
          arn:aws:states:::sns:publish, arn:aws:states:::sns:publish.waitForTaskToken, false
          arn:aws:states:::sns:publish*, arn:aws:states:::sns:publish.waitForTaskToken, true
          arn:aws:states:::sns:*, arn:aws:states:::sns:publish, true
          *:publish, arn:aws:states:::sns:publish, true
          arn:aws*:states:::sns:publish, arn:aws-cn:states:::sns:publish, true
          arn:aws:states:::s?s:*, arn:aws:states:::sqs:sendMessage, true
          arn:aws:states:::sq?s:*, arn:aws:states:::sqs:sendMessage, false
          arn:aws:states:::.*, arn:aws:states:::sns:publish, false
          *, arn:aws:lambda:us-east-1:1:function:f, true
          """)
  void a_resource_is_named_with_wildcards(String glob, String resource, boolean answers) {
    mocks.whenResource(glob).thenReturn("yes");

    assertThat(mocks.outcome(task("order", "Any", resource)) != null).isEqualTo(answers);
  }

  @Test
  void a_lambda_mock_does_not_answer_other_tasks() {
    mocks.whenLambda("Pay").thenReturn("yes");
    mocks.whenNestedExecution("Pay").thenReturn("yes");

    assertThat(mocks.outcome(task("Pay", "{}"))).isNull();
  }

  @Test
  void null_is_refused_where_nothing_can_be_meant_by_it() {
    TaskMock pay = mocks.whenTask(null, "Pay");

    assertThatThrownBy(() -> pay.withInput((Matcher<?>) null))
        .isInstanceOf(NullPointerException.class)
        .hasMessage("matcher");
    assertThatThrownBy(() -> pay.withInput((Predicate<JsonNode>) null))
        .isInstanceOf(NullPointerException.class)
        .hasMessage("predicate");
    assertThatThrownBy(() -> pay.thenFail((String) null))
        .isInstanceOf(NullPointerException.class)
        .hasMessage("error");
    assertThatThrownBy(() -> pay.thenAnswer(null))
        .isInstanceOf(NullPointerException.class)
        .hasMessage("answer");
  }
}
