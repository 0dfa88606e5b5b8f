package io.github.sfntest.conformance;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Compares the answers of API calls with recorded ones, by the rules of the recordings' README. */
final class AnswerComparer {

  /** Members of the API that hold JSON as text. */
  private static final Set<String> JSON_TEXTS =
      Set.of("definition", "input", "output", "parameters", "inspectionData");

  private final Placeholders placeholders;
  private final List<PlacePattern> ignored;

  AnswerComparer(Placeholders placeholders, List<PlacePattern> ignored) {
    this.placeholders = placeholders;
    this.ignored = List.copyOf(ignored);
  }

  /**
   * Compares two values.
   *
   * @param top where they stand in the case
   * @param laterMembers paths of members that only the answer may have
   */
  Optional<Difference> compare(
      JsonPlace top, JsonNode recorded, JsonNode actual, Set<String> laterMembers) {
    return new Comparison(top, laterMembers, placeholders).compare(top, recorded, actual);
  }

  private final class Comparison {

    private final JsonPlace top;
    private final Set<String> laterMembers;
    private final Placeholders tokens;

    private Comparison(JsonPlace top, Set<String> laterMembers, Placeholders tokens) {
      this.top = top;
      this.laterMembers = laterMembers;
      this.tokens = tokens;
    }

    private Optional<Difference> compare(JsonPlace place, JsonNode recorded, JsonNode actual) {
      if (ignored.stream().anyMatch(pattern -> pattern.matches(place))) {
        return Optional.empty();
      }
      if (recorded == null || actual == null) {
        return isLater(place, recorded) ? Optional.empty() : different(place, recorded, actual);
      }
      if (tokens.isAny(recorded)) {
        return Optional.empty();
      }
      if (recorded.isObject()) {
        return compareObjects(place, recorded, actual);
      }
      if (recorded.isArray() && actual.isArray()) {
        return compareArrays(place, recorded, actual);
      }
      boolean equal;
      if (recorded.isNumber() && actual.isNumber()) {
        equal = recorded.decimalValue().compareTo(actual.decimalValue()) == 0;
      } else if (recorded.isTextual() && actual.isTextual()) {
        equal = equalTexts(place, recorded.textValue(), actual.textValue());
      } else {
        equal = recorded.equals(actual);
      }
      return equal ? Optional.empty() : different(place, recorded, actual);
    }

    private boolean isLater(JsonPlace place, JsonNode recorded) {
      return recorded == null && laterMembers.contains(below(place));
    }

    /** The place counted from the top of the answer, as {@code executions[].redriveCount}. */
    private String below(JsonPlace place) {
      StringBuilder path = new StringBuilder();
      for (String step : place.steps().subList(top.steps().size(), place.steps().size())) {
        path.append(step.startsWith("[") ? "[]" : step);
      }
      return path.isEmpty() ? "" : path.substring(1);
    }

    private Optional<Difference> compareObjects(
        JsonPlace place, JsonNode recorded, JsonNode actual) {
      JsonNode object =
          actual.isTextual() ? Texts.tryRead(actual.textValue()).orElse(actual) : actual;
      if (!object.isObject()) {
        return different(place, recorded, actual);
      }
      for (Map.Entry<String, JsonNode> member : recorded.properties()) {
        Optional<Difference> difference =
            compare(place.member(member.getKey()), member.getValue(), object.get(member.getKey()));
        if (difference.isPresent()) {
          return difference;
        }
      }
      for (Map.Entry<String, JsonNode> member : object.properties()) {
        if (!recorded.has(member.getKey())) {
          Optional<Difference> difference =
              compare(place.member(member.getKey()), null, member.getValue());
          if (difference.isPresent()) {
            return difference;
          }
        }
      }
      return Optional.empty();
    }

    private Optional<Difference> compareArrays(
        JsonPlace place, JsonNode recorded, JsonNode actual) {
      int dropped = 0;
      for (int i = 0; i < recorded.size() || i + dropped < actual.size(); i++) {
        Optional<Difference> difference;
        if (BlankedEvents.isBlanked(recorded.path(i))) {
          BlankedEvents blanked = BlankedEvents.from(recorded, i, actual, i + dropped);
          difference = compareBlanked(place, blanked);
          dropped = blanked.dropped();
          i = blanked.end() - 1;
        } else {
          difference = compare(place.element(i), recorded.get(i), actual.get(i + dropped));
        }
        if (difference.isPresent()) {
          return difference;
        }
      }
      return Optional.empty();
    }

    /** Events of parallel branches: the same ones, in any order. */
    private Optional<Difference> compareBlanked(JsonPlace place, BlankedEvents blanked) {
      List<JsonNode> left = new ArrayList<>(blanked.answered());
      for (int i = blanked.start(); i < blanked.end(); i++) {
        JsonPlace element = place.element(i);
        JsonNode event = blanked.recorded().get(i);
        Optional<JsonNode> same =
            left.stream().filter(it -> tryCompare(element, event, it)).findFirst();
        if (same.isEmpty()) {
          return different(element, event, left.isEmpty() ? null : left.get(0));
        }
        left.remove(same.get());
      }
      return blanked
          .superfluous(left)
          .flatMap(it -> different(place.element(blanked.end()), null, it));
    }

    private boolean tryCompare(JsonPlace place, JsonNode recorded, JsonNode actual) {
      Placeholders copy = tokens.copy();
      boolean equal =
          new Comparison(top, laterMembers, copy).compare(place, recorded, actual).isEmpty();
      if (equal) {
        tokens.adopt(copy);
      }
      return equal;
    }

    private boolean equalTexts(JsonPlace place, String recorded, String actual) {
      if (recorded.equals(actual) || tokens.match(recorded, actual)) {
        return true;
      }
      if (place.steps().stream().noneMatch(step -> JSON_TEXTS.contains(step.substring(1)))) {
        return false;
      }
      Optional<JsonNode> expected = Texts.tryRead(recorded);
      Optional<JsonNode> document = Texts.tryRead(actual);
      // two texts that are no JSON would come back here for ever
      return expected.isPresent()
          && document.isPresent()
          && !expected.get().isTextual()
          && compare(place, expected.get(), document.get()).isEmpty();
    }

    private Optional<Difference> different(JsonPlace place, JsonNode recorded, JsonNode actual) {
      return Optional.of(Difference.at(place.toString(), recorded, actual));
    }
  }
}
