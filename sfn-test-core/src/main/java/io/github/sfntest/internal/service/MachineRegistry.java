package io.github.sfntest.internal.service;

import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;
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

  /** What an ARN of a machine, version or alias means, or AWS's error. */
  Target resolve(String stateMachineArn) {
    Arn arn = Arn.stateMachine(stateMachineArn);
    if (arn.name().contains("/")) {
      // API Reference, StartExecution: an ARN with the label of a distributed Map
      throw ApiErrors.validation(
          "This operation does not support labeled state machine ARNs: '" + stateMachineArn + "'",
          ValidationExceptionReason.API_DOES_NOT_SUPPORT_LABELED_ARNS);
    }
    Machine machine = machines.get(arn.unqualified());
    if (machine == null) {
      throw ApiErrors.stateMachineDoesNotExist(stateMachineArn);
    }
    if (arn.qualifier().isEmpty()) {
      return new Target(machine, null, null);
    }
    if (!stateMachineArn.equals(machine.versionArn())) {
      throw ApiErrors.stateMachineDoesNotExist(stateMachineArn);
    }
    return new Target(machine, stateMachineArn, null);
  }

  /**
   * What a request names.
   *
   * @param versionArn the version, if the request names one
   * @param testCase the test case of a mock file, if the request names one
   */
  record Target(Machine machine, @Nullable String versionArn, @Nullable String testCase) {

    Target with(String newTestCase) {
      return new Target(machine, versionArn, newTestCase);
    }
  }
}
