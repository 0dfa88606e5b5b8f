package io.github.sfntest.internal.asl;

import io.github.sfntest.internal.query.QueryLanguage;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A {@code Choice} state. Its {@code dataFlow} holds {@code InputPath}, {@code OutputPath}, and the
 * state's own {@code Output} and {@code Assign}, which apply when {@code Default} is taken.
 *
 * @param defaultNext {@code Default}, or null
 */
public record ChoiceState(
    String name,
    QueryLanguage queryLanguage,
    List<ChoiceRule> choices,
    @Nullable String defaultNext,
    DataFlow dataFlow)
    implements State {

  public ChoiceState {
    choices = List.copyOf(choices);
  }

  @Override
  public StateKind kind() {
    return StateKind.CHOICE;
  }
}
