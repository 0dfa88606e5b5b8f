/**
 * Execution history: events as compact records; the SDK's {@code HistoryEvent}s are made when
 * someone asks.
 */
@NullMarked
package io.github.sfntest.internal.history;

import org.jspecify.annotations.NullMarked;
