package io.github.sfntest.conformance;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;

/** Compares single history events: type, details, and, where they count, the numbers. */
final class EventComparer {

  private static final String DETAILS = "EventDetails";
  private static final String STARTED = "executionStartedEventDetails";
  private static final String VARIABLES = "assignedVariables";

  /** Members of details that hold a JSON text. */
  private static final Set<String> JSON_TEXTS = Set.of("input", "output", "parameters", "cause");

  private final ValueComparer values;

  EventComparer(ValueComparer values) {
    this.values = values;
  }

  /** The same rules, without a memory of what the placeholders stand for here. */
  EventComparer independent() {
    return new EventComparer(values.independent());
  }

  /** Compares all of two events. */
  Optional<Difference> compare(JsonPlace place, JsonNode expected, JsonNode actual) {
    Optional<Difference> difference = compareWithoutNumbers(place, expected, actual);
    return difference.isPresent() ? difference : compareNumbers(place, expected, actual);
  }

  /** Compares ids and previous ids, but for a previous id at a volatile place. */
  Optional<Difference> compareNumbers(JsonPlace place, JsonNode expected, JsonNode actual) {
    Optional<Difference> difference = compareId(place, expected, actual);
    return difference.isPresent()
        ? difference
        : values.compare(
            place.member("previousEventId"),
            expected.get("previousEventId"),
            actual.get("previousEventId"));
  }

  Optional<Difference> compareId(JsonPlace place, JsonNode expected, JsonNode actual) {
    return values.compare(place.member("id"), expected.get("id"), actual.get("id"));
  }

  /** Whether the recording leaves open which event came before. */
  boolean isAnyPrevious(JsonPlace place) {
    return values.isVolatile(place.member("previousEventId"));
  }

  /** Compares type and details. */
  Optional<Difference> compareWithoutNumbers(JsonPlace place, JsonNode expected, JsonNode actual) {
    Optional<Difference> difference =
        values.compare(place.member("type"), expected.get("type"), actual.get("type"));
    if (difference.isPresent()) {
      return difference;
    }
    for (Map.Entry<String, JsonNode> member : expected.properties()) {
      String name = member.getKey();
      if (isNumber(name) || name.equals("type")) {
        continue;
      }
      JsonPlace inside = place.member(name);
      JsonNode there = actual.get(name);
      difference =
          name.endsWith(DETAILS) && there != null && there.isObject()
              ? compareDetails(inside, name, member.getValue(), there)
              : values.compare(inside, member.getValue(), there);
      if (difference.isPresent()) {
        return difference;
      }
    }
    return superfluous(place, expected, actual, EventComparer::isNumber);
  }

  private Optional<Difference> compareDetails(
      JsonPlace place, String details, JsonNode expected, JsonNode actual) {
    for (Map.Entry<String, JsonNode> member : expected.properties()) {
      String name = member.getKey();
      if (isIgnored(details, name)) {
        continue;
      }
      JsonPlace inside = place.member(name);
      JsonNode there = actual.get(name);
      Optional<Difference> difference;
      if (JSON_TEXTS.contains(name)) {
        difference = values.compareText(inside, member.getValue(), there);
      } else if (name.equals(VARIABLES) && there != null && there.isObject()) {
        difference = compareVariables(inside, member.getValue(), there);
      } else {
        difference = values.compare(inside, member.getValue(), there);
      }
      if (difference.isPresent()) {
        return difference;
      }
    }
    return superfluous(place, expected, actual, name -> isIgnored(details, name));
  }

  private Optional<Difference> compareVariables(
      JsonPlace place, JsonNode expected, JsonNode actual) {
    for (Map.Entry<String, JsonNode> variable : expected.properties()) {
      Optional<Difference> difference =
          values.compareText(
              place.member(variable.getKey()), variable.getValue(), actual.get(variable.getKey()));
      if (difference.isPresent()) {
        return difference;
      }
    }
    return superfluous(place, expected, actual, name -> false);
  }

  private static Optional<Difference> superfluous(
      JsonPlace place, JsonNode expected, JsonNode actual, Predicate<String> exempt) {
    return actual.properties().stream()
        .filter(member -> !expected.has(member.getKey()) && !exempt.test(member.getKey()))
        .findFirst()
        .map(
            member ->
                Difference.at(place.member(member.getKey()).toString(), null, member.getValue()));
  }

  private static boolean isNumber(String member) {
    return member.equals("id") || member.equals("previousEventId");
  }

  /** The role is whatever the recording used. */
  private static boolean isIgnored(String details, String member) {
    return details.equals(STARTED) && member.equals("roleArn");
  }
}
