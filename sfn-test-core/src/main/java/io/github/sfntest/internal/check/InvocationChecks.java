package io.github.sfntest.internal.check;

import java.util.Objects;

/** What is asked of one call of a Task. */
public final class InvocationChecks {

  /** Of the effective input. */
  public static final Documents<InvocationSubject> INPUT =
      new Documents<>(
          subject -> "input of " + subject,
          actual -> actual.invocation().input(),
          actual -> Found.of("has none"));

  private InvocationChecks() {}

  /** It is that attempt of the visit. */
  public static Check<InvocationSubject> attempt(int attempt) {
    if (attempt < 1) {
      throw new IllegalArgumentException("attempts count from 1, but was " + attempt);
    }
    return Check.of(
        Phrase.of("to be attempt", String.valueOf(attempt)),
        actual -> {
          int found = actual.invocation().attempt();
          return found == attempt ? null : Found.of("was attempt", String.valueOf(found));
        });
  }

  /** It names that resource. */
  public static Check<InvocationSubject> resource(String resource) {
    Objects.requireNonNull(resource, "resource");
    return Check.of(
        Phrase.of("to have the resource", resource),
        actual -> {
          String found = actual.invocation().resource();
          return found.equals(resource) ? null : Found.of("has", found).diff(found, resource);
        });
  }
}
