package io.github.sfntest.internal.asl;

import io.github.sfntest.internal.query.Expression;
import org.jspecify.annotations.Nullable;

/** Reads the fields that move data; those a state type does not have were refused before. */
final class DataFlowParser {

  private DataFlowParser() {}

  static DataFlow parse(StateContext state) {
    QueryFields queries = state.queries();
    if (state.isJsonata()) {
      return new DataFlow(
          null,
          null,
          null,
          null,
          null,
          queries.jsonataTemplate("Arguments"),
          queries.jsonataTemplate("Output"),
          assign(state, state.fields(), queries));
    }
    return new DataFlow(
        queries.pathOrNull("InputPath"),
        // The Parameters of a Map are its old ItemSelector.
        state.kind() == StateKind.MAP ? null : queries.payloadTemplate("Parameters"),
        queries.payloadTemplate("ResultSelector"),
        queries.resultPath("ResultPath"),
        queries.pathOrNull("OutputPath"),
        null,
        null,
        assign(state, state.fields(), queries));
  }

  /** {@code Assign} of a state, a choice rule or a catcher. */
  static @Nullable Expression assign(StateContext state, FieldReader fields, QueryFields queries) {
    FieldReader assign = fields.object("Assign");
    if (assign == null) {
      return null;
    }
    Variables.check(assign, state);
    return queries.template("Assign");
  }
}
