package io.github.sfntest.internal.runtime;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.sfntest.internal.asl.FailState;
import io.github.sfntest.internal.asl.PassState;
import io.github.sfntest.internal.asl.SucceedState;
import io.github.sfntest.internal.asl.ValueField;
import io.github.sfntest.internal.history.EdgeTaken;
import io.github.sfntest.internal.query.QueryException;
import io.github.sfntest.internal.query.QueryLanguage;
import org.jspecify.annotations.Nullable;

/** The states that only move data: Pass, Succeed, Fail. */
final class InstantStates {

  private InstantStates() {}

  static void pass(Strand strand, PassState state) throws QueryException {
    DataFlows.Exit exit;
    if (state.queryLanguage() == QueryLanguage.JSONATA) {
      exit = DataFlows.withoutResult(strand, state.dataFlow());
    } else {
      JsonNode given = state.result();
      if (given != null) {
        strand.saw(DataStep.RESULT, given);
      }
      JsonNode result = given != null ? given : DataFlows.effectiveInput(strand, state.dataFlow());
      exit = DataFlows.passResult(strand, state.dataFlow(), result);
    }
    strand.exit(exit.output(), exit.assigned(), EdgeTaken.to(state.next()));
  }

  static void succeed(Strand strand, SucceedState state) throws QueryException {
    DataFlows.Exit exit = DataFlows.withoutResult(strand, state.dataFlow());
    strand.exit(exit.output(), exit.assigned(), EdgeTaken.to(null));
  }

  static void fail(Strand strand, FailState state) throws QueryException {
    if (state.queryLanguage() == QueryLanguage.JSONPATH) {
      strand.saw(
          DataStep.INPUT_PATH, strand.input()); // REC …inspection_level_trace-BASE_FAIL_STATE
    }
    String error = text(strand, state.error());
    String cause = text(strand, state.cause());
    strand.fail(Failure.of(error, cause));
  }

  private static @Nullable String text(Strand strand, @Nullable ValueField field)
      throws QueryException {
    return field == null ? null : ValueFields.text(strand, field, strand.input());
  }
}
