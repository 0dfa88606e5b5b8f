package io.github.sfntest.internal.compare;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.sfntest.internal.json.Json;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Says what inside two containers is compared with each other. Confined to one comparison. */
final class Pairs {
  private final boolean isSubset;
  private final boolean isAnyOrder;
  private final JsonIdentities identities = new JsonIdentities();
  private final Containment containment = new Containment(identities);

  /** With a subset, what is in an object and not expected there is in no pair. */
  Pairs(boolean isSubset, boolean isAnyOrder) {
    this.isSubset = isSubset;
    this.isAnyOrder = isAnyOrder;
  }

  Pair root(String path, PathPatterns patterns, JsonNode expected, JsonNode actual) {
    return new Pair(
        JsonPlace.root(path), patterns, Json.freeze(expected), Json.freeze(actual), false);
  }

  /** In the expected order, then what is not expected. */
  List<Pair> inside(Pair pair) {
    JsonNode expected = pair.expected();
    JsonNode actual = pair.actual();
    if (expected == null || actual == null) {
      return List.of();
    }
    if (expected.isObject()) {
      return members(pair, expected, actual);
    }
    return isAnyOrder ? matches(pair, expected, actual) : elements(pair, expected, actual);
  }

  private List<Pair> members(Pair pair, JsonNode expected, JsonNode actual) {
    List<Pair> pairs = new ArrayList<>(expected.size());
    for (Map.Entry<String, JsonNode> member : expected.properties()) {
      pairs.add(member(pair, member.getKey(), member.getValue(), actual.get(member.getKey())));
    }
    if (!isSubset) {
      for (Map.Entry<String, JsonNode> member : actual.properties()) {
        if (!expected.has(member.getKey())) {
          pairs.add(member(pair, member.getKey(), null, member.getValue()));
        }
      }
    }
    return pairs;
  }

  private static Pair member(
      Pair pair, String name, @Nullable JsonNode expected, @Nullable JsonNode actual) {
    return new Pair(
        pair.place().member(name), pair.patterns().member(name), expected, actual, false);
  }

  private static List<Pair> elements(Pair pair, JsonNode expected, JsonNode actual) {
    int count = Math.max(expected.size(), actual.size());
    List<Pair> pairs = new ArrayList<>(count);
    for (int i = 0; i < count; i++) {
      pairs.add(element(pair, i, expected.get(i), actual.get(i), false));
    }
    return pairs;
  }

  private static Pair element(
      Pair pair,
      int index,
      @Nullable JsonNode expected,
      @Nullable JsonNode actual,
      boolean isMatched) {
    return new Pair(
        pair.place().element(index), pair.patterns().element(index), expected, actual, isMatched);
  }

  /** Elements by what they are; those that nothing matches by the order they have. */
  private List<Pair> matches(Pair pair, JsonNode expected, JsonNode actual) {
    ElementMatching matching =
        new ElementMatching(
            identities, numbers(expected, pair.patterns()), numbers(actual, pair.patterns()));
    if (isSubset) {
      matching.matchFitting(containment::isContained);
    }
    Iterator<Integer> open = matching.openActual().iterator();
    List<Pair> pairs = new ArrayList<>(expected.size());
    for (int i = 0; i < expected.size(); i++) {
      int partner = matching.partner(i);
      int place = partner < 0 && open.hasNext() ? open.next() : partner;
      JsonNode found = place < 0 ? null : actual.get(place);
      pairs.add(element(pair, i, expected.get(i), found, partner >= 0));
    }
    open.forEachRemaining(place -> pairs.add(element(pair, place, null, actual.get(place), false)));
    return pairs;
  }

  private int[] numbers(JsonNode array, PathPatterns patterns) {
    int[] numbers = new int[array.size()];
    for (int i = 0; i < numbers.length; i++) {
      numbers[i] = identities.of(array.path(i), patterns.element(i));
    }
    return numbers;
  }
}
