package io.github.sfntest.internal.service;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.sfntest.execution.AwaitedTask;
import io.github.sfntest.internal.runtime.ParkedTask;
import io.github.sfntest.internal.service.WaitingTasks.Waiting;
import java.util.List;
import java.util.OptionalInt;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** The waiting tasks of one state; all members but {@link #forItem} want exactly one. Immutable. */
final class AwaitedTasks implements AwaitedTask {
  private final String state;
  private final List<Waiting> tasks;
  private final WaitingTasks all;

  AwaitedTasks(String state, List<Waiting> tasks, WaitingTasks all) {
    this.state = state;
    this.tasks = tasks;
    this.all = all;
  }

  private Waiting one() {
    if (tasks.size() > 1) {
      throw all.several(state, tasks);
    }
    return tasks.get(0);
  }

  @Override
  public String state() {
    return state;
  }

  @Override
  public JsonNode input() {
    return one().task().input();
  }

  @Override
  public <T> @Nullable T inputAs(Class<T> type) {
    return all.views().mapper().read(input(), type);
  }

  @Override
  public String taskToken() {
    return one().task().token();
  }

  @Override
  public void succeed(@Nullable Object json) {
    JsonNode output = all.views().mapper().json(json);
    complete(task -> task.succeed(output));
  }

  @Override
  public void fail(@Nullable String error, @Nullable String cause) {
    complete(task -> task.fail(error, cause));
  }

  @Override
  public void heartbeat() {
    complete(ParkedTask::heartbeat);
  }

  private void complete(Consumer<ParkedTask> change) {
    Waiting waiting = one();
    if (!all.views().callbacks().complete(waiting.task(), change)) {
      throw all.none(
          "The task " + waiting.text() + " does not wait any more.",
          List.of(),
          why(waiting.task()));
    }
  }

  private static String why(ParkedTask task) {
    return task.timedOut()
        ? "a time limit of the task ended it: complete it before the clock gets there"
        : task.closed()
            ? "it was completed already: complete a task once only"
            : "the execution left the state without it: trace() shows how";
  }

  @Override
  public AwaitedTask forItem(int index) {
    List<Waiting> ofItem =
        tasks.stream().filter(task -> task.item().equals(OptionalInt.of(index))).toList();
    if (ofItem.isEmpty()) {
      throw all.none(
          "No task of state '" + state + "' waits in item " + index + ".",
          tasks,
          WaitingTasks.START_BEFORE);
    }
    return new AwaitedTasks(state, ofItem, all);
  }

  @Override
  public String toString() {
    return tasks.size() == 1
        ? "task " + tasks.get(0).text()
        : tasks.size() + " tasks of '" + state + "'";
  }
}
