package io.github.sfntest.definition;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The placeholders <code>${Key}</code> of a definition. */
final class Placeholders {

  private static final Pattern PLACEHOLDER = Pattern.compile("\\$\\{\\s*([A-Za-z0-9_.:-]+)\\s*}");

  private Placeholders() {}

  /** The text with all values put in; a value is not searched again. */
  static String replace(
      StateMachineDefinition definition, String text, Map<String, String> substitutions) {
    List<Diagnostic> left = new ArrayList<>();
    Matcher matcher = PLACEHOLDER.matcher(text);
    StringBuilder replaced = new StringBuilder(text.length());
    while (matcher.find()) {
      String value = substitutions.get(matcher.group(1));
      if (value == null) {
        left.add(leftOver(matcher.group(1), text, matcher.start()));
      } else {
        matcher.appendReplacement(replaced, Matcher.quoteReplacement(value));
      }
    }
    if (!left.isEmpty()) {
      throw new InvalidStateMachineException(definition.name(), definition.source(), left);
    }
    return matcher.appendTail(replaced).toString();
  }

  private static Diagnostic leftOver(String key, String text, int offset) {
    int lineStart = text.lastIndexOf('\n', offset - 1) + 1;
    int line = 1 + (int) text.substring(0, lineStart).chars().filter(c -> c == '\n').count();
    return new Diagnostic(
        Diagnostic.Severity.ERROR,
        "UNRESOLVED_SUBSTITUTION",
        "No value for ${" + key + "}; give one with withSubstitution(\"" + key + "\", …)",
        Optional.empty(),
        OptionalInt.of(line),
        OptionalInt.of(offset - lineStart + 1));
  }
}
