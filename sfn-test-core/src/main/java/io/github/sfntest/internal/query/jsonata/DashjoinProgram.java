package io.github.sfntest.internal.query.jsonata;

import com.dashjoin.jsonata.JException;
import com.dashjoin.jsonata.Jsonata;
import com.fasterxml.jackson.databind.JsonNode;
import io.github.sfntest.internal.json.JsonViews;
import io.github.sfntest.internal.query.jsonata.EvaluationFailure.Kind;
import org.jspecify.annotations.Nullable;

/**
 * A parsed expression of the library with what it mentions; what changes is bound to a frame per
 * evaluation.
 */
final class DashjoinProgram implements Program {

  private final Jsonata parsed;
  private final Mentions mentions;

  DashjoinProgram(Jsonata parsed, Mentions mentions) {
    this.parsed = parsed;
    this.mentions = mentions;
  }

  @Override
  public Mentions mentions() {
    return mentions;
  }

  @Override
  public JsonNode evaluate(Bindings bindings) throws EvaluationFailure {
    Guard guard = new Guard();
    Jsonata.Frame frame = new Jsonata.Frame(null);
    guard.install(frame);
    for (String name : mentions.names()) {
      JsonNode value = bindings.variable(name);
      if (value == null) {
        Library.bindPerEvaluation(frame, name, bindings);
      } else if (mentions.onlyCalled().contains(name)) {
        frame.bind(name, (Object) Library.noFunction(name));
      } else {
        frame.bind(name, JsonViews.view(value));
      }
    }
    return toJson(run(frame, guard));
  }

  private static JsonNode toJson(@Nullable Object result) throws EvaluationFailure {
    if (result == null) {
      throw new EvaluationFailure(Kind.UNDEFINED, "");
    }
    try {
      Limits.checkValues(result);
      return JsonViews.toJson(result);
    } catch (Fault e) {
      throw new EvaluationFailure(Kind.ERROR, e.text());
    } catch (IllegalArgumentException e) {
      // a function, alone or inside an array or object
      throw new EvaluationFailure(Kind.UNSUPPORTED_RESULT, "");
    } catch (StackOverflowError e) {
      throw new EvaluationFailure(Kind.ERROR, Limits.STACK);
    }
  }

  /** What the library throws is of many kinds: all of them are outcomes of the expression. */
  private @Nullable Object run(Jsonata.Frame frame, Guard guard) throws EvaluationFailure {
    try {
      return parsed.evaluate(null, frame);
    } catch (JException e) {
      throw new EvaluationFailure(Kind.ERROR, ErrorTexts.of(e, guard.failedOperator()));
    } catch (StackOverflowError e) {
      throw new EvaluationFailure(Kind.ERROR, Limits.STACK);
    } catch (RuntimeException e) {
      throw new EvaluationFailure(Kind.ERROR, ErrorTexts.ofForeign(e));
    }
  }
}
