package io.github.sfntest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.sfntest.mock.UnusedMockError;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Items that a test gives in place of those an item reader would read. */
class MapItemsTest {
  private final SfnTestEnvironment sfn = SfnTestEnvironment.create();

  @AfterEach
  void close() {
    sfn.discard();
  }

  private static String map(String fields) {
    return """
    {"StartAt": "Before", "States": {
      "Before": {"Type": "Pass", "Next": "Each"},
      "Each": {"Type": "Map", "End": true, %s
        "ItemProcessor": {"ProcessorConfig": {"Mode": "DISTRIBUTED", "ExecutionType": "STANDARD"},
          "StartAt": "Item", "States": {"Item": {"Type": "Pass", "End": true}}}}}}\
    """
        .formatted(fields);
  }

  private static String reading(String inputType, String more) {
    return map(
        """
        "ItemReader": {"Resource": "arn:aws:states:::s3:getObject",
          "ReaderConfig": {"InputType": "%s"%s}, "Parameters": {"Bucket": "b", "Key": "k"}},\
        """
            .formatted(inputType, more));
  }

  record Given(String what, String definition, @Nullable Object items, String output) {
    @Override
    public String toString() {
      return what;
    }
  }

  static Stream<Given> given() {
    String header = ", \"CSVHeaderLocation\": \"FIRST_ROW\"";
    return Stream.of(
        new Given("JSON text", reading("JSON", ""), "[1, \"a\"]", "[1,\"a\"]"),
        new Given("Java values", reading("JSON", ""), List.of(1, Map.of("b", 2)), "[1,{\"b\":2}]"),
        new Given(
            "the members of an object",
            reading("JSON", ", \"ItemsPointer\": \"/not/looked/at\""),
            "{\"a\": 1}",
            "[{\"Key\":\"a\",\"Value\":1}]"),
        new Given("no items at all", reading("JSONL", ""), "[]", "[]"),
        new Given(
            "rows of a CSV file",
            reading("CSV", header),
            "[{\"id\": \"1\"}, {\"id\": \"2\"}]",
            "[{\"id\":\"1\"},{\"id\":\"2\"}]"),
        new Given(
            "no more than MaxItems", reading("JSON", ", \"MaxItems\": 2"), "[1, 2, 3]", "[1,2]"),
        new Given(
            "rows of a format that the kit does not read",
            reading("PARQUET", ""),
            "[{\"id\": 1}]",
            "[{\"id\":1}]"));
  }

  @ParameterizedTest
  @MethodSource("given")
  void the_map_iterates_over_what_the_test_gives(Given given) {
    RegisteredStateMachine machine = sfn.register("import", given.definition());
    sfn.mapItems("Each", given.items());

    assertThat(machine.run("{}").output()).hasToString("Optional[" + given.output() + "]");
    assertThatCode(sfn::verify).doesNotThrowAnyException();
  }

  @Test
  void items_for_one_machine_come_before_others_and_later_ones_before_earlier_ones() {
    RegisteredStateMachine one = sfn.register("one", reading("JSON", ""));
    RegisteredStateMachine two = sfn.register("two", reading("JSON", ""));
    sfn.mapItems("Each", "[1]").lenient();
    one.mapItems("Each", "[3]");
    sfn.mapItems("Each", "[2]");

    assertThat(one.run("{}").output()).hasToString("Optional[[3]]");
    assertThat(two.run("{}").output()).hasToString("Optional[[2]]");
    assertThatCode(sfn::verify).doesNotThrowAnyException();
  }

  @Test
  void a_reset_forgets_them() {
    RegisteredStateMachine machine = sfn.register("import", reading("JSON", ""));
    sfn.mapItems("Each", "[1]");

    sfn.reset();

    assertThat(machine.run("{}").error()).contains("States.ItemReaderFailed");
    assertThatCode(sfn::verify).doesNotThrowAnyException();
  }

  @Test
  void items_that_no_map_asked_for_fail_the_test() {
    sfn.register("import", reading("JSON", ""));
    sfn.mapItems("Each", "[1]");

    assertThatThrownBy(sfn::verify)
        .isInstanceOf(UnusedMockError.class)
        .message()
        .matches(
            """
            The items given to a Map were never used\\.
              where:     the mocks of this SfnTestEnvironment
              expected:  every outcome of a mock to be reached, but
                           mapItems\\("Each", …\\)   MapItemsTest\\.java:\\d+   never used
              to mend:   remove what the test does not need, or let it be unused with \\.lenient\\(\\)\
            """);
  }

  @Test
  void beside_an_unused_task_mock_both_are_called_mocks() {
    RegisteredStateMachine machine = sfn.register("import", reading("JSON", ""));
    machine.mapItems("Each", "[1]");
    sfn.whenLambda("f").thenReturn(1);

    assertThatThrownBy(sfn::verify)
        .message()
        .startsWith("2 mocks were never used.\n")
        .contains("stateMachine(\"import\").mapItems(\"Each\", …)   MapItemsTest.java:");
  }

  record Refused(String what, String definition, Consumer<SfnTestEnvironment> use, String message) {
    @Override
    public String toString() {
      return what;
    }
  }

  static Stream<Refused> refused() {
    return Stream.of(
        new Refused(
            "a state that is not there",
            reading("JSON", ""),
            sfn -> sfn.mapItems("Eech", "[]"),
            """
            There is no state 'Eech'.
              where:     state machine 'import'
              expected:  an existing state
              to mend:   did you mean 'Each'? There are: 'Before', 'Each', 'Item'\
            """),
        new Refused(
            "a state that is no Map",
            reading("JSON", ""),
            sfn -> sfn.stateMachine("import").mapItems("Before", "[]"),
            """
            State 'Before' has no ItemReader: the items would never be asked for.
              where:     state machine 'import'
              expected:  the name of a distributed Map with an ItemReader
              to mend:   give the items in the input of the execution, or of the mock before the Map\
            """),
        new Refused(
            "a Map without a reader",
            map(""),
            sfn -> sfn.mapItems("Each", "[]"),
            """
            State 'Each' has no ItemReader: the items would never be asked for.
              where:     state machine 'import'
              expected:  the name of a distributed Map with an ItemReader
              to mend:   give the items in the input of the execution, or of the mock before the Map\
            """),
        new Refused(
            "a single value",
            reading("JSON", ""),
            sfn -> sfn.mapItems("Each", 5),
            """
            mapItems was given no items.
              where:     state machine 'import' > state 'Each' > ItemReader
              expected:  an array, or an object whose members are the items, but it is 5
              to mend:   mapItems("Each", List.of(…)), or JSON text such as [{"id": 1}]\
            """),
        new Refused(
            "nothing",
            reading("JSON", ""),
            sfn -> sfn.mapItems("Each", null),
            """
            mapItems was given no items.
              where:     state machine 'import' > state 'Each' > ItemReader
              expected:  an array, or an object whose members are the items, but it is null
              to mend:   mapItems("Each", List.of(…)), or JSON text such as [{"id": 1}]\
            """),
        new Refused(
            "a number in a row of a CSV file",
            reading("CSV", ", \"CSVHeaderLocation\": \"FIRST_ROW\""),
            sfn -> sfn.mapItems("Each", "[{\"id\": \"1\"}, {\"id\": 2}]"),
            """
            mapItems was given an item that a CSV file can't hold.
              where:     state machine 'import' > state 'Each' > ItemReader, item 1
              expected:  objects whose members are texts, which is all that CSV knows, but "id" is 2
              to mend:   give texts; a row of numbers is {"amount": "5"}\
            """),
        new Refused(
            "a row of a CSV file that is no object",
            reading("CSV", ", \"CSVHeaderLocation\": \"FIRST_ROW\""),
            sfn -> sfn.mapItems("Each", "[[\"1\"]]"),
            """
            mapItems was given an item that a CSV file can't hold.
              where:     state machine 'import' > state 'Each' > ItemReader, item 0
              expected:  objects whose members are texts, which is all that CSV knows, but it is ["1"]
              to mend:   give texts; a row of numbers is {"amount": "5"}\
            """),
        new Refused(
            "an object where a CSV file has rows",
            reading("CSV", ", \"CSVHeaderLocation\": \"FIRST_ROW\""),
            sfn -> sfn.mapItems("Each", "{\"id\": \"1\"}"),
            """
            mapItems was given an item that a CSV file can't hold.
              where:     state machine 'import' > state 'Each' > ItemReader
              expected:  objects whose members are texts, which is all that CSV knows, but it is {"id":"1"}
              to mend:   give texts; a row of numbers is {"amount": "5"}\
            """));
  }

  @ParameterizedTest
  @MethodSource("refused")
  void what_no_reader_gives_is_refused_at_once(Refused refused) {
    sfn.register("import", refused.definition());

    assertThatThrownBy(() -> refused.use().accept(sfn))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage(refused.message());
  }
}
