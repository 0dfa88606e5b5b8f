package io.github.sfntest.assertj;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.sfntest.internal.json.ValueMapper;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class JsonDifferencesTest {

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      textBlock =
          """
          1                 | 1.0
          1e2               | 100
          {"a":1,"b":2}     | {"b":2.0,"a":1}
          [1,{"a":[]}]      | [1,{"a":[]}]
          null              | null
          """)
  void finds_none_in_equal_values(String expected, String actual) {
    assertThat(JsonDifferences.ofEqual("$", json(expected), json(actual)).isEmpty()).isTrue();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      textBlock =
          """
          1              | "1"            | $: expected 1 but was "1"
          {"a":1}        | [1]            | $: expected {"a":1} but was [1]
          {"a":null}     | {}             | $.a: expected null but is missing
          {}             | {"a":null}     | $.a: not expected, but was null
          {"a":{"b":[1]}}| {"a":{"b":[2]}}| $.a.b[0]: expected 1 but was 2
          {"a b":1}      | {"a b":2}      | $['a b']: expected 1 but was 2
          {"it's":1}     | {"it's":2}     | $['it\\'s']: expected 1 but was 2
          [1]            | []             | $[0]: expected 1 but is missing
          []             | [1]            | $[0]: not expected, but was 1
          """)
  void names_the_path_to_a_difference(String expected, String actual, String difference) {
    assertThat(JsonDifferences.ofEqual("$", json(expected), json(actual)).describe())
        .isEqualTo("with 1 difference:\n  " + difference);
  }

  @Test
  void looks_away_from_further_members_for_a_subset() {
    assertThat(
            JsonDifferences.ofSubset("$", json("{\"a\":{}}"), json("{\"a\":{\"b\":1},\"c\":2}"))
                .isEmpty())
        .isTrue();
  }

  @Test
  void shows_at_most_ten() {
    String zeros = IntStream.range(0, 13).mapToObj(i -> "0").collect(Collectors.joining(","));

    assertThat(
            JsonDifferences.ofEqual(
                    "$.a", json("[" + zeros + "]"), json("[" + zeros.replace('0', '1') + "]"))
                .describe())
        .startsWith("with 13 differences:\n  $.a[0]: expected 0 but was 1\n")
        .endsWith("\n  $.a[9]: expected 0 but was 1\n  … and 3 more");
  }

  private static JsonNode json(String text) {
    return ValueMapper.standard().json(text);
  }
}
