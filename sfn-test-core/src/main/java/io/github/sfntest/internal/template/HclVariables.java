package io.github.sfntest.internal.template;

import io.github.sfntest.internal.document.Location;
import io.github.sfntest.internal.document.Node;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The variables of a template file, which sees no others.
 *
 * @param outer gives files
 * @param variables the values by name
 */
record HclVariables(HclEvaluator.Names outer, Node variables) implements HclEvaluator.Names {

  @Override
  public Node value(List<String> path, Location at) {
    Node value = variables;
    for (String name : path) {
      Node next = member(value, name);
      if (next == null) {
        throw HclEvaluator.evaluation(
            "the variable " + String.join(".", path) + ", which has no value", at);
      }
      value = next;
    }
    return value;
  }

  /** What a part of a reference picks, a name or an index; null if there is none. */
  static @Nullable Node member(Node value, String part) {
    if (!isIndex(part)) {
      return value.get(part);
    }
    String index = part.replaceAll("^\\[\"?|\"?]$", "");
    if (value instanceof Node.Sequence sequence) {
      boolean isThere =
          index.matches("\\d{1,6}") && Integer.parseInt(index) < sequence.items().size();
      return isThere ? sequence.items().get(Integer.parseInt(index)) : null;
    }
    return value.get(index);
  }

  static boolean isIndex(String part) {
    return part.startsWith("[");
  }

  @Override
  public FileReferences.Found file(String path, Location at) {
    return outer.file(path, at);
  }

  @Override
  public Effort effort() {
    return outer.effort();
  }
}
