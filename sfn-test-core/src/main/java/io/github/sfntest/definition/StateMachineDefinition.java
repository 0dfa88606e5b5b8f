package io.github.sfntest.definition;

import io.github.sfntest.internal.document.Location;
import io.github.sfntest.internal.document.MappedText;
import io.github.sfntest.internal.template.FoundMachine;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.OptionalInt;
import java.util.TreeMap;
import java.util.function.UnaryOperator;
import org.apiguardian.api.API;
import org.jspecify.annotations.Nullable;

/**
 * The definition of a state machine in the Amazon States Language, with the name and the type under
 * which it is to be registered. Immutable: each {@code with…} method gives a copy.
 *
 * <pre>{@code
 * StateMachineDefinition order =
 *     StateMachineDefinition.fromResource("order.asl.json")
 *         .withType(StateMachineType.EXPRESS)
 *         .withSubstitution("ChargeCardArn", "arn:aws:lambda:us-east-1:123456789012:function:charge-card");
 * }</pre>
 *
 * <p>A definition that comes from a file or a resource, or has substitutions, must have none of its
 * placeholders <code>
 * ${Key}</code> left when its text is asked for. One that is handed in as text may hold such a text
 * as a literal.
 */
@API(status = API.Status.EXPERIMENTAL)
public final class StateMachineDefinition {

  private final String name;
  private final StateMachineType type;
  private final DefinitionText raw;
  private final Map<String, String> substitutions;
  private final @Nullable Origin origin;

  /**
   * The template that a definition came from, and what was asked of the definition since then, in
   * this order.
   */
  private record Origin(
      Template template, String id, UnaryOperator<StateMachineDefinition> changes) {

    Origin then(UnaryOperator<StateMachineDefinition> change) {
      return new Origin(template, id, before -> change.apply(changes.apply(before)));
    }

    StateMachineDefinition in(String region, String accountId) {
      return changes.apply(template.in(region, accountId).stateMachine(id));
    }
  }

  private StateMachineDefinition(
      String name, StateMachineType type, DefinitionText raw, Map<String, String> substitutions) {
    this(name, type, raw, substitutions, null);
  }

  private StateMachineDefinition(
      String name,
      StateMachineType type,
      DefinitionText raw,
      Map<String, String> substitutions,
      @Nullable Origin origin) {
    this.origin = origin;
    this.name = name;
    this.type = type;
    this.raw = raw;
    this.substitutions = substitutions;
  }

  /**
   * A definition from text.
   *
   * @param name the state machine's name
   * @param aslText the definition in the Amazon States Language, as JSON; what is wrong with it is
   *     found when it is registered; what looks like a placeholder in it is just text, as for AWS,
   *     unless a substitution is given
   * @return the definition, of type {@code STANDARD}
   * @throws IllegalArgumentException if {@code aslText} is the name of a file
   */
  public static StateMachineDefinition of(String name, String aslText) {
    Objects.requireNonNull(name, "name");
    Objects.requireNonNull(aslText, "aslText");
    DefinitionFiles.checkIsNoFileName(name, aslText);
    return new StateMachineDefinition(
        name, StateMachineType.STANDARD, DefinitionText.given(aslText), Map.of());
  }

  /**
   * A definition from the class path.
   *
   * @param path the resource, such as {@code workflows/order.asl.json}; read as UTF-8
   * @return the definition, of type {@code STANDARD}, named after the file: {@code order.asl.json}
   *     gives {@code order}
   * @throws IllegalArgumentException if there is no such resource, it can't be read, or it is not
   *     of a supported kind
   */
  public static StateMachineDefinition fromResource(String path) {
    Objects.requireNonNull(path, "path");
    return fromSource(DefinitionFiles.readResource(path), path);
  }

  /**
   * A definition from a file.
   *
   * @param path the file, such as {@code src/main/asl/order.asl.json}, relative to the working
   *     directory; read as UTF-8
   * @return the definition, of type {@code STANDARD}, named after the file: {@code order.asl.json}
   *     gives {@code order}
   * @throws IllegalArgumentException if there is no such file, it can't be read, or it is not of a
   *     supported kind
   */
  public static StateMachineDefinition fromFile(String path) {
    Objects.requireNonNull(path, "path");
    return fromFile(Path.of(path));
  }

  /**
   * A definition from a file.
   *
   * @param path the file; read as UTF-8
   * @return the definition, of type {@code STANDARD}, named after the file: {@code order.asl.json}
   *     gives {@code order}
   * @throws IllegalArgumentException if there is no such file, it can't be read, or it is not of a
   *     supported kind
   */
  public static StateMachineDefinition fromFile(Path path) {
    Objects.requireNonNull(path, "path");
    return fromSource(DefinitionFiles.readFile(path), path.toString());
  }

  /**
   * A definition from a template; short for {@link Template#stateMachine}.
   *
   * @param file the template: a resource on the class path, or else a file, relative to the working
   *     directory
   * @param logicalId what the template calls the state machine
   * @return the definition, with name and type as the template says
   * @throws IllegalArgumentException if there is no such template or state machine, the template
   *     can't be read, or a value is missing; the message says which
   */
  public static StateMachineDefinition fromTemplate(String file, String logicalId) {
    Objects.requireNonNull(file, "file");
    Objects.requireNonNull(logicalId, "logicalId");
    return Template.find(file).stateMachine(logicalId);
  }

  /**
   * A definition from a template; short for {@link Template#stateMachine}.
   *
   * @param file the template
   * @param logicalId what the template calls the state machine
   * @return the definition, with name and type as the template says
   * @throws IllegalArgumentException if there is no such template or state machine, the template
   *     can't be read, or a value is missing; the message says which
   */
  public static StateMachineDefinition fromTemplate(Path file, String logicalId) {
    return Template.fromFile(file).stateMachine(logicalId);
  }

  static StateMachineDefinition ofTemplate(Template template, String id, FoundMachine found) {
    return new StateMachineDefinition(
        found.name(),
        typeOf(template, found),
        DefinitionText.ofTemplate(found),
        found.substitutions(),
        new Origin(template, id, UnaryOperator.identity()));
  }

  private static StateMachineType typeOf(Template template, FoundMachine found) {
    String type = found.type();
    for (StateMachineType known : StateMachineType.values()) {
      if (type == null || known.name().equals(type)) {
        return known;
      }
    }
    throw new IllegalArgumentException(
        "The state machine '"
            + found.logicalId()
            + "' has an unknown type."
            + "\n  where:     "
            + template
            + "\n  expected:  STANDARD or EXPRESS, but this is "
            + type
            + "\n  to mend:   correct the template");
  }

  private static StateMachineDefinition fromSource(String text, String source) {
    DefinitionFiles.checkKind(source, text);
    return new StateMachineDefinition(
        DefinitionFiles.nameOf(source),
        StateMachineType.STANDARD,
        DefinitionText.ofFile(text, source),
        Map.of());
  }

  /**
   * The same definition under another name.
   *
   * @param name the state machine's name
   * @return a copy
   */
  public StateMachineDefinition named(String name) {
    Objects.requireNonNull(name, "name");
    return new StateMachineDefinition(
        name, type, raw, substitutions, after(before -> before.named(name)));
  }

  /**
   * The same definition as a state machine of another type.
   *
   * @param type the type
   * @return a copy
   */
  public StateMachineDefinition withType(StateMachineType type) {
    Objects.requireNonNull(type, "type");
    return new StateMachineDefinition(
        name, type, raw, substitutions, after(before -> before.withType(type)));
  }

  /**
   * The same definition with a value for a placeholder.
   *
   * @param key the placeholder's name: {@code Key} for <code>${Key}</code>
   * @param value what to put in its place, as it stands; a value given before is replaced
   * @return a copy
   */
  public StateMachineDefinition withSubstitution(String key, String value) {
    Objects.requireNonNull(key, "key");
    Objects.requireNonNull(value, "value");
    return withSubstitutions(Map.of(key, value));
  }

  /**
   * The same definition with values for placeholders.
   *
   * @param substitutions values by the placeholders' names; they replace those given before, key by
   *     key
   * @return a copy
   */
  public StateMachineDefinition withSubstitutions(Map<String, String> substitutions) {
    Objects.requireNonNull(substitutions, "substitutions");
    Map<String, String> all = new TreeMap<>(this.substitutions);
    all.putAll(substitutions);
    Map<String, String> own = Map.copyOf(substitutions);
    return new StateMachineDefinition(
        name, type, raw, Map.copyOf(all), after(before -> before.withSubstitutions(own)));
  }

  private @Nullable Origin after(UnaryOperator<StateMachineDefinition> change) {
    return origin == null ? null : origin.then(change);
  }

  /** {@return the state machine's name} */
  public String name() {
    return name;
  }

  /** {@return the state machine's type; {@code STANDARD} unless set} */
  public StateMachineType type() {
    return type;
  }

  /**
   * The definition's text with all substitutions put in, as plain JSON.
   *
   * @return the text, never null; of a YAML file it is the JSON that it stands for
   * @throws InvalidStateMachineException if a placeholder is left (see the class comment), or the
   *     file is no YAML
   */
  public String text() {
    return raw.json(name, substitutions).text();
  }

  /**
   * The findings with their places in the file that the definition came from.
   *
   * @param diagnostics findings about {@link #text()}
   * @return the same findings; those of no place in the file are as they were
   */
  @API(status = API.Status.INTERNAL)
  public List<Diagnostic> located(List<Diagnostic> diagnostics) {
    MappedText json = raw.json(name, substitutions);
    return diagnostics.stream().map(finding -> located(finding, json)).toList();
  }

  private static Diagnostic located(Diagnostic finding, MappedText json) {
    Location at =
        finding.line().isEmpty()
            ? null
            : json.locate(finding.line().getAsInt(), finding.column().orElse(1));
    return at == null
        ? finding
        : new Diagnostic(
            finding.severity(),
            finding.code(),
            finding.message(),
            finding.location(),
            OptionalInt.of(at.line()),
            OptionalInt.of(at.column()));
  }

  /**
   * The same definition for an environment: a template's references get its region and account.
   *
   * @param region the region
   * @param accountId the account
   * @return a copy
   */
  @API(status = API.Status.INTERNAL)
  public StateMachineDefinition in(String region, String accountId) {
    return origin == null || origin.template.isIn(region, accountId)
        ? this
        : origin.in(region, accountId);
  }

  /** {@return where the text came from, such as a file's path; null if it was handed in} */
  @API(status = API.Status.INTERNAL)
  public @Nullable String source() {
    return raw.source();
  }

  /** {@return name, type and source in one line} */
  @Override
  public String toString() {
    return "state machine '"
        + name
        + "' ("
        + type
        + ")"
        + (raw.source() == null ? "" : " from " + raw.source());
  }
}
