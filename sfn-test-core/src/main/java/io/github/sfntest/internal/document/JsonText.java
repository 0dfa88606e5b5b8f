package io.github.sfntest.internal.document;

import io.github.sfntest.internal.json.Json;
import java.util.Map;

/** Writes a node as JSON text that remembers where its values stand. */
public final class JsonText {

  private final MappedText.Builder text = new MappedText.Builder();

  private JsonText() {}

  /** The compact JSON text. */
  public static MappedText of(Node node) {
    JsonText writer = new JsonText();
    writer.write(node);
    return writer.text.build();
  }

  private void write(Node node) {
    text.at(node.at());
    if (node instanceof Node.Mapping mapping) {
      String separator = "{";
      for (Map.Entry<String, Node> member : mapping.members().entrySet()) {
        text.append(separator).append(Json.write(Json.text(member.getKey()))).append(":");
        write(member.getValue());
        separator = ",";
      }
      text.append(mapping.members().isEmpty() ? "{}" : "}");
    } else if (node instanceof Node.Sequence sequence) {
      String separator = "[";
      for (Node item : sequence.items()) {
        text.append(separator);
        write(item);
        separator = ",";
      }
      text.append(sequence.items().isEmpty() ? "[]" : "]");
    } else if (node instanceof Node.Scalar scalar) {
      text.append(Json.write(scalar.value()));
    }
  }
}
