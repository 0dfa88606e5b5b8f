package io.github.sfntest.internal.asl;

/** Reads a Pass state. */
final class PassParser {

  private PassParser() {}

  static PassState parse(StateContext state) {
    if (!state.isJsonata()) {
      Lookalikes.inResult(state.fields());
    }
    return new PassState(
        state.name(),
        state.language(),
        StateParser.next(state.fields()),
        state.fields().node("Result"),
        DataFlowParser.parse(state));
  }
}
