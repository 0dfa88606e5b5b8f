package io.github.sfntest.internal.template;

import io.github.sfntest.internal.document.Location;

/**
 * The work that one reading of a template takes, and how deep it is in it. References can double
 * what they refer to at each step, so that a page of text stands for more than any machine holds.
 * Confined to one reading.
 */
final class Effort {

  /** How deep it is to follow a reference, counted in values within values. */
  static final int REFERENCE = 5;

  private static final int DEEPEST = 100;
  private static final int MOST_STEPS = 200_000;
  private static final int LETTERS_OF_A_STEP = 1_000;
  private static final int LONGEST_TEXT = 3 * 1024 * 1024;

  private int steps;
  private int depth;

  /** Begins to look at a value, or to follow a name; {@link #leave} ends it. */
  void enter(int levels, Location at) {
    take(1, at);
    if (depth + levels > DEEPEST) {
      throw TemplateException.of(
          "The template is nested too deeply.",
          at,
          "at most " + DEEPEST + " values in each other, where a reference counts as " + REFERENCE,
          "look for references that lead to references");
    }
    depth += levels;
  }

  void leave(int levels) {
    depth -= levels;
  }

  /** A text is made that is so long by now. */
  void text(int length, Location at) {
    if (length > LONGEST_TEXT) {
      throw tooMuch(at);
    }
    take(1 + length / LETTERS_OF_A_STEP, at);
  }

  private void take(int more, Location at) {
    steps += more;
    if (steps > MOST_STEPS) {
      throw tooMuch(at);
    }
  }

  private static TemplateException tooMuch(Location at) {
    return TemplateException.of(
        "The template stands for more than can be written out.",
        at,
        "at most "
            + MOST_STEPS
            + " values, and texts of "
            + LONGEST_TEXT
            + " characters, with all references followed",
        "look for references that multiply what they refer to");
  }
}
