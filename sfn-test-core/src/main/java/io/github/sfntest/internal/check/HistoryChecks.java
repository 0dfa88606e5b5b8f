package io.github.sfntest.internal.check;

import static io.github.sfntest.internal.check.ExecutionChecks.asking;
import static io.github.sfntest.internal.check.ExecutionChecks.notEmpty;

import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.sfn.model.HistoryEvent;
import software.amazon.awssdk.services.sfn.model.HistoryEventType;

/** What is asked of a history. */
public final class HistoryChecks {
  private static final int SHOWN = 40;

  private HistoryChecks() {}

  /** Events of these types in this order, with others between. */
  public static Check<ExecutionResult> eventTypes(List<HistoryEventType> types) {
    notEmpty(types, "types");
    return Check.of(
        HistoryChecks::history,
        Phrase.of("to have in this order", list(types)),
        asking(execution -> missing(types, execution.history())));
  }

  static Phrase history(String subject) {
    return Phrase.of("history of " + subject);
  }

  static List<HistoryEventType> types(List<HistoryEvent> events) {
    return events.stream().map(HistoryEvent::type).toList();
  }

  static @Nullable Found missing(List<HistoryEventType> types, List<HistoryEvent> events) {
    List<HistoryEventType> found = types(events);
    int next = VisitedStates.firstMissing(types, found);
    if (next == types.size()) {
      return null;
    }
    String after = next == 0 ? "" : " after " + types.get(next - 1);
    return Found.of("has", list(found)).more("and no " + types.get(next) + after);
  }

  static String list(List<HistoryEventType> types) {
    String shown =
        types.stream()
            .limit(SHOWN)
            .map(HistoryEventType::toString)
            .collect(Collectors.joining(", "));
    return types.size() > SHOWN ? shown + " and " + (types.size() - SHOWN) + " more" : shown;
  }

  /** At most so many events. */
  public static Check<ExecutionResult> atMostEvents(int count) {
    if (count < 0) {
      throw new IllegalArgumentException("count must not be negative, but was " + count);
    }
    return Check.of(
        HistoryChecks::history,
        Phrase.of("to have at most", events(count)),
        asking(
            execution -> {
              int used = execution.history().size();
              return used <= count ? null : Found.of("has", events(used));
            }));
  }

  private static String events(int count) {
    return count == 1 ? "1 event" : count + " events";
  }
}
