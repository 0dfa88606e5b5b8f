package io.github.sfntest.internal.runtime;

import io.github.sfntest.internal.integration.IntegrationFailure;
import io.github.sfntest.internal.integration.ObjectStorage;
import io.github.sfntest.internal.json.ValueMapper;
import io.github.sfntest.mock.TaskScripts;
import org.jspecify.annotations.Nullable;

/** What the interpreter needs from the rooms above it. */
public interface RuntimeHost {

  /** Where the outcomes of Tasks come from. */
  TaskScripts scripts();

  Quotas quotas();

  /** Reads and writes the test's Java objects. */
  ValueMapper mapper();

  /** The environment's seed. */
  long seed();

  /** The seed of another order than the usual one; null for the usual one. */
  @Nullable Long interleaving();

  String region();

  /** Where item readers read and result writers write. */
  ObjectStorage objects();

  /** Whether an activity of that ARN exists. */
  boolean activityExists(String activityArn);

  /**
   * The execution that a Task wants to start.
   *
   * @throws IntegrationFailure if the service refuses to start it; the Task fails with that error
   */
  ExecutionSpec nestedExecution(NestedStart start) throws IntegrationFailure;

  /** A nested execution has been started. */
  void started(ExecutionRun child);

  /** A map run has been started. */
  void started(MapRun mapRun);

  /** A task token is valid from now on. */
  void opened(ParkedTask task);

  /** A task waits for the outside from now on: no mock has settled what comes of it. */
  void awaited(ParkedTask task);

  /** An execution that had ended runs again. */
  void redriven(ExecutionRun run);

  /** An execution has ended. */
  void ended(ExecutionRun run);
}
