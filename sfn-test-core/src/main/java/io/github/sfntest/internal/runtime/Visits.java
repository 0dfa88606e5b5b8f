package io.github.sfntest.internal.runtime;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.sfntest.execution.Edge;
import io.github.sfntest.execution.Iteration;
import io.github.sfntest.execution.RetryAttempt;
import io.github.sfntest.execution.StateVisit;
import io.github.sfntest.internal.history.Details;
import io.github.sfntest.internal.history.EdgeTaken;
import io.github.sfntest.internal.history.Event;
import io.github.sfntest.internal.history.History;
import io.github.sfntest.internal.history.IterationChain;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import org.jspecify.annotations.Nullable;

/** Reads the visits of states out of a history. */
final class Visits {

  private Visits() {}

  static List<StateVisit> of(
      History history, Map<Integer, List<RetryAttempt>> retries, Map<Integer, Failure> failures) {
    Map<Integer, Event> entered = new LinkedHashMap<>();
    Map<Integer, Event> exited = new LinkedHashMap<>();
    for (int id = 1; id <= history.size(); id++) {
      Event event = history.event(id);
      if (event.details() instanceof Details.Entered) {
        entered.put(id, event);
      } else if (event.details() instanceof Details.Exited exit) {
        exited.put(exit.enteredId(), event);
      }
    }
    List<StateVisit> visits = new ArrayList<>(entered.size());
    entered.forEach(
        (id, event) ->
            visits.add(
                new Visit(
                    id,
                    event,
                    exited.get(id),
                    List.copyOf(retries.getOrDefault(id, List.of())),
                    failures.get(id))));
    return List.copyOf(visits);
  }

  private record Visit(
      int id,
      Event entry,
      @Nullable Event exit,
      List<RetryAttempt> retries,
      @Nullable Failure failure)
      implements StateVisit {

    private Details.Entered entered() {
      return (Details.Entered) entry.details();
    }

    private Details.@Nullable Exited exited() {
      return exit == null ? null : (Details.Exited) exit.details();
    }

    @Override
    public String state() {
      return entered().name();
    }

    @Override
    public String type() {
      return entry.type().apiName().replace("StateEntered", "");
    }

    @Override
    public JsonNode input() {
      return entered().input();
    }

    @Override
    public Optional<JsonNode> output() {
      return Optional.ofNullable(exited()).map(Details.Exited::output);
    }

    @Override
    public Instant enteredAt() {
      return Instant.ofEpochMilli(entry.millis());
    }

    @Override
    public Optional<Instant> exitedAt() {
      return Optional.ofNullable(exit).map(Event::millis).map(Instant::ofEpochMilli);
    }

    @Override
    public long enteredEventId() {
      return id;
    }

    @Override
    public List<Iteration> iteration() {
      return IterationChain.toList(entered().iterations());
    }

    @Override
    public Optional<Edge> edge() {
      return Optional.ofNullable(exited()).map(Details.Exited::edge).map(Visit::edge);
    }

    private static Edge edge(EdgeTaken taken) {
      OptionalInt index = taken.index() < 0 ? OptionalInt.empty() : OptionalInt.of(taken.index());
      return new Edge(taken.kind(), index, Optional.ofNullable(taken.target()));
    }

    @Override
    public Optional<String> error() {
      return Optional.ofNullable(failure).map(Failure::error);
    }

    @Override
    public Optional<String> cause() {
      return Optional.ofNullable(failure).map(Failure::cause);
    }

    @Override
    public Map<String, JsonNode> assigned() {
      Details.Exited exited = exited();
      Map<String, JsonNode> assigned = exited == null ? null : exited.assigned();
      return assigned == null ? Map.of() : Map.copyOf(assigned);
    }
  }
}
