package io.github.sfntest.internal.query.jsonata;

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

  private Limits() {}

  /** Stops a text or array that would be too long. */
  static void checkSize(long size) {
    if (size > MAX_SIZE) {
      throw Fault.limit(MEMORY);
    }
  }
}
