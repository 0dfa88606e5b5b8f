package io.github.sfntest.internal.query;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The parts of a path.
 *
 * @param text the source text
 * @param source what the path starts from
 * @param variable the name of the variable, if the source is one
 * @param steps the steps; all of them only if the path is definite
 * @param canonical the path with brackets only and the source written as {@code $}
 * @param indefiniteAt where in the text the first part stands that can select several nodes, null
 *     if there is none
 */
record ParsedPath(
    String text,
    Source source,
    String variable,
    List<PathStep> steps,
    String canonical,
    @Nullable Integer indefiniteAt) {

  /** What a path starts from. */
  enum Source {
    ROOT,
    CONTEXT,
    VARIABLE
  }

  boolean isDefinite() {
    return indefiniteAt == null;
  }

  Set<String> variables() {
    return source == Source.VARIABLE ? Set.of(variable) : Set.of();
  }

  /** The document that the path is applied to; null for a variable without a value. */
  @Nullable JsonNode document(Scope scope) {
    return switch (source) {
      case ROOT -> scope.root();
      case CONTEXT -> scope.context();
      case VARIABLE -> scope.variable(variable);
    };
  }
}
