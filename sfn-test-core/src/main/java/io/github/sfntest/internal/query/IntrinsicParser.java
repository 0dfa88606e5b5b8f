package io.github.sfntest.internal.query;

import io.github.sfntest.internal.json.Json;
import io.github.sfntest.internal.json.JsonSyntaxException;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** Reads calls of intrinsic functions: ASL, "Intrinsic Functions" and appendix B. */
final class IntrinsicParser {
  /** Guide, "Intrinsic functions": at most 10 nested calls in one field. */
  private static final int DEEPEST_NESTING = 10;

  private final String text;
  private final Set<String> variables;
  private int position;
  private int depth;

  IntrinsicParser(String text, Set<String> variables) {
    this.text = text;
    this.variables = variables;
  }

  IntrinsicCall parse() throws QuerySyntaxException {
    IntrinsicCall call = call();
    skipBlanks();
    if (position < text.length()) {
      throw error("Nothing may follow the call", position);
    }
    return call;
  }

  private IntrinsicCall call() throws QuerySyntaxException {
    int start = position;
    while (position < text.length() && isNamePart(text.charAt(position))) {
      position++;
    }
    String name = text.substring(start, position);
    skipBlanks();
    if (name.isEmpty() || !has('(')) {
      throw error("Expected a path or a call such as States.Format('…')", start);
    }
    IntrinsicFunction function = IntrinsicFunction.named(name);
    if (function == null) {
      throw error("There is no function " + name, start);
    }
    if (++depth > DEEPEST_NESTING) {
      throw error("At most " + DEEPEST_NESTING + " calls can be nested", start);
    }
    position++;
    List<IntrinsicArgument> arguments = new ArrayList<>();
    FormatTemplate template = null;
    skipBlanks();
    if (has(')')) {
      position++;
    } else {
      while (true) {
        skipBlanks();
        if (function == IntrinsicFunction.FORMAT && arguments.isEmpty() && has('\'')) {
          template = FormatTemplate.parse(text.substring(position + 1, endOfText()));
        }
        arguments.add(argument());
        skipBlanks();
        if (has(')')) {
          position++;
          break;
        }
        if (!has(',')) {
          throw error("Expected , or )", position);
        }
        position++;
      }
    }
    depth--;
    if (!function.takes(arguments.size())) {
      throw error(name + " takes " + function.arity() + ", not " + arguments.size(), start);
    }
    return new IntrinsicCall(function, arguments.toArray(new IntrinsicArgument[0]), template);
  }

  private IntrinsicArgument argument() throws QuerySyntaxException {
    if (position == text.length()) {
      throw error("The call is not closed", position);
    }
    char c = text.charAt(position);
    if (c == '\'') {
      return new IntrinsicArgument.Literal(Json.text(quoted()));
    }
    if (c == '$') {
      return path();
    }
    int start = position;
    int end = start;
    while (end < text.length() && ",() \t\r\n".indexOf(text.charAt(end)) < 0) {
      end++;
    }
    String word = text.substring(start, end);
    if (isLiteral(word)) {
      position = end;
      try {
        return new IntrinsicArgument.Literal(Json.parse(word));
      } catch (JsonSyntaxException e) {
        throw error(word + " is no number", start);
      }
    }
    return call();
  }

  private static boolean isLiteral(String word) {
    return word.equals("null")
        || word.equals("true")
        || word.equals("false")
        || (!word.isEmpty() && (word.charAt(0) == '-' || Character.isDigit(word.charAt(0))));
  }

  private IntrinsicArgument path() throws QuerySyntaxException {
    int start = position;
    int brackets = 0;
    for (; position < text.length(); position++) {
      char c = text.charAt(position);
      if (c == '[') {
        brackets++;
      } else if (c == ']') {
        brackets--;
      } else if (c == '\\') {
        position++;
      } else if (brackets > 0 && (c == '\'' || c == '"')) {
        position = endOfName(c);
      } else if (brackets == 0 && (c == ',' || c == ')' || Character.isWhitespace(c))) {
        break;
      }
    }
    String path = text.substring(start, Math.min(position, text.length()));
    try {
      Expression compiled = JsonPath.compile(path);
      variables.addAll(compiled.variables());
      return new IntrinsicArgument.Path(compiled);
    } catch (QuerySyntaxException e) {
      throw new QuerySyntaxException(String.valueOf(e.getMessage()), start + e.offset());
    }
  }

  private int endOfName(char quote) throws QuerySyntaxException {
    for (int i = position + 1; i < text.length(); i++) {
      if (text.charAt(i) == '\\') {
        i++;
      } else if (text.charAt(i) == quote) {
        return i;
      }
    }
    throw error("The name is not closed", position);
  }

  /** A text in quotes; only {@code ' { } \} can and need be escaped. */
  private String quoted() throws QuerySyntaxException {
    int end = endOfText();
    StringBuilder value = new StringBuilder();
    for (int i = position + 1; i < end; i++) {
      char c = text.charAt(i);
      if (c == '\\') {
        c = text.charAt(++i);
        if (!isReserved(c)) {
          // test_illegal_escapes: refused when the machine is created
          throw error("A backslash may stand before ' { } \\ only", i - 1);
        }
      }
      value.append(c);
    }
    position = end + 1;
    return value.toString();
  }

  private int endOfText() throws QuerySyntaxException {
    for (int i = position + 1; i < text.length(); i++) {
      char c = text.charAt(i);
      if (c == '\\') {
        i++;
      } else if (c == '\'') {
        return i;
      }
    }
    throw error("The text is not closed", position);
  }

  static boolean isReserved(char c) {
    return c == '\'' || c == '{' || c == '}' || c == '\\';
  }

  private static boolean isNamePart(char c) {
    return (c >= 'A' && c <= 'Z')
        || (c >= 'a' && c <= 'z')
        || (c >= '0' && c <= '9')
        || c == '.'
        || c == '_';
  }

  private boolean has(char c) {
    return position < text.length() && text.charAt(position) == c;
  }

  private void skipBlanks() {
    while (position < text.length() && Character.isWhitespace(text.charAt(position))) {
      position++;
    }
  }

  private QuerySyntaxException error(String what, int offset) {
    return new QuerySyntaxException(
        what + " (character " + (offset + 1) + " of " + text + ")", offset);
  }
}
