package io.github.sfntest.mock;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.sfntest.internal.compare.JsonComparison;
import io.github.sfntest.internal.json.Excerpt;
import io.github.sfntest.internal.json.HamcrestMatch;
import io.github.sfntest.internal.json.Json;
import java.util.function.Predicate;
import org.hamcrest.Matcher;
import org.jspecify.annotations.Nullable;

/** What a mock asks of one JSON value. Immutable. */
sealed interface ValueCheck {

  boolean test(JsonNode value);

  /** Why {@link #test} said no to the value at {@code path}. */
  String reason(String path, JsonNode value);

  String declared();

  /** A matcher or predicate whose static type was {@code Object}; null if it is neither. */
  @SuppressWarnings("unchecked") // a predicate of something else fails when it is asked
  static @Nullable ValueCheck ofObject(@Nullable Object given) {
    if (given instanceof Matcher<?> matcher) {
      return new Matching(matcher);
    }
    return given instanceof Predicate<?> predicate
        ? new Satisfying((Predicate<? super JsonNode>) predicate)
        : null;
  }

  /** Equal as JSON. */
  record Equal(JsonNode expected) implements ValueCheck {

    @Override
    public boolean test(JsonNode value) {
      return Json.equal(expected, value);
    }

    @Override
    public String reason(String path, JsonNode value) {
      return JsonComparison.EQUAL.differences(path, expected, value).firstFound();
    }

    @Override
    public String declared() {
      return Excerpt.of(expected);
    }
  }

  /** As a Hamcrest matcher wants it. */
  record Matching(Matcher<?> matcher) implements ValueCheck {

    @Override
    public boolean test(JsonNode value) {
      return HamcrestMatch.of(matcher, value).matches();
    }

    @Override
    public String reason(String path, JsonNode value) {
      return path + " " + HamcrestMatch.of(matcher, value).mismatch();
    }

    @Override
    public String declared() {
      return HamcrestMatch.describe(matcher);
    }
  }

  /** As a predicate wants it. */
  record Satisfying(Predicate<? super JsonNode> predicate) implements ValueCheck {

    // A predicate that trips over another shape of input has said no; the reason tells what it
    // threw.
    @Override
    public boolean test(JsonNode value) {
      try {
        return predicate.test(value);
      } catch (RuntimeException e) {
        return false;
      }
    }

    @Override
    public String reason(String path, JsonNode value) {
      try {
        return predicate.test(value)
            ? "the predicate says yes now, but said no before"
            : "the predicate said no, " + path + " was " + Excerpt.of(value);
      } catch (RuntimeException e) {
        return "the predicate threw " + e + ", " + path + " was " + Excerpt.of(value);
      }
    }

    @Override
    public String declared() {
      return "a predicate";
    }
  }
}
