package io.github.sfntest.internal.query.jsonata;

import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What an expression mentions, found without running it.
 *
 * @param names all variables and functions it reads and does not bind itself, without the {@code $}
 * @param onlyCalled those of them that only stand before an argument list
 * @param variables those of them that can be workflow variables: not {@code states}, and not the
 *     functions of the language that are only called
 * @param statesMembers the members of {@code $states} it reads by name, such as {@code result}
 * @param unsupported the first thing that needs an input document, which Step Functions doesn't
 *     have: a bare name, {@code $} or {@code $$}; null if there is none
 */
public record Mentions(
    Set<String> names,
    Set<String> onlyCalled,
    Set<String> variables,
    Set<String> statesMembers,
    @Nullable String unsupported) {

  public Mentions {
    names = Set.copyOf(names);
    onlyCalled = Set.copyOf(onlyCalled);
    variables = Set.copyOf(variables);
    statesMembers = Set.copyOf(statesMembers);
  }
}
