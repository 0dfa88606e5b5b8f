package io.github.sfntest.internal.template;

import io.github.sfntest.internal.document.Node;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Writes out the loops of {@code AWS::LanguageExtensions}: {@code Fn::ForEach::Name: [Identifier,
 * [a, b], {Key${Identifier}: …}]}. Confined to one reading of the template.
 *
 * @see <a
 *     href="https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/intrinsic-function-reference-foreach.html">Fn::ForEach</a>
 */
final class Loops {

  private static final String LOOP = "Fn::ForEach::";

  private final Intrinsics intrinsics;
  private final Effort effort;

  Loops(Intrinsics intrinsics, Effort effort) {
    this.intrinsics = intrinsics;
    this.effort = effort;
  }

  /** The value with all loops in it written out. */
  Node writeOut(Node node) {
    if (node instanceof Node.Sequence sequence) {
      List<Node> items = new ArrayList<>();
      for (Node item : sequence.items()) {
        items.add(writeOut(item));
      }
      return new Node.Sequence(items, sequence.at());
    }
    if (!(node instanceof Node.Mapping mapping)) {
      return node;
    }
    Map<String, Node> members = new LinkedHashMap<>();
    for (Map.Entry<String, Node> member : mapping.members().entrySet()) {
      if (member.getKey().startsWith(LOOP)) {
        loop(member.getValue(), members);
      } else {
        members.put(member.getKey(), writeOut(member.getValue()));
      }
    }
    return new Node.Mapping(members, mapping.at());
  }

  private void loop(Node loop, Map<String, Node> members) {
    List<Node> parts = Shapes.items(loop, "Fn::ForEach", 3);
    String identifier = Shapes.string(parts.get(0));
    for (Node value : Shapes.items(intrinsics.resolve(parts.get(1)), "Fn::ForEach")) {
      Node once = writeOut(with(identifier, Shapes.string(value), parts.get(2)));
      if (!(once instanceof Node.Mapping mapping)) {
        throw Shapes.expected("a mapping that the loop repeats", parts.get(2));
      }
      members.putAll(mapping.members());
    }
  }

  private Node with(String identifier, String value, Node node) {
    effort.enter(1, node.at());
    try {
      if (node instanceof Node.Mapping mapping) {
        if (mapping.members().size() == 1 && isReference(identifier, mapping.get("Ref"))) {
          return Node.text(value, mapping.at());
        }
        Map<String, Node> members = new LinkedHashMap<>();
        for (Map.Entry<String, Node> member : mapping.members().entrySet()) {
          String key = with(identifier, value, member.getKey());
          members.put(key, with(identifier, value, member.getValue()));
        }
        return new Node.Mapping(members, mapping.at());
      }
      if (node instanceof Node.Sequence sequence) {
        List<Node> items = new ArrayList<>();
        for (Node item : sequence.items()) {
          items.add(with(identifier, value, item));
        }
        return new Node.Sequence(items, sequence.at());
      }
      String text = node.text();
      String changed = text == null ? null : with(identifier, value, text);
      return changed == null || changed.equals(text)
          ? node
          : ((Node.Scalar) node).withText(changed);
    } finally {
      effort.leave(1);
    }
  }

  private static boolean isReference(String identifier, @Nullable Node ref) {
    return ref != null && identifier.equals(ref.text());
  }

  /** {@code &{Identifier}} leaves out what a logical id cannot have. */
  private static String with(String identifier, String value, String text) {
    return text.replace("${" + identifier + "}", value)
        .replace("&{" + identifier + "}", value.replaceAll("[^A-Za-z0-9]", ""));
  }
}
