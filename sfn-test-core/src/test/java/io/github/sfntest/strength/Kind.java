package io.github.sfntest.strength;

/** What a case is about. */
enum Kind {
  /** A definition made at random, run with random input and outcomes. */
  MACHINE,
  /** A definition that people wrote, changed in a few places. */
  MUTATED,
  /** A single state through TestState. */
  STATE,
  /** A sequence of calls of any operation. */
  CALLS,
  /** A template, mock file or YAML definition, changed in a few places. */
  DOCUMENT;

  /** The kind of that case. */
  static Kind of(Draw draw) {
    int chance = draw.below(100);
    return chance < 50
        ? MACHINE
        : chance < 70 ? MUTATED : chance < 80 ? STATE : chance < 92 ? CALLS : DOCUMENT;
  }
}
