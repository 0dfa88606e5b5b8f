package com.example.guide;

import static io.github.sfntest.assertj.SfnAssertions.assertThat;

import io.github.sfntest.RegisteredStateMachine;
import io.github.sfntest.SfnTestEnvironment;
import io.github.sfntest.execution.Execution;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** What the guide's page on seeds says of shared sequences. */
class SeedTextsTest {

  private static final String EACH =
      """
      {"StartAt": "Each", "States": {"Each": {"Type": "Map", "ItemsPath": "$.skus", "End": true,
        "ItemProcessor": {"StartAt": "Reserve", "States": {
          "Reserve": {"Type": "Task", "Resource": "arn:aws:states:::lambda:invoke",
            "Parameters": {"FunctionName": "reserve", "Payload.$": "$"},
            "OutputPath": "$.Payload", "End": true}}}}}}\
      """;

  @Test
  void items_that_share_a_sequence_get_its_outcomes_in_the_order_of_their_calls() {
    Set<String> outputs = new HashSet<>();
    for (long seed = 1; seed <= 20; seed++) {
      try (var sfn = SfnTestEnvironment.builder().interleaving(seed).build()) {
        RegisteredStateMachine each = sfn.register("each", EACH);
        sfn.whenLambda("reserve").thenReturn("first").thenReturn("second");
        Execution execution = each.run(Map.of("skus", new String[] {"tea", "cup"}));
        outputs.add(execution.output().orElseThrow().toString());
      }
    }
    assertThat(outputs).containsOnly("[\"first\",\"second\"]", "[\"second\",\"first\"]");
  }
}
