package io.github.sfntest.internal.query;

/** A call that cannot be answered. Has no stack trace: it is an outcome of the workflow. */
final class IntrinsicFailure extends Exception {
  private static final long serialVersionUID = 1L;

  IntrinsicFailure(IntrinsicFunction function, String detail) {
    super("Invalid arguments in " + function.aslName() + ": " + detail, null, false, false);
  }

  @Override
  public String getMessage() {
    return String.valueOf(super.getMessage());
  }
}
