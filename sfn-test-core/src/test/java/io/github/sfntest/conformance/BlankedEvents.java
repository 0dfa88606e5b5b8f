package io.github.sfntest.conformance;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

/**
 * Neighbouring events of parallel branches in the recording of an answer, whose ids the recorder
 * has blanked, and the events of the answer in their place. The recorder has dropped the event that
 * ends a Parallel state: the id of the exit that follows shows the gap.
 *
 * @param recorded the whole recorded list
 * @param start the index of the first blanked event
 * @param end the index after the last one
 * @param answered the answer's events, with ids blanked
 * @param dropped how many events more than the recording the answer has, up to their end
 */
record BlankedEvents(JsonNode recorded, int start, int end, List<JsonNode> answered, int dropped) {

  static boolean isBlanked(JsonNode event) {
    return event.path("id").isArray();
  }

  /** The stretch that begins at these indexes of the recorded and of the answer's list. */
  static BlankedEvents from(JsonNode recorded, int start, JsonNode actual, int actualStart) {
    int end = start;
    while (isBlanked(recorded.path(end))) {
      end++;
    }
    int actualEnd = indexOfId(recorded.path(end).path("id"), actual, actualStart + end - start);
    List<JsonNode> answered = new ArrayList<>();
    for (int i = actualStart; i < Math.min(actualEnd, actual.size()); i++) {
      ObjectNode event = actual.get(i).deepCopy();
      answered.add(
          event.<ObjectNode>set("id", recorded.get(start).get("id")).put("previousEventId", 0));
    }
    return new BlankedEvents(recorded, start, end, answered, actualEnd - end);
  }

  private static int indexOfId(JsonNode id, JsonNode actual, int otherwise) {
    for (int i = otherwise; i < actual.size(); i++) {
      if (actual.get(i).path("id").asLong() == id.asLong()) {
        return i;
      }
    }
    return otherwise; // no id shows a gap
  }

  /** The first of these, the answer's events that are not recorded, that was not dropped. */
  Optional<JsonNode> superfluous(List<JsonNode> left) {
    long ends =
        1
            + IntStream.range(start, end)
                .filter(i -> ParallelGapComparer.isEntry(recorded.get(i)))
                .count();
    return left.stream()
        .filter(event -> !ParallelGapComparer.isEnd(event))
        .findFirst()
        .or(() -> left.stream().skip(ends).findFirst());
  }
}
