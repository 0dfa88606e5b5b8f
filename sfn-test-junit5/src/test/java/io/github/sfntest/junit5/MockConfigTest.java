package io.github.sfntest.junit5;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.sfntest.RegisteredStateMachine;
import io.github.sfntest.execution.Execution;
import java.util.Map;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.services.sfn.SfnClient;

/** Mock files of Step Functions Local by annotation. */
class MockConfigTest {

  private static String output(Execution execution) {
    return execution.output().orElseThrow().toString();
  }

  @Test
  void takes_test_cases_for_a_class_and_for_a_test() {
    TestKit.run(PlacesTestCase.class).tests(2, 0);
  }

  @StateMachine("pay.asl.json")
  @MockConfig(value = "mocks.json", testCase = "Paid")
  static class PlacesTestCase {

    @Test
    void of_the_class(RegisteredStateMachine pay) {
      assertThat(output(pay.run(Map.of()))).isEqualTo("\"from the file\"");
    }

    @Test
    @MockConfig(value = "mocks.json", testCase = "Shared", stateMachine = "pay")
    void of_the_test(RegisteredStateMachine pay) {
      assertThat(output(pay.run(Map.of()))).isEqualTo("\"from the file\"");
    }
  }

  @Test
  void makes_a_file_known() {
    TestKit.run(KnownTestCase.class).tests(1, 0);
  }

  @MockConfig("mocks.json")
  static class KnownTestCase {

    @Test
    void test(@StateMachine("pay.asl.json") RegisteredStateMachine pay, SfnClient client) {
      String arn =
          client.startExecution(r -> r.stateMachineArn(pay.arn() + "#Paid")).executionArn();

      assertThat(client.describeExecution(r -> r.executionArn(arn)).output())
          .isEqualTo("\"from the file\"");
    }
  }

  @Test
  void an_unused_entry_of_a_test_fails_it() {
    assertThat(TestKit.run(UnusedTestCase.class).message())
        .isEqualTo(
            """
            An outcome of a task mock was never reached.
              where:     test MockConfigTest.UnusedTestCase.test
              expected:  every outcome of a mock to be reached, but
                           test case 'Twice' of mocks.json:3, state 'Pay'   @MockConfig(value = "mocks.json", testCase = "Twice") of method MockConfigTest.UnusedTestCase.test(RegisteredStateMachine)   outcome 2 of 2 was never reached: thenReturn 2
              to mend:   remove what the test does not need, or let it be unused with .lenient()\
            """);
  }

  static class UnusedTestCase {

    @Test
    @MockConfig(value = "mocks.json", testCase = "Twice")
    void test(@StateMachine("pay.asl.json") RegisteredStateMachine pay) {
      pay.run(Map.of());
    }
  }

  @Test
  void an_unused_entry_may_be_allowed() {
    TestKit.run(LenientTestCase.class).tests(1, 0);
  }

  static class LenientTestCase {

    @Test
    @MockConfig(value = "mocks.json", testCase = "Twice", lenient = true)
    void test(@StateMachine("pay.asl.json") RegisteredStateMachine pay) {
      pay.run(Map.of());
    }
  }

  @Test
  void an_unused_entry_of_a_class_is_told_once_all_its_tests_have_passed() {
    assertThat(TestKit.run(UnusedClassTestCase.class).classesFailed(2, 1).message())
        .contains(
            "@MockConfig(value = \"mocks.json\", testCase = \"Paid\") of class MockConfigTest");
  }

  @StateMachine("pay.asl.json")
  @MockConfig(value = "mocks.json", testCase = "Paid")
  static class UnusedClassTestCase {

    @Test
    void one() {}

    @Test
    void two() {}
  }

  @Test
  void a_file_that_does_not_exist() {
    assertThat(
            TestKit.run(MissingTestCase.class)
                .message()
                .replaceAll("file '.*/gone", "file 'DIR/gone"))
        .isEqualTo(
            """
            @MockConfig has a value that does not exist.
              where:     class MockConfigTest.MissingTestCase, @MockConfig("gone.json")
              expected:  a resource on the class path, 'io/github/sfntest/junit5/gone.json' or 'gone.json', or a file 'DIR/gone.json'
              to mend:   correct value, or put the file into src/test/resources\
            """);
  }

  @MockConfig("gone.json")
  static class MissingTestCase {

    @Test
    void test() {}
  }

  @Test
  void a_test_case_of_several_state_machines() {
    assertThat(TestKit.run(AmbiguousTestCase.class).message())
        .isEqualTo(
            """
            @MockConfig names a test case that 2 state machines have.
              where:     class MockConfigTest.AmbiguousTestCase, @MockConfig(value = "mocks.json", testCase = "Shared")
              expected:  one of them as stateMachine: 'pay', 'other'
              to mend:   @MockConfig(value = …, testCase = …, stateMachine = "pay")\
            """);
  }

  @StateMachine("pay.asl.json")
  @MockConfig(value = "mocks.json", testCase = "Shared")
  static class AmbiguousTestCase {

    @Test
    void test() {}
  }

  @Test
  void an_unknown_test_case() {
    assertThat(TestKit.run(UnknownTestCase.class).message())
        .isEqualTo(
            """
            @MockConfig names a test case that no state machine of the file has.
              where:     class MockConfigTest.UnknownTestCase, @MockConfig(value = "mocks.json", testCase = "Payed")
              expected:  a test case of 'pay': 'Paid', 'Twice', 'Shared'; 'other': 'Shared'
              to mend:   correct testCase, or the file\
            """);
  }

  @StateMachine("pay.asl.json")
  @MockConfig(value = "mocks.json", testCase = "Payed")
  static class UnknownTestCase {

    @Test
    void test() {}
  }

  @Test
  void a_method_cannot_change_an_environment_that_is_shared() {
    assertThat(TestKit.run(SharedTestCase.class).message())
        .isEqualTo(
            """
            @MockConfig stands on a method, but its environment is shared.
              where:     method MockConfigTest.SharedTestCase.test(), @MockConfig(value = "mocks.json", testCase = "Paid")
              expected:  mocks of a shared environment on the class, @SfnSettings(scope = PER_CLASS)
              to mend:   move @MockConfig to the class, or call sfn.apply(file.testCase(…)) in the test\
            """);
  }

  @StateMachine("pay.asl.json")
  @SfnSettings(scope = SfnSettings.Scope.PER_CLASS)
  static class SharedTestCase {

    @Test
    @MockConfig(value = "mocks.json", testCase = "Paid")
    void test() {}
  }
}
