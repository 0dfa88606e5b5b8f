package io.github.sfntest.mock;

import java.util.List;
import java.util.Objects;
import org.apiguardian.api.API;

/**
 * A mock was never used, or one of its outcomes never reached: probably the test does not test what
 * it seems to. Its stack trace consists of the lines that declared the mocks.
 */
@API(status = API.Status.EXPERIMENTAL)
public final class UnusedMockError extends AssertionError {
  private static final long serialVersionUID = 1L;

  private static final int SHOWN = 20;

  private UnusedMockError(String message) {
    super(message);
  }

  /**
   * The error for mocks that strictness has something against.
   *
   * @param mocks at least one
   * @param where the scope they are counted over, such as {@code test class OrderTest, all 5 tests}
   * @return the error, not thrown
   */
  @API(status = API.Status.INTERNAL)
  public static UnusedMockError of(List<MockUsage> mocks, String where) {
    StringBuilder expected = new StringBuilder("every outcome of a mock to be reached, but");
    for (MockUsage mock : mocks.subList(0, Math.min(SHOWN, mocks.size()))) {
      expected
          .append("\n               ")
          .append(mock.description())
          .append("   ")
          .append(mock.place())
          .append("   ")
          .append(mock.problem() == null ? "never used" : mock.problem());
    }
    if (mocks.size() > SHOWN) {
      expected.append("\n               and ").append(mocks.size() - SHOWN).append(" more");
    }
    UnusedMockError error =
        new UnusedMockError(
            FourParts.of(
                what(mocks),
                where,
                expected.toString(),
                "remove what the test does not need, or let it be unused with .lenient()"));
    error.setStackTrace(
        mocks.stream()
            .map(MockUsage::element)
            .filter(Objects::nonNull)
            .toArray(StackTraceElement[]::new));
    return error;
  }

  private static String what(List<MockUsage> mocks) {
    boolean neverUsed = mocks.stream().noneMatch(MockUsage::used);
    boolean ofTasks = mocks.stream().allMatch(MockUsage::ofTask);
    if (mocks.size() == 1) {
      return !ofTasks
          ? "The items given to a Map were never used."
          : neverUsed
              ? "A task mock was never used."
              : "An outcome of a task mock was never reached.";
    }
    return mocks.size()
        + (ofTasks ? " task mocks" : " mocks")
        + (neverUsed ? " were never used." : " were not used to their end.");
  }
}
