package io.github.sfntest.internal.asl;

import io.github.sfntest.internal.query.Expression;
import org.jspecify.annotations.Nullable;

/**
 * One top-level element of {@code Choices}.
 *
 * @param output JSONata {@code Output} of the rule, or null
 * @param assign {@code Assign} of the rule, or null
 */
public record ChoiceRule(
    Condition condition, String next, @Nullable Expression output, @Nullable Expression assign) {}
