package io.github.sfntest.internal.service;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.sfntest.internal.json.Json;
import io.github.sfntest.internal.json.JsonSyntaxException;
import org.jspecify.annotations.Nullable;

/** The rules for the input of an execution. */
final class Inputs {
  private static final int ONE_BYTE_END = 0x80;
  private static final int TWO_BYTES_END = 0x800;

  private Inputs() {}

  /**
   * An input, as given and parsed.
   *
   * @param text {@code {}} if none was given
   */
  record Input(String text, JsonNode value) {}

  /**
   * The input, or AWS's InvalidExecutionInput: conformance/api/core,
   * test_invalid_start_execution_input.
   */
  static Input check(@Nullable String given, int maxBytes) {
    if (given == null) {
      return new Input("{}", Json.emptyObject());
    }
    if (given.isEmpty()) {
      throw ApiErrors.invalidExecutionInput("Invalid execution input.");
    }
    checkLength(given, maxBytes);
    try {
      return new Input(given, Json.parse(given));
    } catch (JsonSyntaxException e) {
      throw ApiErrors.invalidExecutionInput(e.originalMessage());
    }
  }

  /** Refuses a text that is too long, with AWS's InvalidExecutionInput. */
  static void checkLength(String text, int maxBytes) {
    if (utf8Length(text) > maxBytes) {
      throw ApiErrors.invalidExecutionInput(tooLong(maxBytes));
    }
  }

  /** No recording has it; the API Reference says that the limit counts bytes of UTF-8. */
  static String tooLong(int maxBytes) {
    return "The payload exceeds the maximum of " + maxBytes + " bytes in UTF-8 encoding.";
  }

  static int utf8Length(String text) {
    int length = 0;
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      // each half of a surrogate pair stands for two of its four bytes
      length += c < ONE_BYTE_END ? 1 : c < TWO_BYTES_END || Character.isSurrogate(c) ? 2 : 3;
    }
    return length;
  }
}
