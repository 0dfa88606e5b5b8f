package io.github.sfntest.internal.check;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.sfntest.execution.Execution;
import io.github.sfntest.execution.StateVisit;
import io.github.sfntest.internal.json.Json;
import java.nio.charset.StandardCharsets;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.sfn.model.HistoryEvent;

/**
 * The largest data that an execution carries.
 *
 * @param place where, for a message
 * @param bytes of UTF-8
 */
record PeakPayload(String place, int bytes) {

  /** The first of the largest. */
  static PeakPayload of(Execution execution) {
    PeakPayload input = of("the input", execution.input());
    return Stream.concat(
            execution.visits().stream().flatMap(PeakPayload::ofVisit),
            execution.history().stream().flatMap(PeakPayload::ofResult))
        .reduce(input, (one, other) -> other.bytes > one.bytes ? other : one);
  }

  private static Stream<PeakPayload> ofVisit(StateVisit visit) {
    String state = " of '" + visit.state() + "'";
    return Stream.concat(
        Stream.of(of("the input" + state, visit.input())),
        visit.output().map(output -> of("the output" + state, output)).stream());
  }

  private static Stream<PeakPayload> ofResult(HistoryEvent event) {
    String text = result(event);
    return text == null
        ? Stream.empty()
        : Stream.of(
            new PeakPayload(
                "the result in event " + event.id() + " (" + event.typeAsString() + ")",
                text.getBytes(StandardCharsets.UTF_8).length));
  }

  private static @Nullable String result(HistoryEvent event) {
    if (event.taskSucceededEventDetails() != null) {
      return event.taskSucceededEventDetails().output();
    }
    if (event.lambdaFunctionSucceededEventDetails() != null) {
      return event.lambdaFunctionSucceededEventDetails().output();
    }
    return event.activitySucceededEventDetails() == null
        ? null
        : event.activitySucceededEventDetails().output();
  }

  private static PeakPayload of(String place, JsonNode value) {
    return new PeakPayload(place, Json.utf8Size(value));
  }
}
