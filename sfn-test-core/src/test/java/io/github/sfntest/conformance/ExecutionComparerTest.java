package io.github.sfntest.conformance;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Outcomes of executions: each of status, output, error and cause counts, and its absence. */
class ExecutionComparerTest {

  /** Expected outcome; status, output, error and cause of the replay; where they differ. */
  @ParameterizedTest
  @CsvSource(
      delimiter = ';',
      quoteCharacter = '`',
      value = {
        "'status':'SUCCEEDED','output':{'a':1}; SUCCEEDED; {'a':1.0}; ; ; ``",
        "'status':'SUCCEEDED','output':{'a':1}; SUCCEEDED; {'a':2}; ; ; $.expected.output.a",
        "'status':'SUCCEEDED','output':null; SUCCEEDED; null; ; ; ``",
        "'status':'SUCCEEDED','output':null; SUCCEEDED; ; ; ; $.expected.output",
        "'status':'SUCCEEDED','output':'a'; SUCCEEDED; 'a'; ; ; ``",
        "'status':'SUCCEEDED','output':'a'; SUCCEEDED; a; ; ; $.expected.output",
        "'status':'FAILED'; FAILED; ; ; ; ``",
        "'status':'FAILED'; TIMED_OUT; ; ; ; $.expected.status",
        "'status':'FAILED'; FAILED; {}; ; ; $.expected.output",
        "'status':'FAILED'; FAILED; ; E; ; $.expected.error",
        "'status':'FAILED'; FAILED; ; ; C; $.expected.cause",
        "'status':'FAILED','error':'E'; FAILED; ; ; ; $.expected.error",
        "'status':'FAILED','error':'E'; FAILED; ; F; ; $.expected.error",
        "'status':'FAILED','error':'E'; FAILED; ; E; C; $.expected.cause",
        "'status':'FAILED','error':'E','cause':'C'; FAILED; ; E; C; ``",
        "'status':'FAILED','error':'E','cause':'C'; FAILED; ; E; ; $.expected.cause",
        "'status':'FAILED','error':'E','cause':'C'; FAILED; ; E; D; $.expected.cause",
        "'status':'FAILED','cause':{'c':1}; FAILED; ; ; { 'c' : 1 }; ``",
        "'status':'FAILED','cause':{'c':1}; FAILED; ; ; { 'c' : 2 }; $.expected.cause.c",
        "'status':'FAILED','cause':{'c':1}; FAILED; ; ; c; $.expected.cause",
        "'status':'FAILED','cause':'at date'; FAILED; ; ; at 2024-01-01T00:00:00Z; ``",
        "'status':'FAILED','cause':'2024-13-01T00:00:00Z'; FAILED; ; ; 2024-13-01T00:00:00Z; ``",
        "'status':'FAILED','cause':'(entered at the event id #2)'; FAILED; ; ; "
            + "(entered at the event id #3); $.expected.cause",
      })
  void compares_outcomes(
      String expected, String status, String output, String error, String cause, String place) {
    Recording recording = recording(expected, "Pass", "{}");

    assertThat(compare(recording, outcome(status, output, error, cause))).isEqualTo(place);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = ';',
      quoteCharacter = '`',
      value = {"Pass; $.expected.cause", "Map; ``", "Parallel; ``"})
  void event_ids_in_causes_count_only_in_machines_without_concurrency(String type, String place) {
    Recording recording =
        recording("'status':'FAILED','cause':'(entered at the event id #2)'", type, "{}");

    assertThat(compare(recording, outcome("FAILED", null, null, "(entered at the event id #3)")))
        .isEqualTo(place);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = ';',
      value = {"1; $.tasks.S[0]", "2; $.expected.output"})
  void an_outcome_never_asked_for_is_a_miss_also_without_a_history(String output, String place) {
    Recording recording =
        recording("'status':'SUCCEEDED','output':1", "Task", "{'S':[{'output':1}]}");

    assertThat(compare(recording, outcome("SUCCEEDED", output, null, null))).isEqualTo(place);
  }

  private static JsonNode outcome(String status, String output, String error, String cause) {
    ObjectNode outcome = JsonNodeFactory.instance.objectNode().put("status", status);
    if (output != null) {
      outcome.put("output", quotes(output));
    }
    if (error != null) {
      outcome.put("error", error);
    }
    if (cause != null) {
      outcome.put("cause", quotes(cause));
    }
    return outcome;
  }

  private static String compare(Recording recording, JsonNode outcome) {
    return new ExecutionComparer(
            recording, new TaskScript(recording), new Finished(outcome, List.of(), Map.of()))
        .compare()
        .map(Difference::path)
        .orElse("");
  }

  private static Recording recording(String expected, String type, String tasks) {
    return Recording.parse(
        "area/case",
        quotes(
            """
            {'definition':{'StartAt':'S','States':{'S':{'Type':'%s','End':true}}},
             'input':{},'tasks':%s,'volatile':[],
             'expected':{%s,'events':[],'eventsMissing':true,'eventsAreOrdered':false}}"""
                .formatted(type, tasks, expected)));
  }

  private static String quotes(String text) {
    return text.replace('\'', '"');
  }
}
