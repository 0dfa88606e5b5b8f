package io.github.sfntest.mock;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Reading mock files of Step Functions Local. */
class MockConfigFileTest {

  private static final String GOOD =
      """
      {
        "StateMachines": {
          "Order": {
            "TestCases": {"Happy": {"Pay": "Paid"}, "Sad": {"Pay": "Busy"}}
          }
        },
        "MockedResponses": {
          "Paid": {"0": {"Return": {"status": "PAID"}}},
          "Busy": {"0-1": {"Throw": {"Error": "Busy", "Cause": "later"}}, "2": {"Return": null}}
        }
      }
      """;

  private static String machines(String responses) {
    return "{\"StateMachines\": {},\n\"MockedResponses\": " + responses + "}";
  }

  private static String cases(String cases) {
    return "{\"MockedResponses\": {\"Paid\": {\"0\": {\"Return\": 1}}},\n\"StateMachines\": "
        + cases
        + "}";
  }

  static Stream<Arguments> malformed() {
    return Stream.of(
        Arguments.of(
            "{\"StateMachines\": nope",
            "1:23  it is not JSON: Unrecognized token 'nope': was expecting (JSON"
                + " String, Number, Array, Object or token 'null', 'true' or 'false')"),
        Arguments.of("[]", "1:1  /: must be an object, but is []"),
        Arguments.of(
            "{\"StateMachines\": {}, \"MockedResponse\": {}}",
            "1:1  /: MockedResponses is missing; did you mean 'MockedResponse'? There are:"
                + " 'StateMachines', 'MockedResponse'"),
        Arguments.of(
            machines("{\"Paid\": []}"),
            "2:29  /MockedResponses/Paid: must be an object, but is []"),
        Arguments.of(
            machines("{\"a/b\": {}}"),
            "2:28  /MockedResponses/a~1b: has no response: give it \"0\": {\"Return\": …} or"
                + " {\"Throw\": …}"),
        Arguments.of(
            machines("{\"Paid\": {\"first\": {\"Return\": 1}}}"),
            "2:39  /MockedResponses/Paid/first: the name must be the number of an invocation, such"
                + " as \"0\", or a range, such as \"1-2\""),
        Arguments.of(
            machines("{\"Paid\": {\"2-1\": {\"Return\": 1}}}"),
            "2:37  /MockedResponses/Paid/2-1: the range ends before it starts"),
        Arguments.of(
            machines("{\"Paid\": {\"0-2\": {\"Return\": 1}, \"2\": {\"Return\": 1}}}"),
            "2:57  /MockedResponses/Paid/2: overlaps \"0-2\""),
        Arguments.of(
            machines("{\"Paid\": {\"0\": {\"return\": 1}}}"),
            "2:35  /MockedResponses/Paid/0: must have either Return or Throw, but has 'return'"),
        Arguments.of(
            machines("{\"Paid\": {\"0\": {\"Return\": 1, \"Throw\": {}}}}"),
            "2:35  /MockedResponses/Paid/0: must have either Return or Throw, but has both"),
        Arguments.of(
            machines("{\"Paid\": {\"0\": {\"Throw\": \"Busy\"}}}"),
            "2:45  /MockedResponses/Paid/0/Throw: must be an object, but is \"Busy\""),
        Arguments.of(
            machines("{\"Paid\": {\"0\": {\"Throw\": {\"Error\": 500}}}}"),
            "2:55  /MockedResponses/Paid/0/Throw/Error: must be a string, but is 500"),
        Arguments.of(
            machines("{\"Paid\": {\"0\": {\"Return\": 1}}, \"Paid\": {\"0\": {\"Return\": 2}}}"),
            "2:59  /MockedResponses/Paid: this name is there twice"),
        Arguments.of(
            cases("{\"Order\": {\"Testcases\": {}}}"),
            "2:28  /StateMachines/Order: TestCases is missing; did you mean 'Testcases'? There are:"
                + " 'Testcases'"),
        Arguments.of(
            cases("{\"Order\": {\"TestCases\": {\"Happy\": {\"Pay\": \"Payed\"}}}}"),
            "2:60  /StateMachines/Order/TestCases/Happy/Pay: MockedResponses has no 'Payed'; did"
                + " you mean 'Paid'? There are: 'Paid'"),
        Arguments.of(
            cases("{\"Order\": {\"TestCases\": {\"Happy\": {\"Pay\": {\"Return\": 1}}}}}"),
            "2:60  /StateMachines/Order/TestCases/Happy/Pay: must be the name of a response in"
                + " MockedResponses, but is {\"Return\":1}"));
  }

  @ParameterizedTest
  @MethodSource("malformed")
  void a_malformed_file_is_refused_with_the_place(String text, String problem) {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> MockConfigFile.of(text))
        .withMessage(
            """
            A mock file of Step Functions Local is malformed: 1 problem.
              where:     a mock file given as text
              expected:  StateMachines > machine > TestCases > test case > state: name of a response, and MockedResponses > response > index or range > Return or Throw; this one has
                           %s
              to mend:   correct the file at line:column\
            """
                .formatted(problem));
  }

  @Test
  void all_problems_are_told_at_once() {
    assertThatIllegalArgumentException()
        .isThrownBy(
            () -> MockConfigFile.of("{\"StateMachines\": 1, \"MockedResponses\": {\"a\": {}}}"))
        .withMessage(
            """
            A mock file of Step Functions Local is malformed: 2 problems.
              where:     a mock file given as text
              expected:  StateMachines > machine > TestCases > test case > state: name of a response, and MockedResponses > response > index or range > Return or Throw; this one has
                           1:47  /MockedResponses/a: has no response: give it "0": {"Return": …} or {"Throw": …}
                           1:19  /StateMachines: must be an object, but is 1
              to mend:   correct the file at line:column\
            """);
  }

  @Test
  void fields_that_the_format_does_not_have_are_ignored() {
    MockConfigFile file =
        MockConfigFile.of(
            "{\"Comment\": \"ours\", \"StateMachines\": {\"a\": {\"TestCases\": {}, \"x\": 1}},"
                + " \"MockedResponses\": {\"b\": {\"0\": {\"Return\": {\"a\": 1, \"a\": 2}, \"y\":"
                + " 1}}}}");

    assertThat(file.stateMachines()).containsExactly("a");
  }

  @Test
  void names_what_it_has() {
    MockConfigFile file = MockConfigFile.of(GOOD);

    assertThat(file).hasToString("a mock file given as text with the state machines 'Order'");
    assertThat(file.testCases("Order")).containsExactly("Happy", "Sad");
    assertThat(file.testCases("Other")).isEmpty();
    assertThat(file.testCase("Order", "Sad"))
        .hasToString("test case 'Sad' of 'Order' in a mock file given as text");
    assertThat(file.testCase("Order", "Sad").states()).containsExactly("Pay");
  }

  @Test
  void an_unknown_state_machine() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> MockConfigFile.of(GOOD).testCase("order", "Happy"))
        .withMessage(
            """
            The mock file has no state machine 'order'.
              where:     a mock file given as text
              expected:  the name of one of its state machines; did you mean 'Order'? There are: 'Order'
              to mend:   correct the name, or add the state machine to the file\
            """);
  }

  @Test
  void an_unknown_test_case() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> MockConfigFile.of(GOOD).testCase("Order", "Hapy"))
        .withMessage(
            """
            The mock file has no test case 'Hapy' of 'Order'.
              where:     a mock file given as text
              expected:  the name of one of its test cases; did you mean 'Happy'? There are: 'Happy', 'Sad'
              to mend:   correct the name, or add the test case to the file\
            """);
  }

  @Test
  void a_file_is_called_by_its_name(@TempDir Path folder) throws IOException {
    Path path = Files.writeString(folder.resolve("Mocks.json"), "\uFEFF" + GOOD);

    assertThat(MockConfigFile.fromFile(path))
        .hasToString("Mocks.json with the state machines 'Order'");
  }

  @Test
  void a_resource_beside_the_test() {
    assertThat(MockConfigFile.fromResource("MockConfigFile.json").stateMachines())
        .containsExactly("LambdaSQSIntegration");
    assertThat(
            MockConfigFile.fromResource("/io/github/sfntest/mock/MockConfigFile.json")
                .testCases("LambdaSQSIntegration"))
        .containsExactly("HappyPath", "RetryPath", "HybridPath");
  }

  @Test
  void no_such_resource() {
    int line = new Throwable().getStackTrace()[0].getLineNumber() + 2;
    assertThatIllegalArgumentException()
        .isThrownBy(() -> MockConfigFile.fromResource("gone.json"))
        .withMessage(
            """
            A mock file of Step Functions Local can't be read from 'gone.json'.
              where:     MockConfigFileTest.java:%d
              expected:  a MockConfigFile.json in UTF-8, but the class path does not have it
              to mend:   correct the name or the file; a resource counts from the root of the class path or from the package of the test\
            """
                .formatted(line));
  }

  @Test
  void no_such_file(@TempDir Path folder) {
    Path gone = folder.resolve("gone.json");
    int line = new Throwable().getStackTrace()[0].getLineNumber() + 2;
    assertThatIllegalArgumentException()
        .isThrownBy(() -> MockConfigFile.fromFile(gone))
        .withMessage(
            """
            A mock file of Step Functions Local can't be read from '%s'.
              where:     MockConfigFileTest.java:%d
              expected:  a MockConfigFile.json in UTF-8, but there is no file %s
              to mend:   correct the name or the file; a resource counts from the root of the class path or from the package of the test\
            """
                .formatted(gone, line, gone));
  }
}
