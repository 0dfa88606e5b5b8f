package io.github.sfntest.internal.service;

import io.github.sfntest.internal.json.NearNames;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** The kit's word to a request whose ARN names no state machine. */
final class MachineHints {
  private static final int REGION = 3;
  private static final int ACCOUNT = 4;
  private static final int NAME = 6;

  private MachineHints() {}

  /**
   * What was probably meant.
   *
   * @param given what the request has, an ARN or anything else
   * @param machines those that there are, by name
   */
  static Hint of(String given, List<Machine> machines) {
    return new Hint(text(given, machines));
  }

  private static String text(String given, List<Machine> machines) {
    if (machines.isEmpty()) {
      return "No state machine is registered in this environment."
          + "\n  to mend:   register it first: sfn.register(definition) or @StateMachine(…); check"
          + " that the code under test got this environment's client";
    }
    String[] parts = given.split(":", -1);
    boolean isArn = parts.length > NAME;
    String name = isArn ? parts[NAME] : given;
    for (Machine machine : machines) {
      if (machine.name().equals(name)) {
        return isArn ? sameName(given, parts, machine) : nameForArn(machine);
      }
    }
    return "No state machine of this environment has that "
        + (isArn ? "ARN." : "ARN or name.")
        + "\n  expected:  "
        + expected(name, machines)
        + "\n  to mend:   take it from the machine: RegisteredStateMachine.arn()";
  }

  private static String nameForArn(Machine machine) {
    return "'"
        + machine.name()
        + "' is the name of a state machine, not its ARN."
        + "\n  expected:  "
        + machine.arn()
        + "\n  to mend:   take it from the machine: RegisteredStateMachine.arn()";
  }

  private static String sameName(String given, String[] parts, Machine machine) {
    if (given.startsWith(machine.arn() + ":")) {
      List<String> qualified =
          Stream.concat(
                  machine.versions().newestFirst().stream().map(Version::arn),
                  machine.versions().aliases().stream().map(Alias::arn))
              .toList();
      return "State machine '"
          + machine.name()
          + "' has no such version or alias."
          + "\n  expected:  "
          + (qualified.isEmpty()
              ? "its ARN alone, " + machine.arn() + ": it has no versions and aliases"
              : "one of " + NearNames.listAsTheyAre(qualified))
          + "\n  to mend:   publishStateMachineVersion or createStateMachineAlias before";
    }
    String[] own = machine.arn().split(":", -1);
    return "State machine '"
        + machine.name()
        + "' has another ARN: the region of this environment is "
        + own[REGION]
        + ", its account "
        + own[ACCOUNT]
        + "."
        + "\n  expected:  "
        + machine.arn()
        + "\n  to mend:   take it from the machine, RegisteredStateMachine.arn(); or give the"
        + " environment region and account: SfnTestEnvironment.builder().region(\""
        + parts[REGION]
        + "\").accountId(\""
        + parts[ACCOUNT]
        + "\"), @SfnSettings(region = …, accountId = …)";
  }

  private static String expected(String name, List<Machine> machines) {
    List<String> near =
        new ArrayList<>(NearNames.near(name, machines.stream().map(Machine::name).toList()));
    near.replaceAll(each -> arnOf(each, machines));
    String all = NearNames.listAsTheyAre(machines.stream().map(Machine::arn).toList());
    return near.isEmpty()
        ? "one of " + all
        : "did you mean " + String.join(" or ", near) + "? There are: " + all;
  }

  private static String arnOf(String name, List<Machine> machines) {
    return machines.stream()
        .filter(machine -> machine.name().equals(name))
        .findFirst()
        .map(Machine::arn)
        .orElse(name);
  }
}
