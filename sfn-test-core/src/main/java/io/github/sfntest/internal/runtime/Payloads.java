package io.github.sfntest.internal.runtime;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.sfntest.internal.json.Json;
import org.jspecify.annotations.Nullable;

/** The quota on the size of payloads. */
final class Payloads {

  private Payloads() {}

  /** The failure of a state whose output is too large, or null; REC TestStatesErrors. */
  static @Nullable Failure checkStateOutput(Strand strand, JsonNode output) {
    return isTooLarge(strand, output) ? Failure.stateDataLimit(text(strand.state().name())) : null;
  }

  /**
   * The failure of a task whose result is too large, or null. It can be caught, unlike that of a
   * state.
   */
  static @Nullable Failure checkTaskResult(Strand strand, String task, JsonNode result) {
    return isTooLarge(strand, result) ? Failure.of(Failure.DATA_LIMIT, text(task)) : null;
  }

  private static boolean isTooLarge(Strand strand, JsonNode value) {
    return Json.utf8Size(value) > strand.run().timeline().host().quotas().payloadBytes();
  }

  private static String text(String name) {
    return "The state/task '"
        + name
        + "' returned a result with a size exceeding the maximum number of bytes service limit.";
  }
}
