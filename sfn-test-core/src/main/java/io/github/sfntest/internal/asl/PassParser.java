package io.github.sfntest.internal.asl;

/** Reads a Pass state. */
final class PassParser {

  private PassParser() {}

  static PassState parse(StateContext state) {
    return new PassState(
        state.name(),
        state.language(),
        StateParser.next(state.fields()),
        state.fields().node("Result"),
        DataFlowParser.parse(state));
  }
}
