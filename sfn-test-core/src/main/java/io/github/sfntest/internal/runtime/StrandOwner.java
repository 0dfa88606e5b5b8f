package io.github.sfntest.internal.runtime;

import com.fasterxml.jackson.databind.JsonNode;

/** What a strand belongs to: the execution, a Parallel or a Map. */
interface StrandOwner {

  /** The strand reached a terminal state. */
  void strandSucceeded(Strand strand, JsonNode output);

  /**
   * The strand failed, and nothing in it caught that; {@code strand.last()} is the event that
   * failed.
   */
  void strandFailed(Strand strand, Failure failure);
}
