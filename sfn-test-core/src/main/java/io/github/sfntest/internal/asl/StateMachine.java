package io.github.sfntest.internal.asl;

import io.github.sfntest.internal.query.QueryLanguage;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/**
 * A compiled definition: immutable, shared by all executions.
 *
 * @param comment {@code Comment}, or null
 * @param queryLanguage the top level's, default JSONPath
 * @param timeout {@code TimeoutSeconds}, or null
 * @param graph the states
 */
public record StateMachine(
    @Nullable String comment,
    QueryLanguage queryLanguage,
    @Nullable Duration timeout,
    StateGraph graph) {}
