package io.github.sfntest.internal.shapes;

/**
 * What is wrong with a result.
 *
 * @param path where, such as {@code $.Entries[1].EventId}
 * @param message in AWS's words, such as {@code Field 'EventId' must be a string}
 */
public record ShapeProblem(String path, String message) {}
