package io.github.sfntest.internal.template;

import io.github.sfntest.internal.document.MappedText;
import io.github.sfntest.internal.document.Node;
import io.github.sfntest.internal.json.NearNames;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * The state machines of what {@code terraform show -json} prints of a plan or a state, and of a
 * state file.
 *
 * @see <a href="https://developer.hashicorp.com/terraform/internals/json-format">JSON output
 *     format</a>
 */
final class TerraformJson implements MachineFinder {

  /** A resource as it is or will be: its attributes. */
  private record Entry(String address, String label, Node resource, Node attributes) {}

  private final String source;
  private final TemplateValues values;
  private final Map<String, Entry> machines = new LinkedHashMap<>();

  private TerraformJson(String source, TemplateValues values) {
    this.source = source;
    this.values = values;
  }

  static boolean isTerraform(Node root) {
    return root.get("planned_values") != null
        || (root.get("format_version") != null && root.get("values") != null)
        || (root.get("terraform_version") != null && root.get("resources") != null);
  }

  static TerraformJson read(Node root, String source, TemplateValues values) {
    TerraformJson json = new TerraformJson(source, values);
    Node state =
        root.get("planned_values") == null ? root.get("values") : root.get("planned_values");
    Node module = state == null ? null : state.get("root_module");
    if (module != null) {
      json.collect(module);
    }
    json.collectStateFile(root);
    return json;
  }

  private void collect(Node module) {
    for (Node resource : items(module.get("resources"))) {
      Node attributes = resource.get("values");
      if (isMachine(resource) && attributes != null) {
        add(text(resource, "address"), resource, attributes);
      }
    }
    items(module.get("child_modules")).forEach(this::collect);
  }

  private void collectStateFile(Node root) {
    for (Node resource : items(root.get("resources"))) {
      String prefix = resource.get("module") == null ? "" : text(resource, "module") + ".";
      for (Node instance : items(resource.get("instances"))) {
        Node attributes = instance.get("attributes");
        if (isMachine(resource) && attributes != null) {
          Node index = instance.get("index_key");
          String suffix =
              index instanceof Node.Scalar key
                  ? key.value().isTextual()
                      ? "[\"" + key.asText() + "\"]"
                      : "[" + key.asText() + "]"
                  : "";
          String label = text(resource, "name") + suffix;
          add(prefix + TerraformNames.STATE_MACHINE + "." + label, resource, attributes);
        }
      }
    }
  }

  private void add(String address, Node resource, Node attributes) {
    String label = address.replaceFirst("^.*" + TerraformNames.STATE_MACHINE + "\\.", "");
    machines.put(address, new Entry(address, label, resource, attributes));
  }

  private static boolean isMachine(Node resource) {
    return text(resource, "type").equals(TerraformNames.STATE_MACHINE)
        && !text(resource, "mode").equals("data");
  }

  private static List<Node> items(@Nullable Node list) {
    return list instanceof Node.Sequence sequence ? sequence.items() : List.of();
  }

  private static String text(Node node, String member) {
    return node.get(member) instanceof Node.Scalar scalar && !scalar.value().isNull()
        ? scalar.asText()
        : "";
  }

  @Override
  public List<String> ids() {
    return List.copyOf(machines.keySet());
  }

  @Override
  public Set<String> parameters() {
    return Set.of();
  }

  @Override
  public FoundMachine find(String id) {
    List<Entry> found =
        machines.values().stream()
            .filter(entry -> entry.address().equals(id) || shortNames(entry).contains(id))
            .toList();
    if (found.size() != 1) {
      throw TemplateException.of(
          found.isEmpty()
              ? "There is no state machine '" + id + "'."
              : "There are " + found.size() + " state machines '" + id + "'.",
          source,
          "the address of an aws_sfn_state_machine; " + NearNames.hint(id, ids()),
          "correct the address");
    }
    return read(found.get(0));
  }

  private static List<String> shortNames(Entry entry) {
    return List.of(entry.label(), TerraformNames.STATE_MACHINE + "." + entry.label());
  }

  private FoundMachine read(Entry entry) {
    String definition = text(entry.attributes(), "definition");
    if (definition.isEmpty()) {
      throw TemplateException.wanting(
          TemplateException.Wanted.EVALUATION,
          entry.address(),
          "The definition of '" + entry.address() + "' is known only after it is applied.",
          entry.resource().at(),
          "a plan in which it is known, or the state",
          "give the state (terraform show -json), or the .tf file");
    }
    String type = text(entry.attributes(), "type");
    return new FoundMachine(
        entry.address(),
        nameOf(entry),
        type.isEmpty() ? null : type,
        MappedText.of(withOwnArns(definition)),
        null,
        source,
        Map.of(),
        true);
  }

  private static String nameOf(Entry entry) {
    String name = text(entry.attributes(), "name");
    return name.isEmpty() ? entry.label() : name;
  }

  /** The machines' ARNs are those of the test's environment, so that they find each other. */
  private String withOwnArns(String definition) {
    String text = definition;
    for (Entry each : machines.values()) {
      String arn = text(each.attributes(), "arn");
      if (!arn.isEmpty()) {
        String own = new Resources(values).arn(Stack.STATE_MACHINE, nameOf(each));
        text =
            text.replaceAll(
                Pattern.quote(arn) + "(?![A-Za-z0-9_-])", Matcher.quoteReplacement(own));
      }
    }
    return text;
  }
}
