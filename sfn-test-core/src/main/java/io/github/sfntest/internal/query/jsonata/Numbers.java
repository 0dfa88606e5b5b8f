package io.github.sfntest.internal.query.jsonata;

import com.fasterxml.jackson.core.io.NumberOutput;
import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;

/**
 * Numbers. The library compares them inside arrays and objects by class, so each has one form only:
 * {@code Integer} if it fits, else {@code Long}, else {@code Double}.
 */
final class Numbers {

  /** {@code $string} rounds to so many significant digits. */
  private static final MathContext SHOWN = new MathContext(15, RoundingMode.HALF_UP);

  private Numbers() {}

  /** The one form of a number. */
  static Number normal(double value) {
    long whole = (long) value;
    if (whole == value && Math.abs(value) < 0x1p63) {
      return normal(whole);
    }
    return value;
  }

  /** The one form of a whole number. */
  static Number normal(long value) {
    if (value == (int) value) {
      return (int) value;
    }
    return value;
  }

  /**
   * The number as {@code $string} shows it: 15 significant digits, an exponent only from 1e21 on
   * and below 1e-6, as in ECMAScript.
   */
  static String text(Number value) {
    if (value instanceof Integer) {
      return value.toString();
    }
    double number = value.doubleValue();
    double shown =
        Double.isFinite(number) ? new BigDecimal(number).round(SHOWN).doubleValue() : number;
    return Double.isFinite(shown) ? ecmaScript(shown) : "null"; // rounding may leave the range
  }

  /** The shortest text of a number, as ECMAScript writes it. */
  static String ecmaScript(double value) {
    if (value == 0) {
      return "0";
    }
    BigDecimal shortest = new BigDecimal(NumberOutput.toString(value, true)).stripTrailingZeros();
    double size = Math.abs(value);
    if (size >= 1e-6 && size < 1e21) {
      return shortest.toPlainString();
    }
    String digits = shortest.unscaledValue().abs().toString();
    int exponent = digits.length() - 1 - shortest.scale();
    return (value < 0 ? "-" : "")
        + digits.charAt(0)
        + (digits.length() > 1 ? "." + digits.substring(1) : "")
        + "e"
        + (exponent < 0 ? "-" : "+")
        + Math.abs(exponent);
  }
}
