package io.github.sfntest.internal.service;

import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.ToDoubleFunction;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.sfn.model.SfnException;
import software.amazon.awssdk.services.sfn.model.ValidationExceptionReason;

/** The state machines of the account, by ARN. Thread-safe. */
final class MachineRegistry {
  private final Map<String, Machine> machines = new ConcurrentHashMap<>();

  /** Adds a machine unless its ARN is taken: then the one that has it is returned. */
  Machine addIfAbsent(Machine machine) {
    Machine there = machines.putIfAbsent(machine.arn(), machine);
    return there == null ? machine : there;
  }

  @Nullable Machine find(String arn) {
    return machines.get(arn);
  }

  void remove(Machine machine) {
    machines.remove(machine.arn(), machine);
  }

  Collection<Machine> all() {
    return machines.values();
  }

  /** By name, as AWS lists them: conformance/api/core, test_list_sms_pagination. */
  List<Machine> byName() {
    return machines.values().stream().sorted(Comparator.comparing(Machine::name)).toList();
  }

  /** The machine of an ARN without version or alias, or AWS's error. */
  Machine unqualified(String stateMachineArn) {
    Machine machine = machines.get(unqualifiedArn(stateMachineArn));
    if (machine == null) {
      throw doesNotExist(stateMachineArn);
    }
    return machine;
  }

  /** The same ARN, or AWS's error if it has a version, an alias or a label. */
  String unqualifiedArn(String stateMachineArn) {
    Arn arn = parse(stateMachineArn);
    if (!arn.qualifier().isEmpty() || isLabeled(arn)) {
      // API Reference, DeleteStateMachine and UpdateStateMachine; no recording has the text
      throw ApiErrors.validation(
          "State machine ARN must be unqualified: '" + stateMachineArn + "'");
    }
    return stateMachineArn;
  }

  /** The machine that an alias or version belongs to, or null. */
  @Nullable Machine ofQualified(String arn) {
    Arn qualified = Arn.parse(arn, "stateMachine", 2, 2);
    return machines.get(qualified.unqualified());
  }

  /**
   * What an ARN of a machine, version or alias means, or AWS's error.
   *
   * @param chance from 0 inclusive to 1 exclusive, where an alias has two versions
   */
  Target resolve(String stateMachineArn, ToDoubleFunction<Alias> chance) {
    Machine known = machines.get(stateMachineArn);
    if (known != null) {
      return Target.of(known);
    }
    Arn arn = parse(stateMachineArn);
    if (isLabeled(arn)) {
      // API Reference, StartExecution: an ARN with the label of a distributed Map
      throw ApiErrors.validation(
          "This operation does not support labeled state machine ARNs: '" + stateMachineArn + "'",
          ValidationExceptionReason.API_DOES_NOT_SUPPORT_LABELED_ARNS);
    }
    Machine machine = machines.get(arn.unqualified());
    if (machine == null) {
      throw doesNotExist(stateMachineArn);
    }
    if (arn.qualifier().isEmpty()) {
      return Target.of(machine);
    }
    MachineVersions versions = machine.versions();
    Alias alias = versions.alias(stateMachineArn);
    Version version =
        versions.version(
            alias == null ? stateMachineArn : alias.versionArn(chance.applyAsDouble(alias)));
    if (version == null) {
      throw doesNotExist(stateMachineArn);
    }
    return new Target(machine, version.revision(), version, alias, null);
  }

  private Arn parse(String stateMachineArn) {
    try {
      return Arn.stateMachine(stateMachineArn);
    } catch (SfnException e) {
      e.addSuppressed(MachineHints.of(stateMachineArn, byName()));
      throw e;
    }
  }

  private SfnException doesNotExist(String stateMachineArn) {
    SfnException error = ApiErrors.stateMachineDoesNotExist(stateMachineArn);
    error.addSuppressed(MachineHints.of(stateMachineArn, byName()));
    return error;
  }

  private static boolean isLabeled(Arn arn) {
    return arn.name().contains("/");
  }

  /**
   * What a request names.
   *
   * @param revision what the machine was or is then
   * @param version if the request names one, or its alias does
   * @param alias if the request names one
   * @param testCase the test case of a mock file, if the request names one
   */
  record Target(
      Machine machine,
      Revision revision,
      @Nullable Version version,
      @Nullable Alias alias,
      @Nullable String testCase) {

    /** A machine as it is now. */
    static Target of(Machine machine) {
      return new Target(machine, machine.revision(), null, null, null);
    }

    Target with(String newTestCase) {
      return new Target(machine, revision, version, alias, newTestCase);
    }

    @Nullable String versionArn() {
      return version == null ? null : version.arn();
    }

    @Nullable String aliasArn() {
      return alias == null ? null : alias.arn();
    }
  }
}
