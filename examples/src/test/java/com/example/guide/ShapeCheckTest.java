package com.example.guide;

import static io.github.sfntest.assertj.SfnAssertions.assertThat;
import static io.github.sfntest.assertj.SfnAssertions.assertThatExceptionOfType;

import io.github.sfntest.RegisteredStateMachine;
import io.github.sfntest.SfnTestEnvironment;
import io.github.sfntest.definition.StateMachineDefinition;
import io.github.sfntest.junit5.StateMachine;
import io.github.sfntest.mock.ShapeCheck;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** The snippets of the guide's page on values: what a service would not answer. */
class ShapeCheckTest {

  private static final Map<String, ?> LINE = Map.of("sku", "tea", "quantity", 2);

  @Test
  void says_what_the_service_would_not_answer() {
    SfnTestEnvironment sfn = SfnTestEnvironment.create();
    RegisteredStateMachine stock =
        sfn.register(StateMachineDefinition.fromResource("stock.asl.json"));
    // snippet: misshapen
    sfn.whenTask("Read stock").thenReturn(Map.of("Item", Map.of("left", 5)));
    // end of snippet

    assertThatExceptionOfType(AssertionError.class)
        .isThrownBy(() -> stock.run(LINE))
        .satisfies(error -> Shown.isShown(error.getMessage(), "misshapen.txt"));
  }

  @Test
  void lets_a_mock_pass_as_it_is(
      @StateMachine("stock.asl.json") RegisteredStateMachine stock, SfnTestEnvironment sfn) {
    // snippet: unchecked
    sfn.whenTask("Read stock")
        .shapeCheck(ShapeCheck.NONE)
        .thenReturn(Map.of("Item", Map.of("left", Map.of("N", "5"), "note", "no attribute")));
    // end of snippet
    sfn.whenTask("Reserve").thenFail("DynamoDb.ConditionalCheckFailedException");

    assertThat(stock.run(LINE)).failedWith("SoldOut");
  }
}
