package io.github.sfntest.internal.service;

/** The rule for names of state machines, executions and activities. */
final class Names {
  private static final String FORBIDDEN = "<>{}[]?*\"#%\\^|~`$&,;:/";
  private static final int CONTROL_END = 0x1F;
  private static final int UPPER_CONTROL_START = 0x7F;
  private static final int UPPER_CONTROL_END = 0x9F;
  private static final int NONCHARACTER_START = 0xFFFE;

  private Names() {}

  /** The name itself, or AWS's InvalidName: API Reference, CreateStateMachine, "name". */
  static String check(String name) {
    for (int i = 0; i < name.length(); i++) {
      char c = name.charAt(i);
      if (c <= CONTROL_END
          || (c >= UPPER_CONTROL_START && c <= UPPER_CONTROL_END)
          || c >= NONCHARACTER_START
          || Character.isSurrogate(c)
          || Character.isWhitespace(c)
          || FORBIDDEN.indexOf(c) >= 0) {
        throw ApiErrors.invalidName(name);
      }
    }
    return name;
  }
}
