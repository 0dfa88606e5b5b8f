package io.github.sfntest.sweep;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import io.github.sfntest.RegisteredStateMachine;
import io.github.sfntest.SfnTestEnvironment;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

/** What a sweep says if it can't be made, and of a re-run that comes to no end. */
class SweepProblemsTest {

  private static final String ASK =
      """
      {"StartAt": "Now?", "States": {
        "Now?": {"Type": "Choice", "Default": "Ask", "Choices": [
          {"Variable": "$.fail", "IsPresent": true, "Next": "No"},
          {"Variable": "$.skip", "IsPresent": true, "Next": "Yes"}]},
        "Ask": {"Type": "Task", "Resource": "arn:aws:states:::aws-sdk:codebuild:startBuild.waitForTaskToken",
          "Parameters": {"ProjectName.$": "$$.Task.Token"}, "Next": "Yes",
          "Catch": [{"ErrorEquals": ["States.ALL"], "Next": "Ask again"}]},
        "Ask again": {"Type": "Task", "End": true,
          "Resource": "arn:aws:states:::aws-sdk:codebuild:startBuild.waitForTaskToken",
          "Parameters": {"ProjectName.$": "$$.Task.Token"}},
        "Yes": {"Type": "Succeed"},
        "No": {"Type": "Fail", "Error": "No", "Cause": "not now"}}}\
      """;

  private final SfnTestEnvironment sfn = SfnTestEnvironment.create();
  private final RegisteredStateMachine ask = sfn.register("ask", ASK);

  private Throwable failureOf(FailureSweep.Run run) {
    return catchThrowable(() -> sfn.failureSweep().table(run));
  }

  private String problemOfFirst(FailureSweep.Run run) {
    SweepResult first = sfn.failureSweep().table(run).results().get(0);
    assertThat(first.verdict()).isEqualTo(SweepVerdict.BROKEN);
    return first.problem().orElseThrow().getMessage();
  }

  @Test
  void an_execution_is_open_before_it_begins() {
    ask.start(Map.of());

    assertThat(failureOf(() -> ask.run(Map.of())))
        .isInstanceOf(IllegalStateException.class)
        .hasMessage(
            """
            An execution is open before the failure sweep begins.
              where:     execution '95494784-3630-4114-b300-1f6f21ade13e' of state machine 'ask'
              expected:  executions that have ended, for each re-run begins with the environment as it is
              to mend:   start it inside the run that is given to the sweep, or let it end before\
            """);
  }

  @Test
  void the_run_throws() {
    IllegalArgumentException own = new IllegalArgumentException("no such order");

    assertThat(
            failureOf(
                () -> {
                  throw own;
                }))
        .isInstanceOf(AssertionError.class)
        .hasCause(own)
        .hasMessage(
            """
            The run fails without any error put in: no such order
              where:     the run that is given to the failure sweep
              expected:  a run that passes, to be repeated with errors
              to mend:   let it pass as a test of its own first\
            """);
  }

  @Test
  void the_run_starts_nothing() {
    assertThat(failureOf(() -> {}))
        .hasMessage(
            """
            The run starts no execution.
              where:     the run that is given to the failure sweep
              expected:  a call such as order.run(input)
              to mend:   start the execution inside the run, not before it\
            """);
  }

  @Test
  void the_run_does_not_succeed() {
    assertThat(
            failureOf(
                () ->
                    sfn.client()
                        .startExecution(
                            r -> r.stateMachineArn(ask.arn()).name("one").input("{\"fail\":1}"))))
        .hasMessage(
            """
            The run does not succeed without any error put in.
              where:     execution 'one' of state machine 'ask', which is FAILED
              expected:  executions that succeed, to be repeated with errors
              to mend:   give it an input and mocks with which it succeeds

            Execution 'one' of state machine 'ask': FAILED after 0s of virtual time
              input: {"fail":1}
              +0s  Choice 'Now?': {"fail":1}, rule 0 → 'No'
              +0s  Fail 'No': {"fail":1}
                   failed with No: not now
              ended: FAILED with No: not now, at Fail 'No'\
            """);
  }

  @Test
  void the_run_comes_to_no_task() {
    assertThat(failureOf(() -> ask.run(Map.of("skip", true))))
        .hasMessage(
            """
            The run calls no Task.
              where:     the run that is given to the failure sweep
              expected:  a Task, for nothing else can meet an error
              to mend:   give it an input with which the execution comes to a Task\
            """);
  }

  @Test
  void the_task_is_not_called_again() {
    sfn.whenTask("Ask").thenReturn(Map.of());
    AtomicInteger runs = new AtomicInteger();

    assertThat(
            problemOfFirst(
                () -> ask.run(runs.getAndIncrement() == 0 ? Map.of() : Map.of("skip", true))))
        .isEqualTo(
            """
            The Task was not called in this re-run.
              where:     the run that is given to the failure sweep
              expected:  the same calls in each run
              to mend:   keep what the run and the answers of its mocks count or collect inside the run\
            """);
  }

  @Test
  void an_execution_waits_after_the_error() {
    assertThat(
            problemOfFirst(
                () -> {
                  sfn.client().startExecution(r -> r.stateMachineArn(ask.arn()).name("one"));
                  if (sfn.execution().visits().size() == 2) {
                    sfn.awaiting("Ask").succeed(Map.of());
                  }
                }))
        .isEqualTo(
            """
            The execution has not ended.
              where:     execution 'one' of state machine 'ask'
              expected:  an end, in whatever way
              to mend:   let mocks answer what it waits for, or complete it inside the run

            Execution 'one' of state machine 'ask': RUNNING
              input: {}
              +0s  Choice 'Now?': {}, Default → 'Ask'
                   rule 0 said no: $.fail IsPresent true, where $.fail is missing
                   rule 1 said no: $.skip IsPresent true, where $.skip is missing
              +0s  Task 'Ask': {} → {"Error":"CodeBuild.CodeBuildException","Cause":"Injected by the failure sweep."}
                   attempt 1: aws-sdk:codebuild:startBuild.waitForTaskToken {"ProjectName":"b25lOjhlODMxZThmLTMwYjAtNDIxMy1hNzdhLWYzMjA2NTU1MDM1OTo2NzNmMDBlNC00ZDNkLTQyMzktYjg0Yy1lNjM2ZDVjYjRhMzA="}, failed with CodeBuild.CodeBuildException: Injected by the failure sweep.
                   catcher 0 → 'Ask again'
              +0s  Task 'Ask again': {"Error":"CodeBuild.CodeBuildException","Cause":"Injected by the failure sweep."}
                   attempt 1: aws-sdk:codebuild:startBuild.waitForTaskToken {"ProjectName":"b25lOjljMDdhMDFhLTZmYjktNGNjYy05ODQ5LThhMmNjZjQwZGZkNToyOTIwMzQ3Ny04ZGRjLTQ4YWUtOTI0Yi1jOWMyODA0YTNmYzY="}, waits for a callback
              waits: at Task 'Ask again' since +0s\
            """);
  }

  @Test
  void the_run_throws_while_an_execution_waits() {
    sfn.whenTask("Ask").thenReturn(Map.of());

    assertThat(problemOfFirst(() -> ask.run(Map.of()))).startsWith("The execution has not ended.");
  }
}
