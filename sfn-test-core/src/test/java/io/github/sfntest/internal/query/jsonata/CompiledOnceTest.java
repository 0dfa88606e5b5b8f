package io.github.sfntest.internal.query.jsonata;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.sfntest.SfnTestEnvironment;
import io.github.sfntest.execution.ExecutionStatus;
import java.util.Map;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Counts what is parsed. The texts carry a mark, since other tests may parse at the same time. */
class CompiledOnceTest {

  private static final String MARK = "compiled-once";

  private final Queue<String> parsed = new ConcurrentLinkedQueue<>();

  @AfterEach
  void stop() {
    JsonataEngines.observe(null);
  }

  @Test
  void each_expression_is_parsed_once_over_a_loop_of_a_thousand() {
    JsonataEngines.observe(
        text -> {
          if (text.contains(MARK)) {
            parsed.add(text);
          }
        });
    try (SfnTestEnvironment sfn = SfnTestEnvironment.create()) {
      sfn.whenLambda("f").thenReturn(1);

      var execution =
          sfn.register(
                  "m",
                  """
                  {"QueryLanguage": "JSONata", "StartAt": "Start", "States": {
                    "Start": {"Type": "Pass", "Assign": {"n": 0}, "Next": "Work"},
                    "Work": {"Type": "Task", "Resource": "arn:aws:lambda:us-east-1:123456789012:function:f",
                      "Arguments": {"n": "{% $n /* compiled-once 1 */ %}"},
                      "Assign": {"n": "{% $n + $states.result /* compiled-once 2 */ %}"},
                      "Output": {"n": ["{% $n /* compiled-once 3 */ %}"]},
                      "Next": "Again"},
                    "Again": {"Type": "Choice", "Choices": [
                      {"Condition": "{% $n < 1000 /* compiled-once 4 */ %}", "Next": "Work"}],
                      "Default": "Items"},
                    "Items": {"Type": "Map", "Items": "{% [1..1000] /* compiled-once 5 */ %}",
                      "ItemSelector": {"v": "{% $states.context.Map.Item.Value /* compiled-once 6 */ %}"},
                      "ItemProcessor": {"StartAt": "Item", "States": {"Item": {"Type": "Pass",
                        "Output": "{% $states.input.v /* compiled-once 7 */ %}", "End": true}}},
                      "Output": "{% $sum($states.result) /* compiled-once 8 */ %}", "End": true}}}
                  """)
              .run(Map.of());

      assertThat(execution.status()).isEqualTo(ExecutionStatus.SUCCEEDED);
      assertThat(execution.output().orElseThrow().intValue()).isEqualTo(500_500);
    }
    assertThat(parsed)
        .extracting(text -> text.replaceAll(".*compiled-once (\\d).*", "$1"))
        .containsExactlyInAnyOrder("1", "2", "3", "4", "5", "6", "7", "8");
  }
}
