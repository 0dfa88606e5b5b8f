package io.github.sfntest.junit5;

import io.github.sfntest.definition.StateMachineDefinition;
import io.github.sfntest.definition.StateMachineType;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;

/** Makes definitions of {@link StateMachine} annotations. */
final class Definitions {

  private Definitions() {}

  /**
   * {@return the definition that the annotation asks for}
   *
   * @param annotation what is asked for
   * @param anchor the class that carries it
   * @param where the place that carries it, for messages
   */
  static StateMachineDefinition of(StateMachine annotation, Class<?> anchor, String where) {
    String place = where + ", @StateMachine(\"" + annotation.value() + "\")";
    if (annotation.type().length > 1) {
      throw Settings.tooMany("@StateMachine", "type", annotation.type().length, where);
    }
    if (!annotation.resource().isEmpty()) {
      throw Misconfigured.because(
          "@StateMachine has a resource: templates are not supported yet.",
          place + " with resource = \"" + annotation.resource() + "\"",
          "the definition itself, as JSON",
          "name the definition's file as value, and leave resource out");
    }
    StateMachineDefinition definition = load(annotation.value(), anchor, place);
    if (!annotation.name().isEmpty()) {
      definition = definition.named(annotation.name());
    }
    for (StateMachineType type : annotation.type()) {
      definition = definition.withType(type);
    }
    return annotation.substitutions().length == 0
        ? definition
        : definition.withSubstitutions(substitutions(annotation, place));
  }

  private static Map<String, String> substitutions(StateMachine annotation, String place) {
    Map<String, String> values = new HashMap<>();
    for (Substitution each : annotation.substitutions()) {
      if (values.put(each.key(), each.value()) != null) {
        throw Misconfigured.because(
            "@StateMachine has two substitutions for one key.",
            place + ", @Substitution(key = \"" + each.key() + "\")",
            "one value for each ${key}",
            "remove one of the two");
      }
    }
    return values;
  }

  private static StateMachineDefinition load(String value, Class<?> anchor, String place) {
    String beside = anchor.getPackageName().replace('.', '/') + "/" + value;
    try {
      if (onClassPath(beside, anchor)) {
        return StateMachineDefinition.fromResource(beside);
      }
      if (onClassPath(value, anchor)) {
        return StateMachineDefinition.fromResource(value);
      }
      if (isFile(value)) {
        return StateMachineDefinition.fromFile(value);
      }
    } catch (IllegalArgumentException e) {
      throw Misconfigured.because(
          "@StateMachine has a value that cannot be loaded.",
          place,
          "a definition, but: " + String.valueOf(e.getMessage()).lines().findFirst().orElse(""),
          "correct the file, or name another",
          e);
    }
    throw Misconfigured.because(
        "@StateMachine has a value that does not exist.",
        place,
        "a resource on the class path, '"
            + beside
            + "' or '"
            + value
            + "', or a file '"
            + Path.of("").toAbsolutePath()
            + "/"
            + value
            + "'",
        "correct value, or put the definition into src/test/resources");
  }

  static boolean onClassPath(String name, Class<?> anchor) {
    String relative = name.startsWith("/") ? name.substring(1) : name;
    ClassLoader context = Thread.currentThread().getContextClassLoader();
    return !relative.isEmpty()
        && !relative.endsWith("/")
        && (context == null ? anchor.getClassLoader() : context).getResource(relative) != null;
  }

  static boolean isFile(String name) {
    try {
      return Files.isRegularFile(Path.of(name));
    } catch (InvalidPathException e) {
      return false;
    }
  }
}
