package io.github.sfntest.assertj;

import static io.github.sfntest.assertj.FailureTexts.assertFails;
import static io.github.sfntest.assertj.SfnAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.github.sfntest.RegisteredStateMachine;
import io.github.sfntest.SfnTestEnvironment;
import io.github.sfntest.execution.Execution;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** {@code ExecutionAssert.peakPayloadBelow}. */
class ExecutionAssert_peakPayloadBelow_Test {

  /** The input is the largest: {@code {"word":"Grüße"}} has 18 bytes. */
  @Test
  void should_count_the_bytes_of_utf_8() {
    Execution execution = run("{\"StartAt\":\"End\",\"States\":{\"End\":{\"Type\":\"Succeed\"}}}");

    assertThat(execution).peakPayloadBelow(19);
    assertFailsWith(execution, 18, "the input", 18);
  }

  @Test
  void should_look_at_what_a_state_makes() {
    Execution execution =
        run(
            """
            {"StartAt": "Make", "States": {
              "Make": {"Type": "Pass", "Result": "a text of thirty characters...", "Next": "Use"},
              "Use": {"Type": "Pass", "Result": 1, "End": true}}}\
            """);

    assertThat(execution).peakPayloadBelow(33);
    assertFailsWith(execution, 32, "the output of 'Make'", 32);
  }

  @Test
  void should_look_at_what_a_task_gives_even_if_nothing_keeps_it() {
    Execution execution =
        run(
            """
            {"StartAt": "Ask", "States": {
              "Ask": {"Type": "Task", "Resource": "arn:aws:states:::sqs:sendMessage",
                "Parameters": {"QueueUrl": "q", "MessageBody": "b"},
                "ResultPath": null, "End": true}}}\
            """);

    assertThat(execution).peakPayloadBelow(44);
    assertFailsWith(execution, 43, "the result in event 5 (TaskSucceeded)", 43);
  }

  @Test
  void should_refuse_less_than_one() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> assertThat(TestExecution.running()).peakPayloadBelow(0))
        .withMessage("bytes must be at least 1, but was 0");
  }

  private static Execution run(String definition) {
    try (SfnTestEnvironment sfn = SfnTestEnvironment.create()) {
      RegisteredStateMachine machine = sfn.register("m", definition);
      sfn.whenResource("*")
          .lenient()
          .thenReturn(Map.of("MessageId", "a text of thirty characters"));
      return machine.run(Map.of("word", "Grüße"));
    }
  }

  private static void assertFailsWith(Execution execution, int allowed, String place, int bytes) {
    assertFails(
        () -> assertThat(execution).peakPayloadBelow(allowed),
        """
        Expecting data of execution '%s'
        to stay below:
          %d bytes
        but %s has:
          %d bytes

        """
                .formatted(execution.name(), allowed, place, bytes)
            + execution.trace(),
        "");
  }
}
