package io.github.sfntest.internal.template;

import io.github.sfntest.internal.document.Location;
import io.github.sfntest.internal.document.Node;
import io.github.sfntest.internal.json.NearNames;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * A template of CloudFormation, and what its names stand for. Confined to one reading of the
 * template.
 */
final class Stack {

  static final String STATE_MACHINE = "AWS::StepFunctions::StateMachine";

  private static final String NESTED = "AWS::CloudFormation::Stack";

  /** A resource of the template. */
  record Resource(String id, String type, Node.Mapping body) {

    /** The type that CloudFormation sees. */
    String plainType() {
      return Resources.plainType(type);
    }

    boolean isSam() {
      return type.startsWith("AWS::Serverless::");
    }

    @Nullable Node property(String name) {
      Node properties = body.get("Properties");
      return properties == null ? null : properties.get(name);
    }
  }

  private Node root;
  private final TemplateValues values;
  private final Map<String, Node> passed;
  private final Surroundings around;
  private final Map<String, Resource> resources = new LinkedHashMap<>();
  private final Map<String, Stack> nested = new LinkedHashMap<>();
  private final References references;
  private final Intrinsics intrinsics;
  private final Conditions conditions;
  private final Effort effort;
  private final String folder;

  /**
   * A template.
   *
   * @param root the document
   * @param passed parameters that an outer template passes on
   * @param folder its folder, from that of the outermost template
   */
  Stack(Node root, Map<String, Node> passed, String folder, Surroundings around) {
    this.root = root;
    this.passed = passed;
    this.folder = folder;
    this.around = around;
    this.values = around.values();
    this.effort = around.effort();
    this.references = new References(this, around);
    this.intrinsics = new Intrinsics(this, values, effort);
    this.conditions = new Conditions(this, intrinsics, effort);
    this.root = new Loops(intrinsics, effort).writeOut(root);
    addResources();
  }

  private void addResources() {
    if (root.get("Resources") instanceof Node.Mapping all) {
      for (Map.Entry<String, Node> member : all.members().entrySet()) {
        Node type = member.getValue().get("Type");
        String name = type == null ? null : type.text();
        if (name != null && member.getValue() instanceof Node.Mapping body) {
          resources.put(member.getKey(), new Resource(member.getKey(), name, body));
        }
      }
    }
  }

  Node root() {
    return root;
  }

  Intrinsics intrinsics() {
    return intrinsics;
  }

  /** For one machine: what it keeps as it is, others do not. */
  Intrinsics newIntrinsics() {
    return new Intrinsics(this, values, effort);
  }

  Conditions conditions() {
    return conditions;
  }

  FileReferences files() {
    return around.files();
  }

  String folder() {
    return folder;
  }

  /** The resources that are created, whatever their type. */
  List<Resource> created() {
    return resources.values().stream().filter(this::isCreated).toList();
  }

  /** All resources, created or not. */
  Collection<Resource> all() {
    return resources.values();
  }

  /** What a resource is called once deployed. */
  String physicalName(Resource resource) {
    return references.physicalName(resource);
  }

  @Nullable Resource resource(String id) {
    return resources.get(id);
  }

  boolean isCreated(Resource resource) {
    Node condition = resource.body.get("Condition");
    String name = condition == null ? null : condition.text();
    return condition == null || name == null || conditions.holds(name, condition.at());
  }

  Set<String> parameterNames() {
    return Shapes.keys(root.get("Parameters"));
  }

  // ---- what names stand for

  /** What {@code Ref} gives. */
  Node ref(String name, Location at) {
    String given = values.references().get(name);
    if (given == null) {
      given = name.startsWith("AWS::") ? values.pseudo(name) : null;
    }
    if (given != null) {
      return Node.text(given, at);
    }
    if (name.equals("AWS::NoValue")) {
      return Intrinsics.NO_VALUE;
    }
    Node parameters = root.get("Parameters");
    Node declared = parameters == null ? null : parameters.get(name);
    if (declared != null) {
      return parameter(name, declared);
    }
    Resource resource = resources.get(name);
    if (resource != null) {
      return Node.text(references.ref(resource), at);
    }
    Node generated = references.generated(name, null, at);
    return generated != null ? generated : unknown(name, name, at);
  }

  private Node parameter(String name, Node declared) {
    Node.Scalar type = declared.get("Type") instanceof Node.Scalar scalar ? scalar : null;
    Node value = passed.get(name);
    String given = values.parameters().get(name);
    if (value == null && given != null) {
      value = Node.text(given, declared.at());
    }
    if (value == null) {
      value = declared.get("Default");
    }
    if (!(value instanceof Node.Scalar scalar)) {
      if (value != null) {
        return value;
      }
      throw TemplateException.wanting(
          TemplateException.Wanted.PARAMETER,
          name,
          "Parameter '" + name + "' has no value.",
          declared.at(),
          "a value from the test, since the template has no Default for it",
          "template.withParameter(\"" + name + "\", …)");
    }
    return Parameters.typed(scalar, type == null ? "String" : type.asText());
  }

  /** What {@code Fn::GetAtt} gives. */
  Node attribute(String id, String attribute, Location at) {
    String whole = id + "." + attribute;
    String given = values.references().get(whole);
    if (given != null) {
      return Node.text(given, at);
    }
    Resource resource = resources.get(id);
    if (resource == null) {
      Node generated = references.generated(id, attribute, at);
      return generated != null ? generated : unknown(id, whole, at);
    }
    Stack inner = nested(resource);
    if (attribute.startsWith("Outputs.") && resource.plainType().equals(NESTED)) {
      if (inner == null) {
        throw TemplateException.wanting(
            TemplateException.Wanted.REFERENCE,
            whole,
            "The output '" + whole + "' has no value.",
            at,
            "a value from the test, since the template of that stack is no local file",
            "template.withReference(\"" + whole + "\", …)");
      }
      return inner.output(attribute.substring("Outputs.".length()), at);
    }
    return Node.text(references.attribute(resource, attribute), at);
  }

  private Node output(String name, Location at) {
    Node outputs = root.get("Outputs");
    Node output = outputs == null ? null : outputs.get(name);
    Node value = output == null ? null : output.get("Value");
    if (value == null) {
      throw TemplateException.of(
          "The nested stack has no output '" + name + "'.",
          at,
          "one of its outputs; " + NearNames.hint(name, Shapes.keys(outputs)),
          "correct the name");
    }
    return intrinsics.resolve(value);
  }

  /** The value that this template exports under a name; null if it does not. */
  @Nullable Node export(String name) {
    if (root.get("Outputs") instanceof Node.Mapping outputs) {
      for (Node output : outputs.members().values()) {
        Node export = output.get("Export");
        Node exported = export == null ? null : export.get("Name");
        Node value = output.get("Value");
        if (exported != null && value != null && intrinsics.text(exported).text().equals(name)) {
          return intrinsics.resolve(value);
        }
      }
    }
    return null;
  }

  /** What {@code Fn::ImportValue} gives. */
  Node imported(String name, Location at) {
    String given = values.references().get(name);
    Node value = given != null ? Node.text(given, at) : around.imports().apply(name);
    if (value == null) {
      throw TemplateException.wanting(
          TemplateException.Wanted.REFERENCE,
          name,
          "The import '" + name + "' has no value.",
          at,
          "a value from the test, since another stack exports it",
          "template.withReference(\"" + name + "\", …)");
    }
    return value;
  }

  private Node unknown(String id, String whole, Location at) {
    Set<String> known = new TreeSet<>(parameterNames());
    known.addAll(resources.keySet());
    throw TemplateException.wanting(
        TemplateException.Wanted.REFERENCE,
        whole,
        "The template has no parameter or resource '" + id + "'.",
        at,
        "one of its own names; " + NearNames.hint(id, known),
        "correct the name, or give what it stands for: template.withReference(\""
            + whole
            + "\", …)");
  }

  // ---- nested stacks

  /** The stacks within this one whose templates are local files, by logical id. */
  Map<String, Stack> nested() {
    Map<String, Stack> all = new LinkedHashMap<>();
    for (Resource resource : created()) {
      Stack inner = nested(resource);
      if (inner != null) {
        all.put(resource.id(), inner);
      }
    }
    return all;
  }

  private @Nullable Stack nested(Resource resource) {
    if (!resource.plainType().equals(NESTED)) {
      return null;
    }
    Stack known = nested.get(resource.id());
    if (known != null) {
      return known;
    }
    Node file = templateFile(resource);
    String reference = file == null ? null : file.text();
    if (file == null || reference == null || reference.contains("://")) {
      return null;
    }
    FileReferences.Found found = around.files().read(reference, folder, file.at());
    Map<String, Node> parameters = new LinkedHashMap<>();
    int slash = found.path().lastIndexOf('/');
    Stack inner =
        new Stack(
            Templates.read(found.text(), found.name()),
            parameters,
            slash < 0 ? "" : found.path().substring(0, slash),
            around.within(found.path(), file.at()));
    nested.put(resource.id(), inner);
    // after it is known, as a parameter may name an output of the stack itself
    if (resource.property("Parameters") instanceof Node.Mapping given) {
      given.members().forEach((name, value) -> parameters.put(name, intrinsics.resolve(value)));
    }
    return inner;
  }

  private static @Nullable Node templateFile(Resource resource) {
    Node metadata = resource.body().get("Metadata");
    Node asset = metadata == null ? null : metadata.get("aws:asset:path");
    if (asset != null) {
      return asset;
    }
    Node url = resource.property("TemplateURL");
    return url != null ? url : resource.property("Location");
  }

  /** The state machines that are created. */
  List<Resource> stateMachines() {
    List<Resource> machines = new ArrayList<>();
    for (Resource resource : created()) {
      if (resource.plainType().equals(STATE_MACHINE)) {
        machines.add(resource);
      }
    }
    return machines;
  }
}
