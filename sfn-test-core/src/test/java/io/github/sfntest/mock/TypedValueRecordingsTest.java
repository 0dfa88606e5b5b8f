package io.github.sfntest.mock;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.sfntest.conformance.RecordedResults;
import io.github.sfntest.conformance.RecordedResults.Result;
import io.github.sfntest.execution.Strictness;
import io.github.sfntest.internal.compare.JsonComparison;
import io.github.sfntest.internal.compare.JsonDifferences;
import io.github.sfntest.internal.json.Json;
import io.github.sfntest.internal.json.ValueMapper;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/**
 * What AWS services answered to Tasks in the recorded executions: read as a response of the AWS SDK
 * and given by a mock, it is the same again.
 */
class TypedValueRecordingsTest {

  private static final List<String> METADATA = List.of("SdkHttpMetadata", "SdkResponseMetadata");

  @TestFactory
  Stream<DynamicTest> a_response_is_shown_as_recorded() {
    return RecordedResults.all().stream()
        .flatMap(
            result ->
                ResponseReader.of(result.resource())
                    .map(
                        reader ->
                            DynamicTest.dynamicTest(result.name(), () -> check(result, reader)))
                    .stream());
  }

  private static void check(Result result, ResponseReader reader)
      throws ReflectiveOperationException, JsonProcessingException {
    ObjectNode recorded = read(result.output());
    Object response = reader.read(recorded);
    MockRegistry mocks =
        new MockRegistry(ValueMapper.standard(), Strictness.LENIENT, ShapeCheck.PRESENT);
    mocks.whenTask(null, "Call").thenReturn(response);

    MockedOutcome outcome =
        mocks.outcome(Calls.task("m", "Call", "arn:aws:states:::" + result.resource()));

    ObjectNode shown = read(outcome.value());
    for (String name : METADATA) {
      assertThat(shown.has(name)).as(name).isEqualTo(recorded.has(name));
    }
    JsonDifferences differences =
        JsonComparison.EQUAL.differences("$", recorded.without(METADATA), shown.without(METADATA));
    assertThat(differences.isEmpty()).as(differences.describe()).isTrue();
  }

  /** A copy in which all times are the word that the recorder has put for them. */
  private static ObjectNode read(JsonNode value) throws JsonProcessingException {
    String text =
        Json.write(value)
            .replace(ResponseReader.DATE.toString(), "date")
            .replace("start-date", "date");
    return (ObjectNode) new ObjectMapper().readTree(text);
  }
}
