package io.github.sfntest.internal.query;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.sfntest.internal.json.Json;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Writes by copying the containers along the path; all else is shared with the document. */
final class WritablePath implements ReferencePath {
  private final String text;
  private final PathStep[] steps;

  WritablePath(String text, List<PathStep> steps) {
    this.text = text;
    this.steps = steps.toArray(new PathStep[0]);
  }

  @Override
  public String text() {
    return text;
  }

  @Override
  public JsonNode write(JsonNode document, JsonNode value) throws QueryException {
    return write(document, 0, value);
  }

  private JsonNode write(@Nullable JsonNode node, int depth, JsonNode value) throws QueryException {
    if (depth == steps.length) {
      return value;
    }
    PathStep step = steps[depth];
    String name = step.name();
    if (name != null) {
      ObjectNode object;
      if (node == null) {
        object = Json.emptyObject();
      } else if (node instanceof ObjectNode present) {
        object = present;
      } else {
        throw cannot(step, node);
      }
      return Json.with(object, name, write(object.get(name), depth + 1, value));
    }
    if (node instanceof ArrayNode array && step.index() < array.size()) {
      JsonNode element = array.get(step.index());
      return Json.with(array, step.index(), write(element, depth + 1, value));
    }
    throw cannot(step, node);
  }

  /** No recording shows AWS's words for this. */
  private static QueryException cannot(PathStep step, @Nullable JsonNode node) {
    String name = step.name();
    return new QueryException(
        QueryException.RUNTIME,
        "Unable to apply step \""
            + (name == null ? "[" + step.index() + "]" : name)
            + "\" to input "
            + (node == null ? "null" : Json.write(node)),
        null);
  }
}
