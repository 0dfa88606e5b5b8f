package io.github.sfntest.internal.service;

/**
 * The kit's own word beside an error of AWS: added to it as suppressed, so that AWS's text stays as
 * it is.
 */
final class Hint extends RuntimeException {
  private static final long serialVersionUID = 1L;

  Hint(String message) {
    super(message, null, false, false);
  }
}
