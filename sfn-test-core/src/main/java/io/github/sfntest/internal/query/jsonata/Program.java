package io.github.sfntest.internal.query.jsonata;

import com.fasterxml.jackson.databind.JsonNode;

/** An expression, parsed once. Immutable and safe to share between threads. */
public interface Program {

  /** What the expression mentions. */
  Mentions mentions();

  /**
   * The value of the expression; a frozen node.
   *
   * @throws EvaluationFailure if there is no value, or none that JSON can hold
   */
  JsonNode evaluate(Bindings bindings) throws EvaluationFailure;
}
