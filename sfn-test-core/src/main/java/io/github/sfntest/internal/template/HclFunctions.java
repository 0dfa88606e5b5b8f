package io.github.sfntest.internal.template;

import io.github.sfntest.internal.document.JsonText;
import io.github.sfntest.internal.document.Location;
import io.github.sfntest.internal.document.Node;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * The functions of Terraform that definitions are written with.
 *
 * @see <a href="https://developer.hashicorp.com/terraform/language/functions">Functions</a>
 */
final class HclFunctions {

  private static final Pattern VERB = Pattern.compile("%(.?)");

  private final String function;
  private final List<Node> arguments;
  private final HclEvaluator.Names names;
  private final Location here;

  private HclFunctions(
      String function, List<Node> arguments, HclEvaluator.Names names, Location here) {
    this.function = function;
    this.arguments = arguments;
    this.names = names;
    this.here = here;
  }

  static Node call(String function, List<Node> arguments, HclEvaluator.Names names, Location here) {
    return new HclFunctions(function, arguments, names, here).call();
  }

  private Node call() {
    return switch (function + "/" + arguments.size()) {
      case "file/1" -> Node.text(names.file(text(0), here).text(), here);
      case "templatefile/2" -> rendered();
      case "jsonencode/1" -> Node.text(JsonText.of(arguments.get(0)).text(), here);
      case "jsondecode/1" -> Templates.read(text(0), "jsondecode at " + here);
      case "yamldecode/1" -> Templates.read(text(0), "yamldecode at " + here + ".yaml");
      case "upper/1" -> Node.text(text(0).toUpperCase(Locale.ROOT), here);
      case "lower/1" -> Node.text(text(0).toLowerCase(Locale.ROOT), here);
      case "trimspace/1" -> Node.text(text(0).strip(), here);
      case "tostring/1" -> Node.text(text(0), here);
      case "replace/3" -> replaced();
      case "join/2" ->
          Node.text(
              Shapes.items(arguments.get(1), "join").stream()
                  .map(Shapes::asText)
                  .collect(Collectors.joining(text(0))),
              here);
      default ->
          switch (function) {
            case "format" -> formatted();
            case "merge" -> merged();
            case "concat" -> concatenated();
            default -> throw HclEvaluator.evaluation("the function " + function, here);
          };
    };
  }

  private String text(int index) {
    return Shapes.asText(arguments.get(index));
  }

  private Node rendered() {
    FileReferences.Found file = names.file(text(0), here);
    Location top = new Location(file.name(), 1, 1);
    return Node.text(HclEvaluator.render(file.text(), arguments.get(1), names, top), here);
  }

  private Node replaced() {
    String sought = text(1);
    if (sought.length() > 1 && sought.startsWith("/") && sought.endsWith("/")) {
      throw HclEvaluator.evaluation("replace with a regular expression", here);
    }
    String text = text(0).replace(sought, text(2));
    names.effort().text(text.length(), here);
    return Node.text(text, here);
  }

  private Node formatted() {
    if (arguments.isEmpty()) {
      throw HclEvaluator.evaluation("format without a text", here);
    }
    Matcher verbs = VERB.matcher(text(0));
    StringBuilder result = new StringBuilder();
    int next = 1;
    while (verbs.find()) {
      String verb = verbs.group(1);
      String value = "%";
      if (!verb.equals("%")) {
        if (!List.of("s", "d", "v").contains(verb) || next >= arguments.size()) {
          throw HclEvaluator.evaluation("format with " + verbs.group(), here);
        }
        value = text(next++);
      }
      verbs.appendReplacement(result, Matcher.quoteReplacement(value));
      names.effort().text(result.length(), here);
    }
    return Node.text(verbs.appendTail(result).toString(), here);
  }

  private Node merged() {
    Map<String, Node> members = new LinkedHashMap<>();
    for (Node argument : arguments) {
      if (!(argument instanceof Node.Mapping mapping)) {
        throw Shapes.expected("a mapping, for merge", argument);
      }
      members.putAll(mapping.members());
    }
    return new Node.Mapping(members, here);
  }

  private Node concatenated() {
    List<Node> items = new ArrayList<>();
    for (Node argument : arguments) {
      items.addAll(Shapes.items(argument, "concat"));
    }
    return new Node.Sequence(items, here);
  }
}
