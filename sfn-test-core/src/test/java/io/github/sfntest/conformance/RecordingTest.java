package io.github.sfntest.conformance;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What is read from a case before it is replayed. */
class RecordingTest {

  @Test
  void fills_in_partition_region_and_activity() {
    Recording recording =
        Recording.parse(
            "activities/one",
            """
            {"definition":{"States":{"A":{"Type":"Task","Resource":"activity_arn"}}},
             "input":"arn:<partition>:sns:<region>:1:t",
             "expected":{"cause":"The activity activity_arn does not exist."}}""");

    String arn = "arn:aws:states:us-east-1:111111111111:activity:activity-1";
    assertThat(recording.area()).isEqualTo("activities");
    assertThat(recording.json().at("/input").asText()).isEqualTo("arn:aws:sns:us-east-1:1:t");
    assertThat(recording.definition().at("/States/A/Resource").asText()).isEqualTo(arn);
    assertThat(recording.expected().path("cause").asText())
        .isEqualTo("The activity " + arn + " does not exist.");
    assertThat(Recording.isActivity(recording.taskStates().get("A"))).isTrue();
  }

  @Test
  void leaves_the_word_alone_in_cases_without_an_activity() {
    Recording recording =
        Recording.parse("base/one", "{\"definition\":{\"Comment\":\"activity_arn\"}}");

    assertThat(recording.definition().path("Comment").asText()).isEqualTo("activity_arn");
  }

  @Test
  void finds_task_states_inside_maps_and_branches() {
    Recording recording =
        Recording.parse(
            "base/one",
            """
            {"definition":{"States":{
              "M":{"Type":"Map","ItemProcessor":{"States":{"A":{"Type":"Task"}}}},
              "I":{"Type":"Map","Iterator":{"States":{"B":{"Type":"Task"}}}},
              "P":{"Type":"Parallel","Branches":[{"States":{"C":{"Type":"Task"}}},
                   {"States":{"N":{"Type":"Pass","Result":{"States":{"X":{"Type":"Task"}}}}}}]},
              "T":{"Type":"Task"}}}}""");

    assertThat(recording.taskStates()).containsOnlyKeys("A", "B", "C", "T");
    assertThat(recording.isConcurrent()).isTrue();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = ';',
      value = {
        "{\"States\":{\"A\":{}}}; JSONPath",
        "{\"QueryLanguage\":\"JSONata\",\"States\":{\"A\":{}}}; JSONata",
        "{\"States\":{\"A\":{},\"B\":{\"QueryLanguage\":\"JSONata\"}}}; JSONPath+JSONata",
        "{\"States\":{\"B\":{\"QueryLanguage\":\"JSONata\"}}}; JSONata",
      })
  void names_the_query_languages(String definition, String language) {
    assertThat(Recording.parse("a/b", "{\"definition\":" + definition + "}").language())
        .isEqualTo(language);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = ';',
      value = {
        "{\"replayable\":true}; false",
        "{\"replayable\":false}; true",
        "{\"replayable\":true,\"supersededBy\":\"a change\"}; true",
      })
  void leaves_out_what_cannot_be_replayed(String json, boolean leftOut) {
    assertThat(Recording.parse("a/b", json).isLeftOut()).isEqualTo(leftOut);
  }

  @ParameterizedTest
  @ValueSource(strings = {"$", "$.a", "$.a[0].b", "$.a['b.c'][1]", "$['it\\'s']"})
  void reads_and_writes_places(String path) {
    assertThat(JsonPlace.parse(path)).hasToString(path);
  }
}
