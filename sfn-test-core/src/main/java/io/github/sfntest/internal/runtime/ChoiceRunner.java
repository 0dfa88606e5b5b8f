package io.github.sfntest.internal.runtime;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.sfntest.execution.Edge;
import io.github.sfntest.internal.asl.ChoiceRule;
import io.github.sfntest.internal.asl.ChoiceState;
import io.github.sfntest.internal.asl.DataFlow;
import io.github.sfntest.internal.history.EdgeTaken;
import io.github.sfntest.internal.query.QueryException;
import java.util.List;

/** Runs a Choice state: the first rule that is true decides. */
final class ChoiceRunner {

  private ChoiceRunner() {}

  static void run(Strand strand, ChoiceState state) throws QueryException {
    DataFlow flow = state.dataFlow();
    JsonNode input = DataFlows.filteredInput(strand, flow);
    List<ChoiceRule> rules = state.choices();
    for (int i = 0; i < rules.size(); i++) {
      ChoiceRule rule = rules.get(i);
      if (Conditions.holds(strand, rule.condition(), input)) {
        DataFlows.Exit exit = DataFlows.withoutResult(strand, flow, rule.output(), rule.assign());
        EdgeTaken edge = new EdgeTaken(Edge.Kind.CHOICE_RULE, i, rule.next());
        strand.exit(exit.output(), exit.assigned(), edge);
        return;
      }
    }
    String otherwise = state.defaultNext();
    if (otherwise == null) {
      // DG concepts-error-handling: States.NoChoiceMatched is kept for the future
      strand.fail(
          Failure.runtime(
              strand.causePrefix()
                  + "Failed to transition out of the state. The state does not point to a next"
                  + " state."));
      return;
    }
    DataFlows.Exit exit = DataFlows.withoutResult(strand, flow);
    strand.exit(exit.output(), exit.assigned(), new EdgeTaken(Edge.Kind.DEFAULT, -1, otherwise));
  }
}
