package com.example.reports;

import static io.github.sfntest.assertj.SfnAssertions.assertThat;

import io.github.sfntest.RegisteredStateMachine;
import io.github.sfntest.SfnTestEnvironment;
import io.github.sfntest.TimeControl;
import io.github.sfntest.VirtualClock;
import io.github.sfntest.execution.Execution;
import io.github.sfntest.junit5.SfnFake;
import io.github.sfntest.junit5.SfnSettings;
import io.github.sfntest.junit5.StateMachine;
import io.github.sfntest.junit5.Substitution;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** Hours of waits and jobs that take no time. */
@ExtendWith(SfnFake.class)
class NightlyReportTest {
  private static final Instant MIDNIGHT = Instant.parse("2025-01-02T00:00:00Z");
  private static final Map<String, ?> INPUT = Map.of("midnight", MIDNIGHT.toString());

  @StateMachine(
      value = "report.asl.json",
      substitutions =
          @Substitution(
              key = "PublishArn",
              value = "arn:aws:states:us-east-1:123456789012:stateMachine:publish"))
  RegisteredStateMachine report;

  @StateMachine("publish.asl.json")
  RegisteredStateMachine publish;

  // snippet: job
  @Test
  void publishes_what_the_job_has_exported(SfnTestEnvironment sfn) {
    sfn.whenTask("Export")
        .thenReturn(Map.of("Id", "jr-1", "JobRunState", "SUCCEEDED")) // what the job came to
        .submitting(Map.of("JobRunId", "jr-1")) // what starting it answered
        .after(Duration.ofHours(1)); // how long it ran
    sfn.whenTask("Announce").thenReturn(Map.of("MessageId", "m-1"));

    Execution execution = report.run(INPUT);

    assertThat(execution).succeeded().hasOutputPath("$.MessageId", "m-1");
    assertThat(execution.stopTime())
        .contains(MIDNIGHT.plus(Duration.ofHours(1)).plus(Duration.ofMinutes(5)));
  }

  // end of snippet

  // snippet: limit
  @Test
  void starts_the_job_again_when_it_hangs(SfnTestEnvironment sfn) {
    sfn.whenTask("Export").thenTimeOut().thenReturn(Map.of("Id", "jr-2"));
    sfn.whenTask("Announce").thenReturn(Map.of());

    Execution execution = report.run(INPUT);

    assertThat(execution).task("Export").wasRetriedTimes(1);
    assertThat(execution.invocations("Export").get(1).at())
        .as("two hours, and ten minutes before the retry")
        .isEqualTo(MIDNIGHT.plus(Duration.ofMinutes(130)));
  }

  // end of snippet

  // snippet: nested
  @Test
  void fails_as_the_nested_execution_does(SfnTestEnvironment sfn) {
    sfn.whenTask("Export").thenReturn(Map.of("Id", "jr-1"));
    sfn.whenTask("Announce").thenFail("SNS.NotFoundException", "no such topic");

    Execution execution = report.run(INPUT);

    assertThat(execution).failedWith("States.TaskFailed").withCauseContaining("no such topic");
    assertThat(execution.children())
        .singleElement()
        .satisfies(child -> assertThat(child).failedWith("SNS.NotFoundException"));
  }

  @Test
  void takes_the_output_of_a_mocked_nested_execution(SfnTestEnvironment sfn) {
    sfn.whenTask("Export").thenReturn(Map.of("Id", "jr-1"));
    sfn.whenNestedExecution("publish").thenReturn("published");

    assertThat(report.run(INPUT)).succeeded().hasOutput("\"published\"");
  }

  // end of snippet

  // snippet: manual
  @Test
  @SfnSettings(timeControl = TimeControl.MANUAL)
  void can_be_stopped_while_it_waits(SfnTestEnvironment sfn, VirtualClock clock) {
    Execution execution = report.start(INPUT);
    clock.advance(Duration.ofHours(3));
    assertThat(execution).isWaitingAt("Wait for midnight");

    sfn.client().stopExecution(r -> r.executionArn(execution.arn()).cause("holiday"));

    assertThat(execution).aborted().withCause("holiday");
    assertThat(execution.stopTime()).contains(clock.now());
  }
  // end of snippet
}
