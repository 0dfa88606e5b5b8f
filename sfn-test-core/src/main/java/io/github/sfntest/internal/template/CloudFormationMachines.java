package io.github.sfntest.internal.template;

import io.github.sfntest.internal.document.Node;
import io.github.sfntest.internal.json.NearNames;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/** The state machines of templates of CloudFormation, SAM and the CDK, nested stacks included. */
final class CloudFormationMachines implements MachineFinder {

  /** A machine: its stack, and what it may be called, the proper name first. */
  private record Entry(Stack stack, Stack.Resource resource, List<String> names) {}

  private final String source;
  private final Set<String> parameters;
  private final List<Stack> stacks = new ArrayList<>();
  private final List<Entry> entries = new ArrayList<>();

  /**
   * The machines of stacks.
   *
   * @param source the template's or assembly's name, for messages
   * @param stacks by name; the name of an only one does not matter
   */
  CloudFormationMachines(String source, Map<String, Stack> stacks) {
    this.source = source;
    this.parameters = new TreeSet<>();
    stacks.forEach(
        (name, stack) -> {
          this.stacks.add(stack);
          parameters.addAll(stack.parameterNames());
          collect(stacks.size() > 1 ? name + "/" : "", stack);
        });
  }

  private void collect(String path, Stack stack) {
    for (Stack.Resource machine : stack.stateMachines()) {
      entries.add(new Entry(stack, machine, names(path, machine)));
    }
    stack.nested().forEach((id, inner) -> collect(path + id + "/", inner));
  }

  private static List<String> names(String path, Stack.Resource machine) {
    List<String> names = new ArrayList<>(List.of(machine.id(), path + machine.id()));
    Node metadata = machine.body().get("Metadata");
    Node cdkPath = metadata == null ? null : metadata.get("aws:cdk:path");
    String construct = cdkPath == null ? null : cdkPath.text();
    if (construct != null) {
      String own = construct.replaceFirst("/Resource$", "");
      names.add(own.substring(own.lastIndexOf('/') + 1));
      names.add(own);
      names.add(machine.id().replaceFirst("[0-9A-F]{8}$", ""));
    }
    return names;
  }

  @Override
  public List<String> ids() {
    Set<String> seen = new HashSet<>();
    Set<String> twice = new HashSet<>();
    entries.stream()
        .map(entry -> entry.resource().id())
        .filter(id -> !seen.add(id))
        .forEach(twice::add);
    return entries.stream()
        .map(entry -> entry.names().get(twice.contains(entry.resource().id()) ? 1 : 0))
        .toList();
  }

  @Override
  public Set<String> parameters() {
    return parameters;
  }

  @Override
  public FoundMachine find(String id) {
    List<Entry> found = entries.stream().filter(entry -> entry.resource().id().equals(id)).toList();
    if (found.isEmpty()) {
      found = entries.stream().filter(entry -> entry.names().contains(id)).toList();
    }
    if (found.size() == 1) {
      return machine(found.get(0));
    }
    if (found.isEmpty()) {
      throw none(id);
    }
    throw TemplateException.of(
        "The template has " + found.size() + " state machines '" + id + "'.",
        source,
        "a name that only one has: "
            + NearNames.list(found.stream().map(entry -> entry.names().get(1)).toList()),
        "name the stack as well");
  }

  private TemplateException none(String id) {
    for (Stack stack : stacks) {
      Stack.Resource resource = stack.resource(id);
      if (resource != null && !resource.plainType().equals(Stack.STATE_MACHINE)) {
        return TemplateException.of(
            "'" + id + "' is no state machine.",
            resource.body().at(),
            "the logical id of a state machine, but this is " + resource.type(),
            NearNames.hint(id, ids()));
      }
      if (resource != null) {
        return TemplateException.of(
            "The state machine '" + id + "' is not created.",
            resource.body().at(),
            "its Condition to hold",
            "give the parameters for which it does: template.withParameter(name, value)");
      }
    }
    return TemplateException.of(
        "The template has no state machine '" + id + "'.",
        source,
        "the logical id of a state machine; " + NearNames.hint(id, ids()),
        "correct the logical id");
  }

  private static FoundMachine machine(Entry entry) {
    return new MachineReader(entry.stack(), entry.resource()).read();
  }
}
