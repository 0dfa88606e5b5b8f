package io.github.sfntest.internal.query;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.sfntest.internal.json.Json;
import java.util.Locale;

/** Types of JSON values in AWS's words. */
public final class JsonataTypes {

  private JsonataTypes() {}

  /**
   * {@code array}, {@code object}, {@code string}, {@code number}, {@code boolean} or {@code null}.
   */
  public static String name(JsonNode value) {
    return value.getNodeType().name().toLowerCase(Locale.ROOT);
  }

  /**
   * The failure of an expression whose value is of a type that its field cannot take.
   *
   * @param expression the text between <code>{%</code> and <code>%}</code>
   * @param field such as {@code Items}
   * @param expected the type the field takes, such as {@code array}
   */
  public static QueryException unexpected(
      String expression, String field, String expected, JsonNode value) {
    return JsonataErrors.of(
        expression,
        field,
        "returned an unexpected result type. Expected '"
            + expected
            + "', but was '"
            + name(value)
            + "' for value: "
            + Json.write(value));
  }
}
