package io.github.sfntest.mock;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.sfntest.execution.TaskOutcome;
import io.github.sfntest.internal.json.Excerpt;
import io.github.sfntest.internal.json.FourParts;
import io.github.sfntest.internal.json.Json;
import io.github.sfntest.internal.json.ValueMapper;
import io.github.sfntest.mock.MockedOutcome.Level;
import java.util.concurrent.Future;
import org.hamcrest.Matcher;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.core.ResponseInputStream;

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

  /** A single value: text is a JSON string, whatever it looks like. */
  JsonNode value(@Nullable Object value) {
    return mapper.value(value);
  }

  /**
   * A single value given where the mock is declared.
   *
   * @throws IllegalArgumentException if it is none
   */
  Given declared(@Nullable Object value, String member) {
    String problem = problem(value, member + " was given", member.equals("thenReturn"));
    if (problem != null) {
      throw new IllegalArgumentException(problem);
    }
    return value != null && SdkValues.isIn(value)
        ? new Given.Typed(SdkValues.snapshot(value))
        : new Given.Plain(mapper.value(value));
  }

  /**
   * A single value that an answer gave.
   *
   * @throws AssertionError if it is none: unlike an exception of the answer, no failure of the task
   */
  Given answered(@Nullable Object value) {
    String problem = problem(value, "An answer gave", false);
    if (problem != null) {
      throw new AssertionError(problem);
    }
    if (value != null && SdkValues.isIn(value)) {
      return new Given.Typed(value);
    }
    try {
      return new Given.Plain(mapper.value(value));
    } catch (IllegalArgumentException e) {
      throw unwritable(e);
    }
  }

  /** A mistake of the test, found while the execution runs. */
  AssertionError unwritable(IllegalArgumentException cause) {
    Throwable reason = cause.getCause() == null ? cause : cause.getCause();
    return new AssertionError(
        FourParts.of(
            "An answer gave a value that can't be written as JSON.",
            declaration.textAndPlace(),
            "what the ObjectMapper can write, but it says: " + reason.getMessage(),
            "return a Map or a JsonNode, or give the environment an ObjectMapper with the module"
                + " for this type"),
        cause);
  }

  /** A value in a {@link TaskOutcome}, where a text is a JSON string whatever it looks like. */
  Given ofOutcome(@Nullable Object value) {
    return value instanceof CharSequence text
        ? new Given.Plain(Json.text(text.toString()))
        : answered(value);
  }

  private @Nullable String problem(
      @Nullable Object value, String whoseMistake, boolean jsonMemberExists) {
    if (value == null) {
      return null;
    }
    if (value instanceof CharSequence && Json.isDocument(value.toString())) {
      String text = value.toString();
      return FourParts.of(
          whoseMistake + " the text of a JSON " + kind(text) + ".",
          declaration.textAndPlace(),
          "a value, and here a text is a JSON string, but this one is " + Excerpt.of(text),
          (jsonMemberExists ? "thenReturnJson(text), or give " : "give ")
              + "a Map, a record or a JsonNode;"
              + " TextNode.valueOf(text) if the task does give this very text");
    }
    String instead = instead(value);
    return instead == null
        ? null
        : FourParts.of(
            whoseMistake + " an object that is no value of a task.",
            declaration.textAndPlace(),
            "what can be written as JSON, but this is a " + className(value),
            instead);
  }

  private static String className(Object value) {
    Object builder = SdkValues.builderIn(value);
    return (builder == null ? value : builder).getClass().getName();
  }

  private @Nullable String instead(Object value) {
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
    if (value instanceof ResponseInputStream<?>) {
      return "give ResponseBytes.fromByteArray(response, bytes)";
    }
    Object builder = SdkValues.builderIn(value);
    if (builder != null) {
      return "give what it builds: builder.build()";
    }
    return declaration.subject().level() != Level.RESULT && SdkValues.isIn(value)
        ? "whenTask(state) gives the answer of an AWS service; here, give a Map, a record or a"
            + " JsonNode"
        : null;
  }

  private static String kind(String text) {
    return text.stripLeading().startsWith("{") ? "object" : "array";
  }
}
