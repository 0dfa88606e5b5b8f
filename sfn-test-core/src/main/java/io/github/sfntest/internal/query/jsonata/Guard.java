package io.github.sfntest.internal.query.jsonata;

import com.dashjoin.jsonata.Jsonata;
import com.dashjoin.jsonata.Parser.Symbol;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Watches one evaluation: holds it to its {@link Limits}, and knows which operator is at work,
 * which the library's exceptions don't say.
 */
final class Guard {

  /** An element of an array costs a fraction of a node. */
  private static final int ELEMENTS_PER_STEP = 8;

  private int work;
  private int depth;
  private Symbol[] open = new Symbol[16];

  void install(Jsonata.Frame frame) {
    frame.setEvaluateEntryCallback((expression, input, environment) -> enter(expression));
    frame.setEvaluateExitCallback((expression, input, environment, result) -> exit(result));
  }

  private void enter(Symbol expression) {
    if (++work > Limits.MAX_WORK) {
      throw Fault.limit(Limits.TIME);
    }
    if (depth >= Limits.MAX_DEPTH) {
      throw Fault.limit(Limits.STACK);
    }
    if (depth == open.length) {
      open = Arrays.copyOf(open, 2 * depth);
    }
    open[depth++] = expression;
  }

  private void exit(@Nullable Object result) {
    depth--;
    if (result instanceof String text) {
      Limits.checkSize(text.length());
    } else if (result instanceof List<?> list) {
      Limits.checkSize(list.size());
      work += list.size() / ELEMENTS_PER_STEP;
    }
  }

  /** The operator whose evaluation threw: the innermost that was entered and not left. */
  String failedOperator() {
    if (depth == 0) {
      return "";
    }
    // The library shows the value of a node in no other way.
    String node = open[depth - 1].toString();
    int value = node.indexOf(" value=");
    return value < 0 ? "" : node.substring(value + " value=".length());
  }
}
