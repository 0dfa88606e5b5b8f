package io.github.sfntest.internal.service;

import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import software.amazon.awssdk.services.sfn.model.CloudWatchLogsLogGroup;
import software.amazon.awssdk.services.sfn.model.LogDestination;
import software.amazon.awssdk.services.sfn.model.LogLevel;
import software.amazon.awssdk.services.sfn.model.LoggingConfiguration;

/** The log groups that the test has deleted; all others exist. Thread-safe. */
public final class LogGroups {
  private static final String IN_ARN = ":log-group:";
  private static final String ALL_STREAMS = ":*";

  private final Set<String> deleted = ConcurrentHashMap.newKeySet();

  /** The log group does not exist. */
  public void delete(String nameOrArn) {
    deleted.add(name(nameOrArn));
  }

  /** The log group exists. */
  public void create(String nameOrArn) {
    deleted.remove(name(nameOrArn));
  }

  void reset() {
    deleted.clear();
  }

  /** What is returned brings back which are deleted at present. */
  Runnable keep() {
    Set<String> kept = Set.copyOf(deleted);
    return () -> {
      deleted.clear();
      deleted.addAll(kept);
    };
  }

  /** Throws AWS's error if there would be logged to a group that does not exist. */
  void check(LoggingConfiguration logging) {
    if (logging.level() == LogLevel.OFF) {
      return;
    }
    for (LogDestination destination : logging.destinations()) {
      CloudWatchLogsLogGroup group = destination.cloudWatchLogsLogGroup();
      String arn = group == null ? null : group.logGroupArn();
      if (arn != null && deleted.contains(name(arn))) {
        // conformance/api/logging-config, test_deleted_log_group
        throw ApiErrors.invalidLoggingConfiguration("Log Destination not found.");
      }
    }
  }

  /**
   * A group is named by its name or its ARN, which a logging configuration ends with {@code :*}.
   */
  private static String name(String nameOrArn) {
    int start = nameOrArn.indexOf(IN_ARN);
    String name = start < 0 ? nameOrArn : nameOrArn.substring(start + IN_ARN.length());
    return name.endsWith(ALL_STREAMS)
        ? name.substring(0, name.length() - ALL_STREAMS.length())
        : name;
  }
}
