package com.example.approval;

import static io.github.sfntest.assertj.SfnAssertions.assertThat;

import io.github.sfntest.RegisteredStateMachine;
import io.github.sfntest.SfnTestEnvironment;
import io.github.sfntest.VirtualClock;
import io.github.sfntest.execution.Execution;
import io.github.sfntest.execution.TaskInvocation;
import io.github.sfntest.junit5.SfnFake;
import io.github.sfntest.junit5.StateMachine;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import software.amazon.awssdk.services.sfn.SfnClient;

/** A week of waiting for people, in milliseconds. */
@ExtendWith(SfnFake.class)
class ApprovalTest {
  private static final Map<String, ?> INPUT = Map.of("request", "a new laptop");
  private static final Decision YES = new Decision(true, "Ada");

  @StateMachine("approval.asl.json")
  RegisteredStateMachine approval;

  private ApprovalDesk desk;

  @BeforeEach
  void openDesk(SfnClient client) {
    desk = new ApprovalDesk(client);
  }

  // snippet: callback
  @Test
  void goes_on_when_the_approver_decides(SfnTestEnvironment sfn) {
    Execution execution = approval.start(INPUT);
    assertThat(execution).isWaitingAt("Ask approver");

    desk.decide(sfn.awaiting("Ask approver").taskToken(), YES);

    assertThat(execution).succeeded().hasOutputPath("$.by", "Ada");
  }

  // end of snippet

  @Test
  void a_refusal_names_who_refused(SfnTestEnvironment sfn) {
    Execution execution = approval.start(INPUT);

    sfn.awaiting("Ask approver").succeed(new Decision(false, "Ada"));

    assertThat(execution).failedWith("Refused").withCause("Ada");
  }

  // snippet: reminder
  @Test
  void reminds_after_two_days(VirtualClock clock) {
    Execution execution = approval.start(INPUT);

    clock.advance(Duration.ofDays(2)); // the retry's delay is skipped: nothing waits for it

    assertThat(execution.invocations("Ask approver"))
        .extracting(call -> call.input().at("/MessageBody/reminders").intValue())
        .containsExactly(0, 1);
    assertThat(execution).isWaitingAt("Ask approver");
  }

  // end of snippet

  @Test
  void the_question_before_the_reminder_is_withdrawn(SfnTestEnvironment sfn, VirtualClock clock) {
    Execution execution = approval.start(INPUT);
    String withdrawn = sfn.awaiting("Ask approver").taskToken();
    clock.advance(Duration.ofDays(3));

    assertThat(desk.decide(withdrawn, YES)).isFalse();
    assertThat(execution).isRunning();

    assertThat(desk.decide(sfn.awaiting("Ask approver").taskToken(), YES)).isTrue();
    assertThat(execution).succeeded();
  }

  // snippet: escalation
  @Test
  void asks_the_manager_after_four_days(SfnTestEnvironment sfn, VirtualClock clock) {
    clock.after(Duration.ofDays(5), () -> sfn.awaiting("Ask manager").succeed(YES));
    Execution execution = approval.start(INPUT);

    clock.advance(Duration.ofDays(7));

    assertThat(execution).succeeded().visited("Ask approver", "Ask manager", "Approved");
    assertThat(execution.stopTime())
        .as("five days, and the second before the reminder")
        .contains(execution.startTime().plus(Duration.ofDays(5)).plusSeconds(1));
  }

  // end of snippet

  // snippet: until
  @Test
  void gives_up_after_a_week(VirtualClock clock) {
    Execution execution = approval.start(INPUT);

    clock.advanceUntil(each -> each.stopTime().isPresent());

    assertThat(execution).failedWith("NobodyAnswered");
    assertThat(clock.now()).isEqualTo(execution.startTime().plus(Duration.ofDays(7)));
  }

  // end of snippet

  @Test
  void every_question_has_a_token_of_its_own(VirtualClock clock) {
    Execution execution = approval.start(INPUT);
    clock.advanceUntil(each -> each.stopTime().isPresent());

    assertThat(execution.invocations("Ask approver"))
        .extracting(TaskInvocation::taskToken)
        .doesNotHaveDuplicates()
        .hasSize(2);
  }
}
