package io.github.sfntest.internal.template;

import io.github.sfntest.internal.document.Location;
import io.github.sfntest.internal.document.Node;
import java.util.HashSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What {@code Ref} and {@code Fn::GetAtt} give of the resources of a template. Confined to one
 * reading of the template.
 */
final class References {

  private static final String FUNCTION = "AWS::Lambda::Function";
  private static final String VERSION = "AWS::Lambda::Version";
  private static final Set<String> QUALIFIED = Set.of(VERSION, "AWS::Lambda::Alias");

  private final Stack stack;
  private final Surroundings around;
  private final Resources madeUp;
  private final Set<String> beingNamed = new HashSet<>();

  References(Stack stack, Surroundings around) {
    this.stack = stack;
    this.around = around;
    this.madeUp = new Resources(around.values());
  }

  /** What {@code Ref} gives. */
  String ref(Stack.Resource resource) {
    String arn = qualifiedArn(resource);
    return arn != null ? arn : madeUp.ref(resource.plainType(), physicalName(resource));
  }

  /** What {@code Fn::GetAtt} gives. */
  String attribute(Stack.Resource resource, String attribute) {
    String arn = attribute.endsWith("Arn") ? qualifiedArn(resource) : null;
    if (arn != null) {
      return arn;
    }
    return resource.plainType().equals(VERSION) && attribute.equals("Version")
        ? "1"
        : madeUp.attribute(resource.plainType(), physicalName(resource), attribute);
  }

  /** Of a version or alias of a function, which a test mocks by the function's logical id. */
  private @Nullable String qualifiedArn(Stack.Resource resource) {
    Node function = resource.property("FunctionName");
    if (function == null || !QUALIFIED.contains(resource.plainType())) {
      return null;
    }
    String name = following(resource, () -> text(function));
    String arn = name.startsWith("arn:") ? name : madeUp.arn(FUNCTION, name);
    Node alias = resource.plainType().equals(VERSION) ? null : resource.property("Name");
    return arn + ":" + (alias == null ? "1" : following(resource, () -> text(alias)));
  }

  /**
   * What a resource is called once deployed. A Lambda function is called by its logical id in any
   * case, so that a test can mock it by the name that it sees in the definition.
   */
  String physicalName(Stack.Resource resource) {
    String type = resource.plainType();
    if (type.startsWith("AWS::Lambda::") || !beingNamed.add(resource.id())) {
      return resource.id();
    }
    try {
      Node name = nameProperty(resource);
      return name == null
          ? resource.id()
          : following(resource, () -> named(around.variables().apply(name), resource.id()));
    } finally {
      beingNamed.remove(resource.id());
    }
  }

  private String named(Node name, String otherwise) {
    String text = stack.intrinsics().resolve(name).text();
    return text == null ? otherwise : text;
  }

  private String text(Node value) {
    Intrinsics intrinsics = stack.intrinsics();
    return intrinsics.text(intrinsics.resolve(around.variables().apply(value))).text();
  }

  private static @Nullable Node nameProperty(Stack.Resource resource) {
    String type = resource.plainType();
    Node named = resource.property(type.substring(type.lastIndexOf(':') + 1) + "Name");
    return named != null ? named : resource.property("Name");
  }

  /** A text that depends on other resources, which may depend on this one. */
  private interface Text {
    String get();
  }

  private String following(Stack.Resource resource, Text text) {
    around.effort().enter(Effort.REFERENCE, resource.body().at());
    try {
      return text.get();
    } finally {
      around.effort().leave(Effort.REFERENCE);
    }
  }

  // ---- what tools add

  /** What SAM makes beside a resource, such as {@code OrderFunctionRole}; null if it does not. */
  @Nullable Node generated(String id, @Nullable String attribute, Location at) {
    int dot = id.indexOf('.');
    String base = dot < 0 ? id : id.substring(0, dot);
    boolean madeElsewhere =
        around.open()
            || (stack.root().get("Transform") != null && id.startsWith("Serverless"))
            || stack.all().stream().anyMatch(each -> isMadeFor(each, base));
    if (!madeElsewhere) {
      return null;
    }
    Stack.Resource function = stack.resource(base);
    if (function != null) { // the alias or version of a function
      String arn = madeUp.arn(function.plainType(), function.id());
      Node alias = function.property("AutoPublishAlias");
      String qualifier =
          switch (id.substring(dot + 1)) {
            case "Alias" -> alias == null ? "live" : text(alias);
            case "Version" -> "1";
            default -> id.substring(dot + 1);
          };
      return Node.text(arn + ":" + qualifier, at);
    }
    String type = Resources.typeByName(id);
    return Node.text(
        attribute == null ? madeUp.ref(type, id) : madeUp.attribute(type, id, attribute), at);
  }

  /**
   * SAM adds a word to the logical id, such as {@code Role}, or the name of an event.
   *
   * @see <a
   *     href="https://docs.aws.amazon.com/serverless-application-model/latest/developerguide/sam-specification-generated-resources.html">Generated
   *     resources</a>
   */
  private static boolean isMadeFor(Stack.Resource resource, String id) {
    if (!resource.isSam() || !id.startsWith(resource.id())) {
      return false;
    }
    String added = id.substring(resource.id().length());
    return added.isEmpty()
        || !Character.isLowerCase(added.charAt(0))
        || Shapes.keys(resource.property("Events")).stream().anyMatch(added::startsWith);
  }
}
