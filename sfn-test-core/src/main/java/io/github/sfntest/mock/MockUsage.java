package io.github.sfntest.mock;

import org.apiguardian.api.API;
import org.jspecify.annotations.Nullable;

/**
 * How far a mock was used.
 *
 * @param origin on whose behalf it was declared
 * @param ofTask whether it is a task mock; else it gives a Map its items
 * @param description as the test wrote it, such as {@code whenLambda("charge-card").forItem(2)}
 * @param place such as {@code OrderTest.java:31}
 * @param element the same place for a stack trace, or null if unknown
 * @param lenient whether it may stay unused
 * @param used whether it answered at all
 * @param problem what strictness has against it; null if nothing
 */
@API(status = API.Status.INTERNAL)
public record MockUsage(
    Origin origin,
    boolean ofTask,
    String description,
    String place,
    @Nullable StackTraceElement element,
    boolean lenient,
    boolean used,
    @Nullable String problem) {

  static MockUsage of(
      Declaration declaration, boolean lenient, boolean used, @Nullable String problem) {
    return new MockUsage(
        declaration.origin(),
        true,
        declaration.text(),
        declaration.place().toString(),
        declaration.place().element(),
        lenient,
        used,
        problem);
  }

  static MockUsage ofUnfinished(Declaration declaration) {
    boolean lenient = declaration.lenient();
    return of(
        declaration, lenient, false, lenient ? null : "has no outcome: add .thenReturn or another");
  }
}
