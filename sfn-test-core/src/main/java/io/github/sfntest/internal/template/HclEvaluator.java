package io.github.sfntest.internal.template;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.sfntest.internal.document.JsonText;
import io.github.sfntest.internal.document.Location;
import io.github.sfntest.internal.document.Node;
import io.github.sfntest.internal.json.Json;
import io.github.sfntest.internal.json.JsonSyntaxException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Evaluates the expressions that definitions are made of: literals, templates, lists, objects,
 * references and a few functions. Confined to one reading of the files.
 */
final class HclEvaluator {
  private static final Pattern UNICODE = Pattern.compile("\\\\u([0-9A-Fa-f]{4})");

  /** What names stand for. */
  interface Names {

    /** The value of a reference such as {@code aws_lambda_function.charge.arn}. */
    Node value(List<String> path, Location at);

    /** The text of a file. */
    FileReferences.Found file(String path, Location at);

    /** The work so far. */
    Effort effort();
  }

  private final Names names;
  private final String text;
  private final Location start;
  private int at;

  private HclEvaluator(Names names, String text, Location start) {
    this.names = names;
    this.text = text;
    this.start = start;
  }

  static Node evaluate(HclExpression expression, Names names) {
    HclEvaluator evaluator = new HclEvaluator(names, expression.text(), expression.at());
    Node value = evaluator.expression();
    if (evaluator.peek() != 0) {
      throw evaluator.unsupported();
    }
    return value;
  }

  /** The text of a template, which sees the variables that it is given and no others. */
  static String render(String template, Node variables, Names outer, Location start) {
    HclText.check(template, start);
    return new HclEvaluator(new Variables(outer, variables), template, start)
        .template(template.length());
  }

  // ---- expressions

  private Node expression() {
    char c = peek();
    Location here = here();
    names.effort().enter(1, here);
    try {
      if (c == '"') {
        return string(here);
      }
      if (HclText.isHeredoc(text, at)) {
        return heredoc(here);
      }
      if (c == '{') {
        return object(here);
      }
      if (c == '[') {
        at++;
        return new Node.Sequence(list(']'), here);
      }
      if (c == '-' || Character.isDigit(c)) {
        return number(here);
      }
      if (Character.isLetter(c) || c == '_') {
        return name(here);
      }
      throw unsupported();
    } finally {
      names.effort().leave(1);
    }
  }

  private Node string(Location here) {
    int end = HclText.endOfString(text, at);
    at++;
    String value = template(end - 1);
    at = end;
    return Node.text(value, here);
  }

  private Node heredoc(Location here) {
    int end = HclText.endOfHeredoc(text, at);
    int first = text.indexOf('\n', at) + 1;
    boolean strips = text.charAt(at + 2) == '-';
    int last = Math.max(first, text.lastIndexOf('\n', end - 1) + 1);
    String body = text.substring(first, last);
    Location bodyAt = HclText.location(text, first, start);
    at = end;
    int indent = strips ? indentOf(body) : 0;
    String lines = body.replaceAll("(?m)^[ \\t]{0," + indent + "}", "");
    String value = new HclEvaluator(names, lines, bodyAt).template(lines.length());
    return new Node.Scalar(Json.text(value), here, indent);
  }

  private static int indentOf(String body) {
    return body.lines()
        .filter(line -> !line.isBlank())
        .mapToInt(line -> line.length() - line.stripLeading().length())
        .min()
        .orElse(0);
  }

  private Node object(Location here) {
    Map<String, Node> members = new LinkedHashMap<>();
    at++;
    while (peek() != '}') {
      String key = key();
      char separator = peek();
      if (separator != '=' && separator != ':') {
        throw unsupported();
      }
      at++;
      members.put(key, expression());
      if (peek() == ',') {
        at++;
      }
    }
    at++;
    return new Node.Mapping(members, here);
  }

  private String key() {
    char c = peek();
    if (c == '"') {
      String key = string(here()).text();
      return key == null ? "" : key;
    }
    if (c == '(') {
      at++;
      Node key = expression();
      if (peek() != ')') {
        throw unsupported();
      }
      at++;
      return Shapes.asText(key);
    }
    String word = word();
    if (word.isEmpty() || word.equals("for")) {
      throw unsupported();
    }
    return word;
  }

  private List<Node> list(char close) {
    List<Node> items = new ArrayList<>();
    while (peek() != close) {
      items.add(expression());
      if (peek() == ',') {
        at++;
      } else if (peek() != close) {
        throw unsupported();
      }
    }
    at++;
    return items;
  }

  private Node number(Location here) {
    int from = at;
    at++;
    while (at < text.length() && "0123456789.eE+-".indexOf(text.charAt(at)) >= 0) {
      at++;
    }
    try {
      JsonNode value = Json.parse(text.substring(from, at));
      return Node.scalar(value, here);
    } catch (JsonSyntaxException e) {
      at = from;
      throw unsupported();
    }
  }

  private Node name(Location here) {
    String word = word();
    if (at < text.length() && text.charAt(at) == '(') {
      at++;
      return call(word, list(')'), here);
    }
    List<String> path = path(word);
    if (word.equals("true") || word.equals("false")) {
      return Node.scalar(Json.bool(word.equals("true")), here);
    }
    if (word.equals("null")) {
      return Node.scalar(Json.nul(), here);
    }
    return names.value(path, here);
  }

  /** The rest of a reference; indexes do not matter for what is made up. */
  private List<String> path(String first) {
    List<String> path = new ArrayList<>(List.of(first));
    while (at < text.length()) {
      if (text.charAt(at) == '.') {
        at++;
        path.add(word());
      } else if (text.charAt(at) == '[') {
        at++;
        Node index = peek() == 'c' || peek() == 'e' ? skipIndex() : expression();
        if (peek() != ']') {
          throw unsupported();
        }
        at++;
        if (index instanceof Node.Scalar scalar && scalar.value().isTextual()) {
          path.add(scalar.asText());
        }
      } else {
        break;
      }
    }
    return path;
  }

  /** Passes {@code count.index} and {@code each.key}. */
  private @Nullable Node skipIndex() {
    path(word());
    return null;
  }

  private Node call(String function, List<Node> arguments, Location here) {
    int given = arguments.size();
    if (function.equals("file") && given == 1) {
      return Node.text(names.file(Shapes.asText(arguments.get(0)), here).text(), here);
    }
    if (function.equals("templatefile") && given == 2) {
      FileReferences.Found file = names.file(Shapes.asText(arguments.get(0)), here);
      Location top = new Location(file.name(), 1, 1);
      return Node.text(render(file.text(), arguments.get(1), names, top), here);
    }
    if (function.equals("jsonencode") && given == 1) {
      return Node.text(JsonText.of(arguments.get(0)).text(), here);
    }
    if (given == 1 && List.of("upper", "lower", "trimspace", "tostring").contains(function)) {
      String text = Shapes.asText(arguments.get(0));
      return switch (function) {
        case "upper" -> Node.text(text.toUpperCase(Locale.ROOT), here);
        case "lower" -> Node.text(text.toLowerCase(Locale.ROOT), here);
        case "trimspace" -> Node.text(text.strip(), here);
        default -> Node.text(text, here);
      };
    }
    throw evaluation("the function " + function, here);
  }

  // ---- templates

  private String template(int end) {
    boolean quoted = at > 0 && text.charAt(at - 1) == '"';
    StringBuilder result = new StringBuilder();
    while (at < end) {
      if (text.startsWith("$${", at) || text.startsWith("%%{", at)) {
        result.append(text, at + 1, at + 3);
        at += 3;
      } else if (text.startsWith("${", at)) {
        int close = HclText.endOfBrace(text, at + 1);
        Location here = HclText.location(text, at + 2, start);
        String inner = text.substring(at + 2, Math.max(at + 2, close - 1)).replaceAll("^~|~$", "");
        result.append(Shapes.asText(evaluate(new HclExpression(inner, here), names)));
        names.effort().text(result.length(), here);
        at = close;
      } else if (text.startsWith("%{", at)) {
        throw evaluation("the directive %{", here());
      } else if (quoted && text.charAt(at) == '\\') {
        result.append(escape());
      } else {
        result.append(text.charAt(at++));
      }
    }
    return result.toString();
  }

  private String escape() {
    char c = at + 1 < text.length() ? text.charAt(at + 1) : '\\';
    Matcher unit = UNICODE.matcher(text).region(at, text.length());
    if (unit.lookingAt()) {
      at = unit.end();
      return String.valueOf((char) Integer.parseInt(unit.group(1), 16));
    }
    at += 2;
    return switch (c) {
      case 'n' -> "\n";
      case 'r' -> "\r";
      case 't' -> "\t";
      default -> String.valueOf(c);
    };
  }

  // ---- reading

  private Location here() {
    return HclText.location(text, at, start);
  }

  /** The next letter that is no white space and in no comment; 0 at the end. */
  private char peek() {
    at = HclText.skipBlanks(text, at);
    return at < text.length() ? text.charAt(at) : 0;
  }

  private String word() {
    int from = at;
    while (at < text.length() && HclText.isWordPart(text.charAt(at))) {
      at++;
    }
    return text.substring(from, at);
  }

  private TemplateException unsupported() {
    char next = peek();
    return evaluation(next == 0 ? "what is left out here" : "the operator or sign " + next, here());
  }

  static TemplateException evaluation(String what, Location at) {
    return TemplateException.wanting(
        TemplateException.Wanted.EVALUATION,
        what,
        "An expression of Terraform needs an evaluation: " + what + ".",
        at,
        "a heredoc, file, templatefile or jsonencode, with variables and attributes of resources",
        "give the evaluated plan or state: terraform show -json > plan.json, and"
            + " Template.fromFile(\"plan.json\")");
  }

  /** The variables of a template file, which sees no others. */
  private record Variables(Names outer, Node variables) implements Names {

    @Override
    public Node value(List<String> path, Location at) {
      Node value = variables;
      for (String name : path) {
        Node next = value.get(name);
        if (next == null) {
          throw evaluation("the variable " + String.join(".", path) + ", which has no value", at);
        }
        value = next;
      }
      return value;
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
}
