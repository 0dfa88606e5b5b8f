package io.github.sfntest.junit5;

import java.lang.reflect.Constructor;
import java.lang.reflect.Executable;
import java.lang.reflect.Field;
import java.util.StringJoiner;
import org.junit.jupiter.api.extension.ExtensionConfigurationException;
import org.junit.jupiter.api.extension.ParameterContext;

/**
 * Makes the error for a wrong use of the extension: what happened, where, what was expected, how to
 * mend it.
 */
final class Misconfigured {

  private Misconfigured() {}

  static ExtensionConfigurationException because(
      String what, String where, String expected, String mend) {
    return new ExtensionConfigurationException(text(what, where, expected, mend));
  }

  static ExtensionConfigurationException because(
      String what, String where, String expected, String mend, Throwable cause) {
    return new ExtensionConfigurationException(text(what, where, expected, mend), cause);
  }

  static String text(String what, String where, String expected, String mend) {
    return what
        + "\n  where:     "
        + where
        + "\n  expected:  "
        + expected
        + "\n  to mend:   "
        + mend;
  }

  /** {@return the class as source names it, without its package} */
  static String name(Class<?> type) {
    String name = type.getTypeName();
    String packageName = type.getPackageName();
    return (packageName.isEmpty() ? name : name.substring(packageName.length() + 1))
        .replace('$', '.');
  }

  static String name(Field field) {
    return "field " + name(field.getDeclaringClass()) + "." + field.getName();
  }

  static String name(Executable executable) {
    String owner = name(executable.getDeclaringClass());
    StringJoiner parameters = new StringJoiner(", ", "(", ")");
    for (Class<?> type : executable.getParameterTypes()) {
      parameters.add(type.getSimpleName());
    }
    return executable instanceof Constructor
        ? "constructor " + owner + parameters
        : "method " + owner + "." + executable.getName() + parameters;
  }

  static String name(ParameterContext context) {
    return name(context.getDeclaringExecutable(), context.getIndex());
  }

  /** {@return the parameter by its place} Its own name is there only if the compiler kept it. */
  static String name(Executable executable, int index) {
    return "parameter "
        + (index + 1)
        + " ("
        + executable.getParameterTypes()[index].getSimpleName()
        + ") of "
        + name(executable);
  }
}
