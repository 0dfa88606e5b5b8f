package io.github.sfntest.internal.query.jsonata;

import com.dashjoin.jsonata.utils.DateTimeUtils;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.RoundingMode;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** The numeric functions of JSONata and those that add numbers up. */
final class NumberFunctions {

  private static final Pattern DECIMAL = Pattern.compile("-?[0-9]+(\\.[0-9]+)?([Ee][-+]?[0-9]+)?");
  private static final Pattern RADIX = Pattern.compile("0[xX][0-9A-Fa-f]+|0[oO][0-7]+|0[bB][01]+");

  private NumberFunctions() {}

  static void addTo(FunctionTable table) {
    table.add("number", "<(nsb)-:n>", 1, a -> number(a.value(0)));
    table.add("abs", "<n-:n>", 1, a -> Numbers.normal(Math.abs(a.number(0))));
    table.add("floor", "<n-:n>", 1, a -> Numbers.normal(Math.floor(a.number(0))));
    table.add("ceil", "<n-:n>", 1, a -> Numbers.normal(Math.ceil(a.number(0))));
    table.add("round", "<n-n?:n>", 2, a -> Numbers.normal(round(a.number(0), digits(a))));
    table.add("power", "<n-n:n>", 2, NumberFunctions::power);
    table.add("sqrt", "<n-:n>", 1, a -> sqrt(a.number(0)));
    table.add("formatNumber", "<n-so?:s>", 3, NumberFunctions::formatNumber);
    table.add("formatBase", "<n-n?:s>", 2, NumberFunctions::formatBase);
    table.add("formatInteger", "<n-s:s>", 2, NumberFunctions::formatInteger);
    table.add("parseInteger", "<s-s:n>", 2, NumberFunctions::parseInteger);
    table.add("sum", "<a<n>:n>", 1, a -> Numbers.normal(sum(a.list(0))));
    table.add("average", "<a<n>:n>", 1, a -> average(a.list(0)));
    table.add("max", "<a<n>:n>", 1, a -> extreme(a.list(0), 1));
    table.add("min", "<a<n>:n>", 1, a -> extreme(a.list(0), -1));
  }

  private static Number number(Object value) {
    if (value instanceof Boolean bool) {
      return bool ? 1 : 0;
    }
    if (value instanceof Number number) {
      return number;
    }
    String text = (String) value;
    if (DECIMAL.matcher(text).matches()) {
      double number = Double.parseDouble(text);
      if (Double.isFinite(number)) {
        return Numbers.normal(number);
      }
    } else if (RADIX.matcher(text).matches()) {
      int radix =
          switch (text.charAt(1)) {
            case 'x', 'X' -> 16;
            case 'o', 'O' -> 8;
            default -> 2;
          };
      return Numbers.normal(new BigInteger(text.substring(2), radix).doubleValue());
    }
    throw Fault.of("D3030", text);
  }

  private static int digits(Arguments a) {
    return a.has(1) ? (int) a.number(1) : 0;
  }

  /** To the even neighbour from the middle. */
  private static double round(double value, int digits) {
    return new BigDecimal(Numbers.ecmaScript(value))
        .setScale(digits, RoundingMode.HALF_EVEN)
        .doubleValue();
  }

  private static Number power(Arguments a) {
    double power = a.has(1) ? StrictMath.pow(a.number(0), a.number(1)) : Double.NaN;
    if (!Double.isFinite(power)) {
      throw Fault.of("D3061", a.value(0), a.orNull(1));
    }
    return Numbers.normal(power);
  }

  private static Number sqrt(double value) {
    if (value < 0) {
      throw Fault.of("D3060", Numbers.normal(value));
    }
    return Numbers.normal(Math.sqrt(value));
  }

  /** One after the other: a better sum would not be the reference's. */
  private static double sum(List<?> numbers) {
    double sum = 0;
    for (Object number : numbers) {
      sum += ((Number) number).doubleValue();
    }
    return sum;
  }

  private static @Nullable Object average(List<?> numbers) {
    return numbers.isEmpty() ? null : Numbers.normal(sum(numbers) / numbers.size());
  }

  private static @Nullable Object extreme(List<?> numbers, int sign) {
    Number extreme = null;
    for (Object element : numbers) {
      Number number = (Number) element;
      if (extreme == null
          || sign * Double.compare(number.doubleValue(), extreme.doubleValue()) > 0) {
        extreme = number;
      }
    }
    return extreme;
  }

  private static String formatNumber(Arguments a) {
    return NumberPicture.format(
        a.number(0), a.has(1) ? a.text(1) : "", a.has(2) ? a.map(2) : Map.of());
  }

  private static String formatBase(Arguments a) {
    int radix = a.has(1) ? (int) round(a.number(1), 0) : 10;
    if (radix < 2 || radix > 36) {
      throw Fault.of("D3100", radix);
    }
    return new BigDecimal(round(a.number(0), 0)).toBigInteger().toString(radix);
  }

  private static @Nullable Object formatInteger(Arguments a) {
    return Pictures.guard(
        () -> DateTimeUtils.formatInteger((long) Math.floor(a.number(0)), a.text(1)));
  }

  private static @Nullable Object parseInteger(Arguments a) {
    return Pictures.guard(() -> Pictures.parseInteger(a.text(0), a.text(1)));
  }
}
