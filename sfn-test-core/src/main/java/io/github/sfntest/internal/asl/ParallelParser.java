package io.github.sfntest.internal.asl;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Reads a Parallel state. */
final class ParallelParser {

  private ParallelParser() {}

  static @Nullable ParallelState parse(StateContext state) {
    FieldReader fields = state.fields();
    String next = StateParser.next(fields);
    DataFlow dataFlow = DataFlowParser.parse(state);
    ErrorHandling errorHandling = ErrorHandlingParser.parse(state);
    if (!fields.require("Branches")) {
      return null;
    }
    GraphContext inner = state.inside();
    List<StateGraph> branches = new ArrayList<>();
    fields.objects("Branches", false, (branch, index) -> branch(branch, inner, branches));
    return new ParallelState(
        state.name(), state.language(), next, branches, dataFlow, errorHandling);
  }

  private static void branch(FieldReader branch, GraphContext inner, List<StateGraph> branches) {
    branch.refuseOthersThan(GraphParser.FIELDS);
    StateGraph graph = GraphParser.parse(branch, inner);
    if (graph != null) {
      branches.add(graph);
    }
  }
}
