package io.github.sfntest.internal.query.jsonata;

import com.dashjoin.jsonata.Functions;
import com.dashjoin.jsonata.Jsonata;
import com.dashjoin.jsonata.Utils;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * The types of a function's arguments, written as in the JSONata documentation, "Function signature
 * syntax": {@code s n b l a o f} and {@code m} for a missing value; {@code j x} for any; {@code ?}
 * optional, {@code -} the context if it is missing, {@code +} one or more. Immutable.
 */
final class Signature {

  private static final Map<String, String> PLURALS =
      Map.of(
          "a",
          "arrays",
          "b",
          "booleans",
          "f",
          "functions",
          "n",
          "numbers",
          "o",
          "objects",
          "s",
          "strings");

  /**
   * One parameter.
   *
   * @param types the letters it accepts
   * @param suffix how often: nothing, {@code ?} or {@code +}
   * @param isContext whether the context value takes its place
   * @param isArray whether other values are wrapped in an array
   * @param elements the letter of the elements' type
   */
  private record Parameter(
      String types, String suffix, boolean isContext, boolean isArray, @Nullable String elements) {

    String regex() {
      return "[" + types + "]" + suffix;
    }
  }

  private final String function;
  private final List<Parameter> parameters;
  private final Pattern pattern;

  private Signature(String function, List<Parameter> parameters) {
    this.function = function;
    this.parameters = List.copyOf(parameters);
    StringBuilder regex = new StringBuilder();
    parameters.forEach(p -> regex.append('(').append(p.regex()).append(')'));
    this.pattern = Pattern.compile(regex.toString());
  }

  /** Reads a signature such as {@code <s-nn?:s>}. */
  static Signature parse(String function, String text) {
    List<Parameter> parameters = new ArrayList<>();
    int end = text.indexOf(':') < 0 ? text.length() - 1 : text.indexOf(':');
    int at = 1;
    while (at < end) {
      char letter = text.charAt(at);
      String types;
      if (letter == '(') {
        int close = text.indexOf(')', at);
        types = text.substring(at + 1, close) + "m";
        at = close + 1;
      } else {
        types =
            switch (letter) {
              case 'a', 'x' -> "asnblfom";
              case 'j' -> "asnblom";
              case 'f' -> "f";
              default -> letter + "m";
            };
        at++;
      }
      String elements = null;
      if (at < end && text.charAt(at) == '<') {
        int close = text.indexOf('>', at);
        elements = text.substring(at + 1, close);
        at = close + 1;
      }
      String suffix = "";
      boolean isContext = false;
      if (at < end && "-?+".indexOf(text.charAt(at)) >= 0) {
        isContext = text.charAt(at) == '-';
        suffix = isContext ? "?" : String.valueOf(text.charAt(at));
        at++;
      }
      parameters.add(new Parameter(types, suffix, isContext, letter == 'a', elements));
    }
    return new Signature(function, parameters);
  }

  /**
   * The arguments with the context filled in and single values wrapped; or the error T0410, T0411
   * or T0412.
   */
  List<@Nullable Object> validate(List<@Nullable Object> arguments, @Nullable Object context) {
    StringBuilder supplied = new StringBuilder(arguments.size());
    for (Object argument : arguments) {
      supplied.append(letter(argument));
    }
    Matcher matcher = pattern.matcher(supplied);
    if (!matcher.matches()) {
      throw mismatch(supplied.toString());
    }
    List<@Nullable Object> valid = new ArrayList<>(parameters.size());
    int next = 0;
    for (int i = 0; i < parameters.size(); i++) {
      Parameter parameter = parameters.get(i);
      String match = matcher.group(i + 1);
      if (match.isEmpty()) {
        if (parameter.isContext()) {
          valid.add(context(parameter, context, next));
        } else {
          valid.add(next < arguments.size() ? arguments.get(next) : null);
          next++;
        }
      }
      for (int m = 0; m < match.length(); m++) {
        Object argument = arguments.get(next);
        if (parameter.isArray() && match.charAt(m) != 'm') {
          argument = array(parameter, argument, match.charAt(m), next);
        }
        valid.add(argument);
        next++;
      }
    }
    return valid;
  }

  private @Nullable Object context(Parameter parameter, @Nullable Object context, int index) {
    if (parameter.types().indexOf(letter(context)) < 0) {
      throw Fault.of("T0411", index + 1, function);
    }
    return context;
  }

  private Object array(Parameter parameter, @Nullable Object argument, char letter, int index) {
    String elements = parameter.elements();
    if (argument instanceof List<?> list) {
      if (elements != null && !list.isEmpty()) {
        char wanted = elements.charAt(0);
        for (Object element : list) {
          if (letter(element) != wanted) {
            throw notAnArrayOf(elements, index);
          }
        }
      }
      return list;
    }
    if (elements != null && letter != elements.charAt(0)) {
      throw notAnArrayOf(elements, index);
    }
    List<@Nullable Object> wrapped = new ArrayList<>(1);
    wrapped.add(argument);
    return wrapped;
  }

  private Fault notAnArrayOf(String elements, int index) {
    return Fault.of("T0412", index + 1, function, PLURALS.getOrDefault(elements, elements));
  }

  /** Tries one parameter after the other, to say at which the arguments stop to fit. */
  private Fault mismatch(String supplied) {
    StringBuilder regex = new StringBuilder();
    int good = 0;
    for (Parameter parameter : parameters) {
      regex.append(parameter.regex());
      Matcher matcher = Pattern.compile(regex.toString()).matcher(supplied);
      if (!matcher.lookingAt()) {
        return Fault.of("T0410", good + 1, function);
      }
      good = matcher.end();
    }
    return Fault.of("T0410", good + 1, function);
  }

  /** The letter of a value's type. */
  private static char letter(@Nullable Object value) {
    if (value == null) {
      return 'm';
    }
    if (value instanceof String) {
      return 's';
    }
    if (value instanceof Number) {
      return 'n';
    }
    if (value instanceof List) {
      return 'a';
    }
    if (value instanceof Map) {
      return 'o';
    }
    if (value instanceof Boolean) {
      return 'b';
    }
    if (value == Jsonata.NULL_VALUE) {
      return 'l';
    }
    return Utils.isFunction(value) || Functions.isLambda(value) || value instanceof Pattern
        ? 'f'
        : 'm';
  }
}
