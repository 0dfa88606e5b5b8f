package io.github.sfntest.internal.service;

import io.github.sfntest.internal.runtime.ParkedTask;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Pattern;

/** The task tokens of open executions. Thread-safe. */
final class TaskTokens {
  private static final String UUID =
      ":[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}";
  private static final Pattern DECODED = Pattern.compile(".+" + UUID + UUID);

  private final Map<String, ParkedTask> tasks = new ConcurrentHashMap<>();

  void add(ParkedTask task) {
    tasks.put(task.token(), task);
  }

  /** The task of that token, open or not, or AWS's error. */
  ParkedTask find(String token) {
    ParkedTask task = tasks.get(token);
    if (task != null) {
      return task;
    }
    throw isWellFormed(token) ? ApiErrors.taskTimedOut() : ApiErrors.invalidToken();
  }

  void removeAll(List<String> tokens) {
    tokens.forEach(tasks::remove);
  }

  void reset() {
    tasks.clear();
  }

  private static boolean isWellFormed(String token) {
    try {
      String decoded = new String(Base64.getDecoder().decode(token), StandardCharsets.UTF_8);
      return DECODED.matcher(decoded).matches();
    } catch (IllegalArgumentException e) {
      return false;
    }
  }
}
