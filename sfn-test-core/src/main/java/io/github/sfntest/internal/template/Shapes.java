package io.github.sfntest.internal.template;

import io.github.sfntest.internal.document.Node;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Values of the shape that a place of a template wants. */
final class Shapes {

  private Shapes() {}

  /** The text of a string, number or boolean. */
  static String asText(Node node) {
    if (node instanceof Node.Scalar scalar) {
      return scalar.asText();
    }
    throw expected("a string, number or boolean", node);
  }

  /** The text of a string, number or boolean, which must not be null. */
  static String string(Node node) {
    if (node instanceof Node.Scalar scalar && !scalar.value().isNull()) {
      return scalar.asText();
    }
    throw expected("a string", node);
  }

  /** The keys of a mapping; of anything else none. */
  static Set<String> keys(@Nullable Node node) {
    return node instanceof Node.Mapping mapping ? mapping.members().keySet() : Set.of();
  }

  /** The items that a function wants. */
  static List<Node> items(Node node, String function) {
    if (node instanceof Node.Sequence sequence) {
      return sequence.items();
    }
    throw expected("a list, for " + function, node);
  }

  /** The items that a function wants, so many of them. */
  static List<Node> items(Node node, String function, int size) {
    List<Node> items = items(node, function);
    if (items.size() != size) {
      throw expected("a list of " + size + " values, for " + function, node);
    }
    return items;
  }

  static TemplateException expected(String shape, Node node) {
    String found =
        node instanceof Node.Sequence sequence
            ? "a list of " + sequence.items().size()
            : node.kind();
    return TemplateException.of(
        "A value of the template has the wrong shape.",
        node.at(),
        shape + ", but this is " + found,
        "correct the template");
  }
}
