package io.github.sfntest.internal.asl;

import io.github.sfntest.internal.query.Expression;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One element of {@code Catch}.
 *
 * @param errorEquals the error names it matches, not empty
 * @param next the state to go to
 * @param resultPath JSONPath {@code ResultPath}; null for the default {@code $}
 * @param output JSONata {@code Output}; null for the error output
 * @param assign {@code Assign} of either language
 */
public record Catcher(
    List<String> errorEquals,
    String next,
    @Nullable ResultPath resultPath,
    @Nullable Expression output,
    @Nullable Expression assign) {

  public Catcher {
    errorEquals = List.copyOf(errorEquals);
  }
}
