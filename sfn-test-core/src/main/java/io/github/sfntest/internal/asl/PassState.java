package io.github.sfntest.internal.asl;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.sfntest.internal.query.QueryLanguage;
import org.jspecify.annotations.Nullable;

/**
 * A {@code Pass} state.
 *
 * @param next null for {@code "End": true}
 * @param result JSONPath {@code Result}, or null if the field is absent
 */
public record PassState(
    String name,
    QueryLanguage queryLanguage,
    @Nullable String next,
    @Nullable JsonNode result,
    DataFlow dataFlow)
    implements State {

  @Override
  public StateKind kind() {
    return StateKind.PASS;
  }
}
