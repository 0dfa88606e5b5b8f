package io.github.sfntest.internal.shapes;

/**
 * How much of a mocked result is checked against the API's response; API Reference, "MockInput",
 * {@code fieldValidationMode}.
 */
public enum FieldValidation {
  /** Required members must be there, and all known members must be right. The default. */
  STRICT,
  /** All known members that are there must be right. */
  PRESENT,
  /** Nothing is checked. */
  NONE
}
