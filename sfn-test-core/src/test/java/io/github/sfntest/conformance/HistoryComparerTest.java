package io.github.sfntest.conformance;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.node.TextNode;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Histories compared in order, as multisets, and with the gaps of the recorder. */
class HistoryComparerTest {

  /** A recording with every kind of member that details have. */
  private static final String RECORDED =
      """
      [{"id":1,"previousEventId":0,"timestamp":"timestamp","type":"ExecutionStarted",
        "executionStartedEventDetails":
          {"input":{"a":[1,{"b":"c"}]},"inputDetails":{"truncated":false},"roleArn":"role"}},
       {"id":2,"previousEventId":0,"timestamp":"timestamp","type":"TaskStateEntered",
        "stateEnteredEventDetails":
          {"name":"T","input":"[1, 2]","inputDetails":{"truncated":false}}},
       {"id":3,"previousEventId":2,"timestamp":"timestamp","type":"TaskScheduled",
        "taskScheduledEventDetails":
          {"resourceType":"lambda","resource":"invoke","region":"us-east-1",
           "parameters":{"Payload":{"x":1}},"timeoutInSeconds":5,"heartbeatInSeconds":2,
           "taskCredentials":{"roleArn":"other"}}},
       {"id":4,"previousEventId":3,"timestamp":"timestamp","type":"TaskStarted",
        "taskStartedEventDetails":{"resourceType":"lambda","resource":"invoke"}},
       {"id":5,"previousEventId":4,"timestamp":"timestamp","type":"TaskFailed",
        "taskFailedEventDetails":
          {"resourceType":"lambda","resource":"invoke","error":"E","cause":{"m":"no"}}},
       {"id":6,"previousEventId":5,"timestamp":"timestamp","type":"TaskStateExited",
        "stateExitedEventDetails":
          {"name":"T","output":{"o":"date"},"outputDetails":{"truncated":false},
           "assignedVariables":{"v":"42","id":{"w":[]}},
           "assignedVariablesDetails":{"truncated":false}}},
       {"id":7,"previousEventId":6,"timestamp":"timestamp","type":"MapStateStarted",
        "mapStateStartedEventDetails":{"length":3}},
       {"id":8,"previousEventId":7,"timestamp":"timestamp","type":"MapIterationStarted",
        "mapIterationStartedEventDetails":{"name":"M","index":0}},
       {"id":9,"previousEventId":8,"timestamp":"timestamp","type":"EvaluationFailed",
        "evaluationFailedEventDetails":
          {"error":"States.QueryEvaluationError","cause":"no","state":"S","location":"Items"}},
       {"id":10,"previousEventId":9,"timestamp":"timestamp","type":"MapStateFailed"},
       {"id":11,"previousEventId":10,"timestamp":"timestamp","type":"ExecutionFailed",
        "executionFailedEventDetails":{}}]""";

  /** Two branches of one Task each; the ids are those of one of many interleavings. */
  private static final String CONCURRENT =
      """
      [{"id":1,"previousEventId":0,"type":"ExecutionStarted"},
       {"id":2,"previousEventId":0,"type":"ParallelStateEntered",
        "stateEnteredEventDetails":{"name":"P","input":"{}"}},
       {"id":3,"previousEventId":2,"type":"ParallelStateStarted"},
       {"id":4,"previousEventId":3,"type":"PassStateEntered",
        "stateEnteredEventDetails":{"name":"A","input":"{}"}},
       {"id":5,"previousEventId":3,"type":"PassStateEntered",
        "stateEnteredEventDetails":{"name":"B","input":"{}"}},
       {"id":6,"previousEventId":5,"type":"PassStateExited",
        "stateExitedEventDetails":{"name":"B","output":"{}"}},
       {"id":7,"previousEventId":4,"type":"PassStateExited",
        "stateExitedEventDetails":{"name":"A","output":"{}"}},
       {"id":8,"previousEventId":7,"type":"ParallelStateSucceeded"},
       {"id":9,"previousEventId":7,"type":"ParallelStateExited",
        "stateExitedEventDetails":{"name":"P","output":"[{},{}]"}},
       {"id":10,"previousEventId":9,"type":"ExecutionSucceeded"}]""";

  /** A difference planted into the replay of a recording. */
  record Planted(String what, List<JsonNode> actual) {
    @Override
    public String toString() {
      return what;
    }
  }

  static Stream<Planted> plantedDifferences() {
    List<Planted> planted = new ArrayList<>();
    int events = replayed(RECORDED).size();
    for (int i = 0; i < events; i++) {
      int event = i;
      List<List<String>> places = new ArrayList<>();
      collect(replayed(RECORDED).get(i), List.of(), places);
      for (List<String> place : places) {
        String name = place.get(place.size() - 1);
        if (name.equals("roleArn") && place.contains("executionStartedEventDetails")) {
          continue;
        }
        planted.add(plant(event, place, "without", (parent, key) -> parent.remove(key)));
        planted.add(
            plant(event, place, "beside", (parent, key) -> parent.put(key + "2", "planted")));
        if (!name.equals("timestamp")) {
          planted.add(plant(event, place, "changed", (parent, key) -> change(parent, key)));
        }
      }
    }
    for (int i = 0; i < events; i++) {
      List<JsonNode> less = replayed(RECORDED);
      less.remove(i);
      planted.add(new Planted("without event " + i, less));
      List<JsonNode> more = replayed(RECORDED);
      more.add(i, more.get(i));
      planted.add(new Planted("event " + i + " twice", more));
    }
    return planted.stream();
  }

  @Test
  void the_same_history_agrees() {
    assertThat(comparer().compareOrdered(recorded(RECORDED), replayed(RECORDED))).isEmpty();
    assertThat(comparer().compareUnordered(recorded(RECORDED), replayed(RECORDED))).isEmpty();
    assertThat(comparer().compareUnordered(recorded(CONCURRENT), recorded(CONCURRENT))).isEmpty();
  }

  @ParameterizedTest
  @MethodSource("plantedDifferences")
  void finds_every_planted_difference(Planted planted) {
    assertThat(comparer().compareOrdered(recorded(RECORDED), planted.actual()))
        .as("%s", planted)
        .isPresent();
    assertThat(comparer().compareUnordered(recorded(RECORDED), planted.actual()))
        .as("%s", planted)
        .isPresent();
  }

  @Test
  void says_where_the_histories_part() {
    List<JsonNode> actual = replayed(RECORDED);
    ((ObjectNode) actual.get(4).get("taskFailedEventDetails")).put("cause", "{\"m\":\"yes\"}");

    assertThat(comparer().compareOrdered(recorded(RECORDED), actual))
        .hasValue(
            new Difference(
                "$.expected.events[4].taskFailedEventDetails.cause.m", "\"no\"", "\"yes\""));
  }

  @Test
  void a_volatile_previous_event_id_is_left_out() {
    List<JsonNode> actual = replayed(RECORDED);
    ((ObjectNode) actual.get(5)).put("previousEventId", 3);
    JsonPlace place = JsonPlace.parse("$.expected.events[5].previousEventId");

    assertThat(comparer().compareOrdered(recorded(RECORDED), actual)).isPresent();
    assertThat(comparer(place).compareOrdered(recorded(RECORDED), actual)).isEmpty();
  }

  @Test
  void any_interleaving_of_branches_agrees() {
    Random random = new Random(17);
    for (int i = 0; i < 20; i++) {
      List<JsonNode> actual = interleaved(random);

      assertThat(comparer().compareUnordered(recorded(CONCURRENT), actual)).isEmpty();
    }
  }

  @ParameterizedTest
  @MethodSource("plantedInBranches")
  void finds_what_is_wrong_in_a_branch(Planted planted) {
    assertThat(comparer().compareUnordered(recorded(CONCURRENT), planted.actual())).isPresent();
  }

  static Stream<Planted> plantedInBranches() {
    return Stream.of(
        planted("the exit of A follows B", events -> previous(events, 7, 5)),
        planted("an exit follows no event", events -> previous(events, 7, 0)),
        planted("B starts after A", events -> previous(events, 5, 4)),
        planted("the first state follows the start", events -> previous(events, 2, 1)),
        planted("the last event follows another", events -> previous(events, 10, 8)),
        planted(
            "A twice",
            events ->
                event(events, 5)
                    .replace(
                        "stateEnteredEventDetails",
                        event(events, 4).get("stateEnteredEventDetails"))),
        planted(
            "another output",
            events ->
                ((ObjectNode) event(events, 6).get("stateExitedEventDetails")).put("output", "[]")),
        planted("one event less", events -> events.remove(7)),
        planted("one event more", events -> events.set(9, events.get(8))),
        planted("the last event twice", events -> events.add(events.get(9))));
  }

  private interface Change {
    Object apply(ObjectNode parent, String key);
  }

  private interface Damage {
    Object apply(List<JsonNode> events);
  }

  private static Planted planted(String what, Damage damage) {
    List<JsonNode> actual = recorded(CONCURRENT);
    damage.apply(actual);
    return new Planted(what, actual);
  }

  private static ObjectNode event(List<JsonNode> events, int id) {
    return (ObjectNode) events.get(id - 1);
  }

  private static Object previous(List<JsonNode> events, int id, int previous) {
    return event(events, id).put("previousEventId", previous);
  }

  /** The two branches in another order, numbered anew. */
  private static List<JsonNode> interleaved(Random random) {
    List<JsonNode> events = recorded(CONCURRENT);
    List<Integer> order = new ArrayList<>(List.of(4, 5, 6, 7));
    do {
      Collections.shuffle(order, random);
    } while (order.indexOf(4) > order.indexOf(7) || order.indexOf(5) > order.indexOf(6));
    List<Integer> ids = new ArrayList<>(List.of(1, 2, 3));
    ids.addAll(order);
    ids.addAll(List.of(8, 9, 10));
    List<JsonNode> renumbered = new ArrayList<>();
    for (int old : ids) {
      ObjectNode event = event(events, old).deepCopy();
      int previous = event.get("previousEventId").asInt();
      // the end of the Parallel state names whichever branch ended last; here always A
      event.put("previousEventId", previous == 0 ? 0 : ids.indexOf(previous) + 1);
      event.put("id", renumbered.size() + 1);
      renumbered.add(event);
    }
    return renumbered;
  }

  private static Planted plant(int event, List<String> place, String what, Change change) {
    List<JsonNode> actual = replayed(RECORDED);
    // JSON texts are changed inside, and written back
    JsonNode opened = opened(actual.get(event));
    JsonNode parent = opened;
    for (String step : place.subList(0, place.size() - 1)) {
      parent = parent.isArray() ? parent.get(Integer.parseInt(step)) : parent.get(step);
    }
    String name = place.get(place.size() - 1);
    if (parent.isArray()) {
      ((ArrayNode) parent).set(Integer.parseInt(name), TextNode.valueOf(what));
    } else {
      change.apply((ObjectNode) parent, name);
    }
    actual.set(event, closed(opened));
    return new Planted("event " + event + " " + what + " " + String.join(".", place), actual);
  }

  private static Object change(ObjectNode parent, String key) {
    JsonNode value = parent.get(key);
    if (value.isNumber()) {
      return parent.put(key, value.asInt() + 1);
    }
    return value.isBoolean()
        ? parent.put(key, !value.asBoolean())
        : parent.put(key, value.asText() + "~");
  }

  private static void collect(JsonNode node, List<String> place, List<List<String>> places) {
    JsonNode opened = place.isEmpty() ? opened(node) : node;
    if (opened.isObject()) {
      opened.properties().forEach(m -> step(m.getValue(), place, m.getKey(), places));
    } else {
      IntStream.range(0, opened.size())
          .forEach(i -> step(opened.get(i), place, String.valueOf(i), places));
    }
  }

  private static void step(
      JsonNode child, List<String> place, String name, List<List<String>> places) {
    List<String> longer = new ArrayList<>(place);
    longer.add(name);
    places.add(longer);
    collect(child, longer, places);
  }

  /** The event with its JSON texts as documents: the recording's own form. */
  private static JsonNode opened(JsonNode event) {
    return map(
        event,
        text -> Texts.tryRead(text.textValue()).filter(JsonNode::isContainerNode).orElse(text));
  }

  /** The event as the API shows it: documents as texts. */
  private static JsonNode closed(JsonNode event) {
    return map(
        event, value -> value.isContainerNode() ? TextNode.valueOf(Texts.write(value)) : value);
  }

  private static JsonNode map(JsonNode event, UnaryOperator<JsonNode> change) {
    ObjectNode mapped = event.deepCopy();
    for (JsonNode details : mapped) {
      if (details instanceof ObjectNode members) {
        for (String name : List.of("input", "output", "parameters", "cause")) {
          Optional.ofNullable(members.get(name))
              .ifPresent(value -> members.set(name, change.apply(value)));
        }
        if (members.get("assignedVariables") instanceof ObjectNode variables) {
          variables
              .properties()
              .forEach(variable -> variable.setValue(change.apply(variable.getValue())));
        }
      }
    }
    return mapped;
  }

  private static List<JsonNode> recorded(String history) {
    return Recording.children(Texts.read(history));
  }

  private static List<JsonNode> replayed(String history) {
    List<JsonNode> events = new ArrayList<>();
    recorded(history).forEach(event -> events.add(closed(event)));
    return events;
  }

  private static HistoryComparer comparer(JsonPlace... volatilePlaces) {
    return new HistoryComparer(
        new EventComparer(
            new ValueComparer(Set.of(volatilePlaces), new Bindings(Map.of()), text -> text, true)));
  }
}
