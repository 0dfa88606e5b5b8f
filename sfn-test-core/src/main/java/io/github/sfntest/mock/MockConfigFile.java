package io.github.sfntest.mock;

import io.github.sfntest.internal.json.FourParts;
import io.github.sfntest.internal.json.NearNames;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.apiguardian.api.API;

/**
 * A mock file of Step Functions Local, {@code MockConfigFile.json}: test cases that say for each
 * Task state which mocked response answers it. Immutable.
 *
 * <pre>{@code
 * {
 *   "StateMachines": {
 *     "Order": {"TestCases": {"HappyPath": {"Pay": "Paid"}}}
 *   },
 *   "MockedResponses": {
 *     "Paid": {
 *       "0-1": {"Throw": {"Error": "Busy", "Cause": "try again"}},
 *       "2": {"Return": {"status": "PAID"}}
 *     }
 *   }
 * }
 * }</pre>
 *
 * <p>Two ways lead to a test case. {@code sfn.mockConfig(file)} makes the file known: then an
 * execution started with the ARN {@code …:stateMachine:Order#HappyPath} takes it. {@code
 * sfn.apply(file.testCase("Order", "HappyPath"))} takes it for all executions of that machine that
 * follow.
 *
 * <p>The indexes count the calls of a state over one execution, retries and Map iterations
 * included, from 0. A call without an entry is a mistake of the test ({@link UnmockedTaskError}). A
 * state that the test case does not name is answered by the other mocks, if any.
 *
 * @see <a
 *     href="https://docs.aws.amazon.com/step-functions/latest/dg/sfn-local-mock-cfg-file.html">Configuration
 *     file for mocked service integrations</a>
 */
@API(status = API.Status.EXPERIMENTAL)
public final class MockConfigFile {

  private final String source;
  private final Map<String, Map<String, TestCase>> machines;
  private final boolean countsPerIteration;

  private MockConfigFile(
      String source, Map<String, Map<String, TestCase>> machines, boolean countsPerIteration) {
    this.source = source;
    this.machines = machines;
    this.countsPerIteration = countsPerIteration;
  }

  private static MockConfigFile parse(String source, String text) {
    return new MockConfigFile(source, MockConfigParser.parse(source, text), false);
  }

  /**
   * Reads a file from the class path.
   *
   * @param path the resource, from the root of the class path or beside the class that calls this
   * @return the file
   * @throws IllegalArgumentException if there is none or it is malformed; the message lists what is
   *     wrong, each with line, column and JSON pointer
   */
  public static MockConfigFile fromResource(String path) {
    Objects.requireNonNull(path, "path");
    String name = path.substring(path.lastIndexOf('/') + 1);
    return parse(name, MockFiles.MOCK_CONFIG.ofResource(path, Place.ofCaller()));
  }

  /**
   * Reads a file.
   *
   * @param path the file; a relative one counts from the working directory
   * @return the file
   * @throws IllegalArgumentException if there is none or it is malformed; the message lists what is
   *     wrong, each with line, column and JSON pointer
   */
  public static MockConfigFile fromFile(Path path) {
    Objects.requireNonNull(path, "path");
    return parse(
        String.valueOf(path.getFileName()), MockFiles.MOCK_CONFIG.ofFile(path, Place.ofCaller()));
  }

  /**
   * Reads a text.
   *
   * @param text the content of such a file
   * @return the file
   * @throws IllegalArgumentException if it is malformed; the message lists what is wrong, each with
   *     line, column and JSON pointer
   */
  public static MockConfigFile of(CharSequence text) {
    return parse("a mock file given as text", Objects.requireNonNull(text, "text").toString());
  }

  /**
   * The same file, read in another way: each iteration of a Map counts the calls of its states for
   * itself, from 0. By default, as in Step Functions Local, all iterations share one count.
   *
   * @return a changed copy
   */
  public MockConfigFile perIteration() {
    return new MockConfigFile(source, machines, true);
  }

  /** {@return the names of the state machines, in the order of the file; never null} */
  public List<String> stateMachines() {
    return List.copyOf(machines.keySet());
  }

  /**
   * The test cases of a state machine.
   *
   * @param stateMachine its name
   * @return their names, in the order of the file; empty if the file does not have that machine
   */
  public List<String> testCases(String stateMachine) {
    Map<String, TestCase> cases = machines.get(Objects.requireNonNull(stateMachine, "name"));
    return cases == null ? List.of() : List.copyOf(cases.keySet());
  }

  /**
   * A test case.
   *
   * @param stateMachine the name of the state machine
   * @param name the name of the test case
   * @return the test case
   * @throws IllegalArgumentException if the file does not have it
   */
  public TestCase testCase(String stateMachine, String name) {
    Objects.requireNonNull(stateMachine, "stateMachine");
    Objects.requireNonNull(name, "name");
    Map<String, TestCase> cases = machines.get(stateMachine);
    if (cases == null) {
      throw new IllegalArgumentException(
          FourParts.of(
              "The mock file has no state machine '" + stateMachine + "'.",
              source,
              "the name of one of its state machines; "
                  + NearNames.hint(stateMachine, machines.keySet()),
              "correct the name, or add the state machine to the file"));
    }
    TestCase found = cases.get(name);
    if (found == null) {
      throw new IllegalArgumentException(
          FourParts.of(
              "The mock file has no test case '" + name + "' of '" + stateMachine + "'.",
              source,
              "the name of one of its test cases; " + NearNames.hint(name, cases.keySet()),
              "correct the name, or add the test case to the file"));
    }
    return found.counting(countsPerIteration);
  }

  /** What messages call it: the file's name. */
  String source() {
    return source;
  }

  @Override
  public String toString() {
    return source + " with the state machines " + NearNames.list(machines.keySet());
  }

  /** A test case of a mock file. Immutable. */
  @API(status = API.Status.EXPERIMENTAL)
  public static final class TestCase {

    private final String source;
    private final String stateMachine;
    private final String name;
    private final String place;
    private final Map<String, FileResponse> responses;
    private final boolean countsPerIteration;
    private final boolean isLenient;

    TestCase(
        String source,
        String stateMachine,
        String name,
        String place,
        Map<String, FileResponse> responses) {
      this(source, stateMachine, name, place, responses, false, false);
    }

    private TestCase(
        String source,
        String stateMachine,
        String name,
        String place,
        Map<String, FileResponse> responses,
        boolean countsPerIteration,
        boolean isLenient) {
      this.source = source;
      this.stateMachine = stateMachine;
      this.name = name;
      this.place = place;
      this.responses = responses;
      this.countsPerIteration = countsPerIteration;
      this.isLenient = isLenient;
    }

    TestCase counting(boolean perIteration) {
      return new TestCase(source, stateMachine, name, place, responses, perIteration, isLenient);
    }

    /**
     * The same, but its responses may stay unused. By default, each response of a test case that is
     * applied must be used to its end, as the outcomes of other mocks must.
     *
     * @return a changed copy
     */
    public TestCase lenient() {
      return new TestCase(source, stateMachine, name, place, responses, countsPerIteration, true);
    }

    /** {@return the name of the state machine} */
    public String stateMachine() {
      return stateMachine;
    }

    /** {@return the name of the test case} */
    public String name() {
      return name;
    }

    /** {@return the names of the Task states it answers, in the order of the file; never null} */
    public List<String> states() {
      return List.copyOf(responses.keySet());
    }

    Map<String, FileResponse> responses() {
      return responses;
    }

    boolean countsPerIteration() {
      return countsPerIteration;
    }

    boolean isLenient() {
      return isLenient;
    }

    /** Where it stands, such as {@code MockConfigFile.json:5}. */
    String place() {
      return place;
    }

    @Override
    public String toString() {
      return "test case '" + name + "' of '" + stateMachine + "' in " + source;
    }
  }
}
