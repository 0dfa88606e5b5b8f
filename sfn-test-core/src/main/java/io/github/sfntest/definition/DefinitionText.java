package io.github.sfntest.definition;

import io.github.sfntest.internal.document.DocumentException;
import io.github.sfntest.internal.document.Documents;
import io.github.sfntest.internal.document.JsonComments;
import io.github.sfntest.internal.document.JsonText;
import io.github.sfntest.internal.document.Location;
import io.github.sfntest.internal.document.MappedText;
import io.github.sfntest.internal.template.FoundMachine;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import org.jspecify.annotations.Nullable;

/**
 * The text of a definition before its placeholders are filled in.
 *
 * @param text the text as it was found
 * @param format what it is written in
 * @param source where it was found, for messages; null if it was handed in
 * @param left what a placeholder is for which no value is given
 */
record DefinitionText(MappedText text, Format format, @Nullable String source, Left left) {

  enum Left {
    /** An error. */
    ERROR,
    /** Just text, as for a call of the API, unless there are other values. */
    TEXT_IF_NONE_IS_GIVEN,
    /** Just text: whoever wrote the template has filled in the others already. */
    TEXT
  }

  enum Format {
    /** JSON to the letter, as a call of the API has it. */
    JSON,
    /** JSON as editors allow it, with comments. */
    JSON_WITH_COMMENTS,
    YAML
  }

  /** A text that was handed in. */
  static DefinitionText given(String text) {
    return new DefinitionText(
        MappedText.whole(text, ""), Format.JSON, null, Left.TEXT_IF_NONE_IS_GIVEN);
  }

  /** The text of a file. */
  static DefinitionText ofFile(String text, String source) {
    return new DefinitionText(
        MappedText.whole(text, source), formatOf(source, text), source, Left.ERROR);
  }

  /** The text that a template holds or names. */
  static DefinitionText ofTemplate(FoundMachine found) {
    String file = found.file();
    Format format = file == null ? Format.JSON : formatOf(file, found.text().text());
    Left left = found.finished() ? Left.TEXT : Left.ERROR;
    return new DefinitionText(found.text(), format, found.source(), left);
  }

  private static Format formatOf(String source, String text) {
    if (Documents.isYaml(source)) {
      return Format.YAML;
    }
    String lower = source.toLowerCase(Locale.ROOT);
    boolean saysJson = lower.endsWith(".json") || lower.endsWith(".jsonc");
    String start = text.stripLeading();
    return saysJson || start.isEmpty() || start.startsWith("{") || start.startsWith("/")
        ? Format.JSON_WITH_COMMENTS
        : Format.YAML;
  }

  /**
   * The definition as plain JSON.
   *
   * @param name the state machine's, for messages
   * @throws InvalidStateMachineException if a placeholder is left, or the text is no YAML
   */
  MappedText json(String name, Map<String, String> substitutions) {
    if (left != Left.ERROR && substitutions.isEmpty()) {
      return text;
    }
    MappedText filled = Placeholders.replace(this, name, substitutions);
    if (format == Format.YAML) {
      return ofYaml(filled, name);
    }
    return format == Format.JSON_WITH_COMMENTS ? filled.with(JsonComments::blankOut) : filled;
  }

  private MappedText ofYaml(MappedText filled, String name) {
    try {
      return JsonText.of(Documents.readYaml(filled));
    } catch (DocumentException e) {
      Diagnostic finding = diagnostic("INVALID_YAML_DESCRIPTION", e.reason(), e.at());
      throw new InvalidStateMachineException(name, source, List.of(finding));
    }
  }

  static Diagnostic diagnostic(String code, String message, @Nullable Location at) {
    return new Diagnostic(
        Diagnostic.Severity.ERROR,
        code,
        message,
        Optional.empty(),
        at == null ? OptionalInt.empty() : OptionalInt.of(at.line()),
        at == null ? OptionalInt.empty() : OptionalInt.of(at.column()));
  }
}
