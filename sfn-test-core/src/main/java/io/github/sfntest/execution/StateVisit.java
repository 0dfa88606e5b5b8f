package io.github.sfntest.execution;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apiguardian.api.API;

/** One visit of a state: from its Entered event to its Exited event, retries included. */
@API(status = API.Status.EXPERIMENTAL)
public interface StateVisit {

  /** {@return the state's name} */
  String state();

  /** {@return the state's type as the definition has it, such as {@code Task}} */
  String type();

  /** {@return the state input, frozen} */
  JsonNode input();

  /** {@return the state output, frozen; empty if the state was not left} */
  Optional<JsonNode> output();

  /** {@return the virtual time of entry} */
  Instant enteredAt();

  /** {@return the virtual time of exit; empty if the state was not left} */
  Optional<Instant> exitedAt();

  /** {@return the id of the Entered event} */
  long enteredEventId();

  /** {@return the Map iterations it ran in, outermost first; never null but potentially empty} */
  List<Iteration> iteration();

  /** {@return how the state was left; empty if it was not} */
  Optional<Edge> edge();

  /** {@return the retries, in order; never null but potentially empty} */
  List<RetryAttempt> retries();

  /** {@return the error that failed the state or was caught} */
  Optional<String> error();

  /** {@return the cause of that error} */
  Optional<String> cause();

  /**
   * {@return what {@code Assign} set when the state was left, by name; never null but potentially
   * empty}
   */
  Map<String, JsonNode> assigned();
}
