package io.github.sfntest.internal.check;

import io.github.sfntest.internal.json.NearNames;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.sfn.model.HistoryEvent;
import software.amazon.awssdk.services.sfn.model.HistoryEventType;
import software.amazon.awssdk.services.sfn.model.StateEnteredEventDetails;

/** What is asked of a history that the API gave. */
public final class EventChecks {
  private static final String PAGE = "it is a page, and more events follow its nextToken";

  private EventChecks() {}

  /** It has events of these types in this order, with others between. */
  public static Check<HistorySubject> types(List<HistoryEventType> types) {
    ExecutionChecks.notEmpty(types, "types");
    return Check.of(
        Phrase.of("to have in this order", HistoryChecks.list(types)),
        history -> onPage(HistoryChecks.missing(types, history.events()), history));
  }

  private static @Nullable Found onPage(@Nullable Found found, HistorySubject history) {
    return found == null || history.isWhole()
        ? found
        : found.more(found.more() + String.format("%n") + PAGE);
  }

  /** It has events of these types in this order, and no others. */
  public static Check<HistorySubject> exactly(List<HistoryEventType> types) {
    return Check.of(
        Phrase.of("to have exactly", HistoryChecks.list(types)),
        whole(
            history -> {
              List<HistoryEventType> found = HistoryChecks.types(history.events());
              return found.equals(types)
                  ? null
                  : Found.of("has", HistoryChecks.list(found)).diff(lines(found), lines(types));
            }));
  }

  private static String lines(List<HistoryEventType> types) {
    return String.join("\n", types.stream().map(HistoryEventType::toString).toList());
  }

  private static Check.Test<HistorySubject> whole(Check.Test<HistorySubject> test) {
    return history ->
        history.isWhole()
            ? test.on(history)
            : Found.clause(PAGE).insteadOf(Phrase.of("to be whole"));
  }

  /** It has no event of these types. */
  public static Check<HistorySubject> none(List<HistoryEventType> types) {
    ExecutionChecks.notEmpty(types, "types");
    return Check.of(
        Phrase.of("to have none of", HistoryChecks.list(types)),
        whole(
            history -> {
              List<HistoryEventType> found =
                  HistoryChecks.types(history.events()).stream()
                      .filter(types::contains)
                      .distinct()
                      .toList();
              return found.isEmpty() ? null : Found.of("has", HistoryChecks.list(found));
            }));
  }

  /** These states were entered in this order, with others between. */
  public static Check<HistorySubject> entered(List<String> states) {
    ExecutionChecks.notEmpty(states, "states");
    return Check.of(
        Phrase.of("to have entered in this order", NearNames.list(states)),
        history -> {
          List<String> entered =
              history.events().stream()
                  .map(HistoryEvent::stateEnteredEventDetails)
                  .filter(Objects::nonNull)
                  .map(StateEnteredEventDetails::name)
                  .toList();
          int next = VisitedStates.firstMissing(states, entered);
          if (next == states.size()) {
            return null;
          }
          String after = next == 0 ? "" : " after '" + states.get(next - 1) + "'";
          return onPage(
              Found.of("has", NearNames.list(entered))
                  .more("and no '" + states.get(next) + "'" + after),
              history);
        });
  }
}
