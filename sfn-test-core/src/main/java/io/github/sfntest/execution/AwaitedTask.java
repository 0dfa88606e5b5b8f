package io.github.sfntest.execution;

import com.fasterxml.jackson.databind.JsonNode;
import org.apiguardian.api.API;
import org.jspecify.annotations.Nullable;

/**
 * A task that waits for a callback or an activity worker. Where several of one state wait, {@link
 * #forItem} chooses; all other members but {@link #state} throw an {@link IllegalStateException}
 * that lists them. So do {@link #succeed}, {@link #fail} and {@link #heartbeat} once the task does
 * not wait any more.
 *
 * @see <a
 *     href="https://docs.aws.amazon.com/step-functions/latest/dg/connect-to-resource.html#connect-wait-token">Wait
 *     for a callback with the task token</a>
 */
@API(status = API.Status.EXPERIMENTAL)
public interface AwaitedTask {

  /** {@return the name of the Task state} */
  String state();

  /** {@return the effective input of the task, frozen} */
  JsonNode input();

  /**
   * The effective input as a Java object, such as a record.
   *
   * @param <T> the class
   * @param type the class; the environment's {@code ObjectMapper} reads it
   * @return the object; null if the input is JSON null
   * @throws IllegalArgumentException if the input has another shape
   */
  <T> @Nullable T inputAs(Class<T> type);

  /** {@return the task token} */
  String taskToken();

  /**
   * Completes the task, as {@code SendTaskSuccess} does.
   *
   * @param json the output, a whole document: text is JSON text, all else is written by the kit's
   *     mapper
   */
  void succeed(@Nullable Object json);

  /**
   * Fails the task, as {@code SendTaskFailure} does.
   *
   * @param error the error name, or null
   * @param cause the cause, or null
   */
  void fail(@Nullable String error, @Nullable String cause);

  /** Reports that the task is alive, as {@code SendTaskHeartbeat} does. */
  void heartbeat();

  /**
   * The waiting task of one Map item.
   *
   * @param index the item's index in the innermost Map, from 0
   * @return that task
   * @throws IllegalStateException if no or several tasks of that item wait
   */
  AwaitedTask forItem(int index);
}
