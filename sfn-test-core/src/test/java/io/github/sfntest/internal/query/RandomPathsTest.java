package io.github.sfntest.internal.query;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.jayway.jsonpath.Configuration;
import com.jayway.jsonpath.spi.json.JacksonJsonProvider;
import com.jayway.jsonpath.spi.mapper.JacksonMappingProvider;
import io.github.sfntest.internal.json.Json;
import io.github.sfntest.internal.json.ValueMapper;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/**
 * A second opinion on definite paths: random documents and random paths into them, read by our own
 * code and by Jayway. Both find the same value, or both say in the same words why there is none. A
 * failure names the seed; {@code -Dsfn.seed=…} runs that one.
 *
 * <p>Known differences, which the paths made here leave out: {@code \} before a character of a
 * plain name, {@code $.store\.book} (ASL, "Reference Paths"; Jayway takes the backslash for a part
 * of the name), and functions, {@code $.a.length()} (a user's report shows AWS failing on {@code
 * .sum()}).
 */
class RandomPathsTest {

  private static final int RUNS = 2_000;

  private static final String[] NAMES = {
    "a",
    "b",
    "id",
    "x y",
    "ü",
    "a-b",
    "q'uote",
    "d\"ouble",
    "back\\slash",
    "do.t",
    "0",
    "",
    "$",
    "@"
  };

  private static final Configuration JAYWAY =
      Configuration.builder()
          .jsonProvider(new JacksonJsonProvider())
          .mappingProvider(new JacksonMappingProvider())
          .build();

  @Test
  void definite_paths_agree_with_jayway() throws Exception {
    Long only = Long.getLong("sfn.seed");
    int found = 0;
    for (long seed = only == null ? 0 : only; seed < (only == null ? RUNS : only + 1); seed++) {
      found += agrees(seed) ? 1 : 0;
    }
    if (only == null) {
      assertThat(found).as("paths that lead to a value").isBetween(RUNS / 4, RUNS * 3 / 4);
    }
  }

  /** Whether there was a value. */
  private static boolean agrees(long seed) throws QuerySyntaxException {
    Random random = new Random(seed);
    Object document = random.document();
    String path = random.path(document);
    String expected = theirs(path, document);

    String actual = ours(path, ValueMapper.standard().value(document));

    assertThat(actual).as("seed %d: %s in %s", seed, path, document).isEqualTo(expected);
    return expected.startsWith("value ");
  }

  private static String ours(String path, JsonNode document) throws QuerySyntaxException {
    try {
      return "value " + Json.write(JsonPath.compile(path).evaluate(PathTestScope.of(document)));
    } catch (QueryException e) {
      return e.causeText().substring(("Invalid path '" + path + "' : ").length());
    }
  }

  private static String theirs(String path, Object document) {
    try {
      Object value = com.jayway.jsonpath.JsonPath.compile(path).read(document, JAYWAY);
      return "value " + Json.write(ValueMapper.standard().value(value));
    } catch (com.jayway.jsonpath.PathNotFoundException e) {
      return String.valueOf(e.getMessage());
    }
  }

  /** Documents, and paths that mostly lead somewhere in them. */
  private static final class Random {
    private final SplittableRandom random;

    Random(long seed) {
      this.random = new SplittableRandom(seed);
    }

    /** Never null itself, which Jayway refuses to read. */
    Object document() {
      return random.nextInt(4) == 0 ? array(4) : object(4);
    }

    private @Nullable Object value(int depth) {
      return switch (random.nextInt(depth == 0 ? 5 : 12)) {
        case 0 -> random.nextInt(-100, 100);
        case 1 -> NAMES[random.nextInt(NAMES.length)];
        case 2 -> random.nextBoolean();
        case 3 -> null;
        case 4 -> random.nextInt(100) + 0.5;
        case 5, 6, 7, 8 -> object(depth - 1);
        default -> array(depth - 1);
      };
    }

    private Map<String, @Nullable Object> object(int depth) {
      Map<String, @Nullable Object> object = new LinkedHashMap<>();
      for (int i = random.nextInt(5); i > 0; i--) {
        object.put(NAMES[random.nextInt(NAMES.length)], value(depth));
      }
      return object;
    }

    private List<@Nullable Object> array(int depth) {
      List<@Nullable Object> array = new ArrayList<>();
      for (int i = random.nextInt(4); i > 0; i--) {
        array.add(value(depth));
      }
      return array;
    }

    String path(@Nullable Object document) {
      StringBuilder path = new StringBuilder("$");
      Object here = document;
      for (int i = random.nextInt(5); i > 0; i--) {
        if (random.nextInt(8) == 0) {
          here = null;
        }
        here = step(path, here);
      }
      return path.toString();
    }

    /** Appends a step, and gives what it leads to. */
    private @Nullable Object step(StringBuilder path, @Nullable Object here) {
      if (here instanceof List<?> list && !list.isEmpty()) {
        int index = random.nextInt(-list.size(), list.size());
        path.append('[').append(index).append(']');
        return list.get(index < 0 ? list.size() + index : index);
      }
      if (here instanceof Map<?, ?> map && !map.isEmpty()) {
        String name =
            map.keySet().stream()
                .map(String::valueOf)
                .skip(random.nextInt(map.size()))
                .findFirst()
                .orElseThrow();
        appendName(path, name);
        return map.get(name);
      }
      if (random.nextBoolean()) {
        path.append('[').append(random.nextInt(-3, 4)).append(']');
      } else {
        appendName(path, NAMES[random.nextInt(NAMES.length)]);
      }
      return null;
    }

    private void appendName(StringBuilder path, String name) {
      if (name.matches("[a-zü-]+") && random.nextBoolean()) {
        path.append('.').append(name);
        return;
      }
      char quote = random.nextBoolean() ? '\'' : '"';
      path.append('[').append(quote);
      for (int i = 0; i < name.length(); i++) {
        char c = name.charAt(i);
        if (c == quote || c == '\\') {
          path.append('\\');
        }
        path.append(c);
      }
      path.append(quote).append(']');
    }
  }
}
