package io.github.sfntest.mock;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.sfntest.execution.Iteration;

/** {@code forItem(index)}: of the innermost Map. */
record ItemCondition(int index) implements Condition {

  @Override
  public boolean test(TaskCall call, JsonNode input) {
    return !call.iterations().isEmpty() && innermost(call).index() == index;
  }

  private static Iteration innermost(TaskCall call) {
    return call.iterations().get(call.iterations().size() - 1);
  }

  @Override
  public String reason(TaskCall call, JsonNode input) {
    return call.iterations().isEmpty()
        ? "the task is in no Map"
        : "this is item " + innermost(call).index() + " of '" + innermost(call).map() + "'";
  }

  @Override
  public String declared() {
    return ".forItem(" + index + ")";
  }

  @Override
  public boolean concernsInput() {
    return false;
  }
}
