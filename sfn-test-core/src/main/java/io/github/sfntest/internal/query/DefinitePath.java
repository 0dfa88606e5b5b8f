package io.github.sfntest.internal.query;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** A path that names one node, as a loop over its steps. */
final class DefinitePath implements Expression {
  private final ParsedPath path;
  private final PathStep[] steps;

  DefinitePath(ParsedPath path) {
    this.path = path;
    this.steps = path.steps().toArray(new PathStep[0]);
  }

  @Override
  public String text() {
    return path.text();
  }

  @Override
  public Set<String> variables() {
    return path.variables();
  }

  @Override
  public JsonNode evaluate(Scope scope) throws PathNotFoundException {
    JsonNode node = path.document(scope);
    if (node == null) {
      // A variable without a value; no recording shows AWS's words.
      throw new PathNotFoundException(
          path.text(), "No results for path: $" + path.variable() + path.canonical().substring(1));
    }
    for (int i = 0; i < steps.length; i++) {
      JsonNode next = step(node, steps[i]);
      if (next == null) {
        throw new PathNotFoundException(path.text(), whyNot(node, i));
      }
      node = next;
    }
    return node;
  }

  private static @Nullable JsonNode step(JsonNode node, PathStep step) {
    String name = step.name();
    if (name != null) {
      return node.get(name);
    }
    int index = step.index();
    return node.isArray() ? node.get(index < 0 ? node.size() + index : index) : null;
  }

  /** In the words of the JSONPath engine that the recorded messages come from. */
  private String whyNot(JsonNode node, int failed) {
    PathStep step = steps[failed];
    String here = shown(0, failed, false);
    boolean isLast = failed == steps.length - 1;
    if (step.name() == null) {
      if (node.isNull()) {
        return "The path " + here + " is null";
      }
      return node.isArray()
          ? noResults()
          : "Filter: "
              + shown(failed, steps.length, true)
              + " can only be applied to arrays. Current context is: "
              + JavaText.of(node);
    }
    if (node.isObject()) {
      return isLast ? noResults() : "Missing property in path " + shown(0, failed + 1, false);
    }
    return "Expected to find an object with property "
        + shown(failed, failed + 1, true)
        + " in path "
        + here
        + " but found '"
        + JavaText.typeOf(node)
        + "'. This is not a json object according to the JsonProvider:"
        + " 'com.jayway.jsonpath.spi.json.JacksonJsonProvider'.";
  }

  private String noResults() {
    return "No results for path: $" + shown(0, steps.length, true);
  }

  /** Some of the steps; as a fragment with the quotes of the text, else as a path from the root. */
  private String shown(int from, int to, boolean isFragment) {
    StringBuilder out = new StringBuilder(isFragment ? "" : "$");
    for (int i = from; i < to; i++) {
      steps[i].appendShownTo(out, isFragment ? steps[i].quote() : '\'');
    }
    return out.toString();
  }
}
