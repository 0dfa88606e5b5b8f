package io.github.sfntest.internal.query;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Reads the text of a path. The grammar is what AWS documents, so more is refused than by common
 * JSONPath engines: a path starts with {@code $}, brackets are closed, and there are no functions.
 * Blanks at its end are passed over, as a definition in AWS's tutorials has them.
 */
final class PathParser {
  /** The only script that the engine of AWS knows: {@code $.items[(@.length-1)]}. */
  private static final Pattern FROM_THE_END = Pattern.compile("\\(@\\.length-([1-9][0-9]{0,8})\\)");

  private final String text;
  private final List<PathStep> steps = new ArrayList<>();
  private final StringBuilder canonical = new StringBuilder("$");
  private int position;
  private @Nullable Integer indefiniteAt;

  private PathParser(String text) {
    this.text = text.stripTrailing();
  }

  static ParsedPath parse(String text) throws QuerySyntaxException {
    return new PathParser(text).parse();
  }

  private ParsedPath parse() throws QuerySyntaxException {
    if (!text.startsWith("$")) {
      throw error("A path starts with $", 0);
    }
    position = 1;
    ParsedPath.Source source = ParsedPath.Source.ROOT;
    String variable = "";
    if (has('$')) {
      position = 2;
      source = ParsedPath.Source.CONTEXT;
    } else if (position < text.length()
        && Character.isUnicodeIdentifierStart(text.codePointAt(position))) {
      source = ParsedPath.Source.VARIABLE;
      variable = identifier();
    }
    while (position < text.length()) {
      if (has('.')) {
        position++;
        dot();
      } else if (has('[')) {
        bracket();
      } else {
        throw error("Expected . or [ or the end of the path", position);
      }
    }
    return new ParsedPath(
        text, source, variable, List.copyOf(steps), canonical.toString(), indefiniteAt);
  }

  private void dot() throws QuerySyntaxException {
    if (has('.')) {
      indefinite(position - 1);
      canonical.append("..");
      position++;
      if (has('.') || position == text.length()) {
        throw error("Expected a name, * or [ after ..", position);
      }
      if (has('[')) {
        bracket();
        return;
      }
      name("");
    } else if (has('[')) {
      // $.a.[0] is read as $.a[0]
      bracket();
    } else {
      name(".");
    }
  }

  private void name(String before) throws QuerySyntaxException {
    int start = position;
    if (has('*')
        && (position + 1 == text.length() || ".[".indexOf(text.charAt(position + 1)) >= 0)) {
      indefinite(position);
      canonical.append(before).append('*');
      position++;
      return;
    }
    StringBuilder name = new StringBuilder();
    while (position < text.length()) {
      char c = text.charAt(position);
      if (c == '.' || c == '[') {
        break;
      }
      if (c == '\\') {
        position++;
        if (position == text.length()) {
          throw error("A backslash stands before the character it escapes", position - 1);
        }
        c = text.charAt(position);
      } else if (c == '(') {
        throw error("Functions such as " + name + "() are not supported in a path", start);
      } else if (c == ']' || c == ')' || c == '\'' || c == '"' || Character.isWhitespace(c)) {
        throw error("The character " + c + " needs brackets: ['" + name + c + "…']", position);
      }
      name.append(c);
      position++;
    }
    if (name.length() == 0) {
      throw error("Expected a name", start);
    }
    step(PathStep.member(name.toString(), '\''));
  }

  private void step(PathStep step) {
    steps.add(step);
    step.appendTo(canonical);
  }

  private void indefinite(int at) {
    if (indefiniteAt == null) {
      indefiniteAt = at;
    }
  }

  private void bracket() throws QuerySyntaxException {
    int start = position;
    position++;
    skipBlanks();
    if (position == text.length()) {
      throw error("The bracket is not closed", start);
    }
    char c = text.charAt(position);
    if (c == '\'' || c == '"') {
      names(start);
    } else if (c == '?') {
      indefinite(start);
      filter(start);
    } else if (c == '*') {
      indefinite(start);
      position++;
      close(start);
      canonical.append("[*]");
    } else {
      indexes(start);
    }
  }

  private void names(int start) throws QuerySyntaxException {
    List<PathStep> names = new ArrayList<>();
    while (true) {
      char quote = text.charAt(position);
      names.add(PathStep.member(quoted(), quote));
      skipBlanks();
      if (!has(',')) {
        break;
      }
      position++;
      skipBlanks();
      if (!has('\'') && !has('"')) {
        throw error("Expected a name in quotes", position);
      }
    }
    close(start);
    if (names.size() == 1) {
      step(names.get(0));
      return;
    }
    indefinite(start);
    canonical.append('[');
    for (int i = 0; i < names.size(); i++) {
      canonical.append(i == 0 ? "" : ",");
      names.get(i).appendQuotedTo(canonical);
    }
    canonical.append(']');
  }

  /**
   * A name in quotes. Only the quote and the backslash itself can be escaped; any other backslash
   * is part of the name.
   */
  private String quoted() throws QuerySyntaxException {
    int start = position;
    char quote = text.charAt(position++);
    StringBuilder name = new StringBuilder();
    while (position < text.length()) {
      char c = text.charAt(position++);
      if (c == quote) {
        return name.toString();
      }
      if (c == '\\' && (has(quote) || has('\\'))) {
        c = text.charAt(position++);
      }
      name.append(c);
    }
    throw error("The name is not closed", start);
  }

  private void filter(int start) throws QuerySyntaxException {
    int from = position;
    position++;
    skipBlanks();
    if (!has('(')) {
      throw error("Expected ( after ?", position);
    }
    FilterScanner.check(text, position);
    position = FilterScanner.end(text, position);
    String expression = text.substring(from, position);
    close(start);
    canonical.append('[').append(FilterScanner.quoteBareWords(expression)).append(']');
  }

  private void indexes(int start) throws QuerySyntaxException {
    int end = text.indexOf(']', position);
    if (end < 0) {
      throw error("The bracket is not closed", start);
    }
    String inside = text.substring(position, end).replace(" ", "");
    position = end + 1;
    Matcher fromTheEnd = FROM_THE_END.matcher(inside);
    if (fromTheEnd.matches()) {
      step(PathStep.element(-Integer.parseInt(fromTheEnd.group(1))));
    } else if (inside.matches("-?[0-9]{1,9}")) {
      step(PathStep.element(Integer.parseInt(inside)));
    } else if (inside.matches("-?[0-9]{0,9}:(-?[0-9]{1,9})?|-?[0-9]{1,9}(,-?[0-9]{1,9})+")
        && !inside.equals(":")
        && !inside.startsWith("-:")) {
      indefinite(start);
      canonical.append('[').append(inside).append(']');
    } else {
      throw error(
          "Expected an index, a slice, a list of indexes, a name in quotes, * or a filter in the"
              + " brackets",
          start + 1);
    }
  }

  private void close(int start) throws QuerySyntaxException {
    skipBlanks();
    if (!has(']')) {
      throw error("The bracket is not closed", start);
    }
    position++;
  }

  private String identifier() {
    int start = position;
    while (position < text.length()
        && Character.isUnicodeIdentifierPart(text.codePointAt(position))) {
      position += Character.charCount(text.codePointAt(position));
    }
    return text.substring(start, position);
  }

  private boolean has(char c) {
    return position < text.length() && text.charAt(position) == c;
  }

  private void skipBlanks() {
    while (has(' ')) {
      position++;
    }
  }

  private QuerySyntaxException error(String what, int offset) {
    return new QuerySyntaxException(
        what + " (character " + (offset + 1) + " of " + text + ")", offset);
  }
}
