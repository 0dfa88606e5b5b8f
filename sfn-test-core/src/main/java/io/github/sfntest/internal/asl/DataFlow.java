package io.github.sfntest.internal.asl;

import io.github.sfntest.internal.query.Expression;
import org.jspecify.annotations.Nullable;

/**
 * How a state takes its input and makes its output, in either query language. Fields of the other
 * language, and fields the state does not set or its type does not have, are null.
 *
 * @param inputPath JSONPath {@code InputPath}; null for the default {@code $}
 * @param parameters JSONPath {@code Parameters} of Task, Parallel and Pass
 * @param resultSelector JSONPath {@code ResultSelector}
 * @param resultPath JSONPath {@code ResultPath}; null for the default {@code $}
 * @param outputPath JSONPath {@code OutputPath}; null for the default {@code $}
 * @param arguments JSONata {@code Arguments}; null for the state input
 * @param output JSONata {@code Output}; null for the default
 * @param assign {@code Assign} of either language; evaluates to an object of variable name to value
 */
public record DataFlow(
    @Nullable PathField inputPath,
    @Nullable Expression parameters,
    @Nullable Expression resultSelector,
    @Nullable ResultPath resultPath,
    @Nullable PathField outputPath,
    @Nullable Expression arguments,
    @Nullable Expression output,
    @Nullable Expression assign) {

  /** No field is set. */
  public static final DataFlow NONE = new DataFlow(null, null, null, null, null, null, null, null);
}
