package io.github.sfntest.mock;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.sfntest.execution.TaskOutcome;
import io.github.sfntest.internal.json.Excerpt;
import io.github.sfntest.internal.json.Json;
import io.github.sfntest.internal.json.JsonSyntaxException;
import io.github.sfntest.internal.json.ValueMapper;
import java.util.concurrent.Future;
import org.hamcrest.Matcher;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.core.SdkPojo;
import software.amazon.awssdk.utils.builder.SdkBuilder;

/**
 * What a test gives a mock, as JSON; refuses what was surely meant otherwise.
 *
 * @param mapper the environment's
 * @param declaration the mock, for messages
 */
record Values(ValueMapper mapper, Declaration declaration) {

  /** A whole document: text is JSON text. */
  JsonNode json(@Nullable Object json) {
    return mapper.json(json);
  }

  /** A single value given where the mock is declared. */
  JsonNode declared(@Nullable Object value, String member) {
    if (value instanceof CharSequence text && isDocument(text.toString())) {
      throw new IllegalArgumentException(
          FourParts.of(
              member + " was given the text of a JSON " + kind(text.toString()) + ".",
              declaration.textAndPlace(),
              "a value, and there a text is a JSON string, but it was "
                  + Excerpt.of(text.toString()),
              documentInstead(member)));
    }
    refuseWrongKinds(value, member);
    return mapper.value(value);
  }

  private static String documentInstead(String member) {
    return member.equals("thenReturn")
        ? "thenReturnJson for JSON text, or a Map, a record or a JsonNode;"
            + " TextNode.valueOf(text) if the task does give this text"
        : "give a Map, a record or a JsonNode; TextNode.valueOf(text) if the task does give this text";
  }

  /** A single value that an answer gave. */
  JsonNode answered(@Nullable Object value) {
    if (value instanceof CharSequence text && isDocument(text.toString())) {
      throw new AssertionError(
          FourParts.of(
              "An answer gave the text of a JSON " + kind(text.toString()) + ".",
              declaration.textAndPlace(),
              "a value, and there a text is a JSON string, but it was "
                  + Excerpt.of(text.toString()),
              "return a Map, a record or a JsonNode; TextNode.valueOf(text) if the task does give this"
                  + " text"));
    }
    try {
      refuseWrongKinds(value, "thenAnswer");
      return mapper.value(value);
    } catch (IllegalArgumentException e) {
      // Not a failure of the task, as an exception of the answer itself would be.
      throw new AssertionError(
          "The value of an answer can't be used: "
              + declaration.textAndPlace()
              + "\n"
              + e.getMessage(),
          e);
    }
  }

  /** A value in a {@link TaskOutcome}, where a text is a JSON string whatever it looks like. */
  JsonNode ofOutcome(@Nullable Object value) {
    return value instanceof CharSequence text ? Json.text(text.toString()) : answered(value);
  }

  private void refuseWrongKinds(@Nullable Object value, String member) {
    String instead = instead(value);
    if (value != null && instead != null) {
      throw new IllegalArgumentException(
          FourParts.of(
              member + " was given what is no value.",
              declaration.textAndPlace(),
              "what Jackson can write as the task's JSON, but it was an object of "
                  + value.getClass().getName(),
              instead));
    }
  }

  private static @Nullable String instead(@Nullable Object value) {
    if (value instanceof TaskOutcome) {
      return "thenAnswer(task -> outcome)";
    }
    if (value instanceof TaskAnswer) {
      return "thenAnswer(answer)";
    }
    if (value instanceof Throwable) {
      return "thenFail(exception)";
    }
    if (value instanceof MockOutcomes || value instanceof Matcher<?>) {
      return "give the value itself";
    }
    if (value instanceof Future<?>) {
      return "give the future's result";
    }
    if (value instanceof SdkBuilder<?, ?> || value instanceof SdkPojo) {
      return "give the answer as Step Functions shows it, by thenReturnJson or as a Map";
    }
    return null;
  }

  private static boolean isDocument(String text) {
    String start = text.stripLeading();
    if (!start.startsWith("{") && !start.startsWith("[")) {
      return false;
    }
    try {
      return Json.parse(text).isContainerNode();
    } catch (JsonSyntaxException e) {
      return false; // just a text that starts like JSON
    }
  }

  private static String kind(String text) {
    return text.stripLeading().startsWith("{") ? "object" : "array";
  }
}
