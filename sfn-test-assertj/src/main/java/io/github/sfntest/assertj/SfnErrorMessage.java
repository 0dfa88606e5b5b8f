package io.github.sfntest.assertj;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.sfntest.execution.Execution;
import io.github.sfntest.internal.json.Excerpt;
import org.assertj.core.error.BasicErrorMessageFactory;
import org.jspecify.annotations.Nullable;

/** A failure message that ends with the trace of the execution, if there is one. */
class SfnErrorMessage extends BasicErrorMessageFactory {

  /** The format gets the arguments as they are; what is JSON or a name is no Java string. */
  SfnErrorMessage(@Nullable Execution execution, String format, Object... arguments) {
    super(format + "%s", withTrace(execution, arguments));
  }

  private static Object[] withTrace(@Nullable Execution execution, Object[] arguments) {
    Object[] all = new Object[arguments.length + 1];
    for (int i = 0; i < arguments.length; i++) {
      all[i] = arguments[i] instanceof String text ? unquotedString(text) : arguments[i];
    }
    all[arguments.length] =
        unquotedString(execution == null ? "" : String.format("%n%n%s", execution.trace()));
    return all;
  }

  /** JSON in a message: bare, on one line, long ones cut. */
  static String json(JsonNode value) {
    return Excerpt.of(value);
  }
}
