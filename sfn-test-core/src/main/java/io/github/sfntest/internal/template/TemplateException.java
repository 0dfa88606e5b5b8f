package io.github.sfntest.internal.template;

import io.github.sfntest.internal.document.Location;
import io.github.sfntest.internal.json.FourParts;
import org.jspecify.annotations.Nullable;

/** A template that cannot be read, or that wants a value which the test has to supply. */
public final class TemplateException extends IllegalArgumentException {
  private static final long serialVersionUID = 1L;

  /** What kind of value is wanted. */
  public enum Wanted {
    /** One of the template's parameters or variables. */
    PARAMETER,
    /** Something of another stack, or that only a deployment knows. */
    REFERENCE,
    /** A file. */
    FILE,
    /** The template's own definition, which needs an evaluation that the kit does not do. */
    EVALUATION
  }

  private final @Nullable Wanted wanted;
  private final String name;

  private TemplateException(String message, @Nullable Wanted wanted, String name) {
    super(message);
    this.wanted = wanted;
    this.name = name;
  }

  static TemplateException of(String what, Object where, String expected, String mend) {
    return new TemplateException(message(what, where, expected, mend), null, "");
  }

  static TemplateException wanting(
      Wanted wanted, String name, String what, Location where, String expected, String mend) {
    return new TemplateException(message(what, where, expected, mend), wanted, name);
  }

  private static String message(String what, Object where, String expected, String mend) {
    return FourParts.of(what, String.valueOf(where), expected, mend);
  }

  /** What the test has to supply; null if the template is wrong in itself. */
  public @Nullable Wanted wanted() {
    return wanted;
  }

  /** The name of what is wanted; empty if nothing is. */
  public String name() {
    return name;
  }
}
