package io.github.sfntest.mock;

import io.github.sfntest.internal.json.FourParts;
import io.github.sfntest.mock.MockUsage.Kind;
import io.github.sfntest.mock.MockUsage.Reach;
import java.util.List;
import java.util.Objects;
import org.apiguardian.api.API;

/**
 * A mock was never used, one of its outcomes never reached, or it has none: probably the test does
 * not test what it seems to. Its stack trace consists of the lines that declared the mocks.
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
    boolean unfinished = mocks.stream().allMatch(mock -> mock.reach() == Reach.UNFINISHED);
    StringBuilder expected =
        new StringBuilder(
            unfinished
                ? "an outcome for every mock, but"
                : "every outcome of a mock to be reached, but");
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
        new UnusedMockError(FourParts.of(what(mocks), where, expected.toString(), mend(mocks)));
    error.setStackTrace(
        mocks.stream()
            .map(MockUsage::element)
            .filter(Objects::nonNull)
            .toArray(StackTraceElement[]::new));
    return error;
  }

  private static String what(List<MockUsage> mocks) {
    MockUsage first = mocks.get(0);
    if (mocks.size() == 1) {
      return switch (first.reach()) {
        case UNFINISHED -> "A " + noun(first.kind()) + " has no outcome.";
        case UNUSED ->
            first.kind() == Kind.ITEMS
                ? "The items given to a Map were never used."
                : "A " + noun(first.kind()) + " was never used.";
        case USED -> "An outcome of a " + noun(first.kind()) + " was never reached.";
      };
    }
    boolean ofOneKind = mocks.stream().allMatch(mock -> mock.kind() == first.kind());
    String problem =
        mocks.stream().allMatch(mock -> mock.reach() == Reach.UNFINISHED)
            ? " have no outcome."
            : mocks.stream().allMatch(mock -> mock.reach() == Reach.UNUSED)
                ? " were never used."
                : " were not used to their end.";
    return mocks.size() + " " + (ofOneKind ? noun(first.kind()) : "mock") + "s" + problem;
  }

  private static String noun(Kind kind) {
    return switch (kind) {
      case TASK -> "task mock";
      case API -> "mock of the API";
      case ITEMS -> "mock";
    };
  }

  private static String mend(List<MockUsage> mocks) {
    List<MockUsage> unfinished =
        mocks.stream().filter(mock -> mock.reach() == Reach.UNFINISHED).toList();
    String use = "remove what the test does not need, or let it be unused with .lenient()";
    if (unfinished.isEmpty()) {
      return use;
    }
    String finish =
        (unfinished.get(0).kind() == Kind.API ? "add .thenThrow(…)" : "add .thenReturn(…)")
            + " or another outcome";
    return unfinished.size() == mocks.size() ? finish : finish + " where there is none; " + use;
  }
}
