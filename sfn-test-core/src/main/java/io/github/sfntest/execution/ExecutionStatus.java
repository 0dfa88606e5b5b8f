package io.github.sfntest.execution;

import org.apiguardian.api.API;

/**
 * How an execution stands.
 *
 * @see <a
 *     href="https://docs.aws.amazon.com/step-functions/latest/apireference/API_DescribeExecution.html">DescribeExecution</a>
 */
@API(status = API.Status.EXPERIMENTAL)
public enum ExecutionStatus {
  /** Not ended: it waits for something, or its time has not passed yet. */
  RUNNING,
  /** Ended in a terminal state; it has an output. */
  SUCCEEDED,
  /** Ended by a Fail state or an error that nothing caught. */
  FAILED,
  /** Ran longer than the state machine's {@code TimeoutSeconds}, or, express, than five minutes. */
  TIMED_OUT,
  /** Ended by {@code StopExecution}. */
  ABORTED
}
