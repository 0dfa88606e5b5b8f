package io.github.sfntest.internal.asl;

import io.github.sfntest.internal.query.Expression;
import io.github.sfntest.internal.query.QueryLanguage;
import org.jspecify.annotations.Nullable;

/**
 * A {@code Map} state, inline or distributed.
 *
 * @param next null for {@code "End": true}
 * @param items {@code ItemsPath} or {@code Items}; null for the default, the effective input
 * @param itemSelector {@code ItemSelector}, or the older {@code Parameters}; null for the item
 *     itself
 * @param maxConcurrency {@code MaxConcurrency} or its path; null for no limit
 * @param distributed the fields of distributed mode; null if the mode is INLINE
 * @param toleratedFailureCount accepted in both modes, without effect in inline mode
 * @param toleratedFailurePercentage accepted in both modes, without effect in inline mode
 */
public record MapState(
    String name,
    QueryLanguage queryLanguage,
    @Nullable String next,
    @Nullable ValueField items,
    @Nullable Expression itemSelector,
    StateGraph processor,
    @Nullable ValueField maxConcurrency,
    @Nullable ValueField toleratedFailureCount,
    @Nullable ValueField toleratedFailurePercentage,
    @Nullable DistributedMap distributed,
    DataFlow dataFlow,
    ErrorHandling errorHandling)
    implements State {

  @Override
  public StateKind kind() {
    return StateKind.MAP;
  }
}
