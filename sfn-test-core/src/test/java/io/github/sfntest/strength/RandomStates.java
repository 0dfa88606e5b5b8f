package io.github.sfntest.strength;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;

/** States of every type without the transitions, in either query language. */
final class RandomStates {
  private final Draw draw;
  private final RandomMachine machine;
  private final RandomJson json;
  private final RandomExpressions expressions;
  private final RandomTasks tasks;

  RandomStates(Draw draw, RandomMachine machine, boolean express) {
    this.draw = draw;
    this.machine = machine;
    this.json = new RandomJson(draw);
    this.expressions = new RandomExpressions(draw, json);
    this.tasks = new RandomTasks(draw, this, express);
  }

  /** A state whose inner graphs, if it may have some, are of a smaller depth. */
  ObjectNode state(boolean jsonata, int depth) {
    return switch (draw.below(depth > 0 ? 16 : 12)) {
      case 0, 1, 2, 3 -> pass(jsonata);
      case 4, 5, 6 -> tasks.task(jsonata);
      case 7 -> waiting(jsonata);
      case 8, 9 -> choice(jsonata);
      case 10 -> common("Succeed", jsonata, "");
      case 11 -> fail(jsonata);
      case 12, 13 -> parallel(jsonata, depth - 1);
      default -> tasks.map(machine, jsonata, depth - 1);
    };
  }

  /**
   * A state with the fields of its data flow.
   *
   * @param fields {@code P}: Parameters or Arguments, {@code S}: ResultSelector, {@code R}:
   *     ResultPath, {@code A}: Assign, {@code E}: Retry and Catch
   */
  ObjectNode common(String type, boolean jsonata, String fields) {
    ObjectNode state = RandomMachine.NODES.objectNode().put("Type", type);
    if (jsonata) {
      if (draw.percent(40)) {
        state.set("Output", template(true, 2));
      }
      if (fields.contains("P") && !type.equals("Pass") && draw.percent(50)) {
        state.set("Arguments", template(true, 2));
      }
    } else {
      if (draw.percent(20)) {
        state.put("InputPath", draw.percent(85) ? expressions.goodPath() : expressions.path());
      }
      if (draw.percent(15)) {
        state.put("OutputPath", draw.percent(70) ? "$" : expressions.path());
      }
      if (draw.percent(5)) {
        state.putNull(draw.of("InputPath", "OutputPath"));
      }
      if (fields.contains("P") && draw.percent(40)) {
        state.set("Parameters", template(false, 2));
      }
      if (fields.contains("S") && draw.percent(25)) {
        state.set("ResultSelector", template(false, 1));
      }
      if (fields.contains("R") && draw.percent(40)) {
        state.put("ResultPath", draw.percent(10) ? null : expressions.referencePath());
      }
    }
    if (fields.contains("A") && draw.percent(25)) {
      state.set("Assign", assign(jsonata));
    }
    if (fields.contains("E")) {
      retry(state);
      catchers(state, jsonata);
    }
    return state;
  }

  private ObjectNode assign(boolean jsonata) {
    ObjectNode assign = RandomMachine.NODES.objectNode();
    for (int i = 1 + draw.below(2); i > 0; i--) {
      String name = expressions.variable().substring(1);
      if (jsonata) {
        assign.set(name, template(true, 1));
      } else {
        member(assign, name, 1);
      }
    }
    return assign;
  }

  /** A payload template, or JSON with JSONata expressions in it. */
  JsonNode template(boolean jsonata, int depth) {
    if (jsonata) {
      return switch (draw.below(depth > 0 ? 6 : 3)) {
        case 0, 1 -> RandomMachine.NODES.textNode(expressions.jsonata());
        case 2 -> json.any(1);
        case 3 -> {
          ArrayNode array = RandomMachine.NODES.arrayNode();
          yield array.add(template(true, depth - 1)).add(template(true, depth - 1));
        }
        default -> {
          ObjectNode object = RandomMachine.NODES.objectNode();
          yield object
              .<ObjectNode>set("n", template(true, depth - 1))
              .set(draw.of("a", "x", "items"), template(true, depth - 1));
        }
      };
    }
    ObjectNode object = RandomMachine.NODES.objectNode();
    for (int i = draw.below(4); i > 0; i--) {
      member(object, draw.of("a", "b", "n", "items", "s", "x y"), depth);
    }
    return object;
  }

  private void member(ObjectNode object, String name, int depth) {
    switch (draw.below(depth > 0 ? 7 : 6)) {
      case 0, 1, 2 ->
          object.put(name + ".$", draw.percent(80) ? expressions.goodPath() : expressions.path());
      case 3, 4 -> object.put(name + ".$", expressions.intrinsic(2));
      case 5 -> object.set(name, json.any(1));
      default -> object.set(name, template(false, depth - 1));
    }
  }

  private ObjectNode pass(boolean jsonata) {
    ObjectNode pass = common("Pass", jsonata, "PRA");
    if (!jsonata && draw.percent(35)) {
      pass.set("Result", draw.percent(60) ? json.document() : json.any(2));
    }
    return pass;
  }

  private ObjectNode waiting(boolean jsonata) {
    ObjectNode wait = common("Wait", jsonata, "A");
    String time = "2025-01-01T00:01:00Z";
    return switch (draw.below(6)) {
      case 0, 1 -> wait.put("Seconds", draw.below(100));
      case 2 -> wait.put("Timestamp", draw.percent(80) ? time : json.text());
      case 3, 4 ->
          jsonata
              ? wait.put("Seconds", expressions.jsonata())
              : wait.put("SecondsPath", draw.of("$.n", "$.a.b", "$.s", "$v1"));
      default ->
          jsonata
              ? wait.put("Timestamp", expressions.jsonata())
              : wait.put("TimestampPath", draw.of("$.t", "$.s", "$$.State.EnteredTime"));
    };
  }

  private ObjectNode fail(boolean jsonata) {
    ObjectNode fail = RandomMachine.NODES.objectNode().put("Type", "Fail");
    if (draw.percent(70)) {
      fail.put("Error", jsonata ? expressions.resultOrText() : RandomTasks.error(draw));
    } else if (!jsonata) {
      fail.put("ErrorPath", draw.percent(50) ? expressions.path() : expressions.intrinsic(1));
    }
    if (draw.percent(50)) {
      fail.put("Cause", jsonata ? expressions.resultOrText() : json.text());
    }
    return fail;
  }

  private ObjectNode parallel(boolean jsonata, int depth) {
    ObjectNode parallel = common("Parallel", jsonata, "PSRAE");
    ArrayNode branches = parallel.putArray("Branches");
    for (int i = 1 + draw.below(3); i > 0; i--) {
      branches.add(machine.graph(RandomMachine.NODES.objectNode(), depth));
    }
    return parallel;
  }

  // ---- choices

  private ObjectNode choice(boolean jsonata) {
    ObjectNode choice = common("Choice", jsonata, "A");
    ArrayNode rules = choice.putArray("Choices");
    for (int i = 1 + draw.below(3); i > 0; i--) {
      ObjectNode rule =
          jsonata
              ? RandomMachine.NODES.objectNode().put("Condition", expressions.condition())
              : condition(2);
      if (draw.percent(15)) {
        rule.set("Assign", assign(jsonata));
      }
      rules.add(rule);
    }
    return choice;
  }

  private ObjectNode condition(int depth) {
    ObjectNode condition = RandomMachine.NODES.objectNode();
    if (depth > 0 && draw.percent(25)) {
      switch (draw.below(3)) {
        case 0 -> condition.set("Not", condition(depth - 1));
        case 1 -> condition.putArray("And").add(condition(depth - 1)).add(condition(depth - 1));
        default -> condition.putArray("Or").add(condition(depth - 1)).add(condition(depth - 1));
      }
      return condition;
    }
    condition.put("Variable", draw.percent(80) ? expressions.goodPath() : expressions.path());
    return switch (draw.below(8)) {
      case 0 -> condition.put("IsPresent", draw.percent(50));
      case 1 ->
          condition.put(
              draw.of("IsNull", "IsNumeric", "IsString", "IsBoolean", "IsTimestamp"), true);
      case 2 -> condition.put("BooleanEquals", draw.percent(50));
      case 3 -> condition.put("StringMatches", draw.of("*", "x*", "*e\\*", "a*b*c", "**"));
      case 4 -> condition.put("Timestamp" + order(), "2025-01-01T00:00:20Z");
      case 5 -> condition.put("String" + order(), json.text());
      case 6 -> condition.put("Numeric" + order() + "Path", expressions.goodPath());
      default -> condition.set("Numeric" + order(), RandomMachine.NODES.numberNode(draw.below(5)));
    };
  }

  private String order() {
    return draw.of("Equals", "LessThan", "GreaterThan", "LessThanEquals", "GreaterThanEquals");
  }

  // ---- errors

  private void retry(ObjectNode state) {
    if (!draw.percent(30)) {
      return;
    }
    ArrayNode retriers = state.putArray("Retry");
    if (draw.percent(60)) {
      retrier(retriers.addObject(), RandomTasks.error(draw));
    }
    if (draw.percent(60)) {
      retrier(retriers.addObject(), "States.ALL");
    }
  }

  private void retrier(ObjectNode retrier, String error) {
    retrier.putArray("ErrorEquals").add(error);
    if (draw.percent(50)) {
      retrier.put("IntervalSeconds", 1 + draw.below(20));
    }
    if (draw.percent(60)) {
      retrier.put("MaxAttempts", draw.percent(90) ? draw.below(4) : 99_999_999);
    }
    if (draw.percent(30)) {
      retrier.put("BackoffRate", draw.of(1.0, 1.5, 2.0, 10.0));
    }
    if (draw.percent(20)) {
      retrier.put("MaxDelaySeconds", 21 + draw.below(100));
    }
    if (draw.percent(20)) {
      retrier.put("JitterStrategy", draw.of("FULL", "NONE"));
    }
  }

  private void catchers(ObjectNode state, boolean jsonata) {
    if (!draw.percent(35)) {
      return;
    }
    ArrayNode catchers = state.putArray("Catch");
    if (draw.percent(40)) {
      catcher(catchers.addObject(), RandomTasks.error(draw), jsonata);
    }
    if (draw.percent(70)) {
      catcher(catchers.addObject(), "States.ALL", jsonata);
    }
  }

  private void catcher(ObjectNode catcher, String error, boolean jsonata) {
    catcher.putArray("ErrorEquals").add(error);
    if (draw.percent(20)) {
      catcher.set("Assign", assign(jsonata));
    }
    if (jsonata && draw.percent(30)) {
      catcher.set("Output", template(true, 1));
    } else if (!jsonata && draw.percent(40)) {
      catcher.put("ResultPath", expressions.referencePath());
    }
  }

  RandomExpressions expressions() {
    return expressions;
  }
}
