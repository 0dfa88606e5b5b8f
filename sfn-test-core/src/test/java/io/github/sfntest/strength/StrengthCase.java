package io.github.sfntest.strength;

import io.github.sfntest.definition.InvalidStateMachineException;
import io.github.sfntest.definition.StateMachineDefinition;
import io.github.sfntest.definition.StateMachineType;
import io.github.sfntest.definition.Template;
import io.github.sfntest.internal.json.Json;
import io.github.sfntest.internal.json.JsonSyntaxException;
import io.github.sfntest.mock.MockConfigFile;
import io.github.sfntest.mock.UnmockedTaskError;
import java.util.ArrayList;
import java.util.List;
import software.amazon.awssdk.services.sfn.model.SfnException;

/** One case: the seed determines all of it. */
final class StrengthCase {
  private static final String CHILD =
      """
      {"StartAt": "Work", "States": {"Work": {"Type": "Task", "End": true,
        "Resource": "arn:aws:lambda:us-east-1:123456789012:function:work"}}}\
      """;

  private final long seed;
  private final Corpus corpus;
  private final Draw draw;
  private final Kind kind;
  private final List<Object> seen = new ArrayList<>();

  StrengthCase(long seed, Corpus corpus) {
    this.seed = seed;
    this.corpus = corpus;
    this.draw = new Draw(seed);
    this.kind = Kind.of(draw);
  }

  Kind kind() {
    return kind;
  }

  /** Runs it and returns all that could be seen; the same seed gives the same. */
  List<Object> run() {
    switch (kind) {
      case MACHINE -> {
        boolean express = draw.percent(30);
        play(definition(express), express);
      }
      case MUTATED -> {
        boolean express = draw.percent(30);
        play(mutated(draw.of(corpus.definitions())), express);
      }
      case STATE -> testState();
      case CALLS -> calls();
      case DOCUMENT -> document(new Mutations(draw).mutate(draw.of(corpus.others())));
    }
    return seen;
  }

  private String definition(boolean express) {
    var machine = RandomMachine.of(draw, express);
    if (draw.percent(25)) {
      new Mutations(draw).mutate(machine);
    }
    return machine.toString();
  }

  private String mutated(String text) {
    try {
      if (draw.percent(70)) {
        var tree = Json.parse(text).deepCopy();
        new Mutations(draw).mutate(tree);
        return tree.toString();
      }
    } catch (JsonSyntaxException e) {
      // a definition with comments: changed as a text
    }
    return new Mutations(draw).mutate(text);
  }

  private void play(String definition, boolean express) {
    try (Play play = new Play(draw, seed, seen)) {
      play.register("child", CHILD, StateMachineType.STANDARD);
      StateMachineType type = express ? StateMachineType.EXPRESS : StateMachineType.STANDARD;
      String arn = play.register("self", definition, type);
      if (arn != null) {
        play.execute(arn, express && draw.percent(60));
      }
    }
  }

  private void testState() {
    try (Play play = new Play(draw, seed, seen)) {
      play.testState(RandomMachine.state(draw).toString());
    }
  }

  private void calls() {
    try (Play play = new Play(draw, seed, seen)) {
      play.calls(new RandomCalls(draw, () -> definition(false)));
    }
  }

  private void document(String text) {
    Attempt.of(seen, () -> Template.of(text).stateMachines().toString());
    Attempt.of(seen, () -> MockConfigFile.of(text).stateMachines());
    Attempt.of(seen, () -> StateMachineDefinition.of("m", text).text());
    Attempt.of(seen, () -> StateMachineDefinition.fromFile(Scratch.yaml(text)).text());
    Attempt.of(seen, () -> Template.fromFile(Scratch.terraform(text)).stateMachines().toString());
  }

  /** Something that may be refused, in a way that is documented. */
  interface Attempt {
    Object make();

    static void of(List<Object> seen, Attempt attempt) {
      try {
        seen.add(attempt.make());
      } catch (InvalidStateMachineException | IllegalArgumentException e) {
        seen.add(refusal(e));
      } catch (SfnException e) {
        if (e.statusCode() >= 500) {
          throw e;
        }
        seen.add(e.awsErrorDetails().errorCode() + ": " + e.awsErrorDetails().errorMessage());
      } catch (UnsupportedOperationException e) {
        if (!String.valueOf(e.getMessage()).contains("is not supported")) {
          throw e;
        }
        seen.add(e.getMessage());
      } catch (AssertionError e) {
        if (!isMistake(e)) {
          throw e;
        }
        seen.add(e.getMessage());
      }
    }

    /**
     * Mistakes of the test: a task without a mock, nested executions without an end, and items in a
     * format that the kit does not read.
     */
    private static boolean isMistake(AssertionError e) {
      String message = String.valueOf(e.getMessage());
      return e instanceof UnmockedTaskError
          || message.startsWith("Nested executions start each other")
          || message.startsWith("An item reader can't read ");
    }

    private static String refusal(RuntimeException e) {
      if (e.getMessage() == null || e.getMessage().isBlank()) {
        throw new AssertionError("A refusal says why.", e);
      }
      boolean isKits = e.getStackTrace()[0].getClassName().startsWith("io.github.sfntest.");
      if (e instanceof IllegalArgumentException && !isKits) {
        throw new AssertionError("A refusal is the kit's own.", e);
      }
      return e.getMessage();
    }
  }
}
