package io.github.sfntest.mock;

import io.github.sfntest.internal.json.FourParts;
import io.github.sfntest.internal.json.NearNames;
import java.util.List;
import java.util.stream.Collectors;

/** The text for a start with a test case that no mock file has. */
final class UnknownTestCase {

  private UnknownTestCase() {}

  static String message(String machine, String testCase, List<MockConfigFile> files) {
    List<String> cases =
        files.stream().flatMap(file -> file.testCases(machine).stream()).distinct().toList();
    List<String> machines =
        files.stream().flatMap(file -> file.stateMachines().stream()).distinct().toList();
    return FourParts.of(
        "No mock file has this test case.",
        "the start of state machine '"
            + machine
            + "' with #"
            + testCase
            + "; "
            + files.stream().map(MockConfigFile::source).collect(Collectors.joining(", ")),
        machines.contains(machine)
            ? "the name of a test case of that state machine; " + NearNames.hint(testCase, cases)
            : "a state machine of the mock files; " + NearNames.hint(machine, machines),
        "correct the name behind the #, or make the file known that has it:"
            + " sfn.mockConfig(MockConfigFile.fromResource(\"…\"))");
  }
}
