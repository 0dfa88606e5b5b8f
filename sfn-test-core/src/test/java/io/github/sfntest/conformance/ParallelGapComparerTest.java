package io.github.sfntest.conformance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Named.named;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.junit.jupiter.api.Named;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Histories whose recorder blanked the inside of Parallel states and dropped their ends. */
class ParallelGapComparerTest {

  /** Branch A, and branch B with a Parallel state inside. */
  private static final String RECORDED =
      """
      [{"id":1,"previousEventId":0,"type":"ExecutionStarted"},
       {"id":2,"previousEventId":0,"type":"ParallelStateEntered",
        "stateEnteredEventDetails":{"name":"P","input":{}}},
       {"id":3,"previousEventId":2,"type":"ParallelStateStarted"},
       {"id":[0],"previousEventId":0,"type":"ParallelStateEntered",
        "stateEnteredEventDetails":{"name":"Q","input":{}}},
       {"id":6,"previousEventId":5,"type":"ParallelStateStarted"},
       {"id":[0],"previousEventId":0,"type":"PassStateEntered",
        "stateEnteredEventDetails":{"name":"A","input":{}}},
       {"id":[0],"previousEventId":0,"type":"PassStateExited",
        "stateExitedEventDetails":{"name":"A","output":{}}},
       {"id":[0],"previousEventId":0,"type":"PassStateEntered",
        "stateEnteredEventDetails":{"name":"B","input":{}}},
       {"id":[0],"previousEventId":0,"type":"PassStateExited",
        "stateExitedEventDetails":{"name":"B","output":{}}},
       {"id":13,"previousEventId":11,"type":"ParallelStateExited",
        "stateExitedEventDetails":{"name":"P","output":"[{},[{}]]"}},
       {"id":14,"previousEventId":13,"type":"ExecutionSucceeded"}]""";

  private static final String REPLAYED =
      """
      [{"id":1,"previousEventId":0,"type":"ExecutionStarted"},
       {"id":2,"previousEventId":0,"type":"ParallelStateEntered",
        "stateEnteredEventDetails":{"name":"P","input":"{}"}},
       {"id":3,"previousEventId":2,"type":"ParallelStateStarted"},
       {"id":4,"previousEventId":3,"type":"PassStateEntered",
        "stateEnteredEventDetails":{"name":"A","input":"{}"}},
       {"id":5,"previousEventId":3,"type":"ParallelStateEntered",
        "stateEnteredEventDetails":{"name":"Q","input":"{}"}},
       {"id":6,"previousEventId":4,"type":"PassStateExited",
        "stateExitedEventDetails":{"name":"A","output":"{}"}},
       {"id":7,"previousEventId":5,"type":"ParallelStateStarted"},
       {"id":8,"previousEventId":7,"type":"PassStateEntered",
        "stateEnteredEventDetails":{"name":"B","input":"{}"}},
       {"id":9,"previousEventId":8,"type":"PassStateExited",
        "stateExitedEventDetails":{"name":"B","output":"{}"}},
       {"id":10,"previousEventId":9,"type":"ParallelStateSucceeded"},
       {"id":11,"previousEventId":9,"type":"ParallelStateExited",
        "stateExitedEventDetails":{"name":"Q","output":"[{}]"}},
       {"id":12,"previousEventId":11,"type":"ParallelStateSucceeded"},
       {"id":13,"previousEventId":6,"type":"ParallelStateExited",
        "stateExitedEventDetails":{"name":"P","output":"[{},[{}]]"}},
       {"id":14,"previousEventId":13,"type":"ExecutionSucceeded"}]""";

  @Test
  void accepts_the_ends_of_parallel_states_in_the_gaps() {
    assertThat(compare(events(REPLAYED))).isEmpty();
  }

  static Stream<Arguments> planted() {
    return Stream.of(
        planted("an end of a Parallel state less", events -> events.remove(11)),
        planted("another event in a gap", events -> put(events, 12, "type", "TaskStateAborted")),
        planted("three ends of two states", events -> events.set(10, events.get(9))),
        planted(
            "the exit of a state that is not inside",
            events -> put(details(events, 11, "stateExitedEventDetails"), "name", "R")),
        planted(
            "another output inside",
            events -> put(details(events, 9, "stateExitedEventDetails"), "output", "[]")),
        planted("another type inside", events -> put(events, 7, "type", "MapStateStarted")),
        planted("the exit after an event before the state", events -> previous(events, 13, 3)),
        planted("the exit after itself", events -> previous(events, 13, 13)),
        planted("the last event after another", events -> previous(events, 14, 12)),
        planted("the start after another", events -> previous(events, 3, 1)),
        planted(
            "another output of the state",
            events -> put(details(events, 13, "stateExitedEventDetails"), "output", "[]")),
        planted("no last event", events -> events.remove(13)),
        planted("an event after the last", events -> events.add(events.get(13))));
  }

  @ParameterizedTest
  @MethodSource("planted")
  void finds(Consumer<List<JsonNode>> damage) {
    List<JsonNode> actual = events(REPLAYED);
    damage.accept(actual);

    assertThat(compare(actual)).isPresent();
  }

  private static Arguments planted(String what, Consumer<List<JsonNode>> damage) {
    Named<Consumer<List<JsonNode>>> named = named(what, damage);
    return arguments(named);
  }

  private static void put(List<JsonNode> events, int id, String member, String value) {
    put((ObjectNode) events.get(id - 1), member, value);
  }

  private static void put(ObjectNode object, String member, String value) {
    object.put(member, value);
  }

  private static void previous(List<JsonNode> events, int id, int previous) {
    ((ObjectNode) events.get(id - 1)).put("previousEventId", previous);
  }

  private static ObjectNode details(List<JsonNode> events, int id, String name) {
    return (ObjectNode) events.get(id - 1).get(name);
  }

  private static Optional<Difference> compare(List<JsonNode> actual) {
    ValueComparer values = new ValueComparer(Set.of(), new Bindings(Map.of()), text -> text, false);
    return new ParallelGapComparer(new EventComparer(values)).compare(events(RECORDED), actual);
  }

  private static List<JsonNode> events(String history) {
    return new ArrayList<>(Recording.children(Texts.read(history)));
  }
}
