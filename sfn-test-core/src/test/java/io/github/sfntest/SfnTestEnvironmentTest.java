package io.github.sfntest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.sfntest.definition.InvalidStateMachineException;
import io.github.sfntest.definition.StateMachineDefinition;
import io.github.sfntest.definition.StateMachineType;
import io.github.sfntest.execution.Execution;
import io.github.sfntest.execution.ExecutionStatus;
import io.github.sfntest.execution.StateVisit;
import io.github.sfntest.execution.Strictness;
import io.github.sfntest.internal.service.Samples;
import io.github.sfntest.mock.UnmockedTaskError;
import io.github.sfntest.mock.UnusedMockError;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.core.exception.SdkClientException;
import software.amazon.awssdk.services.sfn.model.StartSyncExecutionRequest;

/** The entrance: machines, mocks, executions and the messages a user meets. */
class SfnTestEnvironmentTest {
  private static final Instant START = Instant.parse("2025-01-01T00:00:00Z");

  private final SfnTestEnvironment sfn =
      SfnTestEnvironment.builder().strictness(Strictness.LENIENT).build();

  @AfterEach
  void close() {
    sfn.discard();
  }

  // ---- machines

  @Test
  void a_registered_machine_says_what_it_is() {
    RegisteredStateMachine order =
        sfn.register(
            StateMachineDefinition.of("order", Samples.PASS).withType(StateMachineType.EXPRESS));

    assertThat(order.arn()).isEqualTo("arn:aws:states:us-east-1:123456789012:stateMachine:order");
    assertThat(order.name()).isEqualTo("order");
    assertThat(order.type()).isEqualTo(StateMachineType.EXPRESS);
    assertThat(order).hasToString("state machine 'order' (EXPRESS)");
    assertThat(sfn.client().describeStateMachine(r -> r.stateMachineArn(order.arn())).definition())
        .isEqualTo(Samples.PASS);
    assertThat(sfn.stateMachine("order").arn()).isEqualTo(order.arn());
  }

  @Test
  void the_same_definition_can_be_registered_again() {
    sfn.register("order", Samples.PASS);
    sfn.register("order", Samples.PASS);

    assertThat(sfn.stateMachines()).hasSize(1);
  }

  @Test
  void another_definition_under_a_name_that_is_taken_is_refused() {
    sfn.register("order", Samples.PASS);

    assertThatThrownBy(() -> sfn.register("order", Samples.WAIT))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage(
            "The state machine cannot be registered: State Machine Already Exists:"
                + " 'arn:aws:states:us-east-1:123456789012:stateMachine:order'"
                + "\n  where:     state machine 'order' (STANDARD)"
                + "\n  expected:  a name of 1 to 80 characters that no other definition has in this"
                + " environment"
                + "\n  to mend:   give it another name: definition.named(name)");
  }

  @Test
  void a_bad_definition_is_refused_with_its_places() {
    assertThatThrownBy(() -> sfn.register("order", "{\"StartAt\": \"A\", \"States\": {}}"))
        .isInstanceOf(InvalidStateMachineException.class)
        .hasMessageStartingWith("The definition of a state machine is not valid: ");
    assertThat(sfn.stateMachines()).isEmpty();
  }

  @Test
  void an_unknown_machine_is_answered_with_near_names() {
    sfn.register("order", Samples.PASS);
    sfn.register("payment", Samples.PASS);

    assertThatThrownBy(() -> sfn.stateMachine("oder"))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage(
            """
            There is no state machine 'oder'.
              where:     this SfnTestEnvironment
              expected:  the name of a registered state machine
              to mend:   did you mean 'order'? There are: 'order', 'payment'\
            """);
  }

  @Test
  void a_machine_created_by_the_client_is_known_too() {
    sfn.client().createStateMachine(r -> r.name("order").definition(Samples.PASS).roleArn("role"));

    assertThat(sfn.stateMachine("order").run(1).status()).isEqualTo(ExecutionStatus.SUCCEEDED);
  }

  // ---- run and start

  @Test
  void run_wants_an_end() {
    RegisteredStateMachine order = sfn.register("order", Samples.CALLBACK);

    assertThatThrownBy(() -> order.run(Map.of()))
        .isInstanceOf(IllegalStateException.class)
        .hasMessage(
            "The execution has not ended."
                + "\n  where:     execution '"
                + sfn.lastExecution().name()
                + "' of state machine 'order' (RUNNING)"
                + "\n  expected:  an end, but execution '"
                + sfn.lastExecution().name()
                + "' of state machine 'order' (RUNNING) is at Task 'Approve' (waits for a"
                + " callback)\n"
                + "  to mend:   let mocks answer what it waits for; or start it with start(json)"
                + " and complete its tasks with awaiting(state), or move the clock");
  }

  @Test
  void input_is_a_document() {
    RegisteredStateMachine order = sfn.register("order", Samples.PASS);

    assertThat(order.run("{\"a\": 1}").input()).hasToString("{\"a\":1}");
    assertThat(order.run(Map.of("a", 1)).input()).hasToString("{\"a\":1}");
    assertThat(order.run(null).input()).hasToString("null");
    assertThatThrownBy(() -> order.run("a"))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageStartingWith("This text is not JSON.");
  }

  @Test
  void an_unmocked_task_shows_all_there_is_to_know() {
    RegisteredStateMachine order = sfn.register("order", Samples.TASK);

    assertThatThrownBy(() -> order.run(Map.of("orderId", "o-1")))
        .isInstanceOf(UnmockedTaskError.class)
        .hasMessageStartingWith("No mock answers this task.")
        .hasMessageContaining("state machine 'order' > state 'Work'")
        .hasMessageContaining("{\"orderId\":\"o-1\"}");
    assertThat(order.execution().status()).isEqualTo(ExecutionStatus.RUNNING);
  }

  // ---- executions

  @Test
  void starts_that_were_refused_are_told_where_no_execution_is_found() {
    RegisteredStateMachine order = sfn.register("order", Samples.PASS);
    assertThatThrownBy(() -> sfn.client().startExecution(r -> r.stateMachineArn("order")));
    assertThatThrownBy(() -> sfn.client().describeExecution(r -> r.executionArn("order")));

    assertThatThrownBy(sfn::execution)
        .isInstanceOf(IllegalStateException.class)
        .hasMessage(
            """
            No execution was started.
              where:     this SfnTestEnvironment
              expected:  an execution started by the client, by start(json) or by run(json), but 1 call was refused: StartExecution -> InvalidArn: Invalid Arn: 'Invalid ARN prefix: order'
              to mend:   start one before; check that the code under test got this environment's client\
            """);

    sfn.whenApi(StartSyncExecutionRequest.class).thenThrow(SdkClientException.create("offline"));
    assertThatThrownBy(() -> sfn.client().startSyncExecution(r -> r.stateMachineArn(order.arn())));
    assertThatThrownBy(order::lastExecution)
        .hasMessageContaining(
            ", but 2 calls were refused, the last: StartSyncExecution -> SdkClientException:"
                + " offline\n");

    sfn.reset();
    assertThatThrownBy(sfn::lastExecution).hasMessageContaining("by start(json) or by run(json)\n");
  }

  @Test
  void exactly_one_execution_is_wanted() {
    RegisteredStateMachine order = sfn.register("order", Samples.PASS);
    assertThatThrownBy(sfn::execution)
        .isInstanceOf(IllegalStateException.class)
        .hasMessage(
            """
            No execution was started.
              where:     this SfnTestEnvironment
              expected:  an execution started by the client, by start(json) or by run(json)
              to mend:   start one before; check that the code under test got this environment's client\
            """);

    Execution first = order.run(1);
    assertThat(sfn.execution()).isSameAs(first);
    assertThat(order.lastExecution()).isSameAs(first);

    Execution second = order.run(2);
    assertThat(sfn.executions()).containsExactly(first, second);
    assertThat(sfn.lastExecution()).isSameAs(second);
    assertThatThrownBy(order::execution)
        .isInstanceOf(IllegalStateException.class)
        .hasMessage(
            "2 executions were started."
                + "\n  where:     state machine 'order'"
                + "\n  expected:  exactly one, but there are: execution '"
                + first.name()
                + "' of state machine 'order' (SUCCEEDED), execution '"
                + second.name()
                + "' of state machine 'order' (SUCCEEDED)"
                + "\n  to mend:   use lastExecution(), executions() or execution(arn or response)");
  }

  @Test
  void a_response_that_tells_of_no_execution_is_refused() {
    var machines = sfn.client().listStateMachines();

    assertThatThrownBy(() -> sfn.execution(machines))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage(
            "No execution belongs to this ListStateMachinesResponse "
                + machines.responseMetadata().requestId()
                + ".\n  where:     this SfnTestEnvironment"
                + "\n  expected:  one of its executions"
                + "\n  to mend:   look at executions()");
  }

  @Test
  void a_view_is_live_and_a_snapshot_is_not() {
    Execution live = sfn.register("order", Samples.CALLBACK).start(1);
    Execution snapshot = live.snapshot();
    assertThat(live.status()).isEqualTo(ExecutionStatus.RUNNING);

    sfn.awaiting("Approve").succeed("\"yes\"");

    assertThat(live.status()).isEqualTo(ExecutionStatus.SUCCEEDED);
    assertThat(live.output(String.class)).isEqualTo("yes");
    assertThat(live.visits()).extracting(StateVisit::state).containsExactly("Approve");
    assertThat(snapshot.status()).isEqualTo(ExecutionStatus.RUNNING);
    assertThat(snapshot.output()).isEmpty();
    assertThat(snapshot.history()).hasSizeLessThan(live.history().size());
    assertThat(snapshot.trace()).isNotEqualTo(live.trace());
    assertThat(snapshot.snapshot()).isSameAs(snapshot);
    assertThatThrownBy(() -> snapshot.awaiting("Approve"))
        .isInstanceOf(IllegalStateException.class)
        .hasMessage(
            "A snapshot does not wait for anything."
                + "\n  where:     execution '"
                + live.name()
                + "' of state machine 'order' (RUNNING)"
                + "\n  expected:  a live view of the execution"
                + "\n  to mend:   ask the Execution that the snapshot was taken of");
  }

  @Test
  void output_that_is_not_there_or_of_another_shape_is_explained() {
    Execution running = sfn.register("callback", Samples.CALLBACK).start(1);
    Execution ended = sfn.register("order", Samples.PASS).run("[1]");
    Execution nothing = sfn.stateMachine("order").run(null);

    assertThatThrownBy(() -> running.output(String.class))
        .isInstanceOf(IllegalStateException.class)
        .hasMessage(
            "This execution has no output."
                + "\n  where:     execution '"
                + running.name()
                + "' of state machine 'callback' (RUNNING)"
                + "\n  expected:  an execution that has SUCCEEDED"
                + "\n  to mend:   look at error() and cause(), or at trace()");
    assertThatThrownBy(() -> ended.output(Integer.class))
        .isInstanceOf(IllegalStateException.class)
        .hasMessageStartingWith("This JSON value is no java.lang.Integer.");
    assertThatThrownBy(() -> nothing.output(Integer.class))
        .isInstanceOf(IllegalStateException.class)
        .hasMessage(
            "The output is null."
                + "\n  where:     execution '"
                + nothing.name()
                + "' of state machine 'order' (SUCCEEDED)"
                + "\n  expected:  a value of java.lang.Integer"
                + "\n  to mend:   ask output() for the JSON value");
  }

  @Test
  void nested_executions_are_children_of_the_one_started_from_outside() {
    sfn.register("inner", Samples.PASS);
    RegisteredStateMachine outer =
        sfn.register(
            "outer",
            """
            {"StartAt": "Inner", "States": {"Inner": {"Type": "Task", "End": true,
              "Resource": "arn:aws:states:::states:startExecution.sync:2",
              "Parameters": {"Input": {"a": 1}, "StateMachineArn":
                "arn:aws:states:us-east-1:123456789012:stateMachine:inner"},
              "OutputPath": "$.Output"}}}\
            """);

    Execution execution = outer.run(Map.of());

    assertThat(execution.output()).hasToString("Optional[{\"a\":1}]");
    assertThat(execution.children())
        .singleElement()
        .satisfies(
            child -> {
              assertThat(child.stateMachineArn()).endsWith(":inner");
              assertThat(child.status()).isEqualTo(ExecutionStatus.SUCCEEDED);
              assertThat(sfn.execution(child.arn())).isSameAs(child);
              assertThat(sfn.client().describeExecution(r -> r.executionArn(child.arn())).input())
                  .isEqualTo("{\"a\":1}");
            });
    assertThat(sfn.executions()).containsExactly(execution);
  }

  @Test
  void a_nested_machine_that_is_not_registered_fails_as_on_aws() {
    RegisteredStateMachine outer =
        sfn.register(
            "outer",
            """
            {"StartAt": "Inner", "States": {"Inner": {"Type": "Task", "End": true,
              "Resource": "arn:aws:states:::states:startExecution",
              "Parameters": {"StateMachineArn":
                "arn:aws:states:us-east-1:123456789012:stateMachine:inner"}}}}\
            """);

    Execution execution = outer.run(Map.of());

    assertThat(execution.error()).contains("StepFunctions.StateMachineDoesNotExistException");
    assertThat(execution.cause().orElseThrow())
        .startsWith(
            "State Machine Does Not Exist:"
                + " 'arn:aws:states:us-east-1:123456789012:stateMachine:inner' (Service:"
                + " AWSStepFunctions; Status Code: 400; Error Code: StateMachineDoesNotExist;"
                + " Request ID: ");
  }

  // ---- the end

  @Test
  void close_verifies_once() {
    SfnTestEnvironment strict = SfnTestEnvironment.create();
    strict.whenLambda("work").thenReturn(1);

    assertThatThrownBy(strict::close).isInstanceOf(UnusedMockError.class);
    assertThatCode(strict::close).doesNotThrowAnyException();
  }

  @Test
  void verify_tells_what_code_under_test_swallowed() {
    RegisteredStateMachine order = sfn.register("order", Samples.TASK);
    assertThatThrownBy(() -> order.run(1)).isInstanceOf(AssertionError.class);

    assertThatThrownBy(sfn::verify)
        .isInstanceOf(UnmockedTaskError.class)
        .hasMessageStartingWith("No mock answers this task.");
  }

  @Test
  void reset_drops_mocks_executions_and_time_but_keeps_machines() {
    RegisteredStateMachine order = sfn.register("order", Samples.TASK);
    sfn.whenLambda("work").thenReturn(1);
    String firstName = order.run(1).name();
    sfn.client().createActivity(r -> r.name("ship"));
    sfn.clock().after(Duration.ofSeconds(2), () -> sfn.stateMachine("order").run(1));
    sfn.clock().advance(Duration.ofSeconds(1));
    sfn.objects().put("bucket", "key", "text");

    sfn.reset();

    assertThat(sfn.executions()).isEmpty();
    assertThat(sfn.clock().now()).isEqualTo(START);
    assertThat(sfn.objects().keys("bucket")).isEmpty();
    assertThat(sfn.client().listActivities().activities()).hasSize(1);
    sfn.clock().advance(Duration.ofHours(1));
    assertThatThrownBy(() -> order.run(1)).isInstanceOf(UnmockedTaskError.class);
    assertThat(sfn.execution().name()).as("runs repeat").isEqualTo(firstName);
  }

  @Test
  void reset_lets_a_machine_go_that_was_being_deleted() {
    RegisteredStateMachine order = sfn.register("order", Samples.CALLBACK);
    order.start(1);
    sfn.client().deleteStateMachine(r -> r.stateMachineArn(order.arn()));

    sfn.reset();

    assertThat(sfn.stateMachines()).isEmpty();
  }
}
