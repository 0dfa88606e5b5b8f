package io.github.sfntest.internal.service;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.sfntest.RegisteredStateMachine;
import io.github.sfntest.SfnTestEnvironment;
import io.github.sfntest.execution.Execution;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import software.amazon.awssdk.services.sfn.SfnClient;
import software.amazon.awssdk.services.sfn.model.ExecutionListItem;
import software.amazon.awssdk.services.sfn.model.MapRunListItem;

/**
 * Memory of a distributed Map grows with what is kept, not with what has passed. With {@code
 * -Xmx256m -Dsfn.items=1000000} it passes, too.
 */
class ManyItemsTest {
  private static final int ITEMS = Integer.getInteger("sfn.items", 5_000);

  private static String map(String type, String writer) {
    return """
    {"StartAt": "Each", "States": {"Each": {"Type": "Map", "End": true, "Label": "Each",
      "ItemReader": {"Resource": "arn:aws:states:::s3:getObject", "Parameters": {"Bucket": "b", "Key": "k"},
        "ReaderConfig": {"InputType": "CSV", "CSVHeaderLocation": "FIRST_ROW"}}, %s
      "ItemProcessor": {"ProcessorConfig": {"Mode": "DISTRIBUTED", "ExecutionType": "%s"},
        "StartAt": "Work", "States": {
          "Work": {"Type": "Task", "Resource": "arn:aws:lambda:us-east-1:123456789012:function:work",
            "TimeoutSeconds": 60, "Next": "Done"},
          "Done": {"Type": "Pass", "End": true}}}}}}\
    """
        .formatted(writer, type);
  }

  private static final String WRITER =
      """
      "ResultWriter": {"Resource": "arn:aws:states:::s3:putObject", "Parameters": {"Bucket": "out"},
        "WriterConfig": {"Transformation": "COMPACT", "OutputType": "JSONL"}},\
      """;

  private static String csv(int rows) {
    StringBuilder text = new StringBuilder("id,name\n");
    for (int i = 0; i < rows; i++) {
      text.append(i).append(",n\n");
    }
    return text.toString();
  }

  @ParameterizedTest
  @ValueSource(strings = {"EXPRESS", "STANDARD"})
  void children_that_succeeded_are_dropped_while_the_map_goes_on(String type) {
    try (SfnTestEnvironment sfn =
        SfnTestEnvironment.builder().finishedExecutions(200_000).build()) {
      RegisteredStateMachine machine = sfn.register("many", map(type, WRITER));
      sfn.objects().put("b", "k", csv(ITEMS));
      sfn.whenLambda("work").thenReturn("ok");

      Execution execution = machine.run("{}");

      SfnClient client = sfn.client();
      MapRunListItem run =
          client.listMapRuns(r -> r.executionArn(execution.arn())).mapRuns().get(0);
      assertThat(client.describeMapRun(r -> r.mapRunArn(run.mapRunArn())).itemCounts().succeeded())
          .isEqualTo(ITEMS);
      String results =
          sfn.objects().keys("out").stream()
              .filter(k -> k.contains("SUCCEEDED"))
              .findFirst()
              .orElseThrow();
      assertThat(sfn.objects().get("out", results).orElseThrow())
          .hasSize(ITEMS * "\"ok\"\n".length());
      assertThat(sfn.invocations("Work")).isNotEmpty().hasSizeLessThan(250);
      assertThatThrownBy(() -> sfn.execution(execution.arn() + "x"))
          .hasMessageContaining(
              "finished executions have been forgotten to stay within 200000 bytes");
    }
  }

  @Test
  void the_children_that_finished_last_can_be_looked_at() {
    try (SfnTestEnvironment sfn =
        SfnTestEnvironment.builder().finishedExecutions(200_000).build()) {
      RegisteredStateMachine machine = sfn.register("many", map("STANDARD", WRITER));
      sfn.objects().put("b", "k", csv(3_000));
      sfn.whenLambda("work").thenReturn("ok");
      Execution execution = machine.run("{}");

      SfnClient client = sfn.client();
      String run =
          client.listMapRuns(r -> r.executionArn(execution.arn())).mapRuns().get(0).mapRunArn();
      List<ExecutionListItem> children = client.listExecutions(r -> r.mapRunArn(run)).executions();
      String last = children.get(0).executionArn();

      assertThat(children).hasSizeGreaterThan(50);
      assertThat(client.describeExecution(r -> r.executionArn(last)).input())
          .isEqualTo("{\"id\":\"2999\",\"name\":\"n\"}");
      assertThat(client.getExecutionHistory(r -> r.executionArn(last)).events()).hasSize(9);
    }
  }

  @Test
  void more_results_than_a_payload_holds_fail_the_map_and_are_not_kept() {
    try (SfnTestEnvironment sfn = SfnTestEnvironment.create()) {
      RegisteredStateMachine machine = sfn.register("many", map("EXPRESS", ""));
      sfn.objects().put("b", "k", csv(300));
      sfn.whenLambda("work").thenReturn("x".repeat(1_000));

      Execution execution = machine.run("{}");

      assertThat(execution.error()).contains("States.DataLimitExceeded");
      assertThat(execution.cause())
          .contains(
              "The state/task 'Each' returned a result with a size exceeding the maximum number of"
                  + " bytes service limit.");
    }
  }
}
