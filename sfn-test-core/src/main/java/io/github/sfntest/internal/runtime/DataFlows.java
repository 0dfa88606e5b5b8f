package io.github.sfntest.internal.runtime;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.sfntest.internal.asl.Catcher;
import io.github.sfntest.internal.asl.DataFlow;
import io.github.sfntest.internal.asl.PathField;
import io.github.sfntest.internal.asl.ResultPath;
import io.github.sfntest.internal.json.Json;
import io.github.sfntest.internal.json.ObjectBuilder;
import io.github.sfntest.internal.query.Expression;
import io.github.sfntest.internal.query.QueryException;
import io.github.sfntest.internal.query.QueryLanguage;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * How a state takes its input and makes its output; asl-semantics §4, ASL "Input and output
 * processing".
 */
final class DataFlows {

  private DataFlows() {}

  /**
   * What a state leaves with.
   *
   * @param assigned the variables it sets, or null
   */
  record Exit(JsonNode output, @Nullable Map<String, JsonNode> assigned) {}

  /** The state input after {@code InputPath}; in JSONata the state input. */
  static JsonNode filteredInput(Strand strand, DataFlow flow) throws QueryException {
    if (isJsonata(strand)) {
      return strand.input();
    }
    PathField path = flow.inputPath();
    JsonNode filtered = path == null ? strand.input() : read(strand, path, strand.input());
    strand.saw(DataStep.INPUT_PATH, filtered);
    return filtered;
  }

  /** The input after {@code InputPath} and {@code Parameters}, or {@code Arguments}. */
  static JsonNode effectiveInput(Strand strand, DataFlow flow) throws QueryException {
    JsonNode input = filteredInput(strand, flow);
    Expression template = flow.arguments() == null ? flow.parameters() : flow.arguments();
    JsonNode effective = template == null ? input : template.evaluate(FieldScope.of(strand, input));
    strand.saw(isJsonata(strand) ? DataStep.ARGUMENTS : DataStep.PARAMETERS, effective);
    return effective;
  }

  /** The exit of a state that has a result: Task, Parallel, Map. */
  static Exit result(Strand strand, DataFlow flow, JsonNode result) throws QueryException {
    strand.saw(DataStep.RESULT, result);
    if (isJsonata(strand)) {
      return jsonata(strand, flow.output(), flow.assign(), result, result);
    }
    FieldScope scope = FieldScope.withResult(strand, result, result);
    Expression selector = flow.resultSelector();
    JsonNode selected = selector == null ? result : selector.evaluate(scope);
    return combined(strand, flow, result, selected);
  }

  /**
   * The exit of a Pass in JSONPath: its result passes {@code ResultPath} and {@code OutputPath}
   * only.
   */
  static Exit passResult(Strand strand, DataFlow flow, JsonNode result) throws QueryException {
    return combined(strand, flow, result, result);
  }

  private static Exit combined(Strand strand, DataFlow flow, JsonNode result, JsonNode selected)
      throws QueryException {
    strand.saw(DataStep.RESULT_SELECTOR, selected);
    JsonNode combined = put(flow.resultPath(), strand.input(), selected);
    strand.saw(DataStep.RESULT_PATH, combined);
    PathField outputPath = flow.outputPath();
    JsonNode output = outputPath == null ? combined : read(strand, outputPath, combined);
    return new Exit(output, assigned(flow.assign(), FieldScope.of(strand, result)));
  }

  /** The exit of a state without a result: Choice, Wait, Succeed, and a Pass in JSONata. */
  static Exit withoutResult(Strand strand, DataFlow flow) throws QueryException {
    return withoutResult(strand, flow, flow.output(), flow.assign());
  }

  /** The same with {@code Output} and {@code Assign} of a choice rule. */
  static Exit withoutResult(
      Strand strand, DataFlow flow, @Nullable Expression output, @Nullable Expression assign)
      throws QueryException {
    if (isJsonata(strand)) {
      return jsonata(strand, output, assign, null, strand.input());
    }
    JsonNode input = filteredInput(strand, flow);
    PathField outputPath = flow.outputPath();
    JsonNode left = outputPath == null ? input : read(strand, outputPath, input);
    return new Exit(left, assigned(assign, FieldScope.of(strand, input)));
  }

  private static Exit jsonata(
      Strand strand,
      @Nullable Expression output,
      @Nullable Expression assign,
      @Nullable JsonNode result,
      JsonNode otherwise)
      throws QueryException {
    FieldScope scope = new FieldScope(strand, strand.input(), result, null, null);
    JsonNode left = output == null ? otherwise : output.evaluate(scope);
    return new Exit(left, assigned(assign, scope));
  }

  /**
   * The exit of a state whose error a catcher took; {@code ResultSelector} and {@code OutputPath}
   * have no part in it.
   */
  static Exit caught(Strand strand, Catcher catcher, Failure failure) throws QueryException {
    JsonNode errorOutput = errorOutput(failure);
    FieldScope scope = FieldScope.withErrorOutput(strand, errorOutput);
    JsonNode output;
    if (isJsonata(strand)) {
      Expression template = catcher.output();
      output = template == null ? errorOutput : template.evaluate(scope);
    } else {
      output = put(catcher.resultPath(), strand.input(), errorOutput);
    }
    return new Exit(output, assigned(catcher.assign(), scope));
  }

  /** {@code {"Error": …, "Cause": …}}, as a catcher sees it. */
  static JsonNode errorOutput(Failure failure) {
    // REC test_sqs_failure_in_wait_for_task_tok_no_error_field: both null when neither was given. A
    // time limit has
    // an error but no cause
    String error = failure.error();
    String cause = failure.cause();
    return new ObjectBuilder()
        .put("Error", error == null ? Json.nul() : Json.text(error))
        .put(
            "Cause",
            cause == null ? (error == null ? Json.nul() : Json.text("")) : Json.text(cause))
        .build();
  }

  private static JsonNode read(Strand strand, PathField field, JsonNode from)
      throws QueryException {
    Expression path = field.path();
    return path == null ? Json.emptyObject() : path.evaluate(FieldScope.of(strand, from));
  }

  private static JsonNode put(@Nullable ResultPath path, JsonNode document, JsonNode value)
      throws QueryException {
    if (path == null) {
      return value;
    }
    return path.path() == null ? document : path.path().write(document, value);
  }

  private static @Nullable Map<String, JsonNode> assigned(
      @Nullable Expression assign, FieldScope scope) throws QueryException {
    if (assign == null) {
      return null;
    }
    Map<String, JsonNode> values = new LinkedHashMap<>();
    assign.evaluate(scope).properties().forEach(e -> values.put(e.getKey(), e.getValue()));
    return values.isEmpty() ? null : values;
  }

  private static boolean isJsonata(Strand strand) {
    return strand.state().queryLanguage() == QueryLanguage.JSONATA;
  }
}
