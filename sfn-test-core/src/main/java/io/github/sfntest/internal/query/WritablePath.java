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
    JsonNode written = write(document, 0, value);
    if (written == null) {
      // the words are known from reports of users; no recording shows them
      throw new QueryException(
          QueryException.RUNTIME,
          "Unable to apply ReferencePath " + text + " to input " + Json.write(document),
          null);
    }
    return written;
  }

  /** The node with the value in its place, or null if it has no such place. */
  private @Nullable JsonNode write(@Nullable JsonNode node, int depth, JsonNode value) {
    if (depth == steps.length) {
      return value;
    }
    PathStep step = steps[depth];
    String name = step.name();
    if (name != null) {
      if (node != null && !node.isObject()) {
        return null;
      }
      ObjectNode object = node == null ? Json.emptyObject() : (ObjectNode) node;
      JsonNode member = write(object.get(name), depth + 1, value);
      return member == null ? null : Json.with(object, name, member);
    }
    if (!(node instanceof ArrayNode array) || step.index() >= array.size()) {
      return null;
    }
    JsonNode element = write(array.get(step.index()), depth + 1, value);
    return element == null ? null : Json.with(array, step.index(), element);
  }
}
