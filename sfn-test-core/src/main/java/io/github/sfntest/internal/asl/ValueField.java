package io.github.sfntest.internal.asl;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.sfntest.internal.query.Expression;
import org.jspecify.annotations.Nullable;

/**
 * A field that takes a literal, a path in its {@code …Path} twin, or a JSONata expression: {@code
 * TimeoutSeconds}, {@code Seconds}, {@code Timestamp}, {@code Error}, {@code Cause}, {@code
 * MaxConcurrency}, {@code Items} and the like.
 *
 * @param name the field as the definition spells it: {@code SecondsPath} or {@code Seconds}
 * @param kind which of the three it is
 * @param literal the value if {@code kind} is LITERAL, else null
 * @param expression the path (or, in {@code ErrorPath} and {@code CausePath}, intrinsic call) or
 *     JSONata expression; null if {@code kind} is LITERAL
 */
public record ValueField(
    String name, Kind kind, @Nullable JsonNode literal, @Nullable Expression expression) {

  /** Where the value comes from. */
  public enum Kind {
    LITERAL,
    PATH,
    JSONATA
  }
}
