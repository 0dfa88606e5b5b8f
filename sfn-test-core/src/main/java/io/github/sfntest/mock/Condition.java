package io.github.sfntest.mock;

import com.fasterxml.jackson.databind.JsonNode;

/** What a call must have besides the name for a mock to answer it. Immutable. */
interface Condition {

  /** Whether the call has it; {@code input} is what the mock compares. */
  boolean test(TaskCall call, JsonNode input);

  /** Why {@link #test} said no. */
  String reason(TaskCall call, JsonNode input);

  /** As the test wrote it, such as {@code .forItem(2)}. */
  String declared();

  /** Whether it concerns the input. */
  boolean concernsInput();
}
