package io.github.sfntest.mock;

import org.apiguardian.api.API;
import org.jspecify.annotations.Nullable;

/**
 * How far a mock was used.
 *
 * @param origin on whose behalf it was declared
 * @param kind what it stands for
 * @param description as the test wrote it, such as {@code whenLambda("charge-card").forItem(2)}
 * @param place such as {@code OrderTest.java:31}
 * @param element the same place for a stack trace, or null if unknown
 * @param lenient whether it may stay unused
 * @param reach how far it got
 * @param problem what strictness has against it; null if nothing
 */
@API(status = API.Status.INTERNAL)
public record MockUsage(
    Origin origin,
    Kind kind,
    String description,
    String place,
    @Nullable StackTraceElement element,
    boolean lenient,
    Reach reach,
    @Nullable String problem) {

  /** What a mock stands for. */
  public enum Kind {
    /** What a Task calls. */
    TASK,
    /** The items of a Map. */
    ITEMS,
    /** An operation of the API. */
    API
  }

  /** How far a mock got. */
  public enum Reach {
    /** It has no outcome to give. */
    UNFINISHED,
    /** It never gave an outcome. */
    UNUSED,
    /** It gave one at least. */
    USED
  }

  /** {@return whether it answered at all} */
  public boolean used() {
    return reach == Reach.USED;
  }

  static MockUsage of(
      Declaration declaration, boolean lenient, boolean used, @Nullable String problem) {
    return of(
        Kind.TASK,
        declaration.origin(),
        declaration.text(),
        declaration.place(),
        lenient,
        used ? Reach.USED : Reach.UNUSED,
        problem);
  }

  static MockUsage ofUnfinished(Declaration declaration) {
    return of(
        Kind.TASK,
        declaration.origin(),
        declaration.text(),
        declaration.place(),
        declaration.lenient(),
        Reach.UNFINISHED,
        "has no outcome");
  }

  /** With the problem given, unless it is lenient. */
  static MockUsage of(
      Kind kind,
      Origin origin,
      String description,
      Place place,
      boolean lenient,
      Reach reach,
      @Nullable String problem) {
    return new MockUsage(
        origin,
        kind,
        description,
        place.toString(),
        place.element(),
        lenient,
        reach,
        lenient ? null : problem);
  }

  /** The problem of one that never answered, because another did if {@code later} is given. */
  static String neverUsed(@Nullable Place later) {
    return "never used"
        + (later == null ? "" : "; the later one at " + later + " answered instead");
  }

  /** The problem of one that never answered, though it was asked. */
  static String neverUsed(long asked, String why) {
    return "never used; asked " + (asked == 1 ? "once: " : asked + " times, last: ") + why;
  }

  /** The problem of one that answered, but not to its end. */
  static String unreached(long number, long of, String outcome) {
    return "outcome " + number + " of " + of + " was never reached: " + outcome;
  }
}
