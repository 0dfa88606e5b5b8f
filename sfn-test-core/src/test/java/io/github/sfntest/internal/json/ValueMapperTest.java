package io.github.sfntest.internal.json;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.math.BigDecimal;
import java.nio.CharBuffer;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class ValueMapperTest {
  private final ValueMapper standard = ValueMapper.standard();

  record Order(String id, List<Integer> amounts) {}

  record Price(BigDecimal price) {}

  /** Writes itself without end. */
  public static final class Self {
    public Self getSelf() {
      return this;
    }
  }

  enum Color {
    RED
  }

  static Stream<Arguments> values() {
    Map<String, Object> ordered = new LinkedHashMap<>();
    ordered.put("z", Arrays.asList(1, null));
    ordered.put("a", Map.of("k", new Order("o", List.of(1))));
    return Stream.of(
        Arguments.of(null, "null"),
        Arguments.of("{\"a\":1}", "\"{\\\"a\\\":1}\""),
        Arguments.of(CharBuffer.wrap("x"), "\"x\""),
        Arguments.of(1, "1"),
        Arguments.of(1L << 40, "1099511627776"),
        Arguments.of(1.5, "1.5"),
        Arguments.of(1.1f, "1.1"),
        Arguments.of(new BigDecimal("1.10"), "1.10"),
        Arguments.of(new Price(new BigDecimal("1.10")), "{\"price\":1.10}"),
        Arguments.of(true, "true"),
        Arguments.of('c', "\"c\""),
        Arguments.of(Color.RED, "\"RED\""),
        Arguments.of(new int[] {1, 2}, "[1,2]"),
        Arguments.of(List.of("x"), "[\"x\"]"),
        Arguments.of(ordered, "{\"z\":[1,null],\"a\":{\"k\":{\"id\":\"o\",\"amounts\":[1]}}}"),
        Arguments.of(
            Map.of("d", 1, "b", 2, "e", 3, "a", 4, "c", 5),
            "{\"a\":4,\"b\":2,\"c\":5,\"d\":1,\"e\":3}"),
        Arguments.of(Map.of(1, 2), "{\"1\":2}"),
        Arguments.of(new Order("o-1", List.of(1, 2)), "{\"id\":\"o-1\",\"amounts\":[1,2]}"),
        Arguments.of(Json.object("a", 1), "{\"a\":1}"));
  }

  @ParameterizedTest
  @MethodSource("values")
  void a_value_is_mapped_and_a_text_is_a_string(Object value, String expected) {
    JsonNode mapped = standard.value(value);

    assertThat(Json.write(mapped)).isEqualTo(expected);
    assertThat(Json.freeze(mapped)).isSameAs(mapped);
    assertThat(Json.equal(new ValueMapper(new ObjectMapper()).value(value), mapped)).isTrue();
  }

  @Test
  void a_document_is_read_from_text_and_mapped_from_all_else() {
    assertThat(standard.json("{\"a\": [1.10]}")).hasToString("{\"a\":[1.10]}");
    assertThat(standard.json(CharBuffer.wrap("[]"))).hasToString("[]");
    assertThat(standard.json("\"x\"")).isEqualTo(Json.text("x"));
    assertThat(standard.json(Map.of("a", "b"))).hasToString("{\"a\":\"b\"}");
    assertThat(standard.json(null)).isSameAs(Json.nul());
  }

  @Test
  void says_what_is_wrong_with_a_text() {
    assertThatThrownBy(() -> standard.json("{\"a\": oops}"))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage(
            """
            This text is not JSON.
              where:     line 1, column 11 of {"a": oops}
              expected:  one JSON document, but the parser says: Unrecognized token 'oops': was expecting (JSON String, Number, Array, Object or token 'null', 'true' or 'false')
              to mend:   correct the text; a JSON string needs quotes of its own: "\\"text\\"\"\
            """);
    assertThatThrownBy(() -> standard.json("x".repeat(300)))
        .hasMessageContaining(
            "x".repeat(100) + "…(100 characters left out)…" + "x".repeat(100) + "\n");
  }

  @Test
  void says_which_class_cannot_be_written() {
    Self self = new Self();

    assertThatThrownBy(() -> standard.value(self))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageStartingWith(
            "Jackson cannot write this object as JSON.\n  where:     an object of "
                + self.getClass().getName()
                + "\n  expected:  a type that the ObjectMapper can write, but it says: ")
        .hasMessageEndingWith(
            "\n"
                + "  to mend:   give a Map or JSON text, or an ObjectMapper with the module for"
                + " this type");
  }

  @Test
  void reads_values_back() {
    assertThat(
            standard.read(
                Json.object("id", "o-1", "amounts", Json.emptyArray(), "more", 1), Order.class))
        .isEqualTo(new Order("o-1", List.of()));
    assertThat(standard.read(Json.number(1), Integer.class)).isEqualTo(1);
    JsonNode node = Json.object("a", 1);
    assertThat(standard.read(node, JsonNode.class)).isSameAs(node);
    assertThat(standard.read(node, Object.class)).isEqualTo(Map.of("a", 1));
    assertThat(standard.read(Json.nul(), Order.class)).isNull();
    assertThatThrownBy(() -> standard.read(Json.text("x"), Order.class))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageStartingWith(
            "This JSON value is no "
                + Order.class.getName()
                + ".\n  where:     \"x\"\n  expected:  ")
        .hasMessageContaining("\n  to mend:   read it as another type");
  }

  @Test
  void uses_the_settings_of_a_given_mapper() {
    ObjectMapper mapper =
        JsonMapper.builder().defaultPropertyInclusion(JsonInclude.Value.ALL_NON_NULL).build();

    assertThat(new ValueMapper(mapper).value(new Order(null, List.of())))
        .hasToString("{\"amounts\":[]}");
  }

  @Test
  void freezes_what_the_mapper_gives() {
    assertThat(Optional.of(standard.value(new Order("x", List.of()))).map(Json::freeze))
        .get()
        .isInstanceOf(FrozenObject.class);
  }
}
