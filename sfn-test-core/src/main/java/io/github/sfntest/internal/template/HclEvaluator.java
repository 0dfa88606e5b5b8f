package io.github.sfntest.internal.template;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.sfntest.internal.document.Location;
import io.github.sfntest.internal.document.Node;
import io.github.sfntest.internal.json.Json;
import io.github.sfntest.internal.json.JsonSyntaxException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Evaluates the expressions that definitions are made of: literals, templates, lists, objects,
 * references, conditions and a few functions. Confined to one reading of the files.
 */
final class HclEvaluator {
  /** All operators, or none. */
  private static final int ANY = 0;

  private static final int CLOSEST = 4;

  /** The higher, the closer they bind. */
  private static final Map<String, Integer> OPERATORS = Map.of("||", 1, "&&", 2, "==", 3, "!=", 3);

  private static final Node NOTHING = Node.text("", new Location("nothing", 1, 1));
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
  private int idle;

  private HclEvaluator(Names names, String text, Location start) {
    this.names = names;
    this.text = text;
    this.start = start;
  }

  static Node evaluate(HclExpression expression, Names names) {
    HclEvaluator evaluator = new HclEvaluator(names, expression.text(), expression.at());
    Node value = evaluator.expression(ANY);
    if (evaluator.peek() != 0) {
      throw evaluator.unsupported();
    }
    return value;
  }

  /** The text of a template, which sees the variables that it is given and no others. */
  static String render(String template, Node variables, Names outer, Location start) {
    HclText.check(template, start);
    return new HclEvaluator(new HclVariables(outer, variables), template, start)
        .template(template.length());
  }

  // ---- expressions

  /**
   * An expression, or the part of one that operators hold together which bind at least as closely
   * as {@code lowest}.
   */
  private Node expression(int lowest) {
    char c = peek();
    Location here = here();
    names.effort().enter(1, here);
    try {
      Node value;
      if (c == '"') {
        value = string(here);
      } else if (HclText.isHeredoc(text, at)) {
        value = heredoc(here);
      } else if (c == '{') {
        value = object(here);
      } else if (c == '[') {
        at++;
        value = new Node.Sequence(list(']'), here);
      } else if (c == '(') {
        at++;
        value = expression(ANY);
        expect(')');
      } else if (c == '!') {
        at++;
        value = Node.scalar(Json.bool(!isTrue(expression(CLOSEST))), here);
      } else if (c == '-' || Character.isDigit(c)) {
        value = number(here);
      } else if (Character.isLetter(c) || c == '_') {
        value = name(here);
      } else {
        throw unsupported();
      }
      return lowest == CLOSEST ? value : operators(value, lowest);
    } finally {
      names.effort().leave(1);
    }
  }

  private Node operators(Node first, int lowest) {
    Node left = first;
    while (true) {
      if (peek() == '?' && lowest == ANY) {
        return choice(left);
      }
      String operator = text.substring(at, Math.min(at + 2, text.length()));
      int level = OPERATORS.getOrDefault(operator, -1);
      if (level < lowest) {
        return left;
      }
      at += 2;
      Node right = expression(level + 1);
      boolean value =
          switch (operator) {
            case "||" -> isTrue(left) || isTrue(right);
            case "&&" -> isTrue(left) && isTrue(right);
            default -> operator.equals("==") == sameText(left, right);
          };
      left = Node.scalar(Json.bool(value), left.at());
    }
  }

  private Node choice(Node condition) {
    at++;
    boolean holds = isTrue(condition);
    Node yes = branch(holds);
    expect(':');
    Node no = branch(!holds);
    return holds ? yes : no;
  }

  /** One that is not taken is read over, as what it refers to may not be known. */
  private Node branch(boolean taken) {
    idle += taken ? 0 : 1;
    try {
      return expression(ANY);
    } finally {
      idle -= taken ? 0 : 1;
    }
  }

  private boolean isTrue(Node value) {
    return switch (Shapes.asText(value)) { // as Terraform makes a bool of a text
      case "true", "1" -> true;
      case "false", "0" -> false;
      default -> {
        if (idle == 0) {
          throw Shapes.expected("true or false", value);
        }
        yield false;
      }
    };
  }

  /** What a test gives for a variable is text, whatever the variable's type. */
  private static boolean sameText(Node left, Node right) {
    return Shapes.asText(left).equals(Shapes.asText(right));
  }

  private void expect(char sign) {
    if (peek() != sign) {
      throw unsupported();
    }
    at++;
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
    int indent = strips ? HclText.indentOf(body) : 0;
    String lines = body.replaceAll("(?m)^[ \\t]{0," + indent + "}", "");
    String value = idle > 0 ? "" : new HclEvaluator(names, lines, bodyAt).template(lines.length());
    return new Node.Scalar(Json.text(value), here, indent);
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
      members.put(key, expression(ANY));
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
      Node key = expression(ANY);
      expect(')');
      return Shapes.asText(key);
    }
    String word = word();
    if (word.isEmpty() || word.equals("for")) {
      throw word.isEmpty() ? unsupported() : evaluation("a for expression", here());
    }
    return word;
  }

  private List<Node> list(char close) {
    List<Node> items = new ArrayList<>();
    while (peek() != close) {
      items.add(expression(ANY));
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
      List<Node> arguments = list(')');
      return idle > 0 ? NOTHING : HclFunctions.call(word, arguments, names, here);
    }
    if (word.equals("for")) {
      throw evaluation("a for expression", here);
    }
    List<String> path = path(word);
    if (word.equals("true") || word.equals("false")) {
      return Node.scalar(Json.bool(word.equals("true")), here);
    }
    if (word.equals("null")) {
      return Node.scalar(Json.nul(), here);
    }
    return idle > 0 ? NOTHING : names.value(path, here);
  }

  /** The rest of a reference; an index is a part such as {@code [0]} or {@code ["a"]}. */
  private List<String> path(String first) {
    List<String> path = new ArrayList<>(List.of(first));
    while (at < text.length()) {
      if (text.charAt(at) == '.') {
        at++;
        path.add(word());
      } else if (text.charAt(at) == '[') {
        at++;
        Node index = peek() == 'c' || peek() == 'e' ? skipIndex() : expression(ANY);
        expect(']');
        if (index instanceof Node.Scalar scalar) {
          path.add("[" + Json.write(scalar.value()) + "]");
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
        if (idle == 0) {
          result.append(Shapes.asText(evaluate(new HclExpression(inner, here), names)));
        }
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
}
