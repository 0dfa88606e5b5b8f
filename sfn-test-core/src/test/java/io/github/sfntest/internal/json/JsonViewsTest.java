package io.github.sfntest.internal.json;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.dashjoin.jsonata.Jsonata;
import com.fasterxml.jackson.databind.JsonNode;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class JsonViewsTest {

  @Test
  void shows_objects_and_arrays_as_read_only_collections() throws Exception {
    JsonNode node =
        Json.parse(
            "{\"s\":\"x\",\"i\":1,\"l\":4294967296,\"d\":1.10,\"big\":12345678901234567890,"
                + "\"t\":true,\"n\":null,\"a\":[1,{\"k\":null}]}");

    Object view = JsonViews.view(node);

    Map<String, Object> expected = new LinkedHashMap<>();
    expected.put("s", "x");
    expected.put("i", 1);
    expected.put("l", 4294967296L);
    expected.put("d", 1.1);
    expected.put("big", 1.2345678901234567e19);
    expected.put("t", true);
    expected.put("n", Jsonata.NULL_VALUE);
    expected.put("a", List.of(1, Map.of("k", Jsonata.NULL_VALUE)));
    assertThat(view).isEqualTo(expected);
    Map<?, ?> map = (Map<?, ?>) view;
    assertThat(map.keySet().toString()).isEqualTo("[s, i, l, d, big, t, n, a]");
    assertThat(map.get("nope")).isNull();
    assertThat(map.containsKey("nope")).isFalse();
    assertThat(map.containsKey("n")).isTrue();
    assertThat(map.size()).isEqualTo(8);
    assertThatThrownBy(map::clear).isInstanceOf(UnsupportedOperationException.class);
    assertThatThrownBy(() -> ((List<?>) map.get("a")).remove(0))
        .isInstanceOf(UnsupportedOperationException.class);
  }

  @Test
  void a_view_becomes_the_very_node_again() throws Exception {
    JsonNode node = Json.parse("{\"a\":[1.0,{}]}");
    Map<?, ?> view = (Map<?, ?>) JsonViews.view(node);

    assertThat(JsonViews.toJson(view)).isSameAs(node);
    assertThat(JsonViews.toJson(view.get("a"))).isSameAs(node.get("a"));
  }

  static Stream<Arguments> results() {
    Map<String, Object> map = new LinkedHashMap<>();
    map.put("kept", Jsonata.NULL_VALUE);
    map.put("a copy's null", null);
    map.put("list", new ArrayList<>(Arrays.asList(1, 2.0, null)));
    return Stream.of(
        Arguments.of(null, "null"),
        Arguments.of(Jsonata.NULL_VALUE, "null"),
        Arguments.of("x", "\"x\""),
        Arguments.of(7.0, "7"),
        Arguments.of(0.1, "0.1"),
        Arguments.of(1e21, "1e+21"),
        Arguments.of(1.0f, "1"),
        Arguments.of(3L, "3"),
        Arguments.of(BigInteger.TEN, "10"),
        Arguments.of(new BigDecimal("1.10"), "1.10"),
        Arguments.of(false, "false"),
        Arguments.of(map, "{\"kept\":null,\"a copy's null\":null,\"list\":[1,2,null]}"));
  }

  @ParameterizedTest
  @MethodSource("results")
  void turns_results_into_json(Object result, String expected) {
    assertThat(Json.write(JsonViews.toJson(result))).isEqualTo(expected);
  }

  @Test
  void refuses_what_json_has_not() {
    assertThatThrownBy(() -> JsonViews.toJson(List.of(new Object())))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("No JSON value: java.lang.Object");
  }

  @Test
  void the_library_works_on_views() throws Exception {
    JsonNode node = Json.parse("{\"lines\":[{\"p\":1,\"q\":null},{\"p\":2.5},{\"p\":4}]}");
    Jsonata expression =
        Jsonata.jsonata("{'sum': $sum(lines.p), 'rest': lines[p > 2], 'q': lines[0].q}");
    expression.setValidateInput(false);
    expression.setOutputConvertNulls(false);

    Object result = expression.evaluate(JsonViews.view(node));

    assertThat(Json.write(JsonViews.toJson(result)))
        .isEqualTo("{\"sum\":7.5,\"rest\":[{\"p\":2.5},{\"p\":4}],\"q\":null}");
  }
}
