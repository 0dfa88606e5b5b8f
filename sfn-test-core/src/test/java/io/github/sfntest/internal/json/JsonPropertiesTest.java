package io.github.sfntest.internal.json;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.charset.StandardCharsets;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

/**
 * What holds for any document: written and read again it is equal, its size is that of its text,
 * and Jackson's own reader agrees. A failure names the seed; {@code -Dsfn.seed=…} runs that one.
 */
class JsonPropertiesTest {
  private static final int RUNS = 500;

  private final ObjectMapper jackson =
      new ObjectMapper().enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS);

  @Test
  void parse_write_parse_is_equal() throws Exception {
    Long only = Long.getLong("sfn.seed");
    for (long seed = only == null ? 0 : only; seed < (only == null ? RUNS : only + 1); seed++) {
      check(seed);
    }
  }

  private void check(long seed) throws Exception {
    String text = new Generator(seed).document();
    JsonNode first = Json.parse(text);
    String written = Json.write(first);
    JsonNode second = Json.parse(written);
    JsonNode foreign = jackson.readTree(text);

    assertThat(Json.equal(first, second)).as("equal, seed %d: %s", seed, text).isTrue();
    assertThat(Json.hash(first)).as("hash, seed %d: %s", seed, text).isEqualTo(Json.hash(second));
    assertThat(Json.write(second)).as("text, seed %d: %s", seed, text).isEqualTo(written);
    assertThat(Json.utf8Size(first))
        .as("size, seed %d: %s", seed, text)
        .isEqualTo(written.getBytes(StandardCharsets.UTF_8).length);
    assertThat(Json.equal(first, foreign)).as("Jackson, seed %d: %s", seed, text).isTrue();
    assertThat(Json.equal(Json.parse(Json.pretty(first)), first)).as("seed %d", seed).isTrue();
    if (first instanceof ObjectNode object) {
      ObjectNode changed = Json.with(object, "a", second);
      assertThat(Json.utf8Size(changed))
          .as("size of a copy, seed %d: %s", seed, text)
          .isEqualTo(Json.write(changed).getBytes(StandardCharsets.UTF_8).length);
    }
  }

  /** Documents as text, with blanks, escapes, and names that repeat between siblings. */
  private static final class Generator {
    private static final String[] NAMES = {
      "a", "b", "c", "id", "name", "x y", "ü", "😀", "q\\\"", "\\u0041", "\\n", "", "n1", "n2",
      "n3", "n4"
    };
    private static final String[] NUMBERS = {
      "0",
      "-0",
      "7",
      "-12",
      "1.5",
      "1.10",
      "-0.0",
      "1e3",
      "1E-3",
      "12345678901234567890",
      "2147483648",
      "9007199254740993",
      "0.1",
      "1.7976931348623157e308",
      "5e-324",
      "1e400",
      "100.0",
      "3.0e0",
      "0.30000000000000004"
    };
    private static final String[] TEXTS = {
      "\"\"",
      "\"x\"",
      "\"é\"",
      "\"\\u00e9\"",
      "\"\\ud83d\\ude00\"",
      "\"\\\\\\\"\\/\"",
      "\"\\b\\f\\n\\r\\t\\u0000\"",
      "\"漢字\"",
      "\"\\u007f\""
    };

    private final SplittableRandom random;
    private final StringBuilder out = new StringBuilder();

    Generator(long seed) {
      this.random = new SplittableRandom(seed);
    }

    String document() {
      value(0);
      return out.toString();
    }

    private void value(int depth) {
      blank();
      int kind = random.nextInt(depth > 4 ? 4 : 8);
      switch (kind) {
        case 0 -> out.append(NUMBERS[random.nextInt(NUMBERS.length)]);
        case 1 -> out.append(TEXTS[random.nextInt(TEXTS.length)]);
        case 2 -> out.append(random.nextInt(2) == 0);
        case 3 -> out.append("null");
        case 4, 5 -> array(depth);
        default -> object(depth);
      }
      blank();
    }

    private void array(int depth) {
      out.append('[');
      int count = random.nextInt(6);
      for (int i = 0; i < count; i++) {
        if (i > 0) {
          out.append(',');
        }
        value(depth + 1);
      }
      out.append(']');
    }

    private void object(int depth) {
      out.append('{');
      int count = random.nextInt(NAMES.length);
      int first = random.nextInt(3);
      for (int i = first; i < count; i++) {
        if (i > first) {
          out.append(',');
        }
        blank();
        out.append('"').append(NAMES[i]).append('"').append(':');
        value(depth + 1);
      }
      out.append('}');
    }

    private void blank() {
      if (random.nextInt(8) == 0) {
        out.append(" \n\t\r".charAt(random.nextInt(4)));
      }
    }
  }
}
