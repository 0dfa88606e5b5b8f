package io.github.sfntest.internal.runtime;

import io.github.sfntest.internal.integration.NestedRefusal;
import io.github.sfntest.mock.TaskScripts;

/** What the interpreter needs from the rooms above it. */
public interface RuntimeHost {

  /** Where the outcomes of Tasks come from. */
  TaskScripts scripts();

  Quotas quotas();

  /** The environment's seed. */
  long seed();

  String region();

  /** Whether an activity of that ARN exists. */
  boolean activityExists(String activityArn);

  /**
   * The execution that a Task wants to start.
   *
   * @throws NestedRefusal if the service refuses to start it; the Task fails with that error
   */
  ExecutionSpec nestedExecution(NestedStart start) throws NestedRefusal;

  /** A nested execution has been started. */
  void started(ExecutionRun child);

  /** A task token is valid from now on. */
  void opened(ParkedTask task);

  /** An execution has ended. */
  void ended(ExecutionRun run);
}
