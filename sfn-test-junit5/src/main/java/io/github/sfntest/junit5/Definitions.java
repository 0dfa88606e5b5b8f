package io.github.sfntest.junit5;

import io.github.sfntest.definition.StateMachineDefinition;
import io.github.sfntest.definition.StateMachineType;
import io.github.sfntest.definition.Template;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.function.Predicate;
import org.junit.jupiter.api.extension.ExtensionConfigurationException;

/** Makes definitions of {@link StateMachine} and {@link StateMachines} annotations. */
final class Definitions {

  /** What is loaded, and how. */
  private record Kind<T>(
      String name,
      Function<String, T> fromResource,
      Predicate<String> isThere,
      Function<String, T> fromFile) {}

  private Definitions() {}

  private static Kind<StateMachineDefinition> definition() {
    return new Kind<>(
        "definition",
        StateMachineDefinition::fromResource,
        Definitions::isFile,
        StateMachineDefinition::fromFile);
  }

  /** It may be a folder, such as cdk.out. */
  private static Kind<Template> template() {
    return new Kind<>(
        "template",
        Template::fromResource,
        name -> isThere(name, Files::exists),
        Template::fromFile);
  }

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
    Map<String, String> values = values(annotation.substitutions(), "@StateMachine", place);
    StateMachineDefinition definition =
        annotation.resource().isEmpty()
            ? load("@StateMachine", annotation.value(), anchor, place, definition())
            : ofTemplate(annotation, anchor, place, values);
    if (!annotation.name().isEmpty()) {
      definition = definition.named(annotation.name());
    }
    for (StateMachineType type : annotation.type()) {
      definition = definition.withType(type);
    }
    return values.isEmpty() ? definition : definition.withSubstitutions(values);
  }

  /**
   * {@return the definitions of a whole template}
   *
   * @param annotation names the template
   * @param anchor the class that carries it
   * @param where the place that carries it, for messages
   */
  static List<StateMachineDefinition> of(StateMachines annotation, Class<?> anchor, String where) {
    String place = where + ", @StateMachines(template = \"" + annotation.template() + "\")";
    Map<String, String> values = values(annotation.parameters(), "@StateMachines", place);
    Template template = load("@StateMachines", annotation.template(), anchor, place, template());
    try {
      List<StateMachineDefinition> all = with(template, values).stateMachines();
      if (!all.isEmpty()) {
        return all;
      }
    } catch (IllegalArgumentException e) {
      throw unusable(place, "parameters", e);
    }
    throw Misconfigured.because(
        "The template of @StateMachines has no state machine.",
        place,
        "a template with at least one state machine that is created",
        "name another template, or give the parameters for which one is created");
  }

  private static StateMachineDefinition ofTemplate(
      StateMachine annotation, Class<?> anchor, String place, Map<String, String> values) {
    String whole = place + " with resource = \"" + annotation.resource() + "\"";
    Template template = load("@StateMachine", annotation.value(), anchor, whole, template());
    try {
      return with(template, values).stateMachine(annotation.resource());
    } catch (IllegalArgumentException e) {
      throw unusable(whole, "substitutions", e);
    }
  }

  /** Parameters where the template has them; else what it refers to. */
  private static Template with(Template template, Map<String, String> values) {
    Template all = template;
    for (Map.Entry<String, String> each : values.entrySet()) {
      all =
          template.declares(each.getKey())
              ? all.withParameter(each.getKey(), each.getValue())
              : all.withReference(each.getKey(), each.getValue());
    }
    return all;
  }

  private static ExtensionConfigurationException unusable(
      String place, String attribute, IllegalArgumentException e) {
    return Misconfigured.because(
        "A template cannot be used.",
        place,
        "a template that wants no more than the annotation gives, but: "
            + String.valueOf(e.getMessage()).replace("\n", "\n           "),
        "correct the template, or give the value here: "
            + attribute
            + " = @Substitution(key = …, value = …)",
        e);
  }

  private static Map<String, String> values(
      Substitution[] substitutions, String annotation, String place) {
    Map<String, String> values = new HashMap<>();
    for (Substitution each : substitutions) {
      if (values.put(each.key(), each.value()) != null) {
        throw Misconfigured.because(
            annotation + " has two substitutions for one key.",
            place + ", @Substitution(key = \"" + each.key() + "\")",
            "one value for each ${key}",
            "remove one of the two");
      }
    }
    return values;
  }

  private static <T> T load(
      String annotation, String value, Class<?> anchor, String place, Kind<T> kind) {
    String beside = anchor.getPackageName().replace('.', '/') + "/" + value;
    try {
      if (onClassPath(beside, anchor)) {
        return kind.fromResource().apply(beside);
      }
      if (onClassPath(value, anchor)) {
        return kind.fromResource().apply(value);
      }
      if (kind.isThere().test(value)) {
        return kind.fromFile().apply(value);
      }
    } catch (IllegalArgumentException e) {
      throw Misconfigured.because(
          annotation + " has a value that cannot be loaded.",
          place,
          "a "
              + kind.name()
              + ", but: "
              + String.valueOf(e.getMessage()).lines().findFirst().orElse(""),
          "correct the file, or name another",
          e);
    }
    throw Misconfigured.because(
        annotation + " has a value that does not exist.",
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
        "correct value, or put the " + kind.name() + " into src/test/resources");
  }

  static boolean onClassPath(String name, Class<?> anchor) {
    String relative = name.startsWith("/") ? name.substring(1) : name;
    ClassLoader context = Thread.currentThread().getContextClassLoader();
    return !relative.isEmpty()
        && !relative.endsWith("/")
        && (context == null ? anchor.getClassLoader() : context).getResource(relative) != null;
  }

  static boolean isFile(String name) {
    return isThere(name, Files::isRegularFile);
  }

  private static boolean isThere(String name, Predicate<Path> test) {
    try {
      return test.test(Path.of(name));
    } catch (InvalidPathException e) {
      return false;
    }
  }
}
