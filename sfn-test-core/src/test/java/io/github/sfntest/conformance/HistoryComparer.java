package io.github.sfntest.conformance;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;

/**
 * Compares a history with a recorded one: one by one where the order is determined, else as
 * multisets. The README's "Comparing histories".
 */
final class HistoryComparer {

  private static final JsonPlace EVENTS = JsonPlace.parse("$.expected.events");
  private static final Set<String> CONCURRENT = Set.of("ParallelStateEntered", "MapStateEntered");

  private final EventComparer events;

  HistoryComparer(EventComparer events) {
    this.events = events;
  }

  static JsonPlace place(int index) {
    return EVENTS.element(index);
  }

  /** Compares event by event, with ids. */
  Optional<Difference> compareOrdered(List<JsonNode> expected, List<JsonNode> actual) {
    Optional<Difference> difference =
        compareRange(expected, actual, Math.min(expected.size(), actual.size()));
    if (difference.isPresent() || expected.size() == actual.size()) {
      return difference;
    }
    return expected.size() > actual.size()
        ? Optional.of(missing(expected, actual.size()))
        : Optional.of(superfluous(expected.size(), actual.get(expected.size())));
  }

  /**
   * Compares as multisets of (type, details, the same of the event before); in order only up to the
   * first state that runs several things at once, and the last event.
   */
  Optional<Difference> compareUnordered(List<JsonNode> expected, List<JsonNode> actual) {
    int ordered = Math.min(determined(expected), Math.min(expected.size(), actual.size()));
    Optional<Difference> difference = compareRange(expected, actual, ordered);
    if (difference.isPresent()) {
      return difference;
    }
    difference = pair(expected, actual, chains(expected, actual));
    if (difference.isPresent() || expected.isEmpty()) {
      return difference;
    }
    int last = expected.size() - 1;
    JsonPlace place = place(last);
    difference = events.compareWithoutNumbers(place, expected.get(last), actual.get(last));
    return difference.isPresent()
        ? difference
        : events.compareId(place, expected.get(last), actual.get(last));
  }

  private Optional<Difference> compareRange(
      List<JsonNode> expected, List<JsonNode> actual, int end) {
    for (int i = 0; i < end; i++) {
      Optional<Difference> difference = events.compare(place(i), expected.get(i), actual.get(i));
      if (difference.isPresent()) {
        return difference;
      }
    }
    return Optional.empty();
  }

  /** How many events come before anything could run at the same time. */
  private static int determined(List<JsonNode> expected) {
    return IntStream.range(0, expected.size())
        .filter(i -> CONCURRENT.contains(expected.get(i).path("type").asText()))
        .map(i -> i + 1)
        .findFirst()
        .orElse(expected.size());
  }

  /** Which events could be the same: equal themselves, after events that could be the same. */
  private boolean[][] chains(List<JsonNode> expected, List<JsonNode> actual) {
    boolean[][] same = new boolean[expected.size()][actual.size()];
    for (int i = 0; i < expected.size(); i++) {
      for (int j = 0; j < actual.size(); j++) {
        same[i][j] = same(place(i), expected.get(i), actual.get(j));
      }
    }
    boolean[][] chained = new boolean[expected.size()][actual.size()];
    // previous ids point backwards, so a predecessor's line is ready when it is asked for
    for (int i = 0; i < expected.size(); i++) {
      int before = previous(expected.get(i));
      for (int j = 0; j < actual.size(); j++) {
        boolean after =
            events.isAnyPrevious(place(i))
                || isAfter(chained, i, before, j, previous(actual.get(j)));
        chained[i][j] = same[i][j] && after;
      }
    }
    return chained;
  }

  /** Whether the two events before could be the same, or there is none before either. */
  private static boolean isAfter(
      boolean[][] chained, int index, int before, int actualIndex, int actualBefore) {
    if (before == 0 || actualBefore == 0) {
      return before == actualBefore;
    }
    return before <= index && actualBefore <= actualIndex && chained[before - 1][actualBefore - 1];
  }

  boolean same(JsonPlace place, JsonNode expected, JsonNode actual) {
    return expected.path("type").equals(actual.path("type"))
        && events.independent().compareWithoutNumbers(place, expected, actual).isEmpty();
  }

  /** Finds a partner for each event, and says which one has none. */
  Optional<Difference> pair(
      List<JsonNode> expected, List<JsonNode> actual, boolean[][] compatible) {
    Pairing pairing = Pairing.of(compatible, actual.size());
    Optional<Integer> lonely = pairing.unpairedRows().stream().findFirst();
    if (lonely.isPresent()) {
      return Optional.of(
          closest(lonely.get(), expected.get(lonely.get()), actual, pairing.unpairedColumns()));
    }
    return pairing.unpairedColumns().stream()
        .findFirst()
        .map(column -> superfluous(column, actual.get(column)));
  }

  /** Tells an event without a partner from the unpaired one that is most like it. */
  Difference closest(int index, JsonNode expected, List<JsonNode> actual, List<Integer> unpaired) {
    List<Difference> differences = new ArrayList<>();
    for (int column : unpaired) {
      JsonNode other = actual.get(column);
      if (expected.path("type").equals(other.path("type"))) {
        differences.add(
            events
                .independent()
                .compareWithoutNumbers(place(index), expected, other)
                .orElse(
                    new Difference(
                        place(index).member("previousEventId").toString(),
                        "the event " + expected.path("previousEventId"),
                        "another one, " + other.path("previousEventId") + " of the replay")));
      }
    }
    return differences.stream()
        .findFirst()
        .orElse(Difference.at(place(index).toString(), expected, null));
  }

  static Difference missing(List<JsonNode> expected, int index) {
    return Difference.at(place(index).toString(), expected.get(index), null);
  }

  static Difference superfluous(int index, JsonNode actual) {
    return Difference.at(place(index).toString(), null, actual);
  }

  private static int previous(JsonNode event) {
    return event.path("previousEventId").asInt();
  }
}
