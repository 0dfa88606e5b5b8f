package io.github.sfntest.internal.runtime;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.sfntest.internal.asl.DataFlow;
import io.github.sfntest.internal.json.Json;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The quota on the size of payloads. */
final class Payloads {

  private Payloads() {}

  /** All variables of an execution; Developer Guide, "Passing data with variables". */
  private static final long VARIABLES_BYTES = 10L * 1024 * 1024;

  /**
   * The failure of a state whose output, or input after {@code Parameters}, is too large, or null;
   * REC TestStatesErrors, Developer Guide, "Handling errors".
   */
  static @Nullable Failure checkStateData(Strand strand, JsonNode data) {
    return isTooLarge(strand, data) ? tooLarge(strand) : null;
  }

  /** The failure of a state with too large a result. */
  static Failure tooLarge(Strand strand) {
    return Failure.stateDataLimit(text(strand.state().name()));
  }

  /** The failure of a state whose template makes too large an input of it, or null. */
  static @Nullable Failure checkEffectiveInput(Strand strand, DataFlow flow, JsonNode input) {
    boolean isMade = flow.parameters() != null || flow.arguments() != null;
    return isMade ? checkStateData(strand, input) : null;
  }

  /**
   * The failure of a state that assigns too much, or null: each variable and each {@code Assign}
   * have the quota of a payload. No recording shows AWS's words.
   */
  static @Nullable Failure checkVariables(Strand strand, Map<String, JsonNode> assigned) {
    long quota = strand.run().timeline().host().quotas().payloadBytes();
    long bytes = 0;
    for (JsonNode value : assigned.values()) {
      bytes += Json.utf8Size(value);
    }
    // each variable is within the quota, so that few of them need no adding up
    boolean canBeTooMany = (assigned.size() + strand.variables().count()) * quota > VARIABLES_BYTES;
    boolean isTooMuch =
        bytes > quota || (canBeTooMany && strand.variables().bytesWith(assigned) > VARIABLES_BYTES);
    return isTooMuch
        ? Failure.stateDataLimit(
            "The state '"
                + strand.state().name()
                + "' assigned variables with a size exceeding the maximum number of bytes service"
                + " limit.")
        : null;
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
