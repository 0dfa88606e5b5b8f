package io.github.sfntest.internal.asl;

/** The eight state types; the constant's {@link #aslName} is the word in {@code Type}. */
public enum StateKind {
  TASK("Task"),
  PASS("Pass"),
  CHOICE("Choice"),
  WAIT("Wait"),
  SUCCEED("Succeed"),
  FAIL("Fail"),
  PARALLEL("Parallel"),
  MAP("Map");

  private final String aslName;

  StateKind(String aslName) {
    this.aslName = aslName;
  }

  /** The word of the Amazon States Language, such as {@code Task}. */
  public String aslName() {
    return aslName;
  }
}
