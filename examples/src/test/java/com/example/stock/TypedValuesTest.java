package com.example.stock;

import static io.github.sfntest.assertj.SfnAssertions.assertThat;

import com.example.stock.PriceLine.Line;
import io.github.sfntest.RegisteredStateMachine;
import io.github.sfntest.SfnTestEnvironment;
import io.github.sfntest.execution.Execution;
import io.github.sfntest.junit5.StateMachine;
import io.github.sfntest.mock.LambdaHandlers;
import io.github.sfntest.mock.TaskMocks;
import java.util.Map;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.ConditionalCheckFailedException;
import software.amazon.awssdk.services.dynamodb.model.GetItemResponse;
import software.amazon.awssdk.services.dynamodb.model.ProvisionedThroughputExceededException;
import software.amazon.awssdk.services.dynamodb.model.UpdateItemResponse;
import software.amazon.awssdk.services.eventbridge.model.PutEventsResponse;
import software.amazon.awssdk.services.eventbridge.model.PutEventsResultEntry;

/** Answers of AWS services as objects of the AWS SDK. */
@StateMachine("stock.asl.json")
class TypedValuesTest {

  private static final Map<String, ?> LINE = Map.of("sku", "tea", "quantity", 2);

  // snippet: bundle
  private static final TaskMocks IN_STOCK =
      mocks ->
          mocks
              .whenTask("Read stock")
              .thenReturn(
                  GetItemResponse.builder()
                      .item(Map.of("left", AttributeValue.fromN("5")))
                      .build());

  private static final TaskMocks TOLD =
      mocks ->
          mocks
              .whenTask("Tell")
              .thenReturn(
                  PutEventsResponse.builder()
                      .failedEntryCount(0)
                      .entries(PutEventsResultEntry.builder().eventId("e-1").build())
                      .build());

  // end of snippet

  // snippet: responses
  @Test
  void reserves_and_prices(RegisteredStateMachine stock, SfnTestEnvironment sfn) {
    sfn.whenTask("Read stock")
        .thenReturn(
            GetItemResponse.builder().item(Map.of("left", AttributeValue.fromN("5"))).build());
    sfn.whenTask("Reserve").thenReturn(UpdateItemResponse.builder().build());
    sfn.whenLambda("price-line").thenReturn(Map.of("cents", 500));
    sfn.apply(TOLD);

    assertThat(stock.run(LINE))
        .succeeded()
        .hasOutputPath("$.stock.left", 5)
        .hasOutputPath("$.price.cents", 500);
  }

  // end of snippet

  // snippet: exceptions
  @Test
  void tells_a_sold_out_line(RegisteredStateMachine stock, SfnTestEnvironment sfn) {
    sfn.apply(IN_STOCK);
    sfn.whenTask("Reserve")
        .thenFail(ProvisionedThroughputExceededException.builder().message("slow down").build())
        .thenFail(ConditionalCheckFailedException.builder().message("too few").build());

    Execution execution = stock.run(LINE);

    assertThat(execution).caught("Reserve", "DynamoDb.ConditionalCheckFailedException");
    assertThat(execution).failedWith("SoldOut");
  }

  // end of snippet

  // snippet: handler
  @Test
  void prices_by_the_function_itself(RegisteredStateMachine stock, SfnTestEnvironment sfn) {
    sfn.apply(IN_STOCK.and(TOLD));
    sfn.whenTask("Reserve").thenReturn(UpdateItemResponse.builder().build());
    sfn.whenLambda("price-line").thenAnswer(LambdaHandlers.answeredBy(new PriceLine()));

    assertThat(stock.run(LINE)).succeeded().hasOutputPath("$.price.cents", 500);
  }

  @Test
  void fails_as_the_function_does(RegisteredStateMachine stock, SfnTestEnvironment sfn) {
    sfn.apply(IN_STOCK);
    sfn.whenTask("Reserve").thenReturn(UpdateItemResponse.builder().build());
    sfn.whenLambda("price-line").thenAnswer(LambdaHandlers.answeredBy(new PriceLine()));

    assertThat(stock.run(Map.of("sku", "tea", "quantity", 0)))
        .failedWith("java.lang.IllegalArgumentException")
        .withCauseContaining("quantity must be 1 or more, but was 0");
  }

  // end of snippet

  @Test
  void answers_by_a_record(RegisteredStateMachine stock, SfnTestEnvironment sfn) {
    sfn.apply(IN_STOCK.and(TOLD));
    sfn.whenTask("Reserve").thenReturn(UpdateItemResponse.builder().build());
    // snippet: records
    sfn.whenLambda("price-line")
        .thenAnswer(
            task -> {
              Line line = task.inputAs(Line.class);
              return new PriceLine.Price(250L * line.quantity());
            });
    // end of snippet

    assertThat(stock.run(LINE)).succeeded().hasOutputPath("$.price.cents", 500);
  }

  // snippet: order
  @Test
  void prices_only_what_is_reserved(RegisteredStateMachine stock, SfnTestEnvironment sfn) {
    sfn.apply(IN_STOCK.and(TOLD));
    sfn.whenTask("Reserve")
        .thenFail(ProvisionedThroughputExceededException.builder().message("slow down").build())
        .thenReturn(UpdateItemResponse.builder().build());
    sfn.whenLambda("price-line").thenReturn(Map.of("cents", 500));

    assertThat(stock.run(LINE))
        .inOrder()
        .invoked("Read stock")
        .invokedTimes("Reserve", 2) // the retry included
        .invoked("Price")
        .invoked("Tell")
        .noMore();
  }

  // end of snippet
}
