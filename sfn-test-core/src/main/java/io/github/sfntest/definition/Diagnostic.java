package io.github.sfntest.definition;

import io.github.sfntest.internal.json.Excerpt;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalInt;
import org.apiguardian.api.API;

/**
 * One finding about a definition, as {@code ValidateStateMachineDefinition} reports it, with the
 * place in the text where that is known.
 *
 * <pre>{@code
 * ERROR 6:15 MISSING_TRANSITION_TARGET: Missing 'Next' target: Shipp at /States/Pay/Next
 * }</pre>
 *
 * @param severity whether the definition can be used in spite of it
 * @param code the code of AWS, such as {@code SCHEMA_VALIDATION_FAILED}
 * @param message the sentence of AWS, without the place
 * @param location the place as AWS writes it: a slash path such as {@code
 *     /States/Pay/Catch[0]/Next}, {@code /} for the top; empty where AWS gives none
 * @param line the line in the definition's text, counted from 1; empty if it is not known
 * @param column the column in that line, counted from 1; empty if it is not known
 * @see <a
 *     href="https://docs.aws.amazon.com/step-functions/latest/apireference/API_ValidateStateMachineDefinitionDiagnostic.html">ValidateStateMachineDefinitionDiagnostic</a>
 */
@API(status = API.Status.EXPERIMENTAL)
public record Diagnostic(
    Severity severity,
    String code,
    String message,
    Optional<String> location,
    OptionalInt line,
    OptionalInt column) {

  /** Whether a definition can be used in spite of a finding. */
  @API(status = API.Status.EXPERIMENTAL)
  public enum Severity {
    /** The definition is refused. */
    ERROR,
    /** The definition is accepted. */
    WARNING
  }

  /**
   * Checks that nothing is null.
   *
   * @param severity whether the definition can be used in spite of it
   * @param code the code of AWS
   * @param message the sentence of AWS, without the place
   * @param location the place as AWS writes it
   * @param line the line, counted from 1
   * @param column the column, counted from 1
   * @throws NullPointerException if an argument is null
   */
  public Diagnostic {
    Objects.requireNonNull(severity, "severity");
    Objects.requireNonNull(code, "code");
    Objects.requireNonNull(message, "message");
    Objects.requireNonNull(location, "location");
    Objects.requireNonNull(line, "line");
    Objects.requireNonNull(column, "column");
  }

  /** {@return whether this finding refuses the definition} */
  public boolean isError() {
    return severity == Severity.ERROR;
  }

  /** {@return severity, line and column, code, message and place in one line} */
  @Override
  public String toString() {
    return severity + " " + position() + textWithLocation();
  }

  /** Line and column with blanks after them; empty if they are not known. */
  String position() {
    return line.isPresent() ? line.getAsInt() + ":" + column.orElse(1) + " " : "";
  }

  /** Code, message and place on one line, long messages cut in the middle. */
  String textWithLocation() {
    // The message about a text that is no JSON names its place itself.
    String place =
        location.filter(known -> !message.contains(known)).map(" at "::concat).orElse("");
    return code + ": " + Excerpt.of(message.replaceAll("\\s*\\R\\s*", " ")) + place;
  }
}
