package io.github.sfntest.conformance;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What of an API answer counts as equal to a recording, and what does not. */
class AnswerComparerTest {

  private static final JsonPlace TOP = JsonPlace.parse("$");

  private static final JsonNode TOKENS =
      Texts.read(
          """
          {"<datetime>": {"kind": "datetime", "bind": false},
           "<any>": {"kind": "any", "bind": false},
           "<name:1>": {"kind": "text", "bind": true},
           "<name:2>": {"kind": "text", "bind": true},
           "<word>": {"kind": "text", "bind": false},
           "<uuid:1>": {"kind": "uuid", "bind": true},
           "<last>": {"kind": "segment", "$ref": "r1.arn", "segment": -1},
           "<run>": {"kind": "segment", "$ref": "r1.arn", "segment": 2}}
          """);

  @ParameterizedTest
  @CsvSource(
      delimiter = ';',
      quoteCharacter = '`',
      value = {
        "{\"a\":1}; {\"a\":1.0}",
        "{\"a\":{\"b\":1}}; {\"a\":\"{\\\"b\\\": 1}\"}",
        "{\"output\":\"[1, 2]\"}; {\"output\":\"[1,2]\"}",
        "{\"inspectionData\":{\"result\":\"1.0\"}}; {\"inspectionData\":{\"result\":\"1\"}}",
        "{\"at\":\"<datetime>\"}; {\"at\":\"2025-01-01T00:00:00.123Z\"}",
        "{\"at\":\"<any>\"}; {\"at\":{\"b\":[]}}",
        "{\"a\":\"x:<name:1>\",\"b\":\"<name:1>!\"}; {\"a\":\"x:q\",\"b\":\"q!\"}",
        "{\"a\":\"<word>\",\"b\":\"<word>\"}; {\"a\":\"q\",\"b\":\"r\"}",
        "{\"a\":\"<name:1>\",\"b\":\"<name:2>\"}; {\"a\":\"q\",\"b\":\"r\"}",
        "{\"a\":\"<uuid:1>\"}; {\"a\":\"0a1b2c3d-0000-4000-8000-000000000000\"}",
        "{\"a\":\"it is <last>\",\"b\":\"<run>\"}; {\"a\":\"it is end\",\"b\":\"machine\"}",
        "{\"a\":\"<other>\"}; {\"a\":\"<other>\"}",
        "{\"list\":[{}]}; {\"later\":2,\"list\":[{\"later\":3}]}",
        "{\"gone\":1,\"a\":{\"b\":{\"gone\":2}}}; {\"a\":{\"b\":{}}}",
      })
  void agrees(String recorded, String actual) {
    assertThat(compare(recorded, actual)).isEmpty();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = ';',
      quoteCharacter = '`',
      value = {
        "{\"a\":1}; {\"a\":2}; $.a",
        "{\"a\":1}; {}; $.a",
        "{}; {\"a\":1}; $.a",
        "{}; {\"a\":{\"later\":1}}; $.a",
        "{\"a\":{\"b\":1}}; {\"a\":\"{\\\"b\\\":2}\"}; $.a.b",
        "{\"a\":{\"b\":1}}; {\"a\":\"text\"}; $.a",
        "{\"a\":[1]}; {\"a\":\"[1]\"}; $.a",
        "{\"cause\":\"[1, 2]\"}; {\"cause\":\"[1,2]\"}; $.cause",
        "{\"output\":\"[1, 2]\"}; {\"output\":\"[2, 1]\"}; $.output",
        "{\"at\":\"<datetime>\"}; {\"at\":\"now\"}; $.at",
        "{\"at\":\"on <datetime>\"}; {\"at\":\"on 2025-01-01\"}; $.at",
        "{\"at\":\"<any>\"}; {}; $.at",
        "{\"a\":\"<name:1>\",\"b\":\"<name:1>\"}; {\"a\":\"q\",\"b\":\"r\"}; $.b",
        "{\"a\":\"<name:1>\",\"b\":\"<name:2>\"}; {\"a\":\"q\",\"b\":\"q\"}; $.b",
        "{\"a\":\"<uuid:1>\"}; {\"a\":\"0a1b2c3d\"}; $.a",
        "{\"a\":\"<last>\"}; {\"a\":\"other\"}; $.a",
        "{\"a\":\"<other>\"}; {\"a\":\"x\"}; $.a",
        "{\"a\":[1,2]}; {\"a\":[2,1]}; $.a[0]",
        "{\"a\":[1,2]}; {\"a\":[1]}; $.a[1]",
      })
  void finds(String recorded, String actual, String place) {
    assertThat(compare(recorded, actual)).map(Difference::path).hasValue(place);
  }

  /** Events of parallel branches, whose ids the recording blanked. */
  @ParameterizedTest
  @CsvSource({"b, c, true", "c, b, true", "b, b, false"})
  void compares_blanked_events_as_a_set(String one, String other, boolean equal) {
    String recorded =
        """
        {"events": [{"id": 1, "type": "a"},
          {"id": [0], "previousEventId": 0, "type": "b"},
          {"id": [0], "previousEventId": 0, "type": "c"},
          {"id": 4, "type": "d"}]}\
        """;
    String actual =
        """
        {"events": [{"id": 1, "type": "a"},
          {"id": 2, "previousEventId": 1, "type": "%s"},
          {"id": 3, "previousEventId": 1, "type": "%s"},
          {"id": 4, "type": "d"}]}\
        """
            .formatted(one, other);

    assertThat(compare(recorded, actual).isEmpty()).isEqualTo(equal);
  }

  /** The recorder dropped the event that ends a Parallel state; the next id shows the gap. */
  @ParameterizedTest
  @CsvSource({
    "ParallelStateSucceeded, 4, true",
    "ParallelStateFailed, 4, true",
    "TaskSucceeded, 4, false",
    "ParallelStateSucceeded, 5, false"
  })
  void lets_only_the_end_of_a_parallel_state_fill_a_gap(String more, int exit, boolean equal) {
    String recorded =
        """
        {"events": [{"id": 1, "type": "a"},
          {"id": [0], "previousEventId": 0, "type": "b"},
          {"id": 4, "type": "ParallelStateExited"}, {"id": 5, "type": "c"}]}\
        """;
    String actual =
        """
        {"events": [{"id": 1, "type": "a"},
          {"id": 2, "previousEventId": 1, "type": "b"},
          {"id": 3, "previousEventId": 2, "type": "%s"},
          {"id": %d, "type": "ParallelStateExited"}, {"id": 5, "type": "c"}]}\
        """
            .formatted(more, exit);

    assertThat(compare(recorded, actual).isEmpty()).isEqualTo(equal);
  }

  @Test
  void reads_paths_of_member_names() {
    PlacePattern deep = PlacePattern.parse("$..events..details.output");

    assertThat(deep.matches(JsonPlace.parse("$.a.events[0].b.details.output"))).isTrue();
    assertThat(deep.matches(JsonPlace.parse("$.events[0].details.output"))).isTrue();
    assertThat(deep.matches(JsonPlace.parse("$.events[0].details.x.output"))).isFalse();
    assertThat(deep.matches(JsonPlace.parse("$.details.output"))).isFalse();
  }

  private static Optional<Difference> compare(String recorded, String actual) {
    ApiAnswers answers = new ApiAnswers();
    answers.put("r1", Texts.read("{\"arn\": \"arn:x:machine/end\"}"));
    return new AnswerComparer(
            new Placeholders(TOKENS, answers), List.of(PlacePattern.parse("$..gone")))
        .compare(TOP, Texts.read(recorded), Texts.read(actual), Set.of("later", "list[].later"));
  }
}
