package io.github.sfntest.internal.query;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Set;

/**
 * Something compiled once that gives a JSON value: a path, an intrinsic function call, a payload
 * template, a JSONata expression or template, or a constant. Immutable and safe to share between
 * threads.
 */
public interface Expression {

  /** The source text, as the definition has it; of a template, its JSON text. */
  String text();

  /**
   * The value in this scope.
   *
   * @throws QueryException if there is none; the message is AWS's text without the prefix that
   *     names the state
   */
  JsonNode evaluate(Scope scope) throws QueryException;

  /** The workflow variables that it reads, without the {@code $}, in the order of the text. */
  default Set<String> variables() {
    return Set.of();
  }
}
