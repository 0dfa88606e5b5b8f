package io.github.sfntest.conformance;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Compares with a history whose recorder blanked the ids inside Parallel states and dropped the
 * events that end one ({@code idsRemoved}). Outside those stretches everything counts; inside one,
 * the events with type and details do, and only events that end a Parallel state may be on top.
 */
final class ParallelGapComparer {

  private static final String ENTERED = "ParallelStateEntered";
  private static final String EXITED = "ParallelStateExited";

  /** Each Parallel state that ends has one of these. */
  private static final Set<String> ENDED = Set.of("ParallelStateSucceeded", "ParallelStateFailed");

  private final EventComparer events;
  private final HistoryComparer histories;

  ParallelGapComparer(EventComparer events) {
    this.events = events;
    this.histories = new HistoryComparer(events);
  }

  Optional<Difference> compare(List<JsonNode> expected, List<JsonNode> actual) {
    int i = 0;
    int next = 0;
    while (i < expected.size()) {
      if (hasId(expected.get(i))) {
        Optional<Difference> difference = compareOne(expected, actual, i, next);
        if (difference.isPresent()) {
          return difference;
        }
        i++;
        next++;
      } else {
        int end = endOfStretch(expected, i, enclosingState(expected, i));
        int before = next;
        next = end < expected.size() ? expected.get(end).path("id").asInt() - 1 : actual.size();
        Optional<Difference> difference = compareStretch(expected, actual, i, end, before, next);
        if (difference.isPresent()) {
          return difference;
        }
        i = end;
        if (i < expected.size()) {
          difference = compareExit(expected, actual, i, before, next);
          if (difference.isPresent()) {
            return difference;
          }
          i++;
          next++;
        }
      }
    }
    return next < actual.size()
        ? Optional.of(HistoryComparer.superfluous(next, actual.get(next)))
        : Optional.empty();
  }

  private Optional<Difference> compareOne(
      List<JsonNode> expected, List<JsonNode> actual, int i, int position) {
    return position < actual.size()
        ? events.compare(HistoryComparer.place(i), expected.get(i), actual.get(position))
        : Optional.of(HistoryComparer.missing(expected, i));
  }

  /** The exit may name any event inside the state as the one before it. */
  private Optional<Difference> compareExit(
      List<JsonNode> expected, List<JsonNode> actual, int i, int from, int position) {
    if (position >= actual.size()) {
      return Optional.of(HistoryComparer.missing(expected, i));
    }
    JsonNode exit = actual.get(position);
    JsonPlace place = HistoryComparer.place(i);
    Optional<Difference> difference =
        events
            .compareWithoutNumbers(place, expected.get(i), exit)
            .or(() -> events.compareId(place, expected.get(i), exit));
    if (difference.isPresent()) {
      return difference;
    }
    int previous = exit.path("previousEventId").asInt();
    // from is the index of the first event inside, so its id is one more
    return from < previous && previous <= position
        ? Optional.empty()
        : Optional.of(
            new Difference(
                place.member("previousEventId").toString(),
                "an event inside the Parallel state, " + (from + 1) + " to " + position,
                String.valueOf(previous)));
  }

  private Optional<Difference> compareStretch(
      List<JsonNode> expected, List<JsonNode> actual, int start, int end, int from, int to) {
    List<JsonNode> inside =
        actual.subList(Math.min(from, actual.size()), Math.min(to, actual.size()));
    boolean[][] same = new boolean[end - start][inside.size()];
    for (int i = start; i < end; i++) {
      for (int j = 0; j < inside.size(); j++) {
        same[i - start][j] =
            histories.same(HistoryComparer.place(i), expected.get(i), inside.get(j));
      }
    }
    Pairing pairing = Pairing.of(same, inside.size());
    Optional<Integer> lonely = pairing.unpairedRows().stream().findFirst();
    return lonely.isPresent()
        ? Optional.of(
            histories.closest(
                start + lonely.get(),
                expected.get(start + lonely.get()),
                inside,
                pairing.unpairedColumns()))
        : fillers(expected.subList(start, end), start, inside, pairing.unpairedColumns());
  }

  /** What the recorder dropped: the ends of the state itself and of those inside it. */
  private static Optional<Difference> fillers(
      List<JsonNode> expected, int start, List<JsonNode> inside, List<Integer> unpaired) {
    List<String> nested = names(expected, ENTERED);
    int ends = nested.size() + 1;
    names(expected, EXITED).forEach(nested::remove);
    for (int column : unpaired) {
      JsonNode filler = inside.get(column);
      boolean dropped =
          type(filler).equals(EXITED) ? nested.remove(name(filler)) : isEnd(filler) && ends-- > 0;
      if (!dropped) {
        return Optional.of(HistoryComparer.superfluous(start, filler));
      }
    }
    return Optional.empty();
  }

  /** Whether a Parallel state is entered with it. */
  static boolean isEntry(JsonNode event) {
    return type(event).equals(ENTERED);
  }

  /** Whether it ends a Parallel state: the recorder drops such events. */
  static boolean isEnd(JsonNode event) {
    return ENDED.contains(type(event));
  }

  private static List<String> names(List<JsonNode> events, String type) {
    return events.stream()
        .filter(event -> type(event).equals(type))
        .map(ParallelGapComparer::name)
        .collect(Collectors.toCollection(ArrayList::new));
  }

  /** The Parallel state whose inside starts here. */
  private static String enclosingState(List<JsonNode> expected, int start) {
    for (int i = start - 1; i >= 0; i--) {
      if (type(expected.get(i)).equals(ENTERED)) {
        return name(expected.get(i));
      }
    }
    return "";
  }

  /** The index of the state's exit, or, without one, of the first event after all blanked ones. */
  private static int endOfStretch(List<JsonNode> expected, int start, String state) {
    for (int i = start; i < expected.size(); i++) {
      JsonNode event = expected.get(i);
      if (hasId(event) && type(event).equals(EXITED) && name(event).equals(state)) {
        return i;
      }
    }
    return lastBlank(expected) + 1;
  }

  private static int lastBlank(List<JsonNode> expected) {
    int last = -1;
    for (int i = 0; i < expected.size(); i++) {
      if (!hasId(expected.get(i))) {
        last = i;
      }
    }
    return last;
  }

  private static boolean hasId(JsonNode event) {
    return event.path("id").isNumber();
  }

  private static String name(JsonNode event) {
    JsonNode details =
        event.path(
            type(event).equals(EXITED) ? "stateExitedEventDetails" : "stateEnteredEventDetails");
    return details.path("name").asText();
  }

  private static String type(JsonNode event) {
    return event.path("type").asText();
  }
}
