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
  private final Effort effort;
  private final Set<String> literals = new TreeSet<>();

  Intrinsics(Stack stack, TemplateValues values, Effort effort) {
    this.stack = stack;
    this.values = values;
    this.effort = effort;
  }

  /** The names that {@code Fn::Sub} kept as they are, by {@code ${!Name}}. */
  Set<String> literals() {
    return literals;
  }

  /** The value with all functions in it evaluated. */
  Node resolve(Node node) {
    effort.enter(1, node.at());
    try {
      return resolved(node);
    } finally {
      effort.leave(1);
    }
  }

  private Node resolved(Node node) {
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
    for (Map.Entry<String, Node> member : mapping.members().entrySet()) {
      if (member.getKey().equals("Fn::Transform")) {
        if (!(include(member.getValue()) instanceof Node.Mapping included)) {
          throw Shapes.expected("a mapping, as what AWS::Include stands among", member.getValue());
        }
        members.putAll(included.members());
        continue;
      }
      Node value = resolve(member.getValue());
      if (value != NO_VALUE) {
        members.put(member.getKey(), value);
      }
    }
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
      case "Ref" -> stack.ref(Shapes.string(argument), argument.at());
      case "Fn::GetAtt" -> attribute(argument);
      case "Fn::Sub", "Fn::Join" -> scalar(textOf(function, argument), at);
      case "Fn::FindInMap" -> findInMap(argument);
      case "Fn::If" -> ifThen(argument);
      case "Fn::Select" -> select(argument);
      case "Fn::Split" -> split(argument);
      case "Fn::ImportValue" -> stack.imported(Shapes.string(resolve(argument)), argument.at());
      case "Fn::GetAZs" -> zones(argument);
      case "Fn::Base64" -> base64(argument);
      case "Fn::Transform" -> include(argument);
      case "Fn::ToJsonString" -> scalar(JsonText.of(resolve(argument)), at);
      case "Fn::Length" ->
          Node.scalar(Json.number(Shapes.items(resolve(argument), "Fn::Length").size()), at);
      default ->
          throw TemplateException.of(
              "The function " + function + " is not supported.",
              at,
              "Ref, Fn::GetAtt, Fn::Sub, Fn::Join, Fn::FindInMap, Fn::If, Fn::Select, Fn::Split,"
                  + " Fn::ImportValue, Fn::GetAZs, Fn::Base64, Fn::ToJsonString, Fn::Length or"
                  + " Fn::Transform",
              "load a template in which it is evaluated already");
    };
  }

  private Node scalar(MappedText text, Location at) {
    effort.text(text.text().length(), at);
    return Node.text(text.text(), at);
  }

  // ---- text

  /** The text that a value stands for, with the places of its pieces. */
  MappedText text(Node node) {
    MappedText text = textIfAny(node);
    if (text == null) {
      throw Shapes.expected("a string", node);
    }
    return text;
  }

  /** Null for {@code AWS::NoValue}. */
  private @Nullable MappedText textIfAny(Node node) {
    effort.enter(1, node.at());
    try {
      return textOf(node);
    } finally {
      effort.leave(1);
    }
  }

  private @Nullable MappedText textOf(Node node) {
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
        if (value == NO_VALUE) {
          return null;
        }
        if (value instanceof Node.Scalar scalar) {
          return MappedText.of(Node.scalar(scalar.value(), mapping.at()));
        }
      }
    }
    throw Shapes.expected("a string", node);
  }

  private MappedText textOf(String function, Node argument) {
    return function.equals("Fn::Sub") ? sub(argument) : join(argument);
  }

  private MappedText sub(Node argument) {
    Node template = argument;
    Node variables = null;
    if (argument instanceof Node.Sequence) {
      List<Node> items = Shapes.items(argument, "Fn::Sub", 2);
      template = items.get(0);
      variables = items.get(1);
    }
    if (!(template instanceof Node.Scalar scalar)) {
      throw Shapes.expected("a string, or a list of a string and a mapping", argument);
    }
    Node own = variables;
    int[] length = {scalar.asText().length()};
    return MappedText.of(scalar)
        .replace(
            VARIABLE,
            (match, at) -> {
              String name = match.group(2).strip();
              if (!match.group(1).isEmpty()) {
                literals.add(name);
                return MappedText.of("${" + name + "}");
              }
              Location place = at == null ? scalar.at() : at;
              MappedText value = variable(name, own, place);
              length[0] += value.text().length();
              effort.text(length[0], place);
              return value;
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
    List<Node> items = Shapes.items(argument, "Fn::Join", 2);
    String delimiter = Shapes.string(items.get(0));
    Node pieces = items.get(1);
    Node list = pieces instanceof Node.Sequence ? pieces : resolve(pieces);
    MappedText.Builder joined = new MappedText.Builder();
    int length = 0;
    boolean first = true;
    for (Node item : Shapes.items(list, "Fn::Join")) {
      MappedText piece = textIfAny(item);
      if (piece != null) {
        length += delimiter.length() + piece.text().length();
        effort.text(length, item.at());
        joined.append(first ? "" : delimiter).append(piece);
        first = false;
      }
    }
    return joined.build();
  }

  // ---- values

  private Node attribute(Node argument) {
    if (argument.text() != null) {
      String whole = Shapes.string(argument);
      int dot = whole.indexOf('.');
      if (dot > 0) {
        return stack.attribute(whole.substring(0, dot), whole.substring(dot + 1), argument.at());
      }
    }
    List<Node> items = Shapes.items(argument, "Fn::GetAtt", 2);
    return stack.attribute(
        Shapes.string(items.get(0)), Shapes.string(resolve(items.get(1))), items.get(0).at());
  }

  private Node findInMap(Node argument) {
    List<Node> items = Shapes.items(argument, "Fn::FindInMap");
    if (items.size() < 3) {
      throw Shapes.expected("a list of a mapping's name and two keys", argument);
    }
    Node found = stack.root().get("Mappings");
    for (Node key : items.subList(0, 3)) {
      String name = Shapes.string(resolve(key));
      Node next = found == null ? null : found.get(name);
      if (next == null) {
        Node fallback = items.size() > 3 ? items.get(3).get("DefaultValue") : null;
        if (fallback != null) {
          return resolve(fallback);
        }
        throw TemplateException.of(
            "The template's Mappings have no '" + name + "' here.",
            key.at(),
            "one of their keys; " + NearNames.hint(name, Shapes.keys(found)),
            "correct the key, or the value of the parameter that names it");
      }
      found = next;
    }
    return found == null ? NO_VALUE : found;
  }

  private Node ifThen(Node argument) {
    List<Node> items = Shapes.items(argument, "Fn::If", 3);
    boolean holds = stack.conditions().holds(Shapes.string(items.get(0)), items.get(0).at());
    return resolve(items.get(holds ? 1 : 2));
  }

  private Node select(Node argument) {
    List<Node> items = Shapes.items(argument, "Fn::Select", 2);
    List<Node> list = Shapes.items(resolve(items.get(1)), "Fn::Select");
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
    List<Node> items = Shapes.items(argument, "Fn::Split", 2);
    String delimiter = Shapes.string(items.get(0));
    String text = plain(resolve(items.get(1)));
    List<Node> parts = new ArrayList<>();
    for (String part : text.split(Pattern.quote(delimiter), -1)) {
      parts.add(Node.text(part, argument.at()));
    }
    return new Node.Sequence(parts, argument.at());
  }

  /** The piece of a template that {@code AWS::Include} puts in. */
  private Node include(Node argument) {
    Node parameters = argument.get("Parameters");
    Node location = parameters == null ? null : parameters.get("Location");
    Node macro = argument.get("Name");
    if (location == null || macro == null || !"AWS::Include".equals(macro.text())) {
      throw TemplateException.of(
          "Of Fn::Transform only AWS::Include is supported.",
          argument.at(),
          "the name AWS::Include, and the parameter Location",
          "load a template in which the macro has run already");
    }
    FileReferences.Found found = stack.files().named(resolve(location), stack.folder());
    if (found == null) {
      throw Shapes.expected("a path, or s3://bucket/key", location);
    }
    return resolve(Templates.read(found.text(), found.name()));
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
}
