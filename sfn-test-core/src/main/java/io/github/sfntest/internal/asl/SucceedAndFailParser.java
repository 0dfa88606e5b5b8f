package io.github.sfntest.internal.asl;

import org.jspecify.annotations.Nullable;

/** Reads the two states that end a graph. */
final class SucceedAndFailParser {

  private SucceedAndFailParser() {}

  static SucceedState parseSucceed(StateContext state) {
    return new SucceedState(state.name(), state.language(), DataFlowParser.parse(state));
  }

  static FailState parseFail(StateContext state) {
    return new FailState(
        state.name(), state.language(), textOrPath(state, "Error"), textOrPath(state, "Cause"));
  }

  private static @Nullable ValueField textOrPath(StateContext state, String name) {
    String path = name + "Path";
    if (!state.isJsonata()) {
      Lookalikes.inText(state.fields(), name);
    }
    if (state.isJsonata() || !state.fields().atMostOneOf(name, path) || state.fields().has(name)) {
      return state.queries().text(name);
    }
    return state.queries().pathOrIntrinsic(path);
  }
}
