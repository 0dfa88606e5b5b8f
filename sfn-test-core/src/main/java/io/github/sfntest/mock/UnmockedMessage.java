package io.github.sfntest.mock;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.sfntest.execution.Iteration;
import io.github.sfntest.internal.json.Excerpt;
import io.github.sfntest.internal.json.NearNames;
import io.github.sfntest.mock.MockScript.Refusal;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** The text of an {@link UnmockedTaskError}. */
final class UnmockedMessage {

  private static final int SHOWN = 5;
  private static final String LIST = "\n               ";

  private UnmockedMessage() {}

  /**
   * @param mocks those with an outcome, the first to be asked first
   * @param unfinished those that were given none
   */
  static String of(TaskCall call, List<MockScript> mocks, List<Declaration> unfinished) {
    return "No mock answers this task."
        + "\n  where:     "
        + where(call)
        + "\n  input:     "
        + inputOf(call)
        + "\n  expected:  "
        + expected(
            call, mocks.stream().filter(m -> m.subject().concerns(call)).toList(), unfinished)
        + (call.testCase() == null
            ? ""
            : "\n             or a response in test case '"
                + call.testCase()
                + "', but it does not name this state")
        + "\n  to mend:   "
        + lineToAdd(call);
  }

  /** The place of a call, such as {@code state machine 'order' > state 'Pay' > Resource …}. */
  static String where(TaskCall call) {
    StringBuilder text = new StringBuilder("state machine '").append(call.machine());
    text.append("' > state '").append(call.state());
    text.append("' > Resource ").append(call.resource().arn());
    String function = call.lambdaFunction();
    if (function != null && !function.equals(call.resource().arn())) {
      text.append(", function ").append(function);
    }
    if (call.nestedStateMachine() != null) {
      text.append(", state machine ").append(call.nestedStateMachine());
    }
    text.append(" (attempt ").append(call.attempt());
    if (!call.iterations().isEmpty()) {
      text.append(", ").append(items(call.iterations()));
    }
    return text.append(')').toString();
  }

  private static String items(List<Iteration> iterations) {
    return iterations.stream()
        .map(iteration -> "item " + iteration.index() + " of '" + iteration.map() + "'")
        .collect(Collectors.joining(" > "));
  }

  /** What the function or service gets, for a message. */
  static String inputOf(TaskCall call) {
    JsonNode payload = call.payload();
    return Excerpt.of(payload == null ? call.input() : payload);
  }

  private static String expected(
      TaskCall call, List<MockScript> mocks, List<Declaration> unfinished) {
    List<MockScript> naming = mocks.stream().filter(m -> m.subject().names(call)).toList();
    List<Declaration> begun = unfinished.stream().filter(d -> d.subject().names(call)).toList();
    if (!naming.isEmpty() || !begun.isEmpty()) {
      return namedBy(call, naming, begun);
    }
    if (mocks.isEmpty()) {
      return "a mock, but none is declared";
    }
    return "a mock, but "
        + (mocks.size() == 1 ? "the one" : "all " + mocks.size())
        + " declared "
        + (mocks.size() == 1 ? "names another task" : "name other tasks")
        + list(others(call, mocks), mocks.size());
  }

  private static String namedBy(TaskCall call, List<MockScript> naming, List<Declaration> begun) {
    List<String> lines = new ArrayList<>();
    List<Refusal> refusals = new ArrayList<>();
    for (MockScript mock : naming) {
      Refusal refusal = mock.refusal(call);
      refusals.add(refusal);
      lines.add(mock.declaration().textAndPlace() + "   " + refusal.text());
    }
    for (Declaration declaration : begun) {
      lines.add(declaration.textAndPlace() + "   it has no outcome: add .thenReturn(…) or another");
    }
    String head =
        lines.size() == 1
            ? "1 mock names this "
                + (naming.isEmpty() ? begun.get(0).subject() : naming.get(0).subject()).noun()
                + ", but "
                + (naming.isEmpty()
                    ? "it has no outcome"
                    : why(naming.get(0).subject(), refusals.get(0)))
            : lines.size() + " mocks name this task, but none of them answers";
    return head + list(lines, lines.size());
  }

  private static String why(Subject subject, Refusal refusal) {
    return switch (refusal.kind()) {
      case INPUT -> "its " + subject.inputNoun() + " did not match";
      case ITEM -> "it is for another Map item";
      case USED_UP -> "it is used up";
    };
  }

  /** Mocks of other tasks, those with near names first. */
  private static List<String> others(TaskCall call, List<MockScript> mocks) {
    List<String> names = mocks.stream().map(mock -> mock.subject().name()).toList();
    List<String> near = new ArrayList<>(NearNames.near(nameOf(call), names));
    NearNames.near(call.state(), names).stream().filter(n -> !near.contains(n)).forEach(near::add);
    List<MockScript> sorted = new ArrayList<>();
    for (String name : near) {
      mocks.stream().filter(mock -> mock.subject().name().equals(name)).forEach(sorted::add);
    }
    mocks.stream().filter(mock -> !sorted.contains(mock)).forEach(sorted::add);
    return sorted.stream()
        .map(m -> m.declaration().textAndPlace() + "   " + m.subject().otherwise(call))
        .toList();
  }

  private static String list(List<String> lines, int all) {
    String shown = lines.stream().limit(SHOWN).map(LIST::concat).collect(Collectors.joining());
    return all > SHOWN ? shown + LIST + "and " + (all - SHOWN) + " more" : shown;
  }

  private static String nameOf(TaskCall call) {
    String function = functionName(call);
    return function == null ? call.state() : function;
  }

  private static @Nullable String functionName(TaskCall call) {
    String function = call.lambdaFunction();
    return function == null ? null : LambdaName.of(function).name();
  }

  private static String lineToAdd(TaskCall call) {
    String function = functionName(call);
    String mock;
    if (function != null) {
      mock = "whenLambda(\"" + function + "\")";
    } else if (call.nestedStateMachine() != null) {
      mock =
          "whenNestedExecution(\"" + new Subject.OfNested(call.nestedStateMachine()).name() + "\")";
    } else {
      mock = "whenTask(\"" + call.state() + "\")";
    }
    return "sfn." + mock + ".thenReturnJson(\"\"\"{ … }\"\"\");";
  }
}
