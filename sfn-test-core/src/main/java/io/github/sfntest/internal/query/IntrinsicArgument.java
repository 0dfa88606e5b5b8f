package io.github.sfntest.internal.query;

import com.fasterxml.jackson.databind.JsonNode;

/** An argument of an intrinsic function: a literal, a path or another call. */
interface IntrinsicArgument {

  JsonNode evaluate(Scope scope) throws QueryException, IntrinsicFailure;

  /** A string, number, boolean or null in the text. */
  record Literal(JsonNode value) implements IntrinsicArgument {
    @Override
    public JsonNode evaluate(Scope scope) {
      return value;
    }
  }

  /** A path. */
  record Path(Expression path) implements IntrinsicArgument {
    @Override
    public JsonNode evaluate(Scope scope) throws QueryException {
      return path.evaluate(scope);
    }
  }
}
