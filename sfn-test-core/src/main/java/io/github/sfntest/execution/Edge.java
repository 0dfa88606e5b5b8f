package io.github.sfntest.execution;

import java.util.Objects;
import java.util.Optional;
import java.util.OptionalInt;
import org.apiguardian.api.API;

/**
 * The way an execution left a state.
 *
 * @param kind what decided it
 * @param index the index, from 0, of the choice rule or catcher that was taken
 * @param target the next state; empty at the end of the machine, branch or iteration
 */
@API(status = API.Status.EXPERIMENTAL)
public record Edge(Kind kind, OptionalInt index, Optional<String> target) {

  /** What decides where to go. */
  @API(status = API.Status.EXPERIMENTAL)
  public enum Kind {
    /** {@code Next}. */
    NEXT,
    /** {@code End}, or a Succeed state. */
    END,
    /** A rule of a Choice. */
    CHOICE_RULE,
    /** {@code Default} of a Choice. */
    DEFAULT,
    /** A catcher. */
    CATCH
  }

  /**
   * Checks the components.
   *
   * @param kind what decided it
   * @param index the index of the choice rule or catcher
   * @param target the next state
   */
  public Edge {
    Objects.requireNonNull(kind, "kind");
    Objects.requireNonNull(index, "index");
    Objects.requireNonNull(target, "target");
  }
}
