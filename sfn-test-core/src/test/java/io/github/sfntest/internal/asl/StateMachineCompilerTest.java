package io.github.sfntest.internal.asl;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.sfntest.definition.Diagnostic;
import io.github.sfntest.definition.InvalidStateMachineException;
import io.github.sfntest.definition.StateMachineType;
import io.github.sfntest.internal.query.Expression;
import io.github.sfntest.internal.query.QueryLanguage;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledIfSystemProperty;

class StateMachineCompilerTest {

  private static StateMachine machine(String definition) {
    CompileResult result = StateMachineCompiler.compile(definition, StateMachineType.STANDARD);
    assertThat(result.diagnostics()).isEmpty();
    return Objects.requireNonNull(result.machine());
  }

  private static <S extends State> S state(String body, Class<S> type) {
    return type.cast(
        machine("{\"StartAt\":\"S\",\"States\":{\"S\":" + body + "}}").graph().state("S"));
  }

  private static String text(Expression expression) {
    return Objects.requireNonNull(expression).text();
  }

  @Test
  void keeps_the_top_level() {
    StateMachine machine =
        machine(
            """
            {"Comment": "c", "Version": "1.0", "TimeoutSeconds": 5, "QueryLanguage": "JSONata",
             "StartAt": "B", "States": {
               "B": {"Type": "Pass", "Next": "A", "Assign": {"x": 1}},
               "A": {"Type": "Choice", "Default": "C", "Choices": [
                 {"Condition": true, "Next": "C", "Assign": {"y": 1}}]},
               "C": {"Type": "Task", "Resource": "arn:aws:states:::lambda:invoke", "End": true,
                 "Catch": [{"ErrorEquals": ["E"], "Next": "B", "Assign": {"z": 1}}]}}}
            """);

    assertThat(machine.comment()).isEqualTo("c");
    assertThat(machine.timeout()).isEqualTo(Duration.ofSeconds(5));
    assertThat(machine.queryLanguage()).isEqualTo(QueryLanguage.JSONATA);
    assertThat(machine.graph().startAt()).isEqualTo("B");
    assertThat(machine.graph().states().keySet()).containsExactly("B", "A", "C");
    assertThat(machine.graph().assignedVariables()).containsExactly("x", "y", "z");
  }

  @Test
  void a_nested_state_takes_the_machines_language_not_that_of_the_state_around_it() {
    MapState map =
        state(
            """
            {"Type": "Map", "QueryLanguage": "JSONata", "End": true, "ItemProcessor": {
              "StartAt": "I", "States": {"I": {"Type": "Pass", "InputPath": "$.a", "End": true}}}}
            """,
            MapState.class);

    assertThat(map.queryLanguage()).isEqualTo(QueryLanguage.JSONATA);
    assertThat(map.processor().state("I").queryLanguage()).isEqualTo(QueryLanguage.JSONPATH);
  }

  @Test
  void fills_a_task_of_jsonpath() {
    TaskState task =
        state(
            """
            {"Type": "Task", "Resource": "arn:aws:states:::lambda:invoke", "End": true,
             "InputPath": null, "Parameters": {"a.$": "$.b"}, "ResultSelector": {"c.$": "$.d"},
             "ResultPath": "$.e", "OutputPath": "$.f", "Assign": {"v.$": "$.g"},
             "TimeoutSecondsPath": "$.t", "HeartbeatSeconds": 3,
             "Credentials": {"RoleArn.$": "$.role"},
             "Retry": [{"ErrorEquals": ["A", "B"]},
               {"ErrorEquals": ["States.ALL"], "IntervalSeconds": 2, "MaxAttempts": 0, "BackoffRate": 1,
                "MaxDelaySeconds": 9, "JitterStrategy": "FULL"}],
             "Catch": [{"ErrorEquals": ["C"], "Next": "S", "ResultPath": null}]}
            """,
            TaskState.class);

    DataFlow flow = task.dataFlow();
    assertThat(task.next()).isNull();
    assertThat(flow.inputPath()).isEqualTo(new PathField(null));
    assertThat(text(flow.parameters())).isEqualTo("{\"a.$\":\"$.b\"}");
    assertThat(text(flow.resultSelector())).isEqualTo("{\"c.$\":\"$.d\"}");
    assertThat(flow.resultPath().path().text()).isEqualTo("$.e");
    assertThat(text(flow.outputPath().path())).isEqualTo("$.f");
    assertThat(text(flow.assign())).isEqualTo("{\"v.$\":\"$.g\"}");
    assertThat(flow.arguments()).isNull();
    assertThat(flow.output()).isNull();
    assertThat(task.timeoutSeconds().name()).isEqualTo("TimeoutSecondsPath");
    assertThat(task.timeoutSeconds().kind()).isEqualTo(ValueField.Kind.PATH);
    assertThat(task.heartbeatSeconds().kind()).isEqualTo(ValueField.Kind.LITERAL);
    assertThat(task.heartbeatSeconds().literal().intValue()).isEqualTo(3);
    assertThat(text(task.credentials())).isEqualTo("{\"RoleArn.$\":\"$.role\"}");
    assertThat(task.errorHandling().retriers())
        .containsExactly(
            new Retrier(List.of("A", "B"), Duration.ofSeconds(1), 3, 2.0, null, false),
            new Retrier(
                List.of("States.ALL"), Duration.ofSeconds(2), 0, 1.0, Duration.ofSeconds(9), true));
    assertThat(task.errorHandling().catchers())
        .containsExactly(new Catcher(List.of("C"), "S", new ResultPath(null), null, null));
  }

  @Test
  void fills_a_task_of_jsonata() {
    TaskState task =
        state(
            """
            {"Type": "Task", "QueryLanguage": "JSONata", "Resource": "arn:aws:states:::lambda:invoke",
             "End": true, "Arguments": {"a": "{% 1 %}"}, "Output": "{% $states.result %}",
             "Assign": {"v": "{% $states.result.b %}"}, "TimeoutSeconds": "{% 1 + 1 %}",
             "Catch": [{"ErrorEquals": ["C"], "Next": "S", "Output": "{% $states.errorOutput %}",
               "Assign": {"e": 1}}]}
            """,
            TaskState.class);

    assertThat(text(task.dataFlow().arguments())).isEqualTo("{\"a\":\"{% 1 %}\"}");
    assertThat(text(task.dataFlow().output())).isEqualTo("\"{% $states.result %}\"");
    assertThat(text(task.dataFlow().assign())).isEqualTo("{\"v\":\"{% $states.result.b %}\"}");
    assertThat(task.timeoutSeconds().kind()).isEqualTo(ValueField.Kind.JSONATA);
    assertThat(text(task.timeoutSeconds().expression())).isEqualTo("1 + 1");
    Catcher catcher = task.errorHandling().catchers().get(0);
    assertThat(catcher.resultPath()).isNull();
    assertThat(text(catcher.output())).isEqualTo("\"{% $states.errorOutput %}\"");
    assertThat(text(catcher.assign())).isEqualTo("{\"e\":1}");
  }

  @Test
  void fills_a_pass() {
    PassState pass =
        state("{\"Type\": \"Pass\", \"Result\": null, \"End\": true}", PassState.class);

    assertThat(pass.result()).isNotNull();
    assertThat(pass.result().isNull()).isTrue();
    assertThat(pass.dataFlow().parameters()).isNull();
  }

  @Test
  void fills_waits() {
    String[] fields = {
      "\"Seconds\": 0",
      "\"SecondsPath\": \"$v.a\"",
      "\"Timestamp\": \"2016-03-14T01:59:00Z\"",
      "\"TimestampPath\": \"$.t\""
    };

    assertThat(List.of(fields))
        .map(
            field ->
                state("{\"Type\": \"Wait\", \"End\": true, " + field + "}", WaitState.class)
                    .until())
        .extracting(ValueField::name, ValueField::kind)
        .extracting(Object::toString)
        .containsExactly(
            "(\"Seconds\", LITERAL)",
            "(\"SecondsPath\", PATH)",
            "(\"Timestamp\", LITERAL)",
            "(\"TimestampPath\", PATH)");
  }

  @Test
  void fills_a_fail() {
    FailState fail =
        state(
            "{\"Type\": \"Fail\", \"Error\": \"E\", \"CausePath\": \"States.UUID()\"}",
            FailState.class);

    assertThat(fail.error().literal().textValue()).isEqualTo("E");
    assertThat(fail.cause().name()).isEqualTo("CausePath");
    assertThat(fail.cause().kind()).isEqualTo(ValueField.Kind.PATH);
    assertThat(text(fail.cause().expression())).isEqualTo("States.UUID()");
  }

  @Test
  void fills_a_choice() {
    StateMachine machine =
        machine(
            """
            {"StartAt": "S", "States": {"T": {"Type": "Succeed"}, "S": {
              "Type": "Choice", "Default": "T", "Choices": [
                {"Comment": "c", "Next": "S", "Assign": {"a": 1}, "Or": [
                  {"Variable": "$.a", "NumericLessThan": 1, "Comment": "inner"},
                  {"Not": {"Variable": "$$.b", "StringEqualsPath": "$v"}},
                  {"And": [{"Variable": "$.c[*]", "IsPresent": false}]}]}]}}}
            """);

    ChoiceState choice = (ChoiceState) machine.graph().state("S");
    ChoiceRule rule = choice.choices().get(0);
    assertThat(choice.defaultNext()).isEqualTo("T");
    assertThat(text(rule.assign())).isEqualTo("{\"a\":1}");
    List<Condition> conditions = ((Condition.Or) rule.condition()).conditions();
    Condition.Comparison number = (Condition.Comparison) conditions.get(0);
    assertThat(number.comparator()).isEqualTo(Comparator.NUMERIC_LESS_THAN);
    assertThat(number.operand().intValue()).isEqualTo(1);
    assertThat(number.operandPath()).isNull();
    Condition.Comparison path =
        (Condition.Comparison) ((Condition.Not) conditions.get(1)).condition();
    assertThat(path.comparator()).isEqualTo(Comparator.STRING_EQUALS);
    assertThat(text(path.operandPath())).isEqualTo("$v");
    assertThat(path.operand()).isNull();
    assertThat(((Condition.And) conditions.get(2)).conditions()).hasSize(1);
  }

  @Test
  void fills_a_choice_of_jsonata() {
    StateMachine machine =
        machine(
            """
            {"QueryLanguage": "JSONata", "StartAt": "S", "States": {"T": {"Type": "Succeed"}, "S": {
              "Type": "Choice", "Output": 1, "Default": "T", "Choices": [
                {"Condition": "{% $states.input.a %}", "Next": "T", "Output": {"b": 1}},
                {"Condition": false, "Next": "S"}]}}}
            """);

    ChoiceState choice = (ChoiceState) machine.graph().state("S");
    assertThat(text(choice.dataFlow().output())).isEqualTo("1");
    assertThat(choice.choices())
        .map(rule -> ((Condition.Jsonata) rule.condition()).condition().kind())
        .containsExactly(ValueField.Kind.JSONATA, ValueField.Kind.LITERAL);
    assertThat(text(choice.choices().get(0).output())).isEqualTo("{\"b\":1}");
  }

  @Test
  void fills_a_parallel() {
    ParallelState parallel =
        state(
            """
            {"Type": "Parallel", "End": true, "Parameters": {"a": 1}, "ResultPath": "$.r", "Branches": [
              {"StartAt": "A", "States": {"A": {"Type": "Succeed"}}},
              {"Comment": "c", "StartAt": "B", "States": {"B": {"Type": "Pass", "Assign": {"v": 1},
                "End": true}}}]}
            """,
            ParallelState.class);

    assertThat(parallel.branches()).extracting(StateGraph::startAt).containsExactly("A", "B");
    assertThat(parallel.branches().get(1).assignedVariables()).containsExactly("v");
    assertThat(text(parallel.dataFlow().parameters())).isEqualTo("{\"a\":1}");
  }

  @Test
  void fills_an_old_map() {
    MapState map =
        state(
            """
            {"Type": "Map", "End": true, "ItemsPath": "$$.Execution.Input.a", "Label": "L",
             "Parameters": {"i.$": "$$.Map.Item.Value"}, "MaxConcurrencyPath": "$v",
             "ToleratedFailurePercentage": 1.5,
             "Iterator": {"StartAt": "I", "States": {"I": {"Type": "Succeed"}}}}
            """,
            MapState.class);

    assertThat(map.items().kind()).isEqualTo(ValueField.Kind.PATH);
    assertThat(text(map.itemSelector())).isEqualTo("{\"i.$\":\"$$.Map.Item.Value\"}");
    assertThat(map.dataFlow().parameters()).isNull();
    assertThat(map.maxConcurrency().name()).isEqualTo("MaxConcurrencyPath");
    assertThat(map.toleratedFailurePercentage().literal().doubleValue()).isEqualTo(1.5);
    assertThat(map.toleratedFailureCount()).isNull();
    assertThat(map.distributed()).isNull();
  }

  @Test
  void fills_a_map_of_jsonata() {
    String processor =
        "\"ItemProcessor\": {\"StartAt\": \"I\", \"States\": {\"I\": {\"Type\": \"Succeed\"}}}}";
    String head = "{\"Type\": \"Map\", \"QueryLanguage\": \"JSONata\", \"End\": true, ";

    MapState expression = state(head + "\"Items\": \"{% [1] %}\", " + processor, MapState.class);
    MapState array = state(head + "\"Items\": [1, \"{% 2 %}\"], " + processor, MapState.class);

    assertThat(expression.items().kind()).isEqualTo(ValueField.Kind.JSONATA);
    assertThat(text(expression.items().expression())).isEqualTo("[1]");
    assertThat(array.items().kind()).isEqualTo(ValueField.Kind.JSONATA);
    assertThat(text(array.items().expression())).isEqualTo("[1,\"{% 2 %}\"]");
  }

  @Test
  void fills_a_distributed_map() {
    MapState map =
        state(
            """
            {"Type": "Map", "End": true, "Label": "L", "ItemSelector": {"a": 1},
             "ItemReader": {"Resource": "arn:aws:states:::s3:getObject", "Parameters": {"Bucket": "b"},
               "ReaderConfig": {"InputType": "CSV", "CSVHeaderLocation": "FIRST_ROW",
                 "MaxItemsPath": "$.max"}},
             "ItemBatcher": {"MaxItemsPerBatch": 2, "MaxInputBytesPerBatchPath": "$.bytes",
               "BatchInput": {"c": 1}},
             "ResultWriter": {"Resource": "arn:aws:states:::s3:putObject",
               "Parameters": {"Bucket": "d"}, "WriterConfig": {"Transformation": "COMPACT"}},
             "ItemProcessor": {"ProcessorConfig": {"Mode": "DISTRIBUTED", "ExecutionType": "EXPRESS"},
               "StartAt": "I", "States": {"I": {"Type": "Succeed"}}}}
            """,
            MapState.class);

    DistributedMap distributed = Objects.requireNonNull(map.distributed());
    assertThat(distributed.executionType()).isEqualTo(StateMachineType.EXPRESS);
    assertThat(distributed.label()).isEqualTo("L");
    ItemReader reader = Objects.requireNonNull(distributed.itemReader());
    assertThat(reader.resource().actionWithSuffix()).isEqualTo("getObject");
    assertThat(text(reader.arguments())).isEqualTo("{\"Bucket\":\"b\"}");
    assertThat(reader.readerConfig())
        .hasToString("{\"InputType\":\"CSV\",\"CSVHeaderLocation\":\"FIRST_ROW\"}");
    assertThat(reader.maxItems().name()).isEqualTo("MaxItemsPath");
    ItemBatcher batcher = Objects.requireNonNull(distributed.itemBatcher());
    assertThat(batcher.maxItemsPerBatch().literal().intValue()).isEqualTo(2);
    assertThat(batcher.maxInputBytesPerBatch().name()).isEqualTo("MaxInputBytesPerBatchPath");
    assertThat(text(batcher.batchInput())).isEqualTo("{\"c\":1}");
    ResultWriter writer = Objects.requireNonNull(distributed.resultWriter());
    assertThat(text(writer.arguments())).isEqualTo("{\"Bucket\":\"d\"}");
    assertThat(writer.writerConfig()).hasToString("{\"Transformation\":\"COMPACT\"}");
  }

  @Test
  @DisabledIfSystemProperty(named = "sfn.internal.compiled", matches = "0") // mutation tests
  void compiles_a_text_once_for_each_type() {
    String text = "{\"StartAt\":\"S\",\"States\":{\"S\":{\"Type\":\"Succeed\"}},\"Comment\":\"1\"}";

    CompileResult first = StateMachineCompiler.compile(text, StateMachineType.STANDARD);

    assertThat(StateMachineCompiler.compile(text, StateMachineType.STANDARD)).isSameAs(first);
    assertThat(StateMachineCompiler.compile(text, StateMachineType.EXPRESS)).isNotSameAs(first);
    IntStream.range(0, 300)
        .forEach(
            i ->
                StateMachineCompiler.compile(
                    text.replace("\"1\"", "\"c" + i + "\""), StateMachineType.STANDARD));
    assertThat(StateMachineCompiler.compile(text, StateMachineType.STANDARD)).isNotSameAs(first);
  }

  @Test
  void refuses_what_is_nested_too_deeply() {
    String condition =
        "{\"Not\":".repeat(300) + "{\"Variable\":\"$\",\"IsNull\":true}" + "}".repeat(300);
    String definition =
        "{\"StartAt\":\"S\",\"States\":{\"S\":{\"Type\":\"Choice\",\"Choices\":["
            + condition
            + "]}}}";

    assertThat(StateMachineCompiler.compile(definition, StateMachineType.STANDARD).diagnostics())
        .extracting(Diagnostic::toString)
        .containsExactly("ERROR 1:1 TOO_DEEPLY_NESTED: Definition is nested more than 250 levels");
  }

  @Test
  void quotes_the_parser_on_what_is_no_json() {
    CompileResult result =
        StateMachineCompiler.compile("not a definition", StateMachineType.STANDARD);

    // validate-definition/test_validate_state_machine_definition_not_a_definition-NOT_A_DEF
    Diagnostic diagnostic = result.diagnostics().get(0);
    String place = "[Source: (String)\"not a definition\"; line: 1, column: 4]";
    assertThat(result.isValid()).isFalse();
    assertThat(result.diagnostics()).hasSize(1);
    assertThat(diagnostic.code()).isEqualTo("INVALID_JSON_DESCRIPTION");
    assertThat(diagnostic.location()).contains(place);
    assertThat(diagnostic.message())
        .isEqualTo(
            "Unrecognized token 'not': was expecting (JSON String, Number, Array, Object or token"
                + " 'null', 'true' or 'false')\n at "
                + place);
    assertThat(diagnostic.line()).hasValue(1);
    assertThat(diagnostic.column()).hasValue(4);
  }

  @Test
  void shows_all_of_a_real_mistake_to_the_person() {
    String definition =
        """
        {
          "StartAt": "Pay",
          "States": {
            "Pay": {
              "Type": "Task",
              "Resource": "arn:aws:states:::lambda:invok",
              "Retry": [{"ErrorEquals": ["States.ALL", "E"]}],
              "Next": "Shipp"
            },
            "Ship": {"Type": "Succeed"}
          }
        }
        """;

    assertThat(
            new InvalidStateMachineException(
                "order",
                "order.asl.json",
                StateMachineCompiler.compile(definition, StateMachineType.STANDARD).diagnostics()))
        .hasMessage(
            """
            The definition of a state machine is not valid: 3 errors.
              where:     state machine 'order', order.asl.json
              expected:  a definition that AWS Step Functions accepts; this one has
                           7:34  SCHEMA_VALIDATION_FAILED: States.ALL must appear alone and at end of list at /States/Pay/Retry[0]/ErrorEquals[0]
                           6:19  SCHEMA_VALIDATION_FAILED: The resource provided arn:aws:states:::lambda:invok is not recognized. The value is not a valid resource ARN, or the resource is not available in this region. at /States/Pay/Resource
                           8:15  MISSING_TRANSITION_TARGET: Missing 'Next' target: Shipp at /States/Pay/Next
              to mend:   correct the definition at line:column; codes and texts are those of AWS\
            """);
  }
}
