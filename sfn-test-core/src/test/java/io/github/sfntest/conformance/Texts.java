package io.github.sfntest.conformance;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.cfg.JsonNodeFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Optional;
import java.util.regex.Pattern;

/** JSON texts of the recordings, and what the recorder made of them. */
final class Texts {

  /** Numbers keep all their digits, so that texts go to the fake as the recording has them. */
  private static final ObjectMapper MAPPER =
      JsonMapper.builder()
          .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
          .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
          .disable(JsonNodeFeature.STRIP_TRAILING_BIGDECIMAL_ZEROES)
          .build();

  /** A date-time with seconds and a zone, each part in its range: what the recorder replaced. */
  private static final Pattern DATE_TIME =
      Pattern.compile(
          "\\d{4}-(?:0[1-9]|1[0-2])-(?:0[1-9]|[12]\\d|3[01])"
              + "T(?:[01]\\d|2[0-3]):[0-5]\\d:[0-5]\\d(?:\\.\\d+)?(?:Z|[+-]\\d{2}:?\\d{2})");

  private static final Pattern ENTERED_AT = Pattern.compile("\\(entered at the event id #\\d+\\)");

  private Texts() {}

  static ObjectNode object() {
    return MAPPER.createObjectNode();
  }

  /** Reads a document that has to be one. */
  static JsonNode read(String json) {
    try {
      return MAPPER.readTree(json);
    } catch (JsonProcessingException e) {
      throw new IllegalArgumentException("not JSON: " + e.getOriginalMessage(), e);
    }
  }

  /** Reads a text that may be a JSON document. */
  static Optional<JsonNode> tryRead(String text) {
    try {
      return Optional.of(MAPPER.readTree(text)).filter(node -> !node.isMissingNode());
    } catch (JsonProcessingException e) {
      return Optional.empty();
    }
  }

  static String write(JsonNode json) {
    try {
      return MAPPER.writeValueAsString(json);
    } catch (JsonProcessingException e) {
      throw new IllegalArgumentException(e);
    }
  }

  /** The word {@code date} for every point in time. */
  static String withoutDates(String text) {
    return DATE_TIME.matcher(text).replaceAll("date");
  }

  /** No event id in "(entered at the event id #n)". */
  static String withoutEventId(String text) {
    return ENTERED_AT.matcher(text).replaceAll("(entered at the event id #)");
  }
}
