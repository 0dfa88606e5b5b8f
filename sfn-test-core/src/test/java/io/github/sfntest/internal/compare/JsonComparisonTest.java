package io.github.sfntest.internal.compare;

import static io.github.sfntest.json.JsonOption.ignoringArrayOrder;
import static io.github.sfntest.json.JsonOption.ignoringPaths;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.sfntest.internal.json.Json;
import io.github.sfntest.internal.json.ValueMapper;
import io.github.sfntest.json.JsonOption;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class JsonComparisonTest {
  private static final JsonOption[] NO_OPTION = {};

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      textBlock =
          """
          1                 | 1.0
          1e2               | 100
          0                 | -0.0
          {"a":1,"b":2}     | {"b":2.0,"a":1}
          [1,{"a":[]}]      | [1,{"a":[]}]
          null              | null
          """)
  void finds_none_in_equal_values(String expected, String actual) {
    assertThat(equal(expected, actual, NO_OPTION)).isEqualTo("with 0 differences:");
    assertThat(equal(expected, actual, ignoringArrayOrder())).isEqualTo("with 0 differences:");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      textBlock =
          """
          1              | "1"            | $: expected 1 but was "1"                | $ was "1", not 1
          {"a":1}        | [1]            | $: expected {"a":1} but was [1]          | $ was [1], not {"a":1}
          {}             | []             | $: expected {} but was []                | $ was [], not {}
          {"a":null}     | {}             | $.a: expected null but is missing        | $.a is missing
          {}             | {"a":null}     | $.a: not expected, but was null          | $.a was not expected
          {"a":{"b":[1]}}| {"a":{"b":[2]}}| $.a.b[0]: expected 1 but was 2           | $.a.b[0] was 2, not 1
          {"a b":1}      | {"a b":2}      | $['a b']: expected 1 but was 2           | $['a b'] was 2, not 1
          {"it's":1}     | {"it's":2}     | $['it\\'s']: expected 1 but was 2        | $['it\\'s'] was 2, not 1
          {"a\\\\b":1}   | {"a\\\\b":2}   | $['a\\\\b']: expected 1 but was 2        | $['a\\\\b'] was 2, not 1
          [1]            | []             | $[0]: expected 1 but is missing          | $[0] is missing
          []             | [1]            | $[0]: not expected, but was 1            | $[0] was not expected
          """)
  void names_the_path_to_a_difference(
      String expected, String actual, String difference, String found) {
    assertThat(equal(expected, actual)).isEqualTo("with 1 difference:\n  " + difference);
    assertThat(JsonComparison.EQUAL.differences("$", json(expected), json(actual)).firstFound())
        .isEqualTo(found);
  }

  @Test
  void lists_differences_in_the_expected_order_and_then_what_was_not_expected() {
    assertThat(
            equal(
                "{\"a\":{\"x\":1,\"y\":2},\"b\":[1,2],\"c\":3}",
                "{\"z\":0,\"c\":4,\"b\":[1],\"a\":{\"y\":3,\"w\":1}}"))
        .isEqualTo(
            """
            with 6 differences:
              $.a.x: expected 1 but is missing
              $.a.y: expected 2 but was 3
              $.a.w: not expected, but was 1
              $.b[1]: expected 2 but is missing
              $.c: expected 3 but was 4
              $.z: not expected, but was 0\
            """);
  }

  @Test
  void says_on_one_line_how_many_more_there_are() {
    assertThat(firstFound("[1,2]", "[2,3]")).isEqualTo("$[0] was 2, not 1, and 1 more difference");
    assertThat(firstFound("[1,2,3]", "[2,3,4]"))
        .isEqualTo("$[0] was 2, not 1, and 2 more differences");
    assertThat(firstFound("[1]", "[1]")).isEmpty();
  }

  private static String firstFound(String expected, String actual) {
    return JsonComparison.EQUAL.differences("$", json(expected), json(actual)).firstFound();
  }

  @Test
  void shows_at_most_ten() {
    String zeros = IntStream.range(0, 13).mapToObj(i -> "0").collect(Collectors.joining(","));

    assertThat(
            JsonComparison.EQUAL
                .differences(
                    "$.a", json("[" + zeros + "]"), json("[" + zeros.replace('0', '1') + "]"))
                .describe())
        .startsWith("with 13 differences:\n  $.a[0]: expected 0 but was 1\n")
        .endsWith("\n  $.a[9]: expected 0 but was 1\n  … and 3 more");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      textBlock =
          """
          {"a":{}}    | {"a":{"b":1},"c":2} | with 0 differences:
          [{}]        | [{"a":1}]           | with 0 differences:
          {"a":[1]}   | {"a":[1,2]}         | with 1 difference: $.a[1]: not expected, but was 2
          {"a":1}     | {"b":1}             | with 1 difference: $.a: expected 1 but is missing
          """)
  void looks_away_from_further_members_for_a_subset(
      String expected, String actual, String differences) {
    assertThat(subset(expected, actual)).isEqualTo(differences);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      textBlock =
          """
          $.a         | {"a":1,"b":2}         | {"a":{"c":3},"b":2}       | with 0 differences:
          $.a         | {"b":2}               | {"a":1,"b":2}             | with 0 differences:
          $.a         | {"a":1,"b":2}         | {"b":2}                   | with 0 differences:
          $.a         | {"a":1,"b":{"a":1}}   | {"a":2,"b":{"a":2}}       | with 1 difference: $.b.a: expected 1 but was 2
          $..a        | {"a":1,"b":[{"a":1}]} | {"a":2,"b":[{"a":2}]}     | with 0 differences:
          $..a.b      | {"a":{"a":{"b":1}}}   | {"a":{"a":{"b":2}}}       | with 0 differences:
          $.b[*].a    | {"a":1,"b":[{"a":1}]} | {"a":2,"b":[{"a":2}]}     | with 1 difference: $.a: expected 1 but was 2
          $.b[1]      | {"b":[1,2,3]}         | {"b":[1,9,4]}             | with 1 difference: $.b[2]: expected 3 but was 4
          $.*.c       | {"a":{"c":1,"d":1}}   | {"a":{"c":2,"d":2}}       | with 1 difference: $.a.d: expected 1 but was 2
          $['to me']  | {"to me":1}           | {"to me":2}               | with 0 differences:
          $['it\\'s'] | {"it's":1}            | {"it's":2}                | with 0 differences:
          $[*]        | [1,2]                 | [3]                       | with 0 differences:
          $..[0]      | {"a":[1,[2]]}         | {"a":[3,[4]]}             | with 0 differences:
          $..*        | {"a":1}               | {"b":2}                   | with 0 differences:
          $.a.b       | {"a":1}               | {"a":2}                   | with 1 difference: $.a: expected 1 but was 2
          """)
  void looks_away_from_ignored_paths(
      String path, String expected, String actual, String differences) {
    assertThat(equal(expected, actual, ignoringPaths(path)).replaceAll("\n *", " "))
        .isEqualTo(differences);
    assertThat(equal(expected, actual, ignoringPaths(path, "$.none"), ignoringArrayOrder()))
        .satisfies(
            text ->
                assertThat(text.lines().count() == 1).isEqualTo(differences.contains(" 0 diff")));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      textBlock =
          """
          [1,2,2]               | [2,1,2.0]               | with 0 differences:
          [[1,2],[3]]           | [[3],[2,1]]             | with 0 differences:
          {"a":[{"b":1},{"c":2}]}|{"a":[{"c":2},{"b":1}]} | with 0 differences:
          [1,1,2]               | [1,2,2]                 | with 1 difference: $[1]: expected 1 but was 2
          [{"a":1,"b":1},3]     | [3,{"a":1,"b":2}]       | with 1 difference: $[0].b: expected 1 but was 2
          [1,2]                 | [2]                     | with 1 difference: $[0]: expected 1 but is missing
          [1]                   | [2,1,3]                 | with 2 differences: $[0]: not expected, but was 2 $[2]: not expected, but was 3
          [[1,[2,3]],4]         | [4,[[3,5],1]]           | with 1 difference: $[0][1][0]: expected 2 but was 5
          ["1"]                 | [1]                     | with 1 difference: $[0]: expected "1" but was 1
          [{}]                  | [[]]                    | with 1 difference: $[0]: expected {} but was []
          """)
  void leaves_the_order_of_arrays_aside(String expected, String actual, String differences) {
    assertThat(equal(expected, actual, ignoringArrayOrder()).replaceAll("\n *", " "))
        .isEqualTo(differences);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      textBlock =
          """
          [{"a":1},{"b":2}]           | [{"b":2,"c":3},{"a":1,"c":4}]     | with 0 differences:
          [{},{"a":1}]                | [{"a":1,"b":1},{"c":1}]           | with 0 differences:
          [{},{"a":1},{"a":1,"b":1}]  | [{"a":1,"b":1,"c":1},{"a":1},{}]  | with 0 differences:
          [{"a":[{},{"b":1}]}]        | [{"a":[{"b":1,"c":1},{"d":1}]}]   | with 0 differences:
          [{"a":1},{"a":1}]           | [{"a":1,"b":1},{"b":1}]           | with 1 difference: $[1].a: expected 1 but is missing
          [{"a":{"b":1}},{"a":{}}]    | [{"a":{"c":1}},{"a":{"b":1,"c":1}}]| with 0 differences:
          [1]                         | [1,2]                             | with 1 difference: $[1]: not expected, but was 2
          """)
  void finds_a_subset_in_any_order(String expected, String actual, String differences) {
    assertThat(subset(expected, actual, ignoringArrayOrder())).isEqualTo(differences);
  }

  @Test
  void ignores_paths_in_any_order() {
    JsonOption[] options = {ignoringPaths("$.items[*].id"), ignoringArrayOrder()};

    assertThat(
            equal(
                "{\"items\":[{\"id\":1,\"n\":1},{\"id\":2,\"n\":2}]}",
                "{\"items\":[{\"n\":2},{\"id\":8,\"n\":1}]}",
                options))
        .isEqualTo("with 0 differences:");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      textBlock =
          """
          {"a":1,"b":{"c":2,"d":3}} | {"b":{"d":0,"c":2},"a":1} | {"a":1,"b":{"c":2,"d":0}}
          {"a":1}                   | {"b":2,"a":3}             | {"a":3,"b":2}
          {"a":[{"x":1,"y":2}]}     | {"a":[{"y":2,"x":1},4]}   | {"a":[{"x":1,"y":2},4]}
          7                         | [1]                       | [1]
          """)
  void lays_a_document_beside_the_expected_one(String expected, String actual, String aligned) {
    assertThat(Json.write(JsonComparison.EQUAL.alignedTo(json(expected), json(actual))))
        .isEqualTo(aligned);
  }

  @Test
  void lays_beside_what_is_not_compared_as_it_is_expected() {
    JsonNode aligned =
        JsonComparison.SUBSET
            .with(ignoringPaths("$.id", "$.time"), ignoringArrayOrder())
            .alignedTo(
                json("{\"id\":1,\"items\":[1,{\"a\":2},3]}"),
                json("{\"time\":5,\"more\":6,\"items\":[3,4,{\"a\":2,\"b\":0}],\"id\":9}"));

    assertThat(Json.write(aligned)).isEqualTo("{\"id\":1,\"items\":[4,{\"a\":2},3]}");
  }

  @ParameterizedTest
  @ValueSource(booleans = {true, false})
  void any_depth_costs_no_stack(boolean objects) {
    JsonNode one = nested(objects, 1);
    JsonNode two = nested(objects, 2);
    JsonOption deep = ignoringPaths("$..none.none");

    for (JsonComparison comparison :
        new JsonComparison[] {
          JsonComparison.EQUAL,
          JsonComparison.EQUAL.with(deep, ignoringArrayOrder()),
          JsonComparison.SUBSET.with(deep, ignoringArrayOrder())
        }) {
      assertThat(comparison.differences("$", one, one).isEmpty()).isTrue();
      assertThat(comparison.differences("$", one, two).describe())
          .startsWith("with 1 difference:\n  $")
          .endsWith(": expected 1 but was 2");
      assertThat(Json.equal(comparison.alignedTo(one, two), two)).isTrue();
    }
  }

  /** 10,000 levels. */
  private static JsonNode nested(boolean objects, int innermost) {
    JsonNode value = Json.number(innermost);
    for (int i = 0; i < 10_000; i++) {
      value = objects ? Json.object("a", value) : Json.array(List.of(value));
    }
    return value;
  }

  @Test
  void a_subset_in_nested_arrays_of_any_order_is_found_at_any_depth() {
    String expected = "[{},".repeat(300) + "{\"a\":1}" + "]".repeat(300);
    String actual = "[{\"b\":2},".repeat(300) + "{\"a\":1,\"b\":2}" + "]".repeat(300);

    assertThat(subset(expected, actual, ignoringArrayOrder())).isEqualTo("with 0 differences:");
  }

  private static String equal(String expected, String actual, JsonOption... options) {
    return JsonComparison.EQUAL
        .with(options)
        .differences("$", json(expected), json(actual))
        .describe();
  }

  private static String subset(String expected, String actual, JsonOption... options) {
    return JsonComparison.SUBSET
        .with(options)
        .differences("$", json(expected), json(actual))
        .describe()
        .replaceAll("\n *", " ");
  }

  private static JsonNode json(String text) {
    return ValueMapper.standard().json(text);
  }
}
