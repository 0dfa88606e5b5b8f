package io.github.sfntest.internal.document;

import java.io.StringReader;
import java.util.ArrayList;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.error.Mark;
import org.yaml.snakeyaml.error.MarkedYAMLException;
import org.yaml.snakeyaml.error.YAMLException;
import org.yaml.snakeyaml.nodes.MappingNode;
import org.yaml.snakeyaml.nodes.NodeTuple;
import org.yaml.snakeyaml.nodes.ScalarNode;
import org.yaml.snakeyaml.nodes.SequenceNode;
import org.yaml.snakeyaml.nodes.Tag;
import org.yaml.snakeyaml.reader.ReaderException;

/**
 * Reads YAML as the tools of AWS do: aliases and merge keys are followed, the short tags of
 * CloudFormation become the functions they stand for.
 */
final class YamlDocument {

  private static final int MAX_DEPTH = 100;
  // An alias repeats all it stands for, so that a small text can stand for a huge document.
  private static final int MAX_NODES = 200_000;
  private static final int MAX_LENGTH = 3 * 1024 * 1024;

  private final MappedText text;
  private final Set<org.yaml.snakeyaml.nodes.Node> open =
      Collections.newSetFromMap(new IdentityHashMap<>());
  private int nodes;

  private YamlDocument(MappedText text) {
    this.text = text;
  }

  static Node read(MappedText text) {
    LoaderOptions options = new LoaderOptions();
    options.setNestingDepthLimit(MAX_DEPTH);
    options.setCodePointLimit(MAX_LENGTH);
    YamlDocument document = new YamlDocument(text);
    if (text.text().length() > MAX_LENGTH) { // the library would look at all that fits before
      throw new DocumentException(
          "It is longer than " + MAX_LENGTH + " characters", document.location(1, 1));
    }
    try {
      org.yaml.snakeyaml.nodes.Node root = new Yaml(options).compose(new StringReader(text.text()));
      return root == null
          ? Node.scalar(YamlScalars.NULL, document.location(1, 1))
          : document.node(root);
    } catch (MarkedYAMLException e) {
      throw new DocumentException(
          e.getProblem() == null ? "It is no YAML" : oneLine(e.getProblem()),
          document.location(e.getProblemMark()));
    } catch (ReaderException e) {
      throw new DocumentException(
          "A character that YAML does not allow", document.location(e.getPosition()));
    } catch (YAMLException e) {
      throw new DocumentException(oneLine(String.valueOf(e.getMessage())), document.location(1, 1));
    }
  }

  private static String oneLine(String text) {
    return text.replaceAll("\\s*\\R\\s*", " ");
  }

  private Location location(int offset) {
    String all = text.text();
    String before = all.substring(0, Math.min(offset, all.length()));
    int line = 1 + (int) before.chars().filter(c -> c == '\n').count();
    return location(line, before.length() - before.lastIndexOf('\n'));
  }

  private Location location(@Nullable Mark mark) {
    return mark == null ? location(1, 1) : location(mark.getLine() + 1, mark.getColumn() + 1);
  }

  private Location location(int line, int column) {
    Location at = text.locate(line, column);
    return at == null ? new Location("", line, column) : at;
  }

  private Node node(org.yaml.snakeyaml.nodes.Node yaml) {
    Location at = location(yaml.getStartMark());
    if (++nodes > MAX_NODES) {
      throw new DocumentException(
          "With its aliases written out, it has more than " + MAX_NODES + " values", at);
    }
    if (!open.add(yaml)) {
      throw new DocumentException("An alias stands within what it stands for", at);
    }
    try {
      return tagged(yaml, value(yaml, at));
    } finally {
      open.remove(yaml);
    }
  }

  private Node value(org.yaml.snakeyaml.nodes.Node yaml, Location at) {
    if (yaml instanceof MappingNode mapping) {
      return new Node.Mapping(members(mapping), at);
    }
    if (yaml instanceof SequenceNode sequence) {
      List<Node> items = new ArrayList<>();
      sequence.getValue().forEach(item -> items.add(node(item)));
      return new Node.Sequence(items, at);
    }
    ScalarNode scalar = (ScalarNode) yaml;
    return new Node.Scalar(YamlScalars.json(scalar), at, YamlScalars.indentOf(scalar));
  }

  private Map<String, Node> members(MappingNode mapping) {
    Map<String, Node> members = new LinkedHashMap<>();
    Map<String, Node> merged = new LinkedHashMap<>();
    for (NodeTuple tuple : mapping.getValue()) {
      org.yaml.snakeyaml.nodes.Node key = tuple.getKeyNode();
      if (key.getTag().equals(Tag.MERGE)) {
        merge(node(tuple.getValueNode()), merged);
        continue;
      }
      if (!(key instanceof ScalarNode name)) {
        throw new DocumentException("A key must be a string", location(key.getStartMark()));
      }
      if (members.put(name.getValue(), node(tuple.getValueNode())) != null) {
        throw new DocumentException(
            "The key '" + name.getValue() + "' is there twice", location(key.getStartMark()));
      }
    }
    merged.forEach(members::putIfAbsent);
    return members;
  }

  private static void merge(Node from, Map<String, Node> merged) {
    if (from instanceof Node.Mapping mapping) {
      mapping.members().forEach(merged::putIfAbsent);
    } else if (from instanceof Node.Sequence sequence) {
      sequence.items().forEach(item -> merge(item, merged));
    } else {
      throw new DocumentException("A merge key (<<) wants a mapping", from.at());
    }
  }

  /** What a short tag stands for: {@code !Sub text} is {@code {"Fn::Sub": text}}. */
  private static Node tagged(org.yaml.snakeyaml.nodes.Node yaml, Node value) {
    String tag = yaml.getTag().getValue();
    if (!tag.startsWith("!") || tag.length() == 1) {
      return value;
    }
    String name = tag.substring(1);
    String text = value.text();
    Node argument = value;
    if (name.equals("GetAtt") && text != null && text.indexOf('.') > 0) {
      int dot = text.indexOf('.');
      argument =
          new Node.Sequence(
              List.of(
                  Node.text(text.substring(0, dot), value.at()),
                  Node.text(text.substring(dot + 1), value.at())),
              value.at());
    }
    String function = name.equals("Ref") || name.equals("Condition") ? name : "Fn::" + name;
    return new Node.Mapping(Map.of(function, argument), value.at());
  }
}
