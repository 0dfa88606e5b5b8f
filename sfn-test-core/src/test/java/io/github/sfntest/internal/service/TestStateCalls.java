package io.github.sfntest.internal.service;

import static org.assertj.core.api.Assumptions.assumeThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.sfntest.SfnTestEnvironment;
import io.github.sfntest.conformance.SdkJson;
import io.github.sfntest.conformance.SdkRequests;
import io.github.sfntest.internal.json.Json;
import io.github.sfntest.internal.json.JsonSyntaxException;
import io.github.sfntest.internal.json.ObjectBuilder;
import java.util.Map;
import java.util.Set;
import software.amazon.awssdk.services.sfn.model.TestStateRequest;

/**
 * Calls of {@code TestState} written as JSON with single quotes, and ´ for those in texts. Members
 * that hold JSON text may be given as JSON, and are JSON in the answer.
 */
final class TestStateCalls {
  private static final Set<String> TEXTS =
      Set.of("definition", "input", "variables", "context", "result", "mapItemReaderData");

  private TestStateCalls() {}

  static JsonNode json(String text) {
    try {
      return Json.parse(text.replace('\'', '"').replace('´', '\''));
    } catch (JsonSyntaxException e) {
      throw new IllegalArgumentException(text, e);
    }
  }

  /** The request; the test is skipped if the SDK on the class path cannot express it. */
  static TestStateRequest request(String text) {
    JsonNode members = withTexts(json(text));
    assumeThat(SdkRequests.knows("testState", members)).isTrue();
    return (TestStateRequest) SdkRequests.request("testState", members);
  }

  private static JsonNode withTexts(JsonNode members) {
    ObjectBuilder request = new ObjectBuilder();
    for (Map.Entry<String, JsonNode> member : members.properties()) {
      String name = member.getKey();
      JsonNode value = member.getValue();
      boolean isText = TEXTS.contains(name) && value.isContainerNode();
      boolean isStructure = !TEXTS.contains(name) && value.isObject();
      request.put(
          name, isText ? Json.text(Json.write(value)) : isStructure ? withTexts(value) : value);
    }
    return request.build();
  }

  /** What is answered. */
  static JsonNode call(SfnTestEnvironment sfn, String text) {
    ObjectNode answer = SdkJson.of(sfn.client().testState(request(text)));
    parse(answer, "output");
    JsonNode data = answer.get("inspectionData");
    if (data != null) {
      for (String name : Set.copyOf(data.properties().stream().map(Map.Entry::getKey).toList())) {
        parse((ObjectNode) data, name);
      }
    }
    return answer;
  }

  private static void parse(ObjectNode object, String name) {
    JsonNode value = object.get(name);
    if (value != null && value.isTextual()) {
      try {
        object.set(name, Json.parse(value.textValue()));
      } catch (JsonSyntaxException e) {
        throw new IllegalArgumentException(name, e);
      }
    }
  }
}
