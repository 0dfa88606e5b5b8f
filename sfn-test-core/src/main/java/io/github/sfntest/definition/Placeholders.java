package io.github.sfntest.definition;

import io.github.sfntest.internal.document.Location;
import io.github.sfntest.internal.document.MappedText;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** The placeholders <code>${Key}</code> of a definition. */
final class Placeholders {

  private static final Pattern PLACEHOLDER = Pattern.compile("\\$\\{\\s*([A-Za-z0-9_.:-]+)\\s*}");

  private Placeholders() {}

  /** The text with all values put in; a value is not searched again. */
  static MappedText replace(
      DefinitionText definition, String name, Map<String, String> substitutions) {
    List<Diagnostic> left = new ArrayList<>();
    MappedText replaced =
        definition
            .text()
            .replace(
                PLACEHOLDER,
                (match, at) -> {
                  String value = substitutions.get(match.group(1));
                  if (value == null) {
                    left.add(leftOver(match.group(1), at));
                    return null;
                  }
                  return MappedText.of(value);
                });
    if (!left.isEmpty() && definition.left() != DefinitionText.Left.TEXT) {
      throw new InvalidStateMachineException(name, definition.source(), left);
    }
    return replaced;
  }

  private static Diagnostic leftOver(String key, @Nullable Location at) {
    return DefinitionText.diagnostic(
        "UNRESOLVED_SUBSTITUTION",
        "No value for ${" + key + "}; give one with withSubstitution(\"" + key + "\", …)",
        at);
  }
}
