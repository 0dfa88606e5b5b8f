package io.github.sfntest.mock;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.sfntest.internal.json.FourParts;
import io.github.sfntest.internal.query.DocumentScope;
import io.github.sfntest.internal.query.Expression;
import io.github.sfntest.internal.query.JsonPath;
import io.github.sfntest.internal.query.QueryException;
import io.github.sfntest.internal.query.QuerySyntaxException;
import org.jspecify.annotations.Nullable;

/** {@code withInputPath(…)}: of what a JSONPath finds in the input. */
record PathCondition(Expression path, ValueCheck check) implements Condition {

  /**
   * Compiles the path.
   *
   * @throws IllegalArgumentException if it is no JSONPath into the input
   */
  static PathCondition of(String path, ValueCheck check, Declaration declaration) {
    if (!path.equals("$") && !path.startsWith("$.") && !path.startsWith("$[")) {
      throw unusable(path, declaration, "this one does not start with '$.' or '$['", null);
    }
    try {
      return new PathCondition(JsonPath.compile(path), check);
    } catch (QuerySyntaxException e) {
      throw unusable(
          path, declaration, "at character " + (e.offset() + 1) + ": " + e.getMessage(), e);
    }
  }

  private static IllegalArgumentException unusable(
      String path, Declaration declaration, String problem, @Nullable Exception cause) {
    return new IllegalArgumentException(
        FourParts.of(
            "This path can't be used in withInputPath: " + path,
            declaration.textAndPlace(),
            "a JSONPath into the task's input, such as $.order.items[0], but " + problem,
            "correct the path; a mock does not see the context object or variables"),
        cause);
  }

  @Override
  public boolean test(TaskCall call, JsonNode input) {
    JsonNode found = find(input);
    return found != null && check.test(found);
  }

  @Override
  public String reason(TaskCall call, JsonNode input) {
    JsonNode found = find(input);
    return found == null ? path.text() + " is missing" : check.reason(path.text(), found);
  }

  private @Nullable JsonNode find(JsonNode input) {
    try {
      return path.evaluate(DocumentScope.of(input));
    } catch (QueryException e) {
      return null; // the only way such a path can fail: it leads nowhere
    }
  }

  @Override
  public String declared() {
    return ".withInputPath(\"" + path.text() + "\", " + check.declared() + ")";
  }

  @Override
  public boolean concernsInput() {
    return true;
  }
}
