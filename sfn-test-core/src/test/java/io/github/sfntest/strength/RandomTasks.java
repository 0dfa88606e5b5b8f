package io.github.sfntest.strength;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;

/** Tasks of every kind of integration, and Maps of both modes. */
final class RandomTasks {
  static final String ACCOUNT = ":us-east-1:123456789012:";

  private final Draw draw;
  private final RandomStates states;
  private final boolean express;

  RandomTasks(Draw draw, RandomStates states, boolean express) {
    this.draw = draw;
    this.states = states;
    this.express = express;
  }

  static String error(Draw draw) {
    return draw.of(
        "States.TaskFailed",
        "States.Timeout",
        "States.HeartbeatTimeout",
        "States.Runtime",
        "States.DataLimitExceeded",
        "States.QueryEvaluationError",
        "States.ExceedToleratedFailureThreshold",
        "States.ItemReaderFailed",
        "Lambda.Unknown",
        "CustomError",
        "",
        "é");
  }

  ObjectNode task(boolean jsonata) {
    ObjectNode task = states.common("Task", jsonata, "PSRAE");
    task.put("Resource", resource());
    String arguments = jsonata ? "Arguments" : "Parameters";
    switch (task.path("Resource").asText().replaceAll("\\.(sync|wait).*", "")) {
      case "arn:aws:states:::lambda:invoke" -> {
        if (draw.percent(85)) {
          task.putObject(arguments).put("FunctionName", "work").set("Payload", payload(jsonata));
        }
      }
      case "arn:aws:states:::states:startExecution" ->
          task.putObject(arguments)
              .put("StateMachineArn", "arn:aws:states" + ACCOUNT + "stateMachine:" + nested())
              .set("Input", payload(jsonata));
      default -> {}
    }
    if (draw.percent(15)) {
      task.put("TimeoutSeconds", 10 + draw.below(100));
    }
    if (draw.percent(15)) {
      task.put("HeartbeatSeconds", 1 + draw.below(12));
    }
    if (draw.percent(3)) {
      task.putObject("Credentials").put("RoleArn", "arn:aws:iam::123456789012:role/x");
    }
    return task;
  }

  private JsonNode payload(boolean jsonata) {
    return states.template(jsonata, 1);
  }

  private String nested() {
    return draw.of("child", "self", "absent");
  }

  private String resource() {
    if (draw.percent(40)) {
      return "arn:aws:lambda" + ACCOUNT + "function:work";
    }
    String resource =
        draw.of(
            "lambda:invoke",
            "sqs:sendMessage",
            "sns:publish",
            "dynamodb:getItem",
            "states:startExecution",
            "aws-sdk:s3:listBuckets",
            "aws-sdk:dynamodb:query",
            "http:invoke",
            "batch:submitJob",
            "ecs:runTask");
    String suffix = "";
    if (!express && draw.percent(40)) {
      suffix =
          switch (resource) {
            case "lambda:invoke", "sqs:sendMessage", "sns:publish" -> ".waitForTaskToken";
            case "states:startExecution" -> draw.of(".sync", ".sync:2", ".waitForTaskToken");
            case "batch:submitJob" -> ".sync";
            case "ecs:runTask" -> draw.of(".sync", ".waitForTaskToken");
            default -> "";
          };
    }
    if (!express && draw.percent(8)) {
      return "arn:aws:states" + ACCOUNT + "activity:act";
    }
    return "arn:aws:states:::" + resource + suffix;
  }

  ObjectNode map(RandomMachine machine, boolean jsonata, int depth) {
    ObjectNode map = states.common("Map", jsonata, "SRAE");
    boolean distributed = !express && draw.percent(35);
    if (draw.percent(50)) {
      if (jsonata) {
        map.put("Items", draw.of("{% $states.input.items %}", "{% [1..3] %}", "{% $v1 %}"));
      } else {
        map.put(
            "ItemsPath", draw.of("$.items", "$.items", "$.a.c", "$.n", "$$.Execution.Input.items"));
      }
    }
    if (draw.percent(30)) {
      map.set("ItemSelector", states.template(jsonata, 1));
    }
    if (draw.percent(30)) {
      map.put("MaxConcurrency", draw.below(4));
    }
    ObjectNode processor =
        map.putObject(!jsonata && !distributed && draw.percent(15) ? "Iterator" : "ItemProcessor");
    if (distributed) {
      distributed(map, processor, jsonata);
    } else if (draw.percent(30)) {
      processor.putObject("ProcessorConfig").put("Mode", "INLINE");
    }
    machine.graph(processor, depth);
    return map;
  }

  private void distributed(ObjectNode map, ObjectNode processor, boolean jsonata) {
    processor
        .putObject("ProcessorConfig")
        .put("Mode", "DISTRIBUTED")
        .put("ExecutionType", draw.of("STANDARD", "EXPRESS"));
    if (draw.percent(40)) {
      map.remove("Items");
      map.remove("ItemsPath");
      ObjectNode reader = map.putObject("ItemReader");
      boolean list = draw.percent(20);
      reader.put("Resource", "arn:aws:states:::s3:" + (list ? "listObjectsV2" : "getObject"));
      ObjectNode where = reader.putObject(jsonata ? "Arguments" : "Parameters").put("Bucket", "b");
      if (list) {
        where.put("Prefix", draw.of("", "d", "nothing"));
      } else {
        where.put("Key", draw.of(RandomCalls.OBJECTS));
        ObjectNode config = reader.putObject("ReaderConfig");
        config.put("InputType", draw.of("CSV", "JSON", "JSONL", "MANIFEST", "PARQUET"));
        if (config.path("InputType").asText().equals("CSV")) {
          config.put("CSVHeaderLocation", "FIRST_ROW");
        }
        if (draw.percent(40)) {
          config.put("MaxItems", draw.below(4));
        }
      }
    }
    if (draw.percent(30)) {
      ObjectNode batcher = map.putObject("ItemBatcher");
      batcher.put(draw.of("MaxItemsPerBatch", "MaxInputBytesPerBatch"), 1 + draw.below(60));
    }
    if (draw.percent(30)) {
      map.putObject("ResultWriter")
          .put("Resource", "arn:aws:states:::s3:putObject")
          .putObject(jsonata ? "Arguments" : "Parameters")
          .put("Bucket", "b")
          .put("Prefix", "out");
    }
    if (draw.percent(30)) {
      map.put(draw.of("ToleratedFailureCount", "ToleratedFailurePercentage"), draw.below(100));
    }
    if (draw.percent(20)) {
      map.put("Label", "L" + draw.number());
    }
  }
}
