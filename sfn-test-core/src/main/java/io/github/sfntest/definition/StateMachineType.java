package io.github.sfntest.definition;

import org.apiguardian.api.API;

/**
 * The type of a state machine; {@code type} of {@code CreateStateMachine}.
 *
 * @see <a
 *     href="https://docs.aws.amazon.com/step-functions/latest/dg/choosing-workflow-type.html">Choosing
 *     workflow type</a>
 */
@API(status = API.Status.EXPERIMENTAL)
public enum StateMachineType {
  /** Up to a year, exactly-once, with a history that can be read back. The default, as on AWS. */
  STANDARD,
  /** Up to five minutes; started by {@code StartSyncExecution} or {@code StartExecution}. */
  EXPRESS
}
