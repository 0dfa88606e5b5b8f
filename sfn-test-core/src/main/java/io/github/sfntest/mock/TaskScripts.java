package io.github.sfntest.mock;

import com.fasterxml.jackson.databind.JsonNode;
import org.apiguardian.api.API;
import org.jspecify.annotations.Nullable;

/** Where the runtime asks for the outcome of a Task. */
@API(status = API.Status.INTERNAL)
public interface TaskScripts {

  /**
   * The outcome of this attempt.
   *
   * @param call the attempt
   * @return null if no mock answers it
   * @throws AssertionError if an answer of the test failed, or the mock cannot answer (a wrong use,
   *     explained)
   */
  @Nullable MockedOutcome outcome(TaskCall call);

  /**
   * The error for an attempt that nothing answers: names the nearest mocks and the line to add.
   *
   * @param call the attempt
   * @return the error, not thrown
   */
  AssertionError unmocked(TaskCall call);

  /**
   * The items that the test gives a Map in place of those its item reader would read.
   *
   * @param machine the state machine's name
   * @param state the Map's name
   * @return an array or an object; null if the reader is to read
   */
  default @Nullable JsonNode items(String machine, String state) {
    return null;
  }

  /** {@return whether executions can be started with a test case of a mock file} */
  default boolean hasTestCases() {
    return false;
  }

  /**
   * Checks a start with a test case of a mock file.
   *
   * @param machine the state machine's name
   * @param testCase the name of the test case
   * @throws AssertionError if no mock file has it
   */
  default void checkTestCase(String machine, String testCase) {}

  /**
   * Keeps a mistake of the test that the runtime itself has found, so that it fails the test even
   * if it is swallowed. Does nothing where nobody asks later.
   *
   * @param mistake the error, about to be thrown
   */
  default void remember(AssertionError mistake) {}
}
