package io.github.sfntest.internal.json;

/**
 * A place in a text.
 *
 * @param line from 1
 * @param column from 1
 */
public record TextPosition(int line, int column) {}
