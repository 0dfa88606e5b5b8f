package io.github.sfntest.conformance;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Compares a replay with its recording: outcome, history, and that each task ran as recorded. */
final class ExecutionComparer {

  private static final JsonPlace EXPECTED = JsonPlace.parse("$.expected");

  private final Recording recording;
  private final TaskScript script;
  private final Finished finished;
  private final ValueComparer values;

  ExecutionComparer(Recording recording, TaskScript script, Finished finished) {
    this.recording = recording;
    this.script = script;
    this.finished = finished;
    Set<String> literals = recording.literalPlaceholders();
    Map<String, String> known = new HashMap<>(finished.names());
    known.keySet().removeAll(literals);
    this.values =
        new ValueComparer(
            recording.volatilePlaces(),
            new Bindings(known),
            script::recordersView,
            isOrdered() || (!recording.hasEvents() && !recording.isConcurrent()));
  }

  Optional<Difference> compare() {
    return script
        .excess()
        .or(this::compareStatus)
        .or(this::compareHistory)
        .or(this::compareOutcome)
        .or(script::neverAsked)
        // with a history, TaskScheduled and its like have shown it
        .or(() -> recording.hasEvents() ? Optional.empty() : script.otherInput());
  }

  /** A wrong status is told with the error that made it. */
  private Optional<Difference> compareStatus() {
    JsonNode expected = recording.expected();
    JsonNode actual = finished.outcome();
    return values
        .compare(EXPECTED.member("status"), expected.get("status"), actual.get("status"))
        .map(
            difference ->
                new Difference(difference.path(), withError(expected), withError(actual)));
  }

  private static String withError(JsonNode outcome) {
    StringBuilder text = new StringBuilder(outcome.path("status").asText());
    if (outcome.has("error") || outcome.has("cause")) {
      text.append(" (")
          .append(outcome.path("error").asText())
          .append(": ")
          .append(
              outcome.path("cause").isTextual()
                  ? outcome.path("cause").textValue()
                  : outcome.path("cause").toString())
          .append(')');
    }
    return text.toString();
  }

  private Optional<Difference> compareOutcome() {
    JsonNode expected = recording.expected();
    JsonNode actual = finished.outcome();
    return values
        .compareDocument(EXPECTED.member("output"), expected.get("output"), actual.get("output"))
        .or(
            () ->
                values.compare(
                    EXPECTED.member("error"), expected.get("error"), actual.get("error")))
        .or(
            () ->
                values.compareText(
                    EXPECTED.member("cause"), expected.get("cause"), actual.get("cause")));
  }

  private Optional<Difference> compareHistory() {
    if (!recording.hasEvents()) {
      return Optional.empty();
    }
    List<JsonNode> expected = recording.events();
    EventComparer events = new EventComparer(values);
    if (isOrdered()) {
      return new HistoryComparer(events).compareOrdered(expected, finished.events());
    }
    return recording.expected().path("idsRemoved").asBoolean()
        ? new ParallelGapComparer(events).compare(expected, finished.events())
        : new HistoryComparer(events).compareUnordered(expected, finished.events());
  }

  private boolean isOrdered() {
    return recording.expected().path("eventsAreOrdered").asBoolean();
  }
}
