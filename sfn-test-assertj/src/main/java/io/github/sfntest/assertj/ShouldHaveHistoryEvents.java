package io.github.sfntest.assertj;

import java.util.List;
import java.util.stream.Collectors;
import software.amazon.awssdk.services.sfn.model.HistoryEventType;

/** The history has other events, or too many. */
final class ShouldHaveHistoryEvents extends SfnErrorMessage {
  private static final int SHOWN = 40;

  private ShouldHaveHistoryEvents(ExecutionResult actual, String format, Object... arguments) {
    super(actual.execution(), format, arguments);
  }

  /**
   * An event is missing.
   *
   * @param next the index of the first that is missing in the order
   */
  static ShouldHaveHistoryEvents shouldHaveHistoryEventTypes(
      ExecutionResult actual,
      List<HistoryEventType> expected,
      List<HistoryEventType> found,
      int next) {
    return new ShouldHaveHistoryEvents(
        actual,
        "%nExpecting history of %s%nto have in this order:%n  %s%nbut has:%n  %s%nand no %s%s",
        actual.subject(),
        list(expected),
        list(found),
        expected.get(next).toString(),
        next == 0 ? "" : " after " + expected.get(next - 1));
  }

  static ShouldHaveHistoryEvents shouldHaveUsedAtMostEvents(
      ExecutionResult actual, int count, int used) {
    return new ShouldHaveHistoryEvents(
        actual,
        "%nExpecting history of %s%nto have at most:%n  %s%nbut has:%n  %s",
        actual.subject(),
        events(count),
        events(used));
  }

  private static String events(int count) {
    return count == 1 ? "1 event" : count + " events";
  }

  private static String list(List<HistoryEventType> types) {
    String shown =
        types.stream()
            .limit(SHOWN)
            .map(HistoryEventType::toString)
            .collect(Collectors.joining(", "));
    return types.size() > SHOWN ? shown + " and " + (types.size() - SHOWN) + " more" : shown;
  }
}
