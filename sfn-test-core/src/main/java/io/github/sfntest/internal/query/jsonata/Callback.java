package io.github.sfntest.internal.query.jsonata;

import com.dashjoin.jsonata.Functions;
import com.dashjoin.jsonata.Jsonata;
import com.dashjoin.jsonata.Parser;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** A function that was given to a function. Confined to one evaluation. */
final class Callback {

  private final Object function;
  private final int arity;

  private Callback(Object function, int arity) {
    this.function = function;
    this.arity = arity;
  }

  static Callback of(Object function) {
    if (function instanceof NativeFunction ours) {
      return new Callback(function, ours.getNumberOfArgs());
    }
    if (function instanceof Parser.Symbol || function instanceof Jsonata.JFunction) {
      return new Callback(function, Functions.getFunctionArity(function));
    }
    return new Callback(function, 1);
  }

  /** How many arguments it takes. */
  int arity() {
    return arity;
  }

  /**
   * Calls it for an element or member, with its position or name and the whole, as far as it takes
   * them.
   */
  @Nullable Object callFor(@Nullable Object value, Object position, Object whole) {
    List<@Nullable Object> arguments = new ArrayList<>(3);
    arguments.add(value);
    if (arity >= 2) {
      arguments.add(position);
    }
    if (arity >= 3) {
      arguments.add(whole);
    }
    return call(arguments);
  }

  @Nullable Object call(List<@Nullable Object> arguments) {
    if (function instanceof Pattern pattern) {
      Object text = arguments.get(0);
      RegexMatch match = text instanceof String s ? RegexMatch.first(pattern, s) : null;
      return match == null ? null : match.toObject();
    }
    try {
      if (function instanceof Jsonata.JFunction library) {
        return library.call(null, (List<?>) library.validate(arguments, null));
      }
      return Functions.funcApply(function, arguments);
    } catch (RuntimeException | Error e) {
      throw e;
    } catch (Throwable e) {
      throw new IllegalStateException(e);
    }
  }
}
