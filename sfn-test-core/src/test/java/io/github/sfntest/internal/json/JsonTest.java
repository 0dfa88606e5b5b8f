package io.github.sfntest.internal.json;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class JsonTest {

  @ParameterizedTest
  @ValueSource(
      strings = {
        "null",
        "true",
        "false",
        "0",
        "-1",
        "2147483648",
        "-9223372036854775808",
        "9223372036854775808",
        "123456789012345678901234567890",
        "1.5",
        "0.1",
        "1.10",
        "42.0",
        "0.0",
        "100.1",
        "1.0000000000000000000001",
        "0.000001",
        "12345678.9",
        "\"\"",
        "\"a b\"",
        "\"\\\"\\\\\\n\\r\\t\\b\\f\\u0001\\u001F\"",
        "\"é 你 😀 /\"",
        "[]",
        "{}",
        "[1,[2,[]],{\"a\":{}}]",
        "{\"a\":1,\"b\":[null,true],\"c.d\":\"x\"}",
        "{\"a\":1,\"b\":2,\"c\":3,\"d\":4,\"e\":5,\"f\":6,\"g\":7,\"h\":8,\"i\":9,\"j\":10}"
      })
  void keeps_value_and_text(String text) throws JsonSyntaxException {
    JsonNode value = Json.parse(text);

    assertThat(Json.write(value)).isEqualTo(text);
    assertThat(Json.utf8Size(value)).isEqualTo(text.getBytes(StandardCharsets.UTF_8).length);
    assertThat(Json.equal(value, Json.parse(text))).isTrue();
  }

  @ParameterizedTest
  @CsvSource(
      quoteCharacter = '`',
      delimiter = '|',
      textBlock =
          """
          -0                 | 0
          1e3                | 1000
          1E-2               | 0.01
          1.0E5              | 100000
          "\\/\\u00e9"       | "/é"
          {"a":1,"b":2,"a":3}| {"a":3,"b":2}
           [ 1 , 2 ]         | [1,2]
          """)
  void writes_the_compact_form(String text, String expected) throws JsonSyntaxException {
    assertThat(Json.write(Json.parse(text))).isEqualTo(expected);
  }

  @ParameterizedTest
  @CsvSource({
    "1.0, 1",
    "-0.0, 0",
    "0.1, 0.1",
    "1e20, 100000000000000000000",
    "1e21, 1e+21",
    "1e-7, 1e-7",
    "1.5e-7, 1.5e-7",
    "0.000123, 0.000123",
    "2e-3, 0.002",
    "1.7592186044416E13, 17592186044416",
    "9007199254740993, 9007199254740992",
    "4.35, 4.35",
    "1.23456789e10, 12345678900",
    "2.0E-3, 0.002",
    "1e300, 1e+300"
  })
  void a_computed_double_is_written_in_its_shortest_form(double value, String expected) {
    assertThat(Json.write(Json.number(value))).isEqualTo(expected);
    assertThat(Json.utf8Size(Json.number(value))).isEqualTo(expected.length());
  }

  @Test
  void size_of_half_a_surrogate_pair_is_that_of_the_byte_it_is_encoded_to() {
    JsonNode value = Json.text("a\uD83D");

    assertThat(Json.utf8Size(value))
        .isEqualTo(Json.write(value).getBytes(StandardCharsets.UTF_8).length)
        .isEqualTo(4);
  }

  @ParameterizedTest
  @CsvSource({
    "42, 42.0, true",
    "1.10, 1.1, true",
    "1e2, 100, true",
    "0, -0.0, true",
    "1, 2, false",
    "1, true, false",
    "9223372036854775807, 9223372036854775808, false",
    "0.1, 0.10000000000000001, false",
    "null, 0, false",
    "9007199254740993, 9007199254740992.0, false"
  })
  void compares_numbers_by_value(String a, String b, boolean equal) throws JsonSyntaxException {
    assertThat(Json.equal(Json.parse(a), Json.parse(b))).isEqualTo(equal);
    assertThat(Json.equal(Json.parse(b), Json.parse(a))).isEqualTo(equal);
    if (equal) {
      assertThat(Json.hash(Json.parse(a))).isEqualTo(Json.hash(Json.parse(b)));
    }
  }

  @Test
  void compares_objects_without_regard_to_the_order_of_members() throws JsonSyntaxException {
    JsonNode a = Json.parse("{\"a\":[1,{\"x\":1,\"y\":2}],\"b\":null}");

    assertThat(Json.equal(a, Json.parse("{\"b\":null,\"a\":[1.0,{\"y\":2,\"x\":1}]}"))).isTrue();
    assertThat(Json.hash(a))
        .isEqualTo(Json.hash(Json.parse("{\"b\":null,\"a\":[1.0,{\"y\":2,\"x\":1}]}")));
    assertThat(Json.equal(a, Json.parse("{\"c\":null,\"a\":[1,{\"x\":1,\"y\":2}]}"))).isFalse();
    assertThat(Json.equal(a, Json.parse("{\"a\":[1,{\"x\":1,\"y\":2}]}"))).isFalse();
    assertThat(Json.equal(Json.parse("[1,2]"), Json.parse("[2,1]"))).isFalse();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      textBlock =
          """
          not some json  | Unrecognized token 'not': was expecting (JSON String, Number, Array, Object or token 'null', 'true' or 'false') | 1 | 4
          {'not': 'json' | Unexpected character (''' (code 39)): was expecting double-quote to start field name | 1 | 3
          [1 2]          | Unexpected character ('2' (code 50)): was expecting comma to separate Array entries | 1 | 5
          {"a": tru}     | Unrecognized token 'tru': was expecting (JSON String, Number, Array, Object or token 'null', 'true' or 'false') | 1 | 10
          {"a":1         | Unexpected end-of-input: expected close marker for Object (start marker at [Source: (String)"{"a":1"; line: 1, column: 1]) | 1 | 7
          1 2            | Trailing token (of type VALUE_NUMBER_INT) found after value | 1 | 3
          ``             | No content to map due to end-of-input | 1 | 0
          """)
  void refuses_what_is_not_json(String text, String message, int line, int column) {
    JsonSyntaxException thrown =
        catchThrowableOfType(JsonSyntaxException.class, () -> Json.parse(text));

    assertThat(thrown.originalMessage()).isEqualTo(message);
    assertThat(thrown.line()).isEqualTo(line);
    assertThat(thrown.column()).isEqualTo(column);
  }

  /** As recorded: validate-definition, NOT_A_DEF. */
  @Test
  void tells_the_place_as_aws_does() {
    String text = "not a definition";
    JsonSyntaxException thrown =
        catchThrowableOfType(JsonSyntaxException.class, () -> Json.parse(text));

    assertThat(thrown.messageWithLocation(text))
        .isEqualTo(
            "Unrecognized token 'not': was expecting (JSON String, Number, Array, Object or token 'null', 'true' or 'false')\n"
                + " at [Source: (String)\"not a definition\"; line: 1, column: 4]");
    assertThat(thrown.location("x".repeat(600)))
        .isEqualTo(
            "[Source: (String)\""
                + "x".repeat(500)
                + "\"[truncated 100 chars]; line: 1, column: 4]");
  }

  @Test
  void copies_with_a_member_or_element_replaced_and_leaves_the_original_alone()
      throws JsonSyntaxException {
    ObjectNode object = (ObjectNode) Json.parse("{\"a\":1,\"b\":[1,2]}");
    int before = Json.utf8Size(object);

    ObjectNode replaced = Json.with(object, "a", Json.text("lang"));
    ObjectNode added = Json.with(object, "c", Json.nul());
    ArrayNode array = Json.with((ArrayNode) object.get("b"), 1, Json.bool(true));

    assertThat(replaced).hasToString("{\"a\":\"lang\",\"b\":[1,2]}");
    assertThat(added).hasToString("{\"a\":1,\"b\":[1,2],\"c\":null}");
    assertThat(array).hasToString("[1,true]");
    assertThat(object).hasToString("{\"a\":1,\"b\":[1,2]}");
    for (JsonNode node : List.of(replaced, added, array)) {
      assertThat(Json.utf8Size(node)).isEqualTo(Json.write(node).length());
    }
    assertThat(Json.utf8Size(object)).isEqualTo(before);
    assertThatThrownBy(() -> Json.with(array, 2, Json.nul()))
        .isInstanceOf(IndexOutOfBoundsException.class);
  }

  @Test
  void builds_values() {
    assertThat(
            Json.object("s", "x", "n", 1, "d", 1.5, "t", true, "nul", null, "j", Json.emptyArray()))
        .hasToString("{\"s\":\"x\",\"n\":1,\"d\":1.5,\"t\":true,\"nul\":null,\"j\":[]}");
    assertThat(new ObjectBuilder().put("a", 1).put("b", "x").put("a", true).build())
        .hasToString("{\"a\":true,\"b\":\"x\"}");
    assertThat(new ArrayBuilder().add(Json.number(1)).add(Json.text("x")).build())
        .hasToString("[1,\"x\"]");
    assertThat(Json.array(List.of(Json.number(1)))).hasToString("[1]");
    assertThat(
            Json.pretty(
                Json.object("a", Json.array(List.of(Json.number(1))), "b", Json.emptyObject())))
        .isEqualTo("{\n  \"a\": [\n    1\n  ],\n  \"b\": {}\n}");
    assertThatThrownBy(() -> Json.object("a")).isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> Json.object("a", new Object()))
        .isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> Json.number(Double.NaN)).isInstanceOf(IllegalArgumentException.class);
  }
}
