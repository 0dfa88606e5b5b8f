package io.github.sfntest.benchmarks;

import com.dashjoin.jsonata.Jsonata;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import software.amazon.awssdk.services.sfn.model.StartSyncExecutionRequest;
import software.amazon.awssdk.services.sfn.model.StartSyncExecutionResponse;
import software.amazon.awssdk.services.sfn.model.SyncExecutionStatus;

/**
 * The limit of a workload: its request and response, its input parsed, its output written, and what
 * its states do to the data, by hand on a Jackson tree; no states, no history.
 */
final class BareWork {
  private static final ObjectMapper MAPPER = new ObjectMapper();
  private static final JsonNodeFactory NODES = JsonNodeFactory.instance;

  private final Workload workload;
  private final UnaryOperator<JsonNode> work;

  BareWork(Workload workload) {
    this.workload = workload;
    work = work(workload);
    workload.check(run().output());
  }

  /** Whether the work of that workload stands here; not for values made up anew each time. */
  static boolean knows(String workload) {
    return !workload.equals("w7-intrinsics");
  }

  StartSyncExecutionResponse run() {
    StartSyncExecutionRequest request =
        StartSyncExecutionRequest.builder()
            .stateMachineArn("arn:aws:states:us-east-1:123456789012:stateMachine:bare")
            .input(workload.input())
            .build();
    JsonNode output = work.apply(Workload.read(request.input()));
    return StartSyncExecutionResponse.builder()
        .executionArn("arn:aws:states:us-east-1:123456789012:express:bare:n:u")
        .stateMachineArn(request.stateMachineArn())
        .name("n")
        .startDate(Instant.EPOCH)
        .stopDate(Instant.EPOCH)
        .status(SyncExecutionStatus.SUCCEEDED)
        .input(request.input())
        .output(Workload.write(output))
        .build();
  }

  private static UnaryOperator<JsonNode> work(Workload workload) {
    String kind = workload.name().replaceFirst("-.*", "");
    return switch (kind) {
      case "w1", "w9" -> input -> input;
      case "w2" -> BareWork::chain;
      case "w3", "w3p" -> BareWork::order;
      case "w4" -> BareWork::map;
      case "w5" -> BareWork::loop;
      case "w6" -> new Expressions(Workload.read(workload.definition()));
      case "w7c" -> new Intrinsics(workload.definition());
      case "w8" -> BareWork::large;
      case "w10" -> BareWork::fanout;
      default -> throw new IllegalStateException("No bare work for " + workload.name() + ".");
    };
  }

  private static JsonNode chain(JsonNode input) {
    ObjectNode value = (ObjectNode) input;
    for (int i = 0; i < 100; i++) {
      ObjectNode last = NODES.objectNode().put("index", i);
      last.set("id", value.path("order").get("id"));
      last.set("total", value.path("order").get("total"));
      value.set("last", last);
    }
    return value;
  }

  private static JsonNode order(JsonNode input) {
    ObjectNode output = NODES.objectNode();
    output.set("orderId", input.get("orderId"));
    output.set("payment", NODES.objectNode().put("paid", true).put("ref", "p-77"));
    ArrayNode boxes = output.putArray("boxes");
    for (JsonNode item : input.get("items")) {
      if (item.has("sku")) {
        boxes.addObject().put("box", "B");
      }
    }
    ArrayNode fanout = output.putArray("fanout");
    fanout.addObject().put("reserved", true);
    fanout.addObject().put("sent", true);
    return output;
  }

  private static JsonNode map(JsonNode input) {
    ArrayNode output = NODES.arrayNode();
    for (JsonNode item : input.get("items")) {
      output.add(item.intValue() + 1);
    }
    return output;
  }

  private static JsonNode loop(JsonNode input) {
    JsonNode value = input;
    while (value.get("i").intValue() < value.get("limit").intValue()) {
      ObjectNode next = NODES.objectNode().put("i", value.get("i").intValue() + 1);
      next.set("limit", value.get("limit"));
      value = next;
    }
    return value;
  }

  private static JsonNode large(JsonNode input) {
    JsonNode value = input;
    for (int step = 0; step < 20; step += 2) {
      ((ObjectNode) value).set("mark", NODES.objectNode().put("step", step));
      ObjectNode next = NODES.objectNode();
      next.set("records", value.get("records"));
      next.set("mark", value.get("mark"));
      value = next.put("step", step + 1);
    }
    return value;
  }

  private static JsonNode fanout(JsonNode input) {
    ArrayNode output = NODES.arrayNode();
    for (int branch = 0; branch < 50; branch++) {
      ObjectNode value = NODES.objectNode();
      for (int step = 0; step < 5; step++) {
        value = NODES.objectNode().put("branch", branch).put("step", step);
        value.set("seed", input.get("seed"));
      }
      output.add(value);
    }
    return output;
  }

  /** The library's own evaluation of the compiled expressions, state after state. */
  private static final class Expressions implements UnaryOperator<JsonNode> {
    private final List<Map<String, Object>> states;

    Expressions(JsonNode definition) {
      states =
          definition.get("States").properties().stream()
              .map(state -> compiled(state.getValue().get("Output")))
              .toList();
    }

    private static Map<String, Object> compiled(JsonNode output) {
      Map<String, Object> members = new LinkedHashMap<>();
      output
          .properties()
          .forEach(member -> members.put(member.getKey(), compiledMember(member.getValue())));
      return members;
    }

    private static Object compiledMember(JsonNode value) {
      String text = value.asText();
      return value.isTextual() && text.startsWith("{%")
          ? Jsonata.jsonata(text.substring(2, text.length() - 2))
          : MAPPER.convertValue(value, Object.class);
    }

    @Override
    public JsonNode apply(JsonNode input) {
      Object value = MAPPER.convertValue(input, Object.class);
      for (Map<String, Object> state : states) {
        value = evaluated(state, Map.of("input", value));
      }
      return MAPPER.valueToTree(value);
    }

    private static Map<String, Object> evaluated(Map<String, Object> state, Object data) {
      Map<String, Object> output = new LinkedHashMap<>();
      state.forEach(
          (name, member) ->
              output.put(name, member instanceof Jsonata it ? evaluated(it, data) : member));
      return output;
    }

    private static Object evaluated(Jsonata expression, Object states) {
      Jsonata.Frame frame = expression.createFrame();
      frame.bind("states", states);
      return expression.evaluate(null, frame);
    }
  }

  /** The members that the definition of the intrinsic functions names, each by hand. */
  private static final class Intrinsics implements UnaryOperator<JsonNode> {
    private final List<String> members;

    Intrinsics(String definition) {
      members =
          Workload.read(definition)
              .at("/States/I/Parameters")
              .propertyStream()
              .map(member -> member.getKey().replace(".$", ""))
              .toList();
    }

    @Override
    public JsonNode apply(JsonNode input) {
      ObjectNode output = NODES.objectNode();
      for (String member : members) {
        output.set(member, value(member, input));
      }
      return output;
    }

    private static JsonNode value(String member, JsonNode in) {
      return switch (member.replaceFirst("\\d+$", "")) {
        case "format" ->
            NODES.textNode("order " + in.get("id").asText() + " for " + in.get("name").asText());
        case "parse" -> Workload.read(in.get("text").asText());
        case "print" -> NODES.textNode(Workload.write(in.get("doc")));
        case "contains" -> NODES.booleanNode(contains(in.get("nums")));
        case "length" -> NODES.numberNode(in.get("nums").size());
        case "merge" -> ((ObjectNode) in.get("doc")).deepCopy().setAll((ObjectNode) in.get("doc2"));
        case "add" -> NODES.numberNode(in.get("n").intValue() + (member.equals("add0") ? -11 : 1));
        default -> throw new IllegalStateException("No bare work for " + member + ".");
      };
    }

    private static boolean contains(JsonNode numbers) {
      for (JsonNode number : numbers) {
        if (number.intValue() == 7) {
          return true;
        }
      }
      return false;
    }
  }
}
