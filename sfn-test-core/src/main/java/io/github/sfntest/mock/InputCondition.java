package io.github.sfntest.mock;

import com.fasterxml.jackson.databind.JsonNode;

/** {@code withInput(…)}: of the whole input. */
record InputCondition(ValueCheck check) implements Condition {

  @Override
  public boolean test(TaskCall call, JsonNode input) {
    return check.test(input);
  }

  @Override
  public String reason(TaskCall call, JsonNode input) {
    return check.reason("$", input);
  }

  @Override
  public String declared() {
    return ".withInput(" + check.declared() + ")";
  }

  @Override
  public boolean concernsInput() {
    return true;
  }
}
