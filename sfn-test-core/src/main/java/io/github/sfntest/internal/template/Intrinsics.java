package io.github.sfntest.internal.template;

import io.github.sfntest.internal.document.JsonText;
import io.github.sfntest.internal.document.Location;
import io.github.sfntest.internal.document.MappedText;
import io.github.sfntest.internal.document.Node;
import io.github.sfntest.internal.json.Json;
import io.github.sfntest.internal.json.NearNames;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Base64;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * The intrinsic functions of CloudFormation. Confined to one reading of the template.
 *
 * @see <a
 *     href="https://docs.aws.amazon.com/AWSCloudFormation/latest/UserGuide/intrinsic-function-reference.html">Intrinsic
 *     function reference</a>
 */
final class Intrinsics {

  /** What {@code AWS::NoValue} stands for: the member is not there. */
  static final Node NO_VALUE = Node.scalar(Json.nul(), new Location("AWS::NoValue", 1, 1));

  private static final Pattern VARIABLE = Pattern.compile("\\$\\{(!?)([^{}]*)}");
  private static final List<String> ZONES = List.of("a", "b", "c");

  private final Stack stack;
  private final TemplateValues values;
  private final Set<String> literals = new TreeSet<>();
  private final Set<String> beingJudged = new HashSet<>();

  Intrinsics(Stack stack, TemplateValues values) {
    this.stack = stack;
    this.values = values;
  }

  /** The names that {@code Fn::Sub} kept as they are, by {@code ${!Name}}. */
  Set<String> literals() {
    return literals;
  }

  /** The value with all functions in it evaluated. */
  Node resolve(Node node) {
    if (node instanceof Node.Sequence sequence) {
      List<Node> items = new ArrayList<>();
      for (Node item : sequence.items()) {
        Node value = resolve(item);
        if (value != NO_VALUE) {
          items.add(value);
        }
      }
      return new Node.Sequence(items, sequence.at());
    }
    if (node instanceof Node.Mapping mapping) {
      Map.Entry<String, Node> call = callOf(mapping);
      return call == null ? members(mapping) : call(call.getKey(), call.getValue(), mapping.at());
    }
    return node;
  }

  private Node members(Node.Mapping mapping) {
    Map<String, Node> members = new LinkedHashMap<>();
    mapping
        .members()
        .forEach(
            (name, member) -> {
              Node value = resolve(member);
              if (value != NO_VALUE) {
                members.put(name, value);
              }
            });
    return new Node.Mapping(members, mapping.at());
  }

  private static Map.@Nullable Entry<String, Node> callOf(Node.Mapping mapping) {
    if (mapping.members().size() != 1) {
      return null;
    }
    Map.Entry<String, Node> only = mapping.members().entrySet().iterator().next();
    String name = only.getKey();
    return name.startsWith("Fn::") || name.equals("Ref") ? only : null;
  }

  private Node call(String function, Node argument, Location at) {
    return switch (function) {
      case "Ref" -> stack.ref(string(argument), argument.at());
      case "Fn::GetAtt" -> attribute(argument);
      case "Fn::Sub", "Fn::Join" -> scalar(textOf(function, argument), at);
      case "Fn::FindInMap" -> findInMap(argument);
      case "Fn::If" -> ifThen(argument);
      case "Fn::Select" -> select(argument);
      case "Fn::Split" -> split(argument);
      case "Fn::ImportValue" -> stack.imported(string(resolve(argument)), argument.at());
      case "Fn::GetAZs" -> zones(argument);
      case "Fn::Base64" -> base64(argument);
      case "Fn::ToJsonString" -> scalar(JsonText.of(resolve(argument)), at);
      case "Fn::Length" ->
          Node.scalar(Json.number(items(resolve(argument), "Fn::Length").size()), at);
      default ->
          throw TemplateException.of(
              "The function " + function + " is not supported.",
              at,
              "Ref, Fn::GetAtt, Fn::Sub, Fn::Join, Fn::FindInMap, Fn::If, Fn::Select, Fn::Split,"
                  + " Fn::ImportValue, Fn::GetAZs, Fn::Base64, Fn::ToJsonString or Fn::Length",
              "load a template in which it is evaluated already");
    };
  }

  private static Node scalar(MappedText text, Location at) {
    return Node.text(text.text(), at);
  }

  // ---- text

  /** The text that a value stands for, with the places of its pieces. */
  MappedText text(Node node) {
    if (node instanceof Node.Scalar scalar) {
      return MappedText.of(scalar);
    }
    if (node instanceof Node.Mapping mapping) {
      Map.Entry<String, Node> call = callOf(mapping);
      if (call != null && (call.getKey().equals("Fn::Sub") || call.getKey().equals("Fn::Join"))) {
        return textOf(call.getKey(), call.getValue());
      }
      if (call != null) {
        Node value = call(call.getKey(), call.getValue(), mapping.at());
        if (value instanceof Node.Scalar scalar) {
          return MappedText.of(Node.scalar(scalar.value(), mapping.at()));
        }
      }
    }
    throw expected("a string", node);
  }

  private MappedText textOf(String function, Node argument) {
    return function.equals("Fn::Sub") ? sub(argument) : join(argument);
  }

  private MappedText sub(Node argument) {
    Node template = argument;
    Node variables = null;
    if (argument instanceof Node.Sequence) {
      List<Node> items = items(argument, "Fn::Sub", 2);
      template = items.get(0);
      variables = items.get(1);
    }
    if (!(template instanceof Node.Scalar scalar)) {
      throw expected("a string, or a list of a string and a mapping", argument);
    }
    Node own = variables;
    return MappedText.of(scalar)
        .replace(
            VARIABLE,
            (match, at) -> {
              String name = match.group(2).strip();
              if (!match.group(1).isEmpty()) {
                literals.add(name);
                return MappedText.of("${" + name + "}");
              }
              return variable(name, own, at == null ? scalar.at() : at);
            });
  }

  private MappedText variable(String name, @Nullable Node own, Location at) {
    Node given = own == null ? null : own.get(name);
    if (given != null) {
      return MappedText.of(text(given).text());
    }
    int dot = name.indexOf('.');
    Node value =
        dot < 0
            ? stack.ref(name, at)
            : stack.attribute(name.substring(0, dot), name.substring(dot + 1), at);
    if (value instanceof Node.Sequence sequence) {
      return MappedText.of(String.join(",", sequence.items().stream().map(this::plain).toList()));
    }
    return MappedText.of(plain(value));
  }

  private String plain(Node value) {
    return text(value).text();
  }

  private MappedText join(Node argument) {
    List<Node> items = items(argument, "Fn::Join", 2);
    String delimiter = string(items.get(0));
    Node pieces = items.get(1);
    Node list = pieces instanceof Node.Sequence ? pieces : resolve(pieces);
    MappedText.Builder joined = new MappedText.Builder();
    boolean first = true;
    for (Node item : items(list, "Fn::Join")) {
      joined.append(first ? "" : delimiter).append(text(item));
      first = false;
    }
    return joined.build();
  }

  // ---- values

  private Node attribute(Node argument) {
    if (argument.text() != null) {
      String whole = string(argument);
      int dot = whole.indexOf('.');
      if (dot > 0) {
        return stack.attribute(whole.substring(0, dot), whole.substring(dot + 1), argument.at());
      }
    }
    List<Node> items = items(argument, "Fn::GetAtt", 2);
    return stack.attribute(string(items.get(0)), string(resolve(items.get(1))), items.get(0).at());
  }

  private Node findInMap(Node argument) {
    List<Node> items = items(argument, "Fn::FindInMap");
    if (items.size() < 3) {
      throw expected("a list of a mapping's name and two keys", argument);
    }
    Node found = stack.root().get("Mappings");
    for (Node key : items.subList(0, 3)) {
      String name = string(resolve(key));
      Node next = found == null ? null : found.get(name);
      if (next == null) {
        Node fallback = items.size() > 3 ? items.get(3).get("DefaultValue") : null;
        if (fallback != null) {
          return resolve(fallback);
        }
        Set<String> known =
            found instanceof Node.Mapping all ? all.members().keySet() : Set.<String>of();
        throw TemplateException.of(
            "The template's Mappings have no '" + name + "' here.",
            key.at(),
            "one of their keys; " + NearNames.hint(name, known),
            "correct the key, or the value of the parameter that names it");
      }
      found = next;
    }
    return found == null ? NO_VALUE : resolve(found);
  }

  private Node ifThen(Node argument) {
    List<Node> items = items(argument, "Fn::If", 3);
    boolean holds = condition(string(items.get(0)), items.get(0).at());
    return resolve(items.get(holds ? 1 : 2));
  }

  private Node select(Node argument) {
    List<Node> items = items(argument, "Fn::Select", 2);
    List<Node> list = items(resolve(items.get(1)), "Fn::Select");
    String index = plain(resolve(items.get(0)));
    if (!index.matches("\\d{1,6}") || Integer.parseInt(index) >= list.size()) {
      throw TemplateException.of(
          "Fn::Select has no element " + index + ".",
          argument.at(),
          "an index from 0 to " + (list.size() - 1),
          "correct the index, or the value of the parameter that the list is made of");
    }
    return list.get(Integer.parseInt(index));
  }

  private Node split(Node argument) {
    List<Node> items = items(argument, "Fn::Split", 2);
    String delimiter = string(items.get(0));
    String text = plain(resolve(items.get(1)));
    List<Node> parts = new ArrayList<>();
    for (String part : text.split(Pattern.quote(delimiter), -1)) {
      parts.add(Node.text(part, argument.at()));
    }
    return new Node.Sequence(parts, argument.at());
  }

  private Node zones(Node argument) {
    String region = plain(resolve(argument));
    String name = region.isEmpty() ? values.region() : region;
    return new Node.Sequence(
        ZONES.stream().map(zone -> (Node) Node.text(name + zone, argument.at())).toList(),
        argument.at());
  }

  private Node base64(Node argument) {
    byte[] bytes = plain(resolve(argument)).getBytes(StandardCharsets.UTF_8);
    return Node.text(Base64.getEncoder().encodeToString(bytes), argument.at());
  }

  // ---- conditions

  /** Whether a condition of the template holds. */
  boolean condition(String name, Location at) {
    Node conditions = stack.root().get("Conditions");
    Node condition = conditions == null ? null : conditions.get(name);
    if (condition == null) {
      Set<String> known =
          conditions instanceof Node.Mapping all ? all.members().keySet() : Set.<String>of();
      throw TemplateException.of(
          "The template has no condition '" + name + "'.",
          at,
          "one of its Conditions; " + NearNames.hint(name, known),
          "correct the name");
    }
    if (!beingJudged.add(name)) {
      throw TemplateException.of(
          "The condition '" + name + "' depends on itself.",
          at,
          "conditions without a circle",
          "break the circle");
    }
    try {
      return holds(condition);
    } finally {
      beingJudged.remove(name);
    }
  }

  private boolean holds(Node condition) {
    if (condition instanceof Node.Mapping mapping && mapping.members().size() == 1) {
      Map.Entry<String, Node> only = mapping.members().entrySet().iterator().next();
      return holds(only.getKey(), only.getValue(), condition);
    }
    throw noCondition(condition);
  }

  private boolean holds(String function, Node argument, Node condition) {
    return switch (function) {
      case "Condition" -> condition(string(argument), argument.at());
      case "Fn::Equals" -> {
        List<Node> two = items(argument, "Fn::Equals", 2);
        yield plain(resolve(two.get(0))).equals(plain(resolve(two.get(1))));
      }
      case "Fn::Not" -> !holds(items(argument, "Fn::Not", 1).get(0));
      case "Fn::And" -> items(argument, "Fn::And").stream().allMatch(this::holds);
      case "Fn::Or" -> items(argument, "Fn::Or").stream().anyMatch(this::holds);
      default -> throw noCondition(condition);
    };
  }

  private static TemplateException noCondition(Node condition) {
    return expected("Fn::Equals, Fn::Not, Fn::And, Fn::Or or Condition", condition);
  }

  // ---- shapes

  private static String string(Node node) {
    if (node instanceof Node.Scalar scalar && !scalar.value().isNull()) {
      return scalar.asText();
    }
    throw expected("a string", node);
  }

  private static List<Node> items(Node node, String function) {
    if (node instanceof Node.Sequence sequence) {
      return sequence.items();
    }
    throw expected("a list, for " + function, node);
  }

  private static List<Node> items(Node node, String function, int size) {
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
