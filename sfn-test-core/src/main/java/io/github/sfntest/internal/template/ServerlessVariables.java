package io.github.sfntest.internal.template;

import io.github.sfntest.internal.document.Documents;
import io.github.sfntest.internal.document.Location;
import io.github.sfntest.internal.document.Node;
import io.github.sfntest.internal.json.Json;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The variables of the Serverless Framework: {@code ${self:custom.table}}, {@code ${opt:stage,
 * 'dev'}}, {@code ${file(order.yml):definition}}. Confined to one reading of the file.
 *
 * @see <a href="https://www.serverless.com/framework/docs/guides/variables">Variables</a>
 */
final class ServerlessVariables {

  private final Node root;
  private final TemplateValues values;
  private final FileReferences files;
  private final Effort effort;
  private final Set<String> open = new HashSet<>();

  ServerlessVariables(Node root, TemplateValues values, FileReferences files, Effort effort) {
    this.root = root;
    this.values = values;
    this.files = files;
    this.effort = effort;
  }

  /** The value with all variables in it filled in. */
  Node resolve(Node node) {
    effort.enter(1, node.at());
    try {
      return resolved(node);
    } finally {
      effort.leave(1);
    }
  }

  private Node resolved(Node node) {
    if (node instanceof Node.Mapping mapping) {
      Map<String, Node> members = new LinkedHashMap<>();
      for (Map.Entry<String, Node> member : mapping.members().entrySet()) {
        members.put(member.getKey(), resolve(member.getValue()));
      }
      return new Node.Mapping(members, mapping.at());
    }
    if (node instanceof Node.Sequence sequence) {
      List<Node> items = new ArrayList<>();
      for (Node item : sequence.items()) {
        items.add(resolve(item));
      }
      return new Node.Sequence(items, sequence.at());
    }
    String text = node.text();
    return text == null || !text.contains("${") ? node : resolve((Node.Scalar) node, text);
  }

  /** A value that is a variable as a whole; the variables within it are left. */
  Node open(Node node) {
    return node.text() == null ? node : resolve(node);
  }

  private Node resolve(Node.Scalar scalar, String text) {
    StringBuilder result = new StringBuilder();
    int done = 0;
    boolean changed = false;
    for (int start = text.indexOf("${"); start >= 0; start = text.indexOf("${", start)) {
      int end = HclText.endOfBrace(text, start + 1);
      String inner = text.substring(start + 2, Math.max(start + 2, end - 1)).strip();
      if (!isVariable(inner)) {
        start = end;
        continue;
      }
      Node value = variable(inner, scalar.at());
      if (start == 0 && end == text.length()) {
        return value;
      }
      result.append(text, done, start).append(Shapes.asText(value));
      effort.text(result.length(), scalar.at());
      changed = true;
      done = end;
      start = end;
    }
    return changed ? scalar.withText(result.append(text.substring(done)).toString()) : scalar;
  }

  /** {@code ${AWS::Region}} and {@code ${Name}} are for {@code Fn::Sub}. */
  private static boolean isVariable(String inner) {
    return inner.matches("(?s)[a-zA-Z]\\w*(\\(.*\\))?:(?!:).*|file\\(.*\\)(\\s*,.*)?");
  }

  /** A variable with its fallbacks: the first that has a value. */
  private Node variable(String inner, Location at) {
    if (!open.add(inner)) {
      throw TemplateException.of(
          "The variable ${" + inner + "} depends on itself.",
          at,
          "variables without a circle",
          "break the circle");
    }
    effort.enter(Effort.REFERENCE, at);
    try {
      List<String> sources = sources(inner);
      for (String source : sources) {
        Node value = value(source.strip(), at);
        if (value != null) {
          return resolve(value);
        }
      }
      String name = sources.get(0).strip();
      throw TemplateException.wanting(
          name.startsWith("file(")
              ? TemplateException.Wanted.REFERENCE
              : TemplateException.Wanted.PARAMETER,
          name,
          "The variable ${" + inner + "} has no value.",
          at,
          "a value in the file, a fallback, or a value from the test",
          "template.withParameter(\"" + name + "\", …)");
    } finally {
      open.remove(inner);
      effort.leave(Effort.REFERENCE);
    }
  }

  /** Splits at the commas that are in no quotes, braces and brackets. */
  private static List<String> sources(String inner) {
    List<String> sources = new ArrayList<>();
    int depth = 0;
    char quote = 0;
    int start = 0;
    for (int i = 0; i < inner.length(); i++) {
      char c = inner.charAt(i);
      if (quote != 0) {
        quote = c == quote ? 0 : quote;
      } else if (c == '\'' || c == '"') {
        quote = c;
      } else if ("({".indexOf(c) >= 0) {
        depth++;
      } else if (")}".indexOf(c) >= 0) {
        depth--;
      } else if (c == ',' && depth == 0) {
        sources.add(inner.substring(start, i));
        start = i + 1;
      }
    }
    sources.add(inner.substring(start));
    return sources;
  }

  private @Nullable Node value(String source, Location at) {
    String name = source.contains("${") ? Shapes.asText(resolve(Node.text(source, at))) : source;
    String given = values.variable(name);
    if (given != null) {
      return Node.text(given, at);
    }
    if (name.matches("(?s)'.*'|\".*\"")) {
      return Node.text(name.substring(1, name.length() - 1), at);
    }
    if (name.startsWith("file(")) {
      return ofFile(name, at);
    }
    int colon = name.indexOf(':');
    String address = name.substring(colon + 1).strip();
    return switch (colon < 0 ? "" : name.substring(0, colon)) {
      case "self" -> at(root, address);
      case "sls" -> address.equals("stage") ? stage(at) : null;
      case "param" -> param(address, at);
      case "aws" ->
          switch (address) {
            case "region" -> Node.text(values.region(), at);
            case "accountId" -> Node.text(values.accountId(), at);
            default -> null;
          };
      case "" -> literal(name, at);
      default -> null;
    };
  }

  private static @Nullable Node literal(String name, Location at) {
    if (name.equals("true") || name.equals("false")) {
      return Node.scalar(Json.bool(name.equals("true")), at);
    }
    if (name.matches("-?\\d{1,18}")) {
      return Node.scalar(Json.number(Long.parseLong(name)), at);
    }
    return name.equals("null") ? Node.scalar(Json.nul(), at) : null;
  }

  private Node stage(Location at) {
    for (String name : List.of("sls:stage", "opt:stage")) {
      String given = values.variable(name);
      if (given != null) {
        return Node.text(given, at);
      }
    }
    Node stage = at(root, "provider.stage");
    return stage == null ? Node.text("dev", at) : stage;
  }

  private @Nullable Node param(String name, Location at) {
    Node own = at(root, "params." + Shapes.asText(resolve(stage(at))) + "." + name);
    return own == null ? at(root, "params.default." + name) : own;
  }

  private Node ofFile(String name, Location at) {
    int end = name.indexOf(')');
    String path = name.substring("file(".length(), Math.max("file(".length(), end)).strip();
    if (path.matches(".*\\.[cm]?[jt]s")) {
      throw TemplateException.wanting(
          TemplateException.Wanted.REFERENCE,
          name,
          "The file '" + path + "' is a program, which is not run.",
          at,
          "a file that holds the value: YAML, JSON or text",
          "give what it makes: template.withParameter(\"" + name + "\", …)");
    }
    FileReferences.Found found = files.read(path, "", at);
    Node document =
        Documents.isYaml(found.name()) || found.name().endsWith(".json")
            ? Templates.read(found.text(), found.name())
            : Node.text(found.text(), at);
    String rest = name.substring(end + 1).strip();
    Node value = rest.startsWith(":") ? at(document, rest.substring(1).strip()) : document;
    if (value == null) {
      throw TemplateException.of(
          "The file " + found.name() + " has no '" + rest.substring(1).strip() + "'.",
          at,
          "a path of keys that it has",
          "correct the variable");
    }
    return value;
  }

  private @Nullable Node at(Node from, String address) {
    Node value = from;
    for (String key : address.split("\\.", -1)) {
      if (address.isEmpty()) {
        break;
      }
      if (value.text() != null) {
        value = resolve(value);
      }
      Node next =
          value instanceof Node.Sequence sequence
                  && key.matches("\\d{1,6}")
                  && Integer.parseInt(key) < sequence.items().size()
              ? sequence.items().get(Integer.parseInt(key))
              : value.get(key);
      if (next == null) {
        return null;
      }
      value = next;
    }
    return value;
  }
}
