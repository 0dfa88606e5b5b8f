package io.github.sfntest.conformance;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.TextNode;
import java.util.Arrays;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What counts as equal, and what does not. */
class ValueComparerTest {

  private static final JsonPlace TOP = JsonPlace.parse("$");

  /** Values that agree though their texts do not. */
  @ParameterizedTest
  @CsvSource(
      delimiter = ';',
      quoteCharacter = '`',
      value = {
        "1; 1.0",
        "1e2; 100",
        "0.1; 0.10",
        "{\"a\":1,\"b\":2}; {\"b\":2,\"a\":1}",
        "\"date\"; \"2024-05-01T10:00:00Z\"",
        "\"date\"; \"2024-05-01T10:00:00.123456+01:00\"",
        "\"from date to date\"; \"from 2024-05-01T10:00:00Z to 2024-05-02T10:00:00Z\"",
        "{\"myTimestamp\":\"timestamp\"}; {\"myTimestamp\":17}",
        "{\"TIMESTAMPS\":[\"timestamp\"]}; {\"TIMESTAMPS\":[\"yesterday\"]}",
      })
  void agrees(String expected, String actual) {
    assertThat(plain().compare(TOP, Texts.read(expected), Texts.read(actual))).isEmpty();
  }

  /** Every planted difference is found, at its place. */
  @ParameterizedTest
  @CsvSource(
      delimiter = ';',
      quoteCharacter = '`',
      value = {
        "1; 2; $",
        "1; \"1\"; $",
        "0.1; 0.1000000000000000001; $",
        "9007199254740993; 9007199254740992; $",
        "true; false; $",
        "true; \"true\"; $",
        "null; false; $",
        "\"a\"; \"A\"; $",
        "\"a\"; \"a \"; $",
        "\"{\\\"a\\\":1}\"; \"{\\\"a\\\": 1}\"; $",
        "[]; {}; $",
        "[1,2]; [2,1]; $[0]",
        "[1,2]; [1]; $[1]",
        "[1]; [1,2]; $[1]",
        "{\"a\":{\"b\":[0,{\"c\":1}]}}; {\"a\":{\"b\":[0,{\"c\":2}]}}; $.a.b[1].c",
        "{\"a\":1}; {}; $.a",
        "{}; {\"a\":1}; $.a",
        "{\"a\":null}; {}; $.a",
        "{}; {\"a\":null}; $.a",
        "{\"a.b\":1}; {\"a.b\":2}; $['a.b']",
        "\"date\"; \"2024-05-01T10:00:00\"; $",
        "\"date\"; \"2024-13-01T10:00:00Z\"; $",
        "\"date\"; \"2024-05-01T25:00:00Z\"; $",
        "\"date\"; \"now\"; $",
        "\"timestamp\"; \"now\"; $",
        "{\"time\":\"timestamp\"}; {\"time\":\"now\"}; $.time",
        "{\"myTimestamp\":\"timestamp\"}; {}; $.myTimestamp",
        "{\"myTimestamp\":\"noon\"}; {\"myTimestamp\":\"one\"}; $.myTimestamp",
        "\"<uuid:1>\"; \"77b5\"; $",
        "\"#2\"; \"#3\"; $",
      })
  void finds(String expected, String actual, String place) {
    assertThat(plain().compare(TOP, Texts.read(expected), Texts.read(actual)))
        .map(Difference::path)
        .hasValue(place);
  }

  /** Members that hold JSON as text: documents by value, all else letter by letter. */
  @ParameterizedTest
  @CsvSource(
      delimiter = ';',
      quoteCharacter = '`',
      value = {
        "{\"a\":1}; {\"a\": 1.0}; true",
        "{\"a\":1}; {\"a\": 2}; false",
        "{\"a\":1}; {\"a\": 1, \"b\": 2}; false",
        "{\"a\":1}; {\"a\": 1}}; false",
        "{\"a\":1}; no JSON; false",
        "[1,2]; [1, 2]; true",
        "\"[1, 2]\"; [1,2]; true",
        "\"[1, 2]\"; [2,1]; false",
        "\"42\"; 42; true",
        "\"42\"; 42.0; true",
        "\"42\"; \"42\"; false",
        "\"null\"; null; true",
        "\"\\\"a\\\"\"; \"a\"; true",
        "\"\\\"a\\\"\"; a; false",
        "\"plain\"; plain; true",
        "\"plain\"; plan; false",
        "\"[\\\"date\\\"]\"; [ \"2024-05-01T10:00:00Z\" ]; true",
        "{\"Cause\":\"{\\\"a\\\":1}\"}; {\"Cause\":\"{\\\"a\\\":1}\"}; true",
        "{\"Cause\":\"{\\\"a\\\":1}\"}; {\"Cause\":\"{\\\"a\\\": 1}\"}; false",
        "{\"Cause\":\"{\\\"a\\\":1}\"}; {\"Cause\":{\"a\":1}}; false",
      })
  void compares_json_texts(String expected, String actual, boolean equal) {
    Optional<Difference> difference =
        plain().compareText(TOP, Texts.read(expected), TextNode.valueOf(actual));

    assertThat(difference.isEmpty()).isEqualTo(equal);
  }

  /** A document in a text, the text of a document: the output of an execution. */
  @ParameterizedTest
  @CsvSource(
      delimiter = ';',
      quoteCharacter = '`',
      value = {
        "\"a\"; \"a\"; true",
        "\"a\"; a; false",
        "42; 42.0; true",
        "42; \"42\"; false",
        "null; null; true",
        "{\"a\":[]}; {\"a\": []}; true",
      })
  void compares_documents(String expected, String actual, boolean equal) {
    Optional<Difference> difference =
        plain().compareDocument(TOP, Texts.read(expected), TextNode.valueOf(actual));

    assertThat(difference.isEmpty()).isEqualTo(equal);
  }

  @Test
  void absent_and_null_differ() {
    JsonNode nothing = Texts.read("null");

    assertThat(plain().compareDocument(TOP, nothing, null)).isPresent();
    assertThat(plain().compareDocument(TOP, null, TextNode.valueOf("null"))).isPresent();
    assertThat(plain().compareText(TOP, null, TextNode.valueOf("{}"))).isPresent();
    assertThat(plain().compareText(TOP, Texts.read("{}"), null)).isPresent();
    assertThat(plain().compareDocument(TOP, null, null)).isEmpty();
  }

  /** At a volatile place a word matches anything and a placeholder any text. */
  @ParameterizedTest
  @CsvSource(
      delimiter = ';',
      quoteCharacter = '`',
      value = {
        "\"start-time\"; 17; true",
        "19; 5; true",
        "\"<ArnPart_0idx>\"; \"machine\"; true",
        "\"<ArnPart_0idx>\"; \"another\"; false",
        "\"<ArnPart_0idx>\"; 17; false",
        "\"<date>\"; 1735689600; true",
        "\"<date>\"; true; false",
        "\"on <date>\"; 1735689600; false",
        "\"arn:<ArnPart_0idx>:<id>\"; \"arn:machine:4-2\"; true",
        "\"arn:<ArnPart_0idx>:<id>\"; \"arn:machine:\"; false",
        "\"arn:<ArnPart_0idx>:<id>\"; \"arn:machine\"; false",
        "\"arn:<ArnPart_0idx>:<id>\"; \"ARN:machine:4-2\"; false",
        "\"<id>/<id>1\"; \"4-2/4-21\"; true",
        "\"<id>/<id>\"; \"4-2/4-3\"; false",
        "\"Bad input '<json-input:1>'.\"; \"Bad input '{\\\"a\\\":1}'.\"; true",
        "\"Bad input '<json-input:1>'.\"; \"Bad input '{a}'.\"; false",
        "\"Bad input '<json-input:1>'.\"; \"Bad input '{\\\"a\\\":1}'!\"; false",
      })
  void reads_patterns_at_volatile_places(String expected, String actual, boolean equal) {
    ValueComparer comparer =
        new ValueComparer(
            Set.of(TOP), new Bindings(Map.of("<ArnPart_0idx>", "machine")), text -> text, true);

    assertThat(comparer.compare(TOP, Texts.read(expected), Texts.read(actual)).isEmpty())
        .isEqualTo(equal);
  }

  @Test
  void a_volatile_place_must_be_there() {
    ValueComparer comparer = volatileAt("$.a");

    assertThat(comparer.compare(TOP, Texts.read("{\"a\":\"x\"}"), Texts.read("{}"))).isPresent();
  }

  @Test
  void only_the_named_place_is_volatile() {
    ValueComparer comparer = volatileAt("$.a[1]");

    assertThat(
            comparer.compare(
                TOP, Texts.read("{\"a\":[\"x\",\"y\"]}"), Texts.read("{\"a\":[\"x\",\"z\"]}")))
        .isEmpty();
    assertThat(
            comparer.compare(
                TOP, Texts.read("{\"a\":[\"x\",\"y\"]}"), Texts.read("{\"a\":[\"z\",\"y\"]}")))
        .isPresent();
  }

  @Test
  void a_placeholder_stands_for_one_text_in_the_whole_case() {
    ValueComparer comparer = volatileAt("$.a", "$.b");
    JsonNode expected = Texts.read("{\"a\":\"<id>\",\"b\":\"id <id>\"}");

    assertThat(comparer.compare(TOP, expected, Texts.read("{\"a\":\"1\",\"b\":\"id 2\"}")))
        .map(Difference::path)
        .hasValue("$.b");
    assertThat(comparer.compare(TOP, expected, Texts.read("{\"a\":\"1\",\"b\":\"id 1\"}")))
        .isEmpty();
  }

  @Test
  void a_volatile_json_text_is_compared_as_a_document_of_patterns() {
    ValueComparer comparer = volatileAt("$.output");
    JsonNode expected = Texts.read("\"[{\\\"Etag\\\": \\\"<etag>\\\", \\\"Size\\\": 12}]\"");
    JsonPlace place = JsonPlace.parse("$.output");

    assertThat(
            comparer.compareText(
                place, expected, TextNode.valueOf("[{\"Size\":12,\"Etag\":\"x\"}]")))
        .isEmpty();
    assertThat(
            comparer.compareText(
                place, expected, TextNode.valueOf("[{\"Size\":13,\"Etag\":\"x\"}]")))
        .isPresent();
  }

  @Test
  void event_ids_in_causes_count_where_the_order_is_determined() {
    JsonNode expected = TextNode.valueOf("state 'A' (entered at the event id #2). No.");
    JsonNode otherId = TextNode.valueOf("state 'A' (entered at the event id #3). No.");
    JsonNode otherWords = TextNode.valueOf("state 'A' (entered at the event id #3). Yes.");
    ValueComparer undetermined =
        new ValueComparer(Set.of(), new Bindings(Map.of()), text -> text, false);

    assertThat(plain().compare(TOP, expected, otherId)).isPresent();
    assertThat(undetermined.compare(TOP, expected, otherId)).isEmpty();
    assertThat(undetermined.compare(TOP, expected, otherWords)).isPresent();
  }

  private static ValueComparer plain() {
    return volatileAt();
  }

  private static ValueComparer volatileAt(String... places) {
    Set<JsonPlace> volatilePlaces =
        Arrays.stream(places).map(JsonPlace::parse).collect(Collectors.toSet());
    return new ValueComparer(volatilePlaces, new Bindings(Map.of()), text -> text, true);
  }
}
