package io.github.sfntest.internal.compare;

import static io.github.sfntest.json.JsonOption.ignoringArrayOrder;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.sfntest.internal.json.Json;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

/** Small random documents, with a slow and simple comparison as a second opinion. */
class ComparisonPropertiesTest {
  private static final int ROUNDS = 4_000;
  private static final long SEED = Long.getLong("sfn.compare.seed", 20_250_101L);

  @Test
  void agrees_with_a_slow_and_simple_comparison() {
    SplittableRandom random = new SplittableRandom(SEED);
    for (int i = 0; i < ROUNDS; i++) {
      JsonNode expected = document(random, 3);
      JsonNode actual = document(random, 3);

      for (boolean subset : new boolean[] {false, true}) {
        for (boolean anyOrder : new boolean[] {false, true}) {
          JsonComparison comparison = subset ? JsonComparison.SUBSET : JsonComparison.EQUAL;
          if (anyOrder) {
            comparison = comparison.with(ignoringArrayOrder());
          }
          assertThat(comparison.differences("$", expected, actual).isEmpty())
              .as("seed %d: %s in %s, %s, %s", SEED, expected, actual, subset, anyOrder)
              .isEqualTo(isAsExpected(expected, actual, subset, anyOrder));
        }
      }
    }
  }

  private static JsonNode document(SplittableRandom random, int depth) {
    int kind = random.nextInt(depth == 0 ? 1 : 5);
    if (kind == 0) {
      return random.nextBoolean() ? Json.number(random.nextInt(2)) : Json.text("a");
    }
    List<Object> members = new ArrayList<>();
    List<JsonNode> elements = new ArrayList<>();
    int count = random.nextInt(4);
    for (int i = 0; i < count; i++) {
      JsonNode child = document(random, depth - 1);
      elements.add(child);
      if (!members.contains("m" + i) && random.nextBoolean()) {
        members.add("m" + i);
        members.add(child);
      }
    }
    return kind == 1 ? Json.object(members.toArray()) : Json.array(elements);
  }

  private static boolean isAsExpected(
      JsonNode expected, JsonNode actual, boolean subset, boolean anyOrder) {
    if (expected.isObject() && actual.isObject()) {
      return (subset || expected.size() == actual.size())
          && expected.properties().stream()
              .allMatch(
                  member ->
                      actual.has(member.getKey())
                          && isAsExpected(
                              member.getValue(), actual.get(member.getKey()), subset, anyOrder));
    }
    if (expected.isArray() && actual.isArray()) {
      List<JsonNode> left = new ArrayList<>();
      actual.forEach(left::add);
      return expected.size() == actual.size() && fits(expected, 0, left, subset, anyOrder);
    }
    return Json.equal(expected, actual);
  }

  /** Tries each element of what is left for the expected one. */
  private static boolean fits(
      JsonNode expected, int index, List<JsonNode> left, boolean subset, boolean anyOrder) {
    if (index == expected.size()) {
      return true;
    }
    for (int i = 0; i < (anyOrder ? left.size() : 1); i++) {
      if (isAsExpected(expected.get(index), left.get(i), subset, anyOrder)) {
        List<JsonNode> rest = new ArrayList<>(left);
        rest.remove(i);
        if (fits(expected, index + 1, rest, subset, anyOrder)) {
          return true;
        }
      }
    }
    return false;
  }
}
