package io.github.sfntest.mock;

import org.apiguardian.api.API;
import org.jspecify.annotations.Nullable;

/**
 * A Task was reached that no mock answers: a mistake of the test. The execution stays {@code
 * RUNNING} and takes no further step. It is an error so that no {@code Catch} and no {@code catch
 * (Exception e)} swallows it; {@code verify()} and the extension fail the test in any case.
 */
@API(status = API.Status.EXPERIMENTAL)
public final class UnmockedTaskError extends AssertionError {
  private static final long serialVersionUID = 1L;

  UnmockedTaskError(String message) {
    super(message);
  }

  UnmockedTaskError(String message, @Nullable Throwable cause) {
    super(message, cause);
  }
}
