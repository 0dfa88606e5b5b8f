package io.github.sfntest.internal.service;

import io.github.sfntest.internal.service.MachineRegistry.Target;
import io.github.sfntest.mock.TaskScripts;
import java.util.function.ToDoubleFunction;
import software.amazon.awssdk.services.sfn.model.SfnException;

/**
 * What a start names: a state machine, version or alias, and behind a {@code #}, as for Step
 * Functions Local, the test case of a mock file.
 */
final class StartTargets {
  private static final char TEST_CASE = '#';

  private final MachineRegistry machines;
  private final TaskScripts scripts;
  private final ToDoubleFunction<Alias> chance;

  /**
   * @param chance from 0 inclusive to 1 exclusive, where an alias has two versions
   */
  StartTargets(MachineRegistry machines, TaskScripts scripts, ToDoubleFunction<Alias> chance) {
    this.machines = machines;
    this.scripts = scripts;
    this.chance = chance;
  }

  /**
   * What this ARN means, or AWS's error.
   *
   * @throws AssertionError if no mock file has the test case
   */
  Target resolve(String stateMachineArn) {
    int end = stateMachineArn.indexOf(TEST_CASE);
    if (end < 0) {
      return machines.resolve(stateMachineArn, chance);
    }
    if (!scripts.hasTestCases()) {
      throw withHint(stateMachineArn);
    }
    Target target = machines.resolve(stateMachineArn.substring(0, end), chance);
    String testCase = stateMachineArn.substring(end + 1);
    scripts.checkTestCase(target.machine().name(), testCase);
    return target.with(testCase);
  }

  private SfnException withHint(String stateMachineArn) {
    SfnException error = ApiErrors.stateMachineDoesNotExist(stateMachineArn);
    error.addSuppressed(
        new Hint(
            "No mock file is known, so the # is part of the name. To start a test case of a"
                + " MockConfigFile.json: sfn.mockConfig(MockConfigFile.fromResource(\"…\"))"));
    return error;
  }
}
