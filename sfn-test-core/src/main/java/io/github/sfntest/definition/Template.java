package io.github.sfntest.definition;

import io.github.sfntest.internal.json.NearNames;
import io.github.sfntest.internal.template.FoundMachine;
import io.github.sfntest.internal.template.MachineFinder;
import io.github.sfntest.internal.template.TemplateSource;
import io.github.sfntest.internal.template.TemplateValues;
import io.github.sfntest.internal.template.Templates;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.apiguardian.api.API;

/**
 * What a team deploys its state machines with: a template of CloudFormation, SAM or the CDK, a
 * {@code serverless.yml}, or a plan, state or {@code .tf} file of Terraform. Nothing is deployed
 * and nothing is fetched; what the template refers to gets stable made-up names and ARNs.
 * Immutable: each {@code with…} method gives a copy.
 *
 * <pre>{@code
 * Template template = Template.fromFile("template.yaml").withParameter("Stage", "test");
 * sfn.register(template); // all machines; nested executions between them run
 * sfn.whenLambda("ChargeFunction").thenReturn(Map.of("status", "PAID")); // by the logical id
 * }</pre>
 */
@API(status = API.Status.EXPERIMENTAL)
public final class Template {

  private final TemplateSource source;
  private final TemplateValues values;

  private Template(TemplateSource source, TemplateValues values) {
    this.source = source;
    this.values = values;
  }

  /**
   * A template from a file.
   *
   * @param path the file, or a folder that holds one, such as {@code cdk.out}; relative to the
   *     working directory
   * @return the template
   * @throws IllegalArgumentException if there is no such file, or it can't be read
   */
  public static Template fromFile(String path) {
    Objects.requireNonNull(path, "path");
    return fromFile(Path.of(path));
  }

  /**
   * A template from a file.
   *
   * @param path the file, or a folder that holds one, such as {@code cdk.out}
   * @return the template
   * @throws IllegalArgumentException if there is no such file, or it can't be read
   */
  public static Template fromFile(Path path) {
    Objects.requireNonNull(path, "path");
    return new Template(TemplateFiles.ofFile(path), TemplateValues.NONE);
  }

  /** A resource on the class path, or else a file. */
  static Template find(String path) {
    return DefinitionFiles.find(path.startsWith("/") ? path.substring(1) : path) != null
        ? fromResource(path)
        : fromFile(path);
  }

  /**
   * A template from the class path. The files that it names are looked for beside it.
   *
   * @param path the resource, such as {@code template.yaml}
   * @return the template
   * @throws IllegalArgumentException if there is no such resource, or it can't be read
   */
  public static Template fromResource(String path) {
    Objects.requireNonNull(path, "path");
    return new Template(TemplateFiles.ofResource(path), TemplateValues.NONE);
  }

  /**
   * A template from text, such as that of a CDK stack in a test: {@code
   * Template.fromStack(stack).toJSON()}, written as JSON.
   *
   * @param text JSON or YAML
   * @return the template
   */
  public static Template of(String text) {
    Objects.requireNonNull(text, "text");
    return new Template(TemplateFiles.ofText(text), TemplateValues.NONE);
  }

  /**
   * The same template with a value for one of its parameters.
   *
   * @param name the parameter of a template, a pseudo parameter such as {@code AWS::StackName}, a
   *     variable of {@code serverless.yml} such as {@code opt:stage}, or a variable of Terraform
   * @param value the value; one given before is replaced
   * @return a copy
   */
  public Template withParameter(String name, String value) {
    Objects.requireNonNull(name, "name");
    Objects.requireNonNull(value, "value");
    return new Template(source, values.withParameter(name, value));
  }

  /**
   * The same template with values for its parameters.
   *
   * @param parameters values by name, as for {@link #withParameter}
   * @return a copy
   */
  public Template withParameters(Map<String, String> parameters) {
    Objects.requireNonNull(parameters, "parameters");
    Template all = this;
    for (Map.Entry<String, String> each : parameters.entrySet()) {
      all = all.withParameter(each.getKey(), each.getValue());
    }
    return all;
  }

  /**
   * The same template with a value for something that it refers to, in place of a made-up one, or
   * where it needs one that the kit can't make up.
   *
   * @param name as the template names it: an import's name, {@code Table} for {@code !Ref Table},
   *     {@code Table.Arn} for an attribute, an address of Terraform
   * @param value the value; one given before is replaced
   * @return a copy
   */
  public Template withReference(String name, String value) {
    Objects.requireNonNull(name, "name");
    Objects.requireNonNull(value, "value");
    return new Template(source, values.withReference(name, value));
  }

  /**
   * The same template with a local file in the place of one that it names.
   *
   * @param reference as the template names it, such as {@code s3://bucket/order.asl.json}
   * @param file the file that holds the definition
   * @return a copy
   * @throws IllegalArgumentException if there is no such file, or it can't be read
   */
  public Template withFile(String reference, Path file) {
    Objects.requireNonNull(reference, "reference");
    Objects.requireNonNull(file, "file");
    return new Template(
        source,
        values.withFile(
            reference,
            new TemplateValues.GivenFile(file.toString(), DefinitionFiles.readFile(file))));
  }

  /**
   * One of its state machines.
   *
   * @param logicalId what the template calls it; of a CDK app the construct's id does as well, of
   *     Terraform the address
   * @return its definition, with name and type as the template says; the logical id is the name if
   *     it says none
   * @throws IllegalArgumentException if there is no such state machine, the template can't be read,
   *     or a value is missing; the message says which
   */
  public StateMachineDefinition stateMachine(String logicalId) {
    Objects.requireNonNull(logicalId, "logicalId");
    return definition(logicalId, finder().find(logicalId));
  }

  /**
   * All its state machines, those of nested stacks too.
   *
   * @return their definitions, in the template's order; empty if it has none
   * @throws IllegalArgumentException if the template can't be read, or a value is missing; the
   *     message says which
   */
  public List<StateMachineDefinition> stateMachines() {
    MachineFinder finder = finder();
    List<StateMachineDefinition> all = new ArrayList<>();
    for (String id : finder.ids()) {
      all.add(definition(id, finder.find(id)));
    }
    return List.copyOf(all);
  }

  /**
   * The same template for an environment.
   *
   * @param region the region of ARNs
   * @param accountId the account of ARNs
   * @return a copy
   */
  @API(status = API.Status.INTERNAL)
  public Template in(String region, String accountId) {
    return new Template(source, values.in(region, accountId));
  }

  boolean isIn(String region, String accountId) {
    return values.region().equals(region) && values.accountId().equals(accountId);
  }

  /**
   * {@return whether the template declares a parameter of that name}
   *
   * @param parameter the name
   */
  @API(status = API.Status.INTERNAL)
  public boolean declares(String parameter) {
    Set<String> names = Templates.machines(source, values).parameters();
    return names != null && names.contains(parameter);
  }

  MachineFinder finder() {
    MachineFinder finder = Templates.machines(source, values);
    Set<String> known = finder.parameters();
    for (String given : values.parameters().keySet()) {
      if (known != null && !known.contains(given) && !given.startsWith("AWS::")) {
        throw new IllegalArgumentException(
            "The template has no parameter '"
                + given
                + "'."
                + "\n  where:     "
                + source.name()
                + "\n  expected:  one of its parameters; "
                + NearNames.hint(given, known)
                + "\n  to mend:   correct the name given to withParameter");
      }
    }
    return finder;
  }

  private StateMachineDefinition definition(String id, FoundMachine found) {
    return StateMachineDefinition.ofTemplate(this, id, found);
  }

  /** {@return the template's name, such as its file's path} */
  @Override
  public String toString() {
    return source.name();
  }
}
