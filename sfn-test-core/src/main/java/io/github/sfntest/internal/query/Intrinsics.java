package io.github.sfntest.internal.query;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.sfntest.internal.json.Json;
import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.Set;

/** Calls of intrinsic functions, such as {@code States.Format('{}-{}', $.a, States.UUID())}. */
public final class Intrinsics {
  private Intrinsics() {}

  /**
   * Compiles a call.
   *
   * @throws QuerySyntaxException if the text is no call of a known function with as many arguments
   *     as it takes
   */
  public static Expression compile(String text) throws QuerySyntaxException {
    Set<String> variables = new LinkedHashSet<>();
    IntrinsicCall call = new IntrinsicParser(text, variables).parse();
    return new Compiled(text, call, Collections.unmodifiableSet(variables));
  }

  /** The whole value of a field. Failures name it, wherever in the nested calls they come from. */
  private record Compiled(String text, IntrinsicCall call, Set<String> variables)
      implements Expression {

    @Override
    public JsonNode evaluate(Scope scope) throws QueryException {
      try {
        return call.evaluate(scope);
      } catch (PathNotFoundException e) {
        throw failure(
            "The JsonPath argument for the field '"
                + e.path()
                + "' could not be found in the input '"
                + Json.write(scope.root())
                + "'");
      } catch (IntrinsicFailure e) {
        throw failure(e.getMessage());
      }
    }

    // The guide names States.Runtime for it; no recording shows AWS's words.
    private QueryException failure(String detail) {
      return new QueryException(
          QueryException.RUNTIME,
          "The function '" + text + "' had the following error: " + detail,
          null);
    }
  }
}
