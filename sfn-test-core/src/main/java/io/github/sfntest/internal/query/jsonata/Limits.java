package io.github.sfntest.internal.query.jsonata;

import io.github.sfntest.internal.json.JsonViews;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What stops a runaway expression. AWS stops it after one second; here work is counted, so that the
 * same expression fails at the same place on every machine. The texts are those of the AWS guide,
 * "Transforming data with JSONata".
 */
final class Limits {
  static final String TIME = "Expression evaluation timeout";
  static final String MEMORY = "Expression evaluation memory limit exceeded";
  static final String STACK = "Stack overflow error";

  /** Evaluated nodes, and elements of arrays made: about a second of work. */
  static final int MAX_WORK = 10_000_000;

  /** Nodes in each other: what a thread of 1 MiB can hold. */
  static final int MAX_DEPTH = 1_000;

  /** Longest text and longest array. */
  static final int MAX_SIZE = 20_000_000;

  /** Values in the result that are not parts of the input: no payload can hold so many. */
  static final int MAX_VALUES = 1_000_000;

  private Limits() {}

  /**
   * Stops a result of too many values. A value that is shared counts each time: written down it
   * would be there as often.
   */
  static void checkValues(Object result) {
    if (spare(result, MAX_VALUES) < 0) {
      throw Fault.limit(MEMORY);
    }
  }

  /** How many more values than this one may be counted; below zero if it is too many. */
  private static int spare(@Nullable Object value, int most) {
    int spare = most - 1;
    if (value == null || JsonViews.isView(value)) {
      return spare;
    }
    Iterable<?> parts =
        value instanceof List<?> list
            ? list
            : value instanceof Map<?, ?> map ? map.values() : List.of();
    for (Object part : parts) {
      if (spare < 0) {
        return spare;
      }
      spare = spare(part, spare);
    }
    return spare;
  }

  /** Stops a text or array that would be too long. */
  static void checkSize(long size) {
    if (size > MAX_SIZE) {
      throw Fault.limit(MEMORY);
    }
  }
}
