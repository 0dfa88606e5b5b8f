package io.github.sfntest.internal.template;

import io.github.sfntest.internal.document.JsonText;
import io.github.sfntest.internal.document.Location;
import io.github.sfntest.internal.document.MappedText;
import io.github.sfntest.internal.document.Node;
import io.github.sfntest.internal.json.NearNames;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The state machines of a {@code serverless.yml} with the plugin {@code serverless-step-functions}.
 *
 * @see <a href="https://github.com/serverless-operations/serverless-step-functions">the plugin</a>
 */
final class ServerlessFile implements MachineFinder {

  private static final List<String> SECTIONS =
      List.of("stepFunctions", "stateMachines", "service", "functions", "provider", "plugins");

  private final String source;
  private final ServerlessVariables variables;
  private final Map<String, Node> machines = new LinkedHashMap<>();
  private final Stack stack;

  private ServerlessFile(Node root, String source, TemplateValues values, FileReferences files) {
    this.source = source;
    Effort effort = new Effort();
    this.variables = new ServerlessVariables(root, values, files, effort);
    Node section = root.get("stepFunctions");
    Node all = section == null ? root : variables.open(section);
    collect(all.get("stateMachines"), machines);
    Node document = resources(root, all.get("activities"));
    this.stack =
        new Stack(
            document,
            Map.of(),
            "",
            new Surroundings(
                values,
                files,
                Surroundings.Exports.NONE,
                variables::resolve,
                Set.of(),
                true,
                effort));
  }

  static boolean isServerless(Node root) {
    return SECTIONS.stream().anyMatch(section -> root.get(section) != null);
  }

  static ServerlessFile read(
      Node root, String source, TemplateValues values, FileReferences files) {
    return new ServerlessFile(root, source, values, files);
  }

  /** A section that is a mapping, or a list of such, each in the file or in one of its own. */
  private void collect(@Nullable Node section, Map<String, Node> into) {
    Node opened = section == null ? null : variables.open(section);
    if (opened instanceof Node.Mapping mapping) {
      mapping.members().forEach((key, value) -> into.put(key, variables.open(value)));
    } else if (opened instanceof Node.Sequence sequence) {
      sequence.items().forEach(item -> collect(item, into));
    }
  }

  // ---- what the definitions refer to

  private Node resources(Node root, @Nullable Node activities) {
    Map<String, Node> all = new LinkedHashMap<>();
    Location at = root.at();
    Node own = root.get("resources");
    for (Node part : own instanceof Node.Sequence parts ? parts.items() : listOf(own)) {
      Node resources = variables.open(part).get("Resources");
      if (resources != null && variables.open(resources) instanceof Node.Mapping given) {
        all.putAll(given.members());
      }
    }
    Map<String, Node> functions = new LinkedHashMap<>();
    collect(root.get("functions"), functions);
    for (String name : functions.keySet()) {
      Node function = resource("AWS::Lambda::Function", null, at);
      all.putIfAbsent(name, function);
      all.putIfAbsent(normalized(name) + "LambdaFunction", function);
    }
    machines.forEach(
        (key, machine) -> {
          Node resource = resource(Stack.STATE_MACHINE, nameOf(key, machine), at);
          logicalIds(key, machine).forEach(id -> all.putIfAbsent(id, resource));
        });
    if (activities instanceof Node.Sequence names) {
      for (Node activity : names.items()) {
        String name = textOf(activity.get("name") == null ? activity : activity.get("name"));
        if (name != null) {
          all.putIfAbsent(
              normalized(name) + "StepFunctionsActivity",
              resource("AWS::StepFunctions::Activity", name, at));
        }
      }
    }
    return new Node.Mapping(Map.of("Resources", new Node.Mapping(all, at)), at);
  }

  private static List<Node> listOf(@Nullable Node node) {
    return node == null ? List.of() : List.of(node);
  }

  private static Node resource(String type, @Nullable String name, Location at) {
    Map<String, Node> body = new LinkedHashMap<>(Map.of("Type", Node.text(type, at)));
    if (name != null) {
      body.put("Properties", new Node.Mapping(Map.of("Name", Node.text(name, at)), at));
    }
    return new Node.Mapping(body, at);
  }

  /**
   * As the framework names the resource of a function: {@code pay-order} is {@code PayDashorder}.
   */
  private static String normalized(String name) {
    String text = name.replace("-", "Dash").replace("_", "Underscore");
    return text.isEmpty()
        ? text
        : text.substring(0, 1).toUpperCase(Locale.ROOT) + text.substring(1);
  }

  /** What the resources section may call the machine. */
  private List<String> logicalIds(String key, Node machine) {
    List<String> ids = new ArrayList<>(List.of(key));
    for (String given : new String[] {"id", "name"}) {
      String value = textOf(machine.get(given));
      if (value != null) {
        ids.add(value.replaceAll("[^0-9A-Za-z]", ""));
      }
    }
    ids.add(normalized(key) + "StepFunctionsStateMachine");
    return ids;
  }

  private String nameOf(String key, Node machine) {
    String name = textOf(machine.get("name"));
    return name == null ? key : name;
  }

  private @Nullable String textOf(@Nullable Node node) {
    return node == null ? null : variables.resolve(node).text();
  }

  // ---- machines

  @Override
  public List<String> ids() {
    return List.copyOf(machines.keySet());
  }

  @Override
  public @Nullable Set<String> parameters() {
    return null;
  }

  @Override
  public FoundMachine find(String id) {
    for (Map.Entry<String, Node> entry : machines.entrySet()) {
      if (entry.getKey().equals(id)) {
        return read(id, entry.getValue());
      }
    }
    for (Map.Entry<String, Node> entry : machines.entrySet()) {
      if (logicalIds(entry.getKey(), entry.getValue()).contains(id)
          || nameOf(entry.getKey(), entry.getValue()).equals(id)) {
        return read(entry.getKey(), entry.getValue());
      }
    }
    throw TemplateException.of(
        "The file has no state machine '" + id + "'.",
        source,
        "a key of stepFunctions.stateMachines; " + NearNames.hint(id, ids()),
        "correct the name");
  }

  private FoundMachine read(String key, Node machine) {
    Node definition = machine.get("definition");
    return new FoundMachine(
        key,
        nameOf(key, machine),
        textOf(machine.get("type")),
        text(key, machine, definition == null ? null : variables.resolve(definition)),
        null,
        source,
        Map.of(),
        true);
  }

  private MappedText text(String key, Node machine, @Nullable Node definition) {
    Node value = definition == null ? null : stack.intrinsics().resolve(definition);
    if (value instanceof Node.Mapping mapping) {
      return JsonText.of(mapping);
    }
    String text = value == null ? null : value.text();
    if (value instanceof Node.Scalar scalar && text != null && text.strip().startsWith("{")) {
      return MappedText.of(scalar);
    }
    throw TemplateException.of(
        "The state machine '" + key + "' has no definition.",
        value == null || value.isBlank() ? machine.at() : value.at(),
        "a definition as a mapping, as JSON text, or as ${file(…)}",
        "add it to the file");
  }
}
