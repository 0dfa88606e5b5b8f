package io.github.sfntest.execution;

import org.apiguardian.api.API;

/** Whether task mocks that were never used fail the test. */
@API(status = API.Status.EXPERIMENTAL)
public enum Strictness {
  /**
   * A mock never used, or an outcome never reached, fails a test that passed otherwise. The
   * default.
   */
  STRICT,
  /** Unused mocks are no error. */
  LENIENT
}
