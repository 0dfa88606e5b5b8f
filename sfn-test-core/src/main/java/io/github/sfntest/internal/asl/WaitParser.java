package io.github.sfntest.internal.asl;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.sfntest.internal.query.Timestamps;
import org.jspecify.annotations.Nullable;

/** Reads a Wait state. */
final class WaitParser {

  private static final long MAX_SECONDS = 99_999_999;

  private WaitParser() {}

  static @Nullable WaitState parse(StateContext state) {
    FieldReader fields = state.fields();
    String next = StateParser.next(fields);
    DataFlow dataFlow = DataFlowParser.parse(state);
    String field =
        state.isJsonata()
            ? fields.exactlyOneOf("Seconds", "Timestamp")
            : fields.exactlyOneOf("Seconds", "SecondsPath", "Timestamp", "TimestampPath");
    ValueField until = field == null ? null : until(state, field);
    return until == null
        ? null
        : new WaitState(state.name(), state.language(), next, until, dataFlow);
  }

  private static @Nullable ValueField until(StateContext state, String field) {
    return switch (field) {
      case "Seconds" -> state.queries().integer(field, 0, MAX_SECONDS);
      case "Timestamp" -> timestamp(state);
      default -> state.queries().referencePath(field);
    };
  }

  private static @Nullable ValueField timestamp(StateContext state) {
    if (state.queries().isExpression("Timestamp")) {
      return state.queries().jsonataValue("Timestamp");
    }
    String text = state.fields().text("Timestamp");
    JsonNode value = state.fields().node("Timestamp");
    if (text == null || value == null) {
      return null;
    }
    if (Timestamps.parse(text) == null) {
      state.fields().wrong("Timestamp", "String does not match RFC3339 timestamp");
      return null;
    }
    return state.queries().literal("Timestamp", value);
  }
}
