package io.github.sfntest.execution;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apiguardian.api.API;
import software.amazon.awssdk.services.sfn.model.HistoryEvent;

/**
 * A live, read-only view of one execution: asked again later, it tells what has happened since.
 * Safe to use from any thread.
 */
@API(status = API.Status.EXPERIMENTAL)
public interface Execution {

  /** {@return the execution's ARN} */
  String arn();

  /** {@return the execution's name} */
  String name();

  /** {@return the ARN of its state machine, without version or alias} */
  String stateMachineArn();

  /** {@return how it stands} */
  ExecutionStatus status();

  /** {@return the input, frozen} */
  JsonNode input();

  /** {@return the output, frozen; empty unless it succeeded} */
  Optional<JsonNode> output();

  /**
   * The output as a Java object.
   *
   * @param <T> the type
   * @param type what to read it as, by the kit's mapper
   * @return the output
   * @throws IllegalStateException if there is no output, or it does not fit the type
   */
  <T> T output(Class<T> type);

  /** {@return the error name, if it ended with one} */
  Optional<String> error();

  /** {@return the cause, if it ended with one} */
  Optional<String> cause();

  /** {@return the virtual time it started} */
  Instant startTime();

  /** {@return the virtual time it ended; empty while it runs} */
  Optional<Instant> stopTime();

  /** {@return the history events so far, oldest first; never null} */
  List<HistoryEvent> history();

  /** {@return the visits of states so far, by time of entry; never null} */
  List<StateVisit> visits();

  /**
   * The calls of one Task.
   *
   * @param state the name of a Task state
   * @return its invocations, in order, retries included; never null but potentially empty
   */
  List<TaskInvocation> invocations(String state);

  /**
   * The calls of all Tasks.
   *
   * @return the invocations, in order, retries included, without those of child executions; never
   *     null but potentially empty
   */
  List<TaskInvocation> invocations();

  /**
   * The task of that state that waits for a callback or worker.
   *
   * @param state the name of a Task state
   * @return that task; where several Map items wait, {@link AwaitedTask#forItem} chooses
   * @throws IllegalStateException if none waits; the message lists what waits instead
   */
  AwaitedTask awaiting(String state);

  /** {@return the nested executions it started, in order; never null but potentially empty} */
  List<Execution> children();

  /** {@return the workflow variables of the machine's outermost scope, by name; never null} */
  Map<String, JsonNode> variables();

  /** {@return what happened, state by state, for a person to read} */
  String trace();

  /** {@return a copy that does not change any more} */
  Execution snapshot();
}
