package io.github.sfntest.conformance;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Iterator;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.UnaryOperator;

/**
 * Compares values of a replay with recorded ones, by the rules of the recordings' README: numbers
 * by value, members in any order, points in time as the recorder left them, placeholders as
 * patterns at the volatile places only; all else letter by letter.
 */
final class ValueComparer {

  private final Set<JsonPlace> volatilePlaces;
  private final Bindings bindings;
  private final UnaryOperator<String> recordersView;
  private final boolean eventIdsDetermined;

  /**
   * @param volatilePlaces where a replay cannot have the recorded text
   * @param bindings what the placeholders stand for, so far
   * @param recordersView what the recorder would have made of a text of the replay (task tokens)
   * @param eventIdsDetermined whether event ids in causes are compared
   */
  ValueComparer(
      Set<JsonPlace> volatilePlaces,
      Bindings bindings,
      UnaryOperator<String> recordersView,
      boolean eventIdsDetermined) {
    this.volatilePlaces = Set.copyOf(volatilePlaces);
    this.bindings = bindings;
    this.recordersView = recordersView;
    this.eventIdsDetermined = eventIdsDetermined;
  }

  /** The same rules, without a memory of what the placeholders stand for here. */
  ValueComparer independent() {
    return new ValueComparer(volatilePlaces, bindings.copy(), recordersView, eventIdsDetermined);
  }

  boolean isVolatile(JsonPlace place) {
    return volatilePlaces.contains(place);
  }

  /** Compares two values; null stands for "absent". */
  Optional<Difference> compare(JsonPlace place, JsonNode expected, JsonNode actual) {
    return compare(place, expected, actual, false);
  }

  /** Compares a recorded value with a text that has to be a JSON document of that value. */
  Optional<Difference> compareDocument(JsonPlace place, JsonNode expected, JsonNode actual) {
    if (expected == null || actual == null) {
      return compare(place, expected, actual, false);
    }
    Optional<JsonNode> document =
        actual.isTextual() ? Texts.tryRead(view(actual.textValue())) : Optional.empty();
    return document.isPresent()
        ? compare(place, expected, document.get(), false)
        : Optional.of(Difference.at(place.toString(), expected, actual));
  }

  /**
   * Compares a recorded value with a JSON text of the API, by the README's "How JSON texts look in
   * events".
   */
  Optional<Difference> compareText(JsonPlace place, JsonNode expected, JsonNode actual) {
    if (expected == null || actual == null || !actual.isTextual()) {
      return compare(place, expected, actual, false);
    }
    String text = view(actual.textValue());
    if (expected.isContainerNode()) {
      Optional<JsonNode> document = Texts.tryRead(text);
      return document.isPresent()
          ? compare(place, expected, document.get(), false)
          : Optional.of(Difference.at(place.toString(), expected, actual));
    }
    if (!expected.isTextual()) {
      return Optional.of(Difference.at(place.toString(), expected, actual));
    }
    if (compare(place, expected, actual, false).isEmpty()) {
      return Optional.empty();
    }
    Optional<JsonNode> recorded = Texts.tryRead(view(expected.textValue()));
    Optional<JsonNode> document = Texts.tryRead(text);
    return recorded.isPresent() && document.isPresent()
        ? compareInside(place, recorded.get(), document.get(), isVolatile(place))
        : Optional.of(Difference.at(place.toString(), expected, actual));
  }

  private Optional<Difference> compare(
      JsonPlace place, JsonNode expected, JsonNode actual, boolean patterns) {
    if (expected == null && actual == null) {
      return Optional.empty();
    }
    if (expected == null || actual == null) {
      return Optional.of(Difference.at(place.toString(), expected, actual));
    }
    if (isVolatile(place) && matchesVolatile(expected, actual)) {
      return Optional.empty();
    }
    return compareInside(place, expected, actual, patterns);
  }

  private Optional<Difference> compareInside(
      JsonPlace place, JsonNode expected, JsonNode actual, boolean patterns) {
    if (isBlankedTimestamp(place, expected)) {
      return Optional.empty();
    }
    if (expected.isObject() && actual.isObject()) {
      return compareObjects(place, expected, actual, patterns);
    }
    if (expected.isArray() && actual.isArray()) {
      return compareArrays(place, expected, actual, patterns);
    }
    boolean equal;
    if (expected.isNumber() && actual.isNumber()) {
      equal = expected.decimalValue().compareTo(actual.decimalValue()) == 0;
    } else if (expected.isTextual() && actual.isTextual()) {
      equal = equalTexts(expected.textValue(), actual.textValue(), patterns);
    } else if (patterns && expected.isTextual() && actual.isNumber()) {
      equal = bindings.matchNumber(expected.textValue(), actual.asText());
    } else {
      equal = expected.equals(actual);
    }
    return equal
        ? Optional.empty()
        : Optional.of(Difference.at(place.toString(), expected, actual));
  }

  private Optional<Difference> compareObjects(
      JsonPlace place, JsonNode expected, JsonNode actual, boolean patterns) {
    for (Map.Entry<String, JsonNode> member : expected.properties()) {
      JsonPlace inside = place.member(member.getKey());
      Optional<Difference> difference =
          compare(inside, member.getValue(), actual.get(member.getKey()), patterns);
      if (difference.isPresent()) {
        return difference;
      }
    }
    for (Map.Entry<String, JsonNode> member : actual.properties()) {
      if (!expected.has(member.getKey())) {
        return Optional.of(
            Difference.at(place.member(member.getKey()).toString(), null, member.getValue()));
      }
    }
    return Optional.empty();
  }

  private Optional<Difference> compareArrays(
      JsonPlace place, JsonNode expected, JsonNode actual, boolean patterns) {
    Iterator<JsonNode> recorded = expected.elements();
    Iterator<JsonNode> replayed = actual.elements();
    for (int i = 0; recorded.hasNext() || replayed.hasNext(); i++) {
      Optional<Difference> difference =
          compare(
              place.element(i),
              recorded.hasNext() ? recorded.next() : null,
              replayed.hasNext() ? replayed.next() : null,
              patterns);
      if (difference.isPresent()) {
        return difference;
      }
    }
    return Optional.empty();
  }

  /** A word in the place of a value matches anything, a text with placeholders is a pattern. */
  private boolean matchesVolatile(JsonNode expected, JsonNode actual) {
    if (!expected.isTextual() || !Bindings.hasPlaceholder(expected.textValue())) {
      return true;
    }
    return actual.isNumber()
        ? bindings.matchNumber(expected.textValue(), actual.asText())
        : actual.isTextual() && equalTexts(expected.textValue(), actual.textValue(), true);
  }

  private boolean equalTexts(String expected, String actual, boolean patterns) {
    if (expected.equals(actual)) {
      return true;
    }
    String recorded = view(expected);
    String replayed = view(actual);
    return recorded.equals(replayed) || (patterns && bindings.match(recorded, replayed));
  }

  private String view(String text) {
    String seen = Texts.withoutDates(recordersView.apply(text));
    return eventIdsDetermined ? seen : Texts.withoutEventId(seen);
  }

  private static boolean isBlankedTimestamp(JsonPlace place, JsonNode expected) {
    return expected.isTextual()
        && expected.textValue().equals("timestamp")
        && place.lastMember().toLowerCase(Locale.ROOT).contains("timestamp");
  }
}
