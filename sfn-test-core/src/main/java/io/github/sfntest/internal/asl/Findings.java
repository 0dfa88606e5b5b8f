package io.github.sfntest.internal.asl;

import io.github.sfntest.definition.Diagnostic;
import io.github.sfntest.internal.json.LocatedJson;
import io.github.sfntest.internal.json.TextPosition;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import org.jspecify.annotations.Nullable;

/** Collects what is wrong with one definition. Confined to one compilation. */
final class Findings {

  /** The code of AWS for all that a schema of the language would find. */
  static final String SCHEMA = "SCHEMA_VALIDATION_FAILED";

  private final @Nullable LocatedJson text;
  private final List<Diagnostic> diagnostics = new ArrayList<>();
  private int errors;
  private int schemaErrors;

  /**
   * @param text where the places are; null if it is no JSON
   */
  Findings(@Nullable LocatedJson text) {
    this.text = text;
  }

  /** A finding of the schema. */
  void schema(Place place, String message) {
    error(SCHEMA, message, place);
  }

  /** A finding of the schema that AWS reports at a place, while a person should look at another. */
  void schema(Place place, Place near, String message) {
    add(Diagnostic.Severity.ERROR, SCHEMA, message, place.location(), near);
  }

  /** An error at a place. */
  void error(String code, String message, Place place) {
    add(Diagnostic.Severity.ERROR, code, message, place.location(), place);
  }

  /** A finding that refuses nothing; {@code near} is where a person should look. */
  void warning(String code, String message, Place place, Place near) {
    add(Diagnostic.Severity.WARNING, code, message, place.location(), near);
  }

  /** An error that AWS reports without a place; {@code near} is where a person should look. */
  void errorWithoutLocation(String code, String message, Place near) {
    add(Diagnostic.Severity.ERROR, code, message, null, near);
  }

  private void add(
      Diagnostic.Severity severity,
      String code,
      String message,
      @Nullable String location,
      Place place) {
    TextPosition position = text == null ? null : text.position(place.pointer());
    add(
        new Diagnostic(
            severity,
            code,
            message,
            Optional.ofNullable(location),
            position == null ? OptionalInt.empty() : OptionalInt.of(position.line()),
            position == null ? OptionalInt.empty() : OptionalInt.of(position.column())));
  }

  /** A finding made elsewhere. */
  void add(Diagnostic diagnostic) {
    diagnostics.add(diagnostic);
    if (diagnostic.isError()) {
      errors++;
      schemaErrors += diagnostic.code().equals(SCHEMA) ? 1 : 0;
    }
  }

  /** How many errors there are so far; two readings tell whether something in between is sound. */
  int errors() {
    return errors;
  }

  /** How many of them are of the schema. */
  int schemaErrors() {
    return schemaErrors;
  }

  /** All findings, in the order they were made. */
  List<Diagnostic> diagnostics() {
    return List.copyOf(diagnostics);
  }
}
