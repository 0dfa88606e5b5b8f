package io.github.sfntest.internal.template;

import io.github.sfntest.internal.document.JsonText;
import io.github.sfntest.internal.document.MappedText;
import io.github.sfntest.internal.document.Node;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Reads {@code AWS::StepFunctions::StateMachine} and {@code AWS::Serverless::StateMachine}.
 *
 * @see <a
 *     href="https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-resource-stepfunctions-statemachine.html">AWS::StepFunctions::StateMachine</a>
 * @see <a
 *     href="https://docs.aws.amazon.com/serverless-application-model/latest/developerguide/sam-resource-statemachine.html">AWS::Serverless::StateMachine</a>
 */
final class MachineReader {

  private static final List<String> SAM_DEFINITIONS = List.of("Definition", "DefinitionUri");
  private static final List<String> PLAIN_DEFINITIONS =
      List.of("Definition", "DefinitionString", "DefinitionS3Location");

  /** A definition, the file it came from if any, and how messages name the place. */
  private record Definition(MappedText text, @Nullable String file, String source) {}

  private final Stack stack;
  private final Intrinsics intrinsics;
  private final Stack.Resource resource;

  MachineReader(Stack stack, Stack.Resource resource) {
    this.stack = stack;
    this.intrinsics = stack.newIntrinsics();
    this.resource = resource;
  }

  FoundMachine read() {
    if (resource.isSam()) {
      SamRules.check(stack, resource);
    }
    Definition definition = definition();
    Node type = property(resource.isSam() ? "Type" : "StateMachineType");
    return new FoundMachine(
        resource.id(),
        stack.physicalName(resource),
        type == null ? null : intrinsics.text(type).text(),
        definition.text(),
        definition.file(),
        definition.source(),
        substitutions(),
        false);
  }

  private Definition definition() {
    List<String> allowed = resource.isSam() ? SAM_DEFINITIONS : PLAIN_DEFINITIONS;
    List<String> given = allowed.stream().filter(name -> property(name) != null).toList();
    if (given.size() != 1) {
      throw TemplateException.of(
          "The state machine '"
              + resource.id()
              + (given.isEmpty()
                  ? "' has no definition."
                  : "' has " + given.size() + " definitions."),
          resource.body().at(),
          "one of " + String.join(", ", allowed) + ", for a resource of type " + resource.type(),
          given.isEmpty() ? "add it to the template" : "remove all but one of " + given);
    }
    String name = given.get(0);
    Node value = intrinsics.resolve(required(name));
    return switch (name) {
      case "Definition" -> inline(value);
      case "DefinitionString" -> inTemplate(intrinsics.text(required(name)));
      default -> inFile(name, value);
    };
  }

  private Node required(String name) {
    Node value = property(name);
    if (value == null) {
      throw new AssertionError("found before");
    }
    return value;
  }

  private Definition inline(Node value) {
    if (!(value instanceof Node.Mapping)) {
      throw Shapes.expected("the definition as a mapping", value);
    }
    return inTemplate(JsonText.of(value));
  }

  private Definition inTemplate(MappedText text) {
    return new Definition(text, null, resource.body().at().source());
  }

  private Definition inFile(String property, Node value) {
    FileReferences.Found found = file(property, value);
    return new Definition(MappedText.whole(found.text(), found.name()), found.name(), found.name());
  }

  private FileReferences.Found file(String property, Node value) {
    FileReferences.Found found = stack.files().named(value, stack.folder());
    if (found != null) {
      return found;
    }
    throw TemplateException.of(
        property + " of the state machine '" + resource.id() + "' names no file.",
        value.at(),
        "a path, s3://bucket/key, or a mapping of Bucket and Key",
        "correct the template");
  }

  private Map<String, String> substitutions() {
    Map<String, String> values = new LinkedHashMap<>();
    for (String literal : intrinsics.literals()) {
      values.put(literal, "${" + literal + "}");
    }
    Node given = property("DefinitionSubstitutions");
    Node resolved = given == null ? null : intrinsics.resolve(given);
    if (resolved instanceof Node.Mapping mapping) {
      mapping.members().forEach((name, value) -> values.put(name, intrinsics.text(value).text()));
    } else if (resolved != null) {
      throw Shapes.expected("a mapping of keys to values", resolved);
    }
    return values;
  }

  /** A property of the machine; of SAM's also what its Globals say. */
  private @Nullable Node property(String name) {
    Node own = resource.property(name);
    if (own == null && resource.isSam()) {
      Node globals = stack.root().get("Globals");
      Node shared = globals == null ? null : globals.get("StateMachine");
      own = shared == null ? null : shared.get(name);
    }
    return own == null || own.isBlank() || isNoValue(own) ? null : own;
  }

  private boolean isNoValue(Node value) {
    boolean mayBe = value.get("Fn::If") != null || value.get("Ref") != null;
    return mayBe && intrinsics.resolve(value) == Intrinsics.NO_VALUE;
  }
}
