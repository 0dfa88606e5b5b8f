package io.github.sfntest.internal.history;

/**
 * One event. Its id is its position in the history, from 1.
 *
 * @param previousEventId the id of the event that caused it, 0 for none
 * @param millis virtual time, milliseconds since 1970
 */
public record Event(EventType type, int previousEventId, long millis, Details details) {}
