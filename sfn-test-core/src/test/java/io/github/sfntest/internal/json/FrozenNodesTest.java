package io.github.sfntest.internal.json;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.BinaryNode;
import com.fasterxml.jackson.databind.node.DoubleNode;
import com.fasterxml.jackson.databind.node.FloatNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.MissingNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.node.POJONode;
import com.fasterxml.jackson.databind.node.ShortNode;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class FrozenNodesTest {
  private static final String TEXT =
      """
      {"a":{"b":[1,"x",null,true,1.5]},"c":"d","many":{"1":1,"2":2,"3":3,"4":4,"5":5,"6":6,"7":7,"8":8,"9":9,"10":10}}\
      """;

  private final ObjectMapper mapper = new ObjectMapper();
  private final JsonNode frozen = parse(TEXT);

  private static JsonNode parse(String text) {
    try {
      return Json.parse(text);
    } catch (JsonSyntaxException e) {
      throw new IllegalArgumentException(e);
    }
  }

  @Test
  void equals_an_ordinary_node_both_ways() throws Exception {
    JsonNode ordinary = mapper.readTree(TEXT);

    assertThat(frozen).isEqualTo(ordinary).hasSameHashCodeAs(ordinary);
    assertThat(ordinary).isEqualTo(frozen);
    assertThat(frozen).isNotEqualTo(mapper.readTree("{\"a\":1}"));
  }

  @Test
  void reads_like_an_ordinary_node() throws Exception {
    JsonNode ordinary = mapper.readTree(TEXT);

    assertThat(frozen.at("/a/b/1").textValue()).isEqualTo("x");
    assertThat(frozen.findValue("b")).isSameAs(frozen.at("/a/b"));
    assertThat(frozen.findValues("10")).hasSize(1);
    assertThat(frozen.get("many").get("9").intValue()).isEqualTo(9);
    assertThat(frozen.get("many").get("11")).isNull();
    assertThat(frozen.get("none")).isNull();
    assertThat(frozen.path("none").isMissingNode()).isTrue();
    assertThat(frozen.path("c").textValue()).isEqualTo("d");
    assertThat(frozen.has("c")).isTrue();
    assertThat(frozen.size()).isEqualTo(3);
    assertThat(frozen.at("/a/b").get(9)).isNull();
    assertThat(frozen.at("/a/b").get(-1)).isNull();
    assertThat(frozen.required("c").textValue()).isEqualTo("d");
    assertThat(frozen.fieldNames()).toIterable().containsExactly("a", "c", "many");
    assertThat(frozen.properties()).isEqualTo(ordinary.properties());
    assertThat(frozen.get("many").elements()).toIterable().hasSize(10);
    assertThat(frozen.at("/a/b")).hasSize(5);
    assertThat(mapper.writeValueAsString(frozen)).isEqualTo(TEXT);
    assertThat(mapper.treeToValue(frozen.get("many"), Object.class)).isInstanceOf(Map.class);
    assertThat(frozen).hasToString(TEXT);
    assertThat(frozen.get("a").toPrettyString()).startsWith("{\n  \"b\": [\n    1,\n");
  }

  @Test
  void deepCopy_gives_an_ordinary_node_that_can_change() {
    ObjectNode copy = frozen.deepCopy();

    copy.put("c", "changed");
    ((ArrayNode) copy.at("/a/b")).add(1);
    ((ObjectNode) copy.get("a")).put("new", 1);

    assertThat(copy.get("c").textValue()).isEqualTo("changed");
    assertThat(frozen).hasToString(TEXT);
  }

  @ParameterizedTest
  @MethodSource
  void refuses_to_change_an_object(Consumer<ObjectNode> mutator) {
    ObjectNode object = (ObjectNode) parse("{\"a\":1,\"o\":{\"x\":1}}");

    assertThatThrownBy(() -> mutator.accept(object))
        .isInstanceOf(UnsupportedOperationException.class);
    assertThat(object).hasToString("{\"a\":1,\"o\":{\"x\":1}}");
  }

  static Stream<Consumer<ObjectNode>> refuses_to_change_an_object() {
    JsonNode one = JsonNodeFactory.instance.numberNode(1);
    return Stream.of(
        o -> o.put("b", 1),
        o -> o.put("a", "x"),
        o -> o.putNull("b"),
        o -> o.putObject("b"),
        o -> o.putArray("b"),
        o -> o.putPOJO("b", one),
        o -> o.set("b", one),
        o -> o.replace("a", one),
        o -> o.setAll(Map.of("b", one)),
        o -> o.setAll(parse("{\"b\":1}").<ObjectNode>deepCopy()),
        o -> o.putIfAbsent("a", one),
        o -> o.putIfAbsent("b", one),
        o -> o.remove("a"),
        o -> o.remove("b"),
        o -> o.remove(List.of("a")),
        o -> o.removeAll(),
        o -> o.removeIf(node -> true),
        o -> o.retain("o"),
        o -> o.without("a"),
        o -> o.without(List.of("a")),
        o -> o.withObject("/new/deep"),
        o -> o.withArray("list"),
        o -> o.withObjectProperty("p"),
        o -> o.properties().clear(),
        o -> o.properties().iterator().next().setValue(one),
        o -> removeFirst(o.properties().iterator()),
        o -> removeFirst(o.elements()),
        o -> removeFirst(o.fieldNames()));
  }

  private static void removeFirst(Iterator<?> iterator) {
    iterator.next();
    iterator.remove();
  }

  @ParameterizedTest
  @MethodSource
  void refuses_to_change_an_array(Consumer<ArrayNode> mutator) {
    ArrayNode array = (ArrayNode) parse("[1,2]");

    assertThatThrownBy(() -> mutator.accept(array))
        .isInstanceOf(UnsupportedOperationException.class);
    assertThat(array).hasToString("[1,2]");
  }

  static Stream<Consumer<ArrayNode>> refuses_to_change_an_array() {
    JsonNode one = JsonNodeFactory.instance.numberNode(1);
    return Stream.of(
        a -> a.add(1),
        a -> a.addNull(),
        a -> a.addObject(),
        a -> a.addArray(),
        a -> a.addAll(List.of(one)),
        a -> a.addAll(parse("[1]").<ArrayNode>deepCopy()),
        a -> a.insert(0, 1),
        a -> a.insertArray(1),
        a -> a.set(0, one),
        a -> a.set(1, "x"),
        a -> a.remove(0),
        a -> a.removeAll(),
        a -> a.removeIf(node -> true),
        a -> removeFirst(a.iterator()));
  }

  @ParameterizedTest
  @ValueSource(strings = {"{}", "[]", "{\"a\":[1]}", "[{}]", "1", "1.10", "\"x\"", "null", "true"})
  void freezing_what_is_frozen_gives_the_same_instance(String text) {
    JsonNode value = parse(text);

    assertThat(Json.freeze(value)).isSameAs(value);
  }

  @Test
  void freezing_copies_a_foreign_node_once() {
    ObjectNode foreign = frozen.deepCopy();
    JsonNode copy = Json.freeze(foreign);

    foreign.put("c", "changed later");

    assertThat(copy).hasToString(TEXT);
    assertThat(Json.freeze(foreign.set("kept", copy)).get("kept")).isSameAs(copy);
  }

  @ParameterizedTest
  @MethodSource
  void freezes_every_class_of_node(JsonNode foreign, String expected) {
    assertThat(Json.write(Json.freeze(foreign))).isEqualTo(expected);
    assertThat(Json.write(foreign)).isEqualTo(expected);
    assertThat(Json.utf8Size(foreign)).isEqualTo(expected.length());
  }

  static Stream<Arguments> freezes_every_class_of_node() {
    return Stream.of(
        Arguments.of(ShortNode.valueOf((short) 7), "7"),
        Arguments.of(FloatNode.valueOf(1.1f), "1.1"),
        Arguments.of(DoubleNode.valueOf(42.0), "42"),
        Arguments.of(DoubleNode.valueOf(Double.NaN), "\"NaN\""),
        Arguments.of(DoubleNode.valueOf(Double.POSITIVE_INFINITY), "\"Infinity\""),
        Arguments.of(JsonNodeFactory.instance.numberNode(new BigDecimal("1E+400")), "1E+400"),
        Arguments.of(BinaryNode.valueOf(new byte[] {1, 2, 3}), "\"AQID\""),
        Arguments.of(MissingNode.getInstance(), "null"),
        Arguments.of(new POJONode(null), "null"),
        Arguments.of(new POJONode(Map.of("a", List.of(1))), "{\"a\":[1]}"),
        Arguments.of(JsonNodeFactory.instance.arrayNode().addPOJO("x"), "[\"x\"]"));
  }

  @Test
  void siblings_and_copies_of_one_shape_share_their_names() {
    JsonNode array =
        parse("[{\"a\":1,\"b\":2},{\"a\":3,\"b\":4},{\"a\":5},{\"a\":6,\"b\":7,\"c\":8}]");
    FrozenObject first = (FrozenObject) array.get(0);

    assertThat(((FrozenObject) array.get(1)).names()).isSameAs(first.names());
    assertThat(((FrozenObject) Json.with(first, "a", Json.nul())).names()).isSameAs(first.names());
    assertThat(((FrozenObject) Json.with(first, "z", Json.nul())).names())
        .isSameAs(((FrozenObject) Json.with((ObjectNode) array.get(1), "z", Json.nul())).names());
    assertThat(array)
        .hasToString("[{\"a\":1,\"b\":2},{\"a\":3,\"b\":4},{\"a\":5},{\"a\":6,\"b\":7,\"c\":8}]");
  }

  @Test
  void finds_every_member_of_a_large_object() {
    ObjectBuilder builder = new ObjectBuilder();
    IntStream.range(0, 5000).forEach(i -> builder.put("name" + i, i));
    IntStream.range(0, 5000).forEach(i -> builder.put("name" + i, i * 2L));
    ObjectNode object = builder.build();

    assertThat(object.size()).isEqualTo(5000);
    IntStream.range(0, 5000)
        .forEach(i -> assertThat(object.get("name" + i).intValue()).isEqualTo(i * 2));
    assertThat(object.get("name5000")).isNull();
    assertThat(parse(Json.write(object))).isEqualTo(object);
  }

  @Test
  void names_refuse_duplicates() {
    List<String> names = new ArrayList<>(List.of("a", "b"));
    assertThat(Names.of(names).find("b")).isEqualTo(1);

    names.add("a");
    assertThatThrownBy(() -> Names.of(names)).isInstanceOf(IllegalArgumentException.class);
    for (int i = 0; i < 20; i++) {
      names.add("x" + i);
    }
    assertThatThrownBy(() -> Names.of(names)).isInstanceOf(IllegalArgumentException.class);
  }

  /** The deepest document that the parser accepts, on a small stack. */
  @Test
  void a_deep_document_needs_little_stack() throws Exception {
    String arrays = "[".repeat(999) + "1" + "]".repeat(999);
    String objects = "{\"a\":".repeat(999) + "1" + "}".repeat(999);
    List<Throwable> failures = new ArrayList<>();
    Thread thread =
        new Thread(
            null,
            () -> {
              for (String text : List.of(arrays, objects)) {
                JsonNode value = parse(text);
                assertThat(Json.write(value)).isEqualTo(text);
                assertThat(Json.utf8Size(value)).isEqualTo(text.length());
                assertThat(Json.equal(value, parse(text))).isTrue();
                assertThat(Json.hash(value)).isEqualTo(Json.hash(parse(text)));
                assertThat(Json.pretty(value)).contains("1");
                assertThat(Json.freeze(value.deepCopy())).isNotSameAs(value);
              }
            },
            "small stack",
            256 * 1024);
    thread.setUncaughtExceptionHandler((t, e) -> failures.add(e));
    thread.start();
    thread.join();

    assertThat(failures).isEmpty();
    assertThatThrownBy(() -> Json.parse("[".repeat(1001) + "]".repeat(1001)))
        .isInstanceOf(JsonSyntaxException.class)
        .hasMessageContaining("1000");
  }
}
