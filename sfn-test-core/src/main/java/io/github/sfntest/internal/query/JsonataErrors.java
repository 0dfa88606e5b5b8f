package io.github.sfntest.internal.query;

import io.github.sfntest.internal.query.jsonata.EvaluationFailure;

/** AWS's texts for failed JSONata expressions. */
final class JsonataErrors {

  private JsonataErrors() {}

  /** The failure of an evaluation. */
  static QueryException of(String expression, String field, EvaluationFailure failure) {
    String what =
        switch (failure.kind()) {
          case UNDEFINED -> "returned nothing (undefined).";
          case UNSUPPORTED_RESULT -> "returned an unsupported result type.";
          case ERROR -> "threw an error during evaluation. " + failure.text();
        };
    return of(expression, field, what);
  }

  /** A failure of an expression. */
  static QueryException of(String expression, String field, String what) {
    return new QueryException(
        QueryException.QUERY_EVALUATION_ERROR,
        "The JSONata expression '"
            + expression
            + "' specified for the field '"
            + field
            + "' "
            + what,
        field);
  }
}
