package io.github.sfntest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.github.sfntest.definition.StateMachineDefinition;
import io.github.sfntest.definition.StateMachineType;
import io.github.sfntest.execution.Execution;
import io.github.sfntest.mock.MockConfigFile;
import io.github.sfntest.mock.ShapeCheck;
import io.github.sfntest.mock.UnmockedTaskError;
import io.github.sfntest.mock.UnusedMockError;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import software.amazon.awssdk.services.sfn.model.StartSyncExecutionResponse;
import software.amazon.awssdk.services.sfn.model.StateMachineDoesNotExistException;

/** Executions that take test cases of Step Functions Local's mock files. */
class MockConfigTest {

  private static final String MACHINE =
      """
      {"StartAt": "Pay", "States": {
        "Pay": {"Type": "Task", "Resource": "arn:aws:states:::dynamodb:updateItem", "Parameters": {},
          "Retry": [{"ErrorEquals": ["Busy"], "MaxAttempts": 5}], "Next": "Ship"},
        "Ship": {"Type": "Task", "Resource": "arn:aws:states:::sqs:sendMessage", "Parameters": {},
          "End": true}}}
      """;

  private static final String MAP =
      """
      {"StartAt": "All", "States": {"All": {"Type": "Map", "End": true, "ItemProcessor": {
        %s "StartAt": "One", "States": {"One": {"Type": "Task", "Parameters": {},
          "Resource": "arn:aws:states:::sns:publish", "End": true}}}}}}
      """;

  private static final MockConfigFile FILE =
      MockConfigFile.of(
          """
          {
            "StateMachines": {
              "Order": {
                "TestCases": {
                  "Happy": {"Pay": "Paid", "Ship": "Shipped"},
                  "Busy": {"Pay": "PaidLate", "Ship": "Shipped"},
                  "PayOnly": {"Pay": "Paid"},
                  "NeverPaid": {"Pay": "Busy"}
                }
              },
              "Batch": {"TestCases": {"Counted": {"One": "Numbers"}, "First": {"One": "Paid"}}}
            },
            "MockedResponses": {
              "Paid": {"0": {"Return": "paid"}},
              "PaidLate": {"3": {"Return": "late"}, "0": {"Throw": {"Error": "Busy", "Cause": "a"}},
                "1-2": {"Throw": {"Error": "Busy", "Cause": "b"}}},
              "Busy": {"0-1": {"Throw": {"Error": "Busy"}}, "3": {"Return": 3}},
              "Shipped": {"0": {"Return": "shipped"}},
              "Numbers": {"0": {"Return": 0}, "1": {"Return": 1}, "2": {"Return": 2}}
            }
          }
          """);

  private final SfnTestEnvironment sfn =
      SfnTestEnvironment.builder().shapeCheck(ShapeCheck.NONE).build();

  private RegisteredStateMachine order() {
    return sfn.register("Order", MACHINE);
  }

  private Execution start(RegisteredStateMachine machine, String testCase) {
    return sfn.execution(
        sfn.client().startExecution(r -> r.stateMachineArn(machine.arn() + "#" + testCase)));
  }

  private static String output(Execution execution) {
    return execution.output().map(Object::toString).orElse("none: " + execution.error());
  }

  @Test
  void a_start_with_a_test_case_takes_its_responses() {
    RegisteredStateMachine order = order();
    sfn.mockConfig(FILE);

    Execution happy = start(order, "Happy");
    Execution busy = start(order, "Busy");

    assertThat(output(happy)).isEqualTo("\"shipped\"");
    assertThat(happy.stateMachineArn()).isEqualTo(order.arn());
    assertThat(output(busy)).isEqualTo("\"shipped\"");
    assertThat(busy.invocations("Pay")).hasSize(4);
    sfn.close(); // what is unused of a known file does not count
  }

  @Test
  void each_execution_counts_from_0() {
    RegisteredStateMachine order = order();
    sfn.mockConfig(FILE);

    start(order, "Busy");

    assertThat(start(order, "Busy").invocations("Pay")).hasSize(4);
  }

  @Test
  void a_synchronous_start_takes_a_test_case_too() {
    RegisteredStateMachine order =
        sfn.register(
            StateMachineDefinition.of("Order", MACHINE).withType(StateMachineType.EXPRESS));
    sfn.mockConfig(FILE);

    StartSyncExecutionResponse response =
        sfn.client().startSyncExecution(r -> r.stateMachineArn(order.arn() + "#Busy"));

    assertThat(response.output()).isEqualTo("\"shipped\"");
    assertThat(response.stateMachineArn()).isEqualTo(order.arn());
  }

  // conformance/api/local-mocking, test_lambda_invoke and test_parallel_state_lambda
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      textBlock =
          """
          arn:aws:lambda:us-east-1:1:function:f | {"StatusCode":200,"Payload":{"a":1}}   | {"a":1}
          arn:aws:lambda:us-east-1:1:function:f | {"StatusCode":200,"Payload":"text"}    | "text"
          arn:aws:lambda:us-east-1:1:function:f | {"StatusCode":200,"Payload":{"StatusCode":200,"Payload":1}} | {"StatusCode":200,"Payload":1}
          arn:aws:lambda:us-east-1:1:function:f | {"StatusCode":200,"Payload":1,"ExecutedVersion":"1"} | 1
          arn:aws:lambda:us-east-1:1:function:f | {"StatusCode":200,"body":"b"}          | {"StatusCode":200,"body":"b"}
          arn:aws:lambda:us-east-1:1:function:f | {"StatusCode":200,"Payload":1,"own":2} | {"StatusCode":200,"Payload":1,"own":2}
          arn:aws:lambda:us-east-1:1:function:f | {"Payload":1}                          | {"Payload":1}
          arn:aws:lambda:us-east-1:1:function:f | "text"                                 | "text"
          arn:aws:states:::lambda:invoke        | {"StatusCode":200,"Payload":{"a":1}}   | {"StatusCode":200,"Payload":{"a":1}}
          arn:aws:states:::sqs:sendMessage      | {"StatusCode":200,"Payload":{"a":1}}   | {"StatusCode":200,"Payload":{"a":1}}
          """)
  void the_answer_of_invoke_is_opened_where_the_resource_is_a_function(
      String resource, String response, String result) {
    RegisteredStateMachine machine =
        sfn.register(
            "Call",
            """
            {"StartAt": "Call", "States": {"Call": {"Type": "Task", "Resource": "%s", "End": true}}}
            """
                .formatted(resource));
    sfn.mockConfig(
        MockConfigFile.of(
            """
            {"StateMachines": {"Call": {"TestCases": {"One": {"Call": "Answer"}}}},
             "MockedResponses": {"Answer": {"0": {"Return": %s}}}}
            """
                .formatted(response)));

    assertThat(output(start(machine, "One"))).isEqualTo(result);
  }

  @Test
  void a_nested_start_takes_the_test_case_it_names() {
    RegisteredStateMachine order = order();
    RegisteredStateMachine outer =
        sfn.register(
            "Outer",
            """
            {"StartAt": "Nest", "States": {"Nest": {"Type": "Task", "End": true,
              "Resource": "arn:aws:states:::states:startExecution.sync:2",
              "Parameters": {"StateMachineArn": "%s#Busy", "Input": {}},
              "OutputPath": "$.Output"}}}
            """
                .formatted(order.arn()));
    sfn.mockConfig(FILE);

    assertThat(output(outer.run(null))).isEqualTo("\"shipped\"");
  }

  @Test
  void an_applied_test_case_answers_all_that_follows() {
    RegisteredStateMachine order = order();
    sfn.apply(FILE.testCase("Order", "Busy"));

    assertThat(order.run(null).invocations("Pay")).hasSize(4);
    assertThat(order.run(null).invocations("Pay")).hasSize(4);
    sfn.close();
  }

  @Test
  void a_later_mock_goes_before_an_applied_test_case_and_a_started_one_before_all() {
    RegisteredStateMachine order = order();
    sfn.apply(FILE.testCase("Order", "Busy").lenient());
    order.whenTask("Ship").thenReturn("by mock");
    sfn.mockConfig(FILE);

    assertThat(output(order.run(null))).isEqualTo("\"by mock\"");
    assertThat(output(start(order, "Happy"))).isEqualTo("\"shipped\"");
  }

  @Test
  void a_state_without_an_entry_falls_to_other_mocks() {
    RegisteredStateMachine order = order();
    sfn.mockConfig(FILE);
    sfn.whenTask("Ship").thenReturn("by mock");

    assertThat(output(start(order, "PayOnly"))).isEqualTo("\"by mock\"");
  }

  @Test
  void a_state_without_an_entry_is_unmocked_where_no_mock_answers() {
    RegisteredStateMachine order = order();
    sfn.mockConfig(FILE);
    int line = here() - 1;

    UnmockedTaskError error =
        catchThrowableOfType(UnmockedTaskError.class, () -> start(order, "PayOnly"));

    assertThat(error)
        .hasMessage(
            """
            No mock answers this task.
              where:     state machine 'Order' > state 'Ship' > Resource arn:aws:states:::sqs:sendMessage (attempt 1)
              input:     {}
              expected:  a mock, but the one declared names another task
                           test case 'PayOnly' of a mock file given as text:7, state 'Pay'   MockConfigTest.java:%d   this is state 'Ship'
                         or a response in test case 'PayOnly', but it does not name this state
              to mend:   sfn.whenTask("Ship").thenReturnJson(\"""{ … }\""");\
            """
                .formatted(line));
  }

  @Test
  void a_call_past_the_entries_names_the_response() {
    RegisteredStateMachine order = order();
    sfn.mockConfig(FILE);

    assertThatExceptionOfType(UnmockedTaskError.class)
        .isThrownBy(() -> start(order, "NeverPaid"))
        .withMessage(
            """
            The mock file has no response for this call.
              where:     state machine 'Order' > state 'Pay' > Resource arn:aws:states:::dynamodb:updateItem (attempt 3)
                         test case 'NeverPaid' > a mock file given as text:17, /MockedResponses/Busy
              input:     {}
              expected:  an entry for invocation 2 (the first is 0), but there is only "0-1", "3"
              to mend:   add "2": {"Return": …} or {"Throw": …} to that response\
            """);
    assertThatExceptionOfType(UnmockedTaskError.class).isThrownBy(sfn::verify);
  }

  @Test
  void iterations_share_one_count() {
    RegisteredStateMachine batch = sfn.register("Batch", MAP.formatted(""));
    sfn.apply(FILE.testCase("Batch", "Counted"));

    assertThat(output(batch.run("[7, 8, 9]"))).isEqualTo("[0,1,2]");
  }

  @Test
  void children_of_a_map_run_share_the_count_and_the_test_case() {
    RegisteredStateMachine batch =
        sfn.register(
            "Batch",
            MAP.formatted(
                "\"ProcessorConfig\": {\"Mode\": \"DISTRIBUTED\", \"ExecutionType\":"
                    + " \"STANDARD\"},"));
    sfn.mockConfig(FILE);

    Execution execution =
        sfn.execution(
            sfn.client()
                .startExecution(
                    r -> r.stateMachineArn(batch.arn() + "#Counted").input("[7, 8, 9]")));

    assertThat(output(execution)).isEqualTo("[0,1,2]");
  }

  @Test
  void iterations_count_for_themselves_if_asked_to() {
    RegisteredStateMachine batch = sfn.register("Batch", MAP.formatted(""));
    sfn.mockConfig(FILE.perIteration());
    sfn.apply(FILE.perIteration().testCase("Batch", "First"));

    assertThat(output(batch.run("[7, 8]"))).isEqualTo("[\"paid\",\"paid\"]");
  }

  @Test
  void the_error_for_an_iteration_says_how_to_count_for_each() {
    RegisteredStateMachine batch = sfn.register("Batch", MAP.formatted(""));
    sfn.apply(FILE.testCase("Batch", "First"));

    assertThatExceptionOfType(UnmockedTaskError.class)
        .isThrownBy(() -> batch.run("[7, 8]"))
        .withMessage(
            """
            The mock file has no response for this call.
              where:     state machine 'Batch' > state 'One' > Resource arn:aws:states:::sns:publish (attempt 1, item 1 of 'All')
                         test case 'First' > a mock file given as text:14, /MockedResponses/Paid
              input:     {}
              expected:  an entry for invocation 1 (the first is 0), but there is only "0"
              to mend:   add "1": {"Return": …} or {"Throw": …} to that response; or let each Map iteration count for itself, with MockConfigFile.perIteration()\
            """);
  }

  @Test
  void an_applied_test_case_must_be_used_to_its_end() {
    RegisteredStateMachine order = order();
    sfn.apply(FILE.testCase("Order", "Busy"));
    int line = here() - 1;
    order.whenTask("Pay").thenReturn("by mock");
    order.run(null);

    assertThatExceptionOfType(UnusedMockError.class)
        .isThrownBy(sfn::verify)
        .withMessage(
            """
            A task mock was never used.
              where:     the mocks of this SfnTestEnvironment
              expected:  every outcome of a mock to be reached, but
                           test case 'Busy' of a mock file given as text:6, state 'Pay'   MockConfigTest.java:%d   never used
              to mend:   remove what the test does not need, or let it be unused with .lenient()\
            """
                .formatted(line));
  }

  @Test
  void an_entry_that_was_not_reached_is_told() {
    RegisteredStateMachine order = order();
    sfn.apply(FILE.testCase("Order", "NeverPaid"));
    sfn.whenLambda("x").lenient().thenReturn(1);
    order.whenTask("Pay").forItem(0).lenient().thenReturn(1);

    assertThatExceptionOfType(UnmockedTaskError.class).isThrownBy(() -> order.run(null));
    assertThat(sfn.mocks().unused())
        .singleElement()
        .satisfies(
            usage ->
                assertThat(usage.problem())
                    .isEqualTo("outcome 2 of 2 was never reached: thenReturn 3"));
  }

  @Test
  void an_unknown_test_case() {
    RegisteredStateMachine order = order();
    sfn.mockConfig(FILE);

    assertThatExceptionOfType(AssertionError.class)
        .isThrownBy(() -> start(order, "Hapy"))
        .withMessage(
            """
            No mock file has this test case.
              where:     the start of state machine 'Order' with #Hapy; a mock file given as text
              expected:  the name of a test case of that state machine; did you mean 'Happy'? There are: 'Happy', 'Busy', 'PayOnly', 'NeverPaid'
              to mend:   correct the name behind the #, or make the file known that has it: sfn.mockConfig(MockConfigFile.fromResource("…"))\
            """);
    assertThatExceptionOfType(AssertionError.class).isThrownBy(sfn::verify);
  }

  @Test
  void a_machine_that_no_file_has() {
    RegisteredStateMachine other = sfn.register("Orders", MACHINE);
    sfn.mockConfig(FILE);

    assertThatExceptionOfType(AssertionError.class)
        .isThrownBy(() -> start(other, "Happy"))
        .withMessage(
            """
            No mock file has this test case.
              where:     the start of state machine 'Orders' with #Happy; a mock file given as text
              expected:  a state machine of the mock files; did you mean 'Order'? There are: 'Order', 'Batch'
              to mend:   correct the name behind the #, or make the file known that has it: sfn.mockConfig(MockConfigFile.fromResource("…"))\
            """);
  }

  @Test
  void without_a_file_the_name_is_what_AWS_makes_of_it() {
    RegisteredStateMachine order = order();

    assertThatExceptionOfType(StateMachineDoesNotExistException.class)
        .isThrownBy(() -> start(order, "Happy"))
        .satisfies(
            error ->
                assertThat(error.getSuppressed())
                    .singleElement()
                    .extracting(Throwable::getMessage)
                    .isEqualTo(
                        "No mock file is known, so the # is part of the name. To start a test case"
                            + " of a MockConfigFile.json:"
                            + " sfn.mockConfig(MockConfigFile.fromResource(\"…\"))"));
  }

  @Test
  void a_test_case_is_applied_to_a_registered_machine_with_these_tasks() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> sfn.apply(FILE.testCase("Order", "Happy")))
        .withMessageStartingWith("There is no state machine 'Order'");

    sfn.register("Order", MACHINE.replace("\"Ship\"", "\"Send\""));
    assertThatIllegalArgumentException()
        .isThrownBy(() -> sfn.apply(FILE.testCase("Order", "Happy")))
        .withMessageStartingWith("There is no state 'Ship'.");
  }

  @Test
  void a_reset_forgets_files() {
    RegisteredStateMachine order = order();
    sfn.mockConfig(FILE);
    sfn.reset();

    assertThatExceptionOfType(StateMachineDoesNotExistException.class)
        .isThrownBy(() -> start(order, "Happy"));
  }

  private static int here() {
    return StackWalker.getInstance()
        .walk(frames -> frames.skip(1).findFirst().orElseThrow().getLineNumber());
  }
}
