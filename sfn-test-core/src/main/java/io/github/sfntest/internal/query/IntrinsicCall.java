package io.github.sfntest.internal.query;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.sfntest.internal.json.Json;
import org.jspecify.annotations.Nullable;

/** A call with its arguments. */
final class IntrinsicCall implements IntrinsicArgument {
  private final IntrinsicFunction function;
  private final IntrinsicArgument[] arguments;

  /**
   * The template of {@code States.Format} if it stands in the text; there, braces may be escaped.
   */
  private final @Nullable FormatTemplate template;

  IntrinsicCall(
      IntrinsicFunction function,
      IntrinsicArgument[] arguments,
      @Nullable FormatTemplate template) {
    this.function = function;
    this.arguments = arguments;
    this.template = template;
  }

  @Override
  public JsonNode evaluate(Scope scope) throws QueryException, IntrinsicFailure {
    JsonNode[] values = new JsonNode[arguments.length];
    for (int i = 0; i < values.length; i++) {
      values[i] = arguments[i].evaluate(scope);
    }
    Arguments given = new Arguments(function, values);
    return switch (function) {
      case FORMAT -> StringFunctions.format(given, template);
      case STRING_SPLIT -> StringFunctions.split(given);
      case STRING_TO_JSON -> JsonFunctions.parse(given);
      case JSON_TO_STRING -> Json.text(Json.write(given.any(0)));
      case JSON_MERGE -> JsonFunctions.merge(given);
      case ARRAY -> Json.arrayOfFrozen(values);
      case ARRAY_PARTITION -> ArrayFunctions.partition(given);
      case ARRAY_CONTAINS -> ArrayFunctions.contains(given);
      case ARRAY_RANGE -> ArrayFunctions.range(given);
      case ARRAY_GET_ITEM -> ArrayFunctions.getItem(given);
      case ARRAY_LENGTH -> Json.number(given.array(0).size());
      case ARRAY_UNIQUE -> ArrayFunctions.unique(given);
      case BASE64_ENCODE -> EncodingFunctions.encode(given);
      case BASE64_DECODE -> EncodingFunctions.decode(given);
      case HASH -> EncodingFunctions.hash(given);
      case MATH_RANDOM -> MathFunctions.random(given, scope.surroundings());
      case MATH_ADD -> MathFunctions.add(given);
      case UUID -> Json.text(scope.surroundings().uuid());
    };
  }
}
