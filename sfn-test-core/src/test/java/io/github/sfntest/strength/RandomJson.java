package io.github.sfntest.strength;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.math.BigDecimal;
import java.math.BigInteger;

/** JSON values: those that the random paths lead into, and any other. */
final class RandomJson {
  private static final JsonNodeFactory NODES = JsonNodeFactory.instance;

  private static final String[] TEXTS = {
    "",
    "x",
    "text",
    "a,b,,c",
    "é",
    "😀",
    "\u0000",
    "\ud800",
    "漢字",
    "\"quoted\"",
    "line\nbreak",
    "{\"a\": 1}",
    "[1, 2",
    "$.a",
    "{% $n %}",
    "{% 1",
    "2025-01-01T00:00:10Z",
    "2025-13-01T25:00:00Z",
    "9999999999999999",
    "1e400",
    "SHA-256",
    "States.Timeout",
    "null",
  };

  private static final String[] NUMBERS = {
    "0",
    "1",
    "-1",
    "2",
    "3",
    "7",
    "40",
    "-0.0",
    "0.5",
    "1.10",
    "1e3",
    "1e-7",
    "2147483648",
    "9007199254740993",
    "12345678901234567890",
    "1e22",
    "1e400",
    "1.7976931348623157e308",
    "5e-324",
  };

  private final Draw draw;

  RandomJson(Draw draw) {
    this.draw = draw;
  }

  /** A document that most of the random paths lead into. */
  ObjectNode document() {
    ObjectNode root = NODES.objectNode();
    root.set("a", NODES.objectNode().put("b", draw.below(5)).set("c", numbers(3)));
    root.set("items", items());
    root.put("n", draw.below(6)).put("s", draw.of(TEXTS)).put("flag", draw.percent(50));
    root.put("t", "2025-01-01T00:00:" + (10 + draw.below(40)) + "Z");
    if (draw.percent(50)) {
      root.putNull("nothing");
    }
    if (draw.percent(20)) {
      root.remove(draw.of("a", "items", "n", "s"));
    }
    if (draw.percent(20)) {
      root.set(draw.of("a", "items", "n", "s", "x y"), any(2));
    }
    return root;
  }

  private ArrayNode items() {
    ArrayNode items = NODES.arrayNode();
    for (int i = draw.below(5); i > 0; i--) {
      items.add(
          draw.percent(10)
              ? any(1)
              : NODES.objectNode().put("n", draw.below(4)).put("s", draw.of(TEXTS)));
    }
    return items;
  }

  private ArrayNode numbers(int most) {
    ArrayNode numbers = NODES.arrayNode();
    for (int i = draw.below(most + 1); i > 0; i--) {
      numbers.add(draw.below(10));
    }
    return numbers;
  }

  /** Anything, containers in each other up to this depth. */
  JsonNode any(int depth) {
    return switch (draw.below(depth > 0 ? 9 : 6)) {
      case 0, 1 -> NODES.textNode(draw.of(TEXTS));
      case 2, 3 -> number();
      case 4 -> NODES.booleanNode(draw.percent(50));
      case 5 -> NODES.nullNode();
      case 6, 7 -> object(depth);
      default -> array(depth);
    };
  }

  String text() {
    return draw.of(TEXTS);
  }

  JsonNode number() {
    String number = draw.of(NUMBERS);
    return number.matches("-?[0-9]+")
        ? NODES.numberNode(new BigInteger(number))
        : NODES.numberNode(new BigDecimal(number));
  }

  private ObjectNode object(int depth) {
    ObjectNode object = NODES.objectNode();
    for (int i = draw.below(4); i > 0; i--) {
      object.set(draw.of("a", "b", "n", "s", "Payload", "x y", "", "ü", "items"), any(depth - 1));
    }
    return object;
  }

  private ArrayNode array(int depth) {
    ArrayNode array = NODES.arrayNode();
    for (int i = draw.below(4); i > 0; i--) {
      array.add(any(depth - 1));
    }
    return array;
  }
}
