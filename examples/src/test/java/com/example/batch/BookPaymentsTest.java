package com.example.batch;

import static io.github.sfntest.assertj.SfnAssertions.assertThat;
import static org.hamcrest.Matchers.hasItem;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.github.sfntest.ObjectStore;
import io.github.sfntest.RegisteredStateMachine;
import io.github.sfntest.SfnTestEnvironment;
import io.github.sfntest.execution.Execution;
import io.github.sfntest.execution.TaskInvocation;
import io.github.sfntest.junit5.SfnFake;
import io.github.sfntest.junit5.StateMachine;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import software.amazon.awssdk.services.sfn.SfnClient;
import software.amazon.awssdk.services.sfn.model.DescribeMapRunResponse;

/** A CSV file in, batches, one of them poisoned, and files of results out. */
@ExtendWith(SfnFake.class)
class BookPaymentsTest {
  private static final Map<String, ?> INPUT = Map.of("bucket", "payments", "key", "january.csv");
  private static final ObjectMapper JSON = new ObjectMapper();

  @StateMachine("book-payments.asl.json")
  RegisteredStateMachine bookPayments;

  // snippet: csv
  @Test
  void books_a_file_in_batches_and_tolerates_a_poisoned_one(SfnTestEnvironment sfn) {
    sfn.objects()
        .put(
            "payments",
            "january.csv",
            """
            account;cents
            A-1;100
            A-2;200
            "A;3";-1
            A-4;400
            A-5;500
            A-6;600
            """);
    sfn.whenLambda("book-payments").thenAnswer(BookPaymentsTest::receipts);
    sfn.whenLambda("book-payments")
        .withInputPath("$.Items[*].cents", hasItem(-1))
        .thenFail("NegativeAmount", "-1 cents");

    Execution execution = bookPayments.run(INPUT);

    assertThat(execution).succeeded();
    assertThat(sfn.invocations("Book batch")).hasSize(3); // each in an execution of its own
    assertThat(booked(sfn.objects(), execution))
        .containsExactly(
            "{\"account\":\"A-1\",\"file\":\"january.csv\"}",
            "{\"account\":\"A-2\",\"file\":\"january.csv\"}",
            "{\"account\":\"A-5\",\"file\":\"january.csv\"}",
            "{\"account\":\"A-6\",\"file\":\"january.csv\"}");
  }

  // end of snippet

  private static List<Map<String, String>> receipts(TaskInvocation batch) {
    List<Map<String, String>> receipts = new ArrayList<>();
    for (JsonNode payment : batch.input().get("Items")) {
      receipts.add(
          Map.of(
              "account", payment.get("account").textValue(),
              "file", batch.input().at("/BatchInput/file").textValue()));
    }
    return receipts;
  }

  // snippet: results
  private static List<String> booked(ObjectStore objects, Execution execution) {
    JsonNode manifest = execution.output().orElseThrow().get("manifest");
    JsonNode files = json(objects, manifest.get("Bucket").textValue(), manifest.get("Key"));
    String key = files.at("/ResultFiles/SUCCEEDED/0/Key").textValue();
    return text(objects, "payments", key).lines().toList();
  }

  // end of snippet

  // snippet: run
  @Test
  void the_map_run_counts_the_items_of_the_poisoned_batch(
      SfnTestEnvironment sfn, SfnClient client) {
    sfn.mapItems(
        "Book payments", List.of(payment("A-1", 100), payment("A-2", 200), payment("A-3", -1)));
    sfn.whenLambda("book-payments").thenReturn(List.of()).thenFail("NegativeAmount");

    Execution execution = bookPayments.run(INPUT);

    var runs = client.listMapRuns(r -> r.executionArn(execution.arn())).mapRuns();
    DescribeMapRunResponse run = client.describeMapRun(r -> r.mapRunArn(runs.get(0).mapRunArn()));
    assertThat(run.itemCounts().succeeded()).isEqualTo(2);
    assertThat(run.itemCounts().failed()).isEqualTo(1);
    assertThat(run.executionCounts().total()).isEqualTo(2);
  }

  // end of snippet

  @Test
  void two_poisoned_batches_of_three_are_too_many(SfnTestEnvironment sfn) {
    sfn.mapItems(
        "Book payments",
        List.of(payment("A-1", 1), payment("A-2", 2), payment("A-3", 3), payment("A-4", 4)));
    sfn.whenLambda("book-payments").thenFail("NegativeAmount");

    Execution execution = bookPayments.run(INPUT);

    assertThat(execution)
        .failedWith("States.ExceedToleratedFailureThreshold")
        .withCause("The specified tolerated failure threshold was exceeded");
  }

  @Test
  void what_failed_is_written_with_its_input_and_its_error(SfnTestEnvironment sfn) {
    sfn.mapItems(
        "Book payments", List.of(payment("A-1", 1), payment("A-2", 2), payment("A-3", -3)));
    sfn.whenLambda("book-payments").thenReturn(List.of()).thenFail("NegativeAmount", "-3 cents");

    Execution execution = bookPayments.run(INPUT);

    JsonNode manifest =
        json(sfn.objects(), "payments", execution.output().orElseThrow().at("/manifest/Key"));
    JsonNode failed = json(sfn.objects(), "payments", manifest.at("/ResultFiles/FAILED/0/Key"));
    assertThat(failed.get("Error").textValue()).isEqualTo("NegativeAmount");
    assertThat(failed.get("Cause").textValue()).isEqualTo("-3 cents");
    assertThat(failed.get("Input").textValue())
        .isEqualTo(
            "{\"BatchInput\":{\"file\":\"january.csv\"},\"Items\":[{\"account\":\"A-3\",\"cents\":-3}]}");
  }

  private static Map<String, String> payment(String account, int cents) {
    return Map.of("account", account, "cents", String.valueOf(cents));
  }

  private static JsonNode json(ObjectStore objects, String bucket, JsonNode key) {
    try {
      return JSON.readTree(text(objects, bucket, key.textValue()));
    } catch (IOException e) {
      throw new AssertionError(e);
    }
  }

  private static String text(ObjectStore objects, String bucket, String key) {
    return new String(objects.get(bucket, key).orElseThrow(), StandardCharsets.UTF_8);
  }
}
