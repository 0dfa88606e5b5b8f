package io.github.sfntest;

import io.github.sfntest.internal.service.LogGroups;
import org.apiguardian.api.API;

/**
 * A log group of CloudWatch Logs that a state machine's logging configuration names. A log group
 * that a test never touched exists; nothing is written to it.
 *
 * <pre>{@code
 * sfn.logGroup("/aws/vendedlogs/states/orders").delete();
 * }</pre>
 */
@API(status = API.Status.EXPERIMENTAL)
public final class LogGroup {
  private final LogGroups groups;
  private final String name;

  LogGroup(LogGroups groups, String name) {
    this.groups = groups;
    this.name = name;
  }

  /** {@return the group's name or ARN, as it was given} */
  public String name() {
    return name;
  }

  /**
   * Deletes the log group: {@code createStateMachine} and {@code updateStateMachine} with a logging
   * configuration that names it fail with {@code InvalidLoggingConfiguration}.
   *
   * @return this log group
   */
  public LogGroup delete() {
    groups.delete(name);
    return this;
  }

  /**
   * Creates the log group again.
   *
   * @return this log group
   */
  public LogGroup create() {
    groups.create(name);
    return this;
  }

  @Override
  public String toString() {
    return "log group " + name;
  }
}
