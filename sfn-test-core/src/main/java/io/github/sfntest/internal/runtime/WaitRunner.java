package io.github.sfntest.internal.runtime;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.sfntest.internal.asl.ValueField;
import io.github.sfntest.internal.asl.WaitState;
import io.github.sfntest.internal.history.EdgeTaken;
import io.github.sfntest.internal.json.Json;
import io.github.sfntest.internal.query.JsonataTypes;
import io.github.sfntest.internal.query.PathNotFoundException;
import io.github.sfntest.internal.query.QueryException;
import io.github.sfntest.internal.query.Timestamps;
import java.math.BigDecimal;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** Runs a Wait state. */
final class WaitRunner {
  // REC test_timestamp_too_far_in_future_boundary: 24,856 days are too many, and 2^31 - 1 seconds
  // are 24,855.1
  private static final long LONGEST_SECONDS = Integer.MAX_VALUE;

  private WaitRunner() {}

  static void run(Strand strand, WaitState state) throws QueryException {
    Timeline timeline = strand.run().timeline();
    long now = timeline.nowMillis();
    JsonNode input = DataFlows.filteredInput(strand, state.dataFlow());
    long until =
        state.isTimestamp()
            ? timestamp(strand, state.until(), input)
            : now + 1000 * seconds(strand, state.until(), input);
    if (until - now > LONGEST_SECONDS * 1000) {
      strand.fail(Failure.runtime(strand.causePrefix() + "Wait state delay is too long."));
      return;
    }
    if (until <= now) {
      finish(strand, state);
      return;
    }
    Pause pause = new Pause();
    strand.setWork(pause);
    pause.timer =
        timeline.delay(
            until,
            () -> {
              if (strand.isAt(pause)) {
                try {
                  finish(strand, state);
                } catch (QueryException e) {
                  strand.fail(Failure.of(e, strand.causePrefix()));
                }
              }
            });
  }

  private static void finish(Strand strand, WaitState state) throws QueryException {
    DataFlows.Exit exit = DataFlows.withoutResult(strand, state.dataFlow());
    strand.exit(exit.output(), exit.assigned(), EdgeTaken.to(state.next()));
  }

  /** The pause itself. */
  private static final class Pause implements Work {
    private Timers.@Nullable Timer timer;

    @Override
    public void abort(int cause) {
      if (timer != null) {
        timer.cancel();
      }
    }
  }

  private static long seconds(Strand strand, ValueField field, JsonNode input)
      throws QueryException {
    JsonNode value = value(strand, field, input, "SecondsPath");
    if (!value.isNumber() || !ValueFields.isWhole(value.decimalValue())) {
      if (field.kind() == ValueField.Kind.JSONATA) {
        throw JsonataTypes.unexpected(
            ValueFields.expression(field).text(), field.name(), "number", value);
      }
      throw bad(field, "cannot be parsed as a long value", value);
    }
    BigDecimal seconds = value.decimalValue();
    if (seconds.signum() < 0) {
      throw bad(field, "references a negative value", value);
    }
    return seconds.min(BigDecimal.valueOf(LONGEST_SECONDS + 1)).longValue();
  }

  private static long timestamp(Strand strand, ValueField field, JsonNode input)
      throws QueryException {
    JsonNode value = value(strand, field, input, "TimestampPath");
    Instant instant = value.isTextual() ? Timestamps.parseOffsetDateTime(value.textValue()) : null;
    if (instant != null) {
      // Developer Guide, "Wait workflow state": a part of a second is cut off
      return 1000 * instant.getEpochSecond();
    }
    if (field.kind() == ValueField.Kind.PATH) {
      // REC test_wait_timestamp_path
      throw bad(
          field,
          "does not reference a valid ISO-8601 extended offset date-time format string",
          value);
    }
    // REC test_wait_timestamp_jsonata
    throw new QueryException(
        QueryException.QUERY_EVALUATION_ERROR,
        "The Timestamp field cannot be parsed as an ISO-8601 extended offset date-time format"
            + " string: "
            + shown(value),
        field.name());
  }

  private static JsonNode value(Strand strand, ValueField field, JsonNode input, String pathField)
      throws QueryException {
    try {
      return ValueFields.value(strand, field, input);
    } catch (PathNotFoundException e) {
      // REC TestLogs wait_seconds_path
      throw new QueryException(
          QueryException.RUNTIME,
          "The " + pathField + " parameter does not reference an input value: " + e.path(),
          null);
    }
  }

  private static QueryException bad(ValueField field, String what, JsonNode value) {
    String path =
        field.kind() == ValueField.Kind.LITERAL ? "" : ValueFields.expression(field).text();
    String error =
        field.kind() == ValueField.Kind.JSONATA
            ? QueryException.QUERY_EVALUATION_ERROR
            : QueryException.RUNTIME;
    return new QueryException(
        error,
        "The " + field.name() + " parameter " + what + ": " + path + " == " + shown(value),
        field.kind() == ValueField.Kind.JSONATA ? field.name() : null);
  }

  private static String shown(JsonNode value) {
    return value.isTextual() ? value.textValue() : Json.write(value);
  }
}
