package io.github.sfntest.internal.query.jsonata;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Formats a number by a picture string, as {@code fn:format-number} of XPath 3.1 does (its section
 * 4.7), which JSONata follows. Confined to one call.
 */
final class NumberPicture {

  private static final Map<String, String> DEFAULTS =
      Map.ofEntries(
          Map.entry("decimal-separator", "."),
          Map.entry("grouping-separator", ","),
          Map.entry("exponent-separator", "e"),
          Map.entry("infinity", "Infinity"),
          Map.entry("minus-sign", "-"),
          Map.entry("NaN", "NaN"),
          Map.entry("percent", "%"),
          Map.entry("per-mille", "\u2030"),
          Map.entry("zero-digit", "0"),
          Map.entry("digit", "#"),
          Map.entry("pattern-separator", ";"));

  private final Map<String, String> options;
  private final char decimal;
  private final char grouping;
  private final char exponent;
  private final char zero;
  private final char optional;

  private NumberPicture(Map<String, String> options) {
    this.options = options;
    this.decimal = character("decimal-separator");
    this.grouping = character("grouping-separator");
    this.exponent = character("exponent-separator");
    this.zero = character("zero-digit");
    this.optional = character("digit");
  }

  /** The number as the picture wants it. */
  static String format(double number, String picture, Map<?, ?> options) {
    Map<String, String> all = new HashMap<>(DEFAULTS);
    options.forEach((name, value) -> all.put(String.valueOf(name), String.valueOf(value)));
    return new NumberPicture(all).format(number, picture);
  }

  private char character(String option) {
    String value = option(option);
    return value.isEmpty() ? '\0' : value.charAt(0);
  }

  private String option(String name) {
    return options.getOrDefault(name, "");
  }

  private boolean isDigit(char c) {
    return c >= zero && c <= zero + 9;
  }

  private boolean isActive(char c) {
    return isDigit(c) || c == optional || c == decimal || c == grouping || c == exponent;
  }

  private String format(double number, String picture) {
    String[] subPictures = split(picture);
    SubPicture positive = new SubPicture(subPictures[0]);
    SubPicture negative = subPictures.length > 1 ? new SubPicture(subPictures[1]) : null;
    if (number < 0 && negative != null) {
      return negative.format(-number, "");
    }
    return positive.format(Math.abs(number), number < 0 ? option("minus-sign") : "");
  }

  private String[] split(String picture) {
    char separator = character("pattern-separator");
    int at = picture.indexOf(separator);
    if (at < 0) {
      return new String[] {picture};
    }
    if (picture.indexOf(separator, at + 1) >= 0) {
      throw Fault.of("D3080");
    }
    return new String[] {picture.substring(0, at), picture.substring(at + 1)};
  }

  private static int count(String text, String part) {
    int count = 0;
    for (int at = text.indexOf(part); at >= 0; at = text.indexOf(part, at + 1)) {
      count++;
    }
    return count;
  }

  /** One of the two halves of a picture. */
  private final class SubPicture {
    final String prefix;
    final String suffix;
    final String integer;
    final String fraction;
    final int scale;
    final int exponentDigits;
    final int scaling;
    final int minInteger;
    final int minFraction;
    final int maxFraction;

    SubPicture(String text) {
      int first = 0;
      while (first < text.length()
          && (!isActive(text.charAt(first)) || text.charAt(first) == exponent)) {
        first++;
      }
      int last = text.length();
      while (last > first
          && (!isActive(text.charAt(last - 1)) || text.charAt(last - 1) == exponent)) {
        last--;
      }
      prefix = text.substring(0, first);
      suffix = text.substring(last);
      String active = text.substring(first, last);
      int power = active.indexOf(exponent);
      String mantissa = power < 0 ? active : active.substring(0, power);
      String exponentPart = power < 0 ? "" : active.substring(power + 1);
      int point = mantissa.indexOf(decimal);
      integer = point < 0 ? mantissa : mantissa.substring(0, point);
      fraction = point < 0 ? "" : mantissa.substring(point + 1);
      check(text, active, mantissa, exponentPart, power >= 0);

      scale = text.contains(option("percent")) ? 2 : text.contains(option("per-mille")) ? 3 : 0;
      exponentDigits = exponentPart.length();
      scaling = digits(integer);
      int integers = scaling;
      int fractions = digits(fraction);
      int most = fractions + (int) fraction.chars().filter(c -> c == optional).count();
      if (integers == 0 && most == 0) {
        if (exponentDigits > 0) {
          fractions = 1;
          most = 1;
        } else {
          integers = 1;
        }
      }
      if (exponentDigits > 0 && integers == 0 && integer.indexOf(optional) >= 0) {
        integers = 1;
      }
      if (integers == 0 && fractions == 0) {
        fractions = 1;
      }
      minInteger = integers;
      minFraction = fractions;
      maxFraction = Math.max(most, fractions);
    }

    private int digits(String part) {
      return (int) part.chars().filter(c -> isDigit((char) c)).count();
    }

    /** The reference looks at all rules and reports the last one broken. */
    private void check(
        String text, String active, String mantissa, String exponentPart, boolean hasExponent) {
      int percents = count(text, option("percent"));
      int perMilles = count(text, option("per-mille"));
      String broken = null;
      broken = count(text, String.valueOf(decimal)) > 1 ? "D3081" : broken;
      broken = percents > 1 ? "D3082" : broken;
      broken = perMilles > 1 ? "D3083" : broken;
      broken = percents > 0 && perMilles > 0 ? "D3084" : broken;
      broken = mantissa.chars().noneMatch(this::isDigitOrOptional) ? "D3085" : broken;
      broken = active.chars().anyMatch(c -> !isActive((char) c)) ? "D3086" : broken;
      broken = grouping(text, broken);
      broken = order(broken);
      broken = hasExponent && percents + perMilles > 0 ? "D3092" : broken;
      boolean isNumber =
          !exponentPart.isEmpty() && exponentPart.chars().allMatch(c -> isDigit((char) c));
      broken = hasExponent && !isNumber ? "D3093" : broken;
      if (broken != null) {
        throw Fault.of(broken);
      }
    }

    private boolean isDigitOrOptional(int c) {
      return isDigit((char) c) || c == optional;
    }

    private @Nullable String grouping(String text, @Nullable String before) {
      String separator = String.valueOf(grouping);
      if (text.contains(separator + separator)) {
        return "D3089";
      }
      if (text.contains(separator + decimal) || text.contains(decimal + separator)) {
        return "D3087";
      }
      return text.indexOf(decimal) < 0 && integer.endsWith(separator) ? "D3088" : before;
    }

    private @Nullable String order(@Nullable String before) {
      int firstOptional = fraction.indexOf(optional);
      if (firstOptional >= 0 && indexOfDigit(fraction.substring(firstOptional)) >= 0) {
        return "D3091";
      }
      int firstDigit = indexOfDigit(integer);
      return firstDigit >= 0 && integer.indexOf(optional, firstDigit) >= 0 ? "D3090" : before;
    }

    private int indexOfDigit(String part) {
      for (int i = 0; i < part.length(); i++) {
        if (isDigit(part.charAt(i))) {
          return i;
        }
      }
      return -1;
    }

    String format(double number, String sign) {
      BigDecimal value =
          new BigDecimal(Numbers.ecmaScript(number * (scale == 2 ? 100 : scale == 3 ? 1000 : 1)));
      int power = 0;
      if (exponentDigits > 0 && value.signum() != 0) {
        power = value.precision() - value.scale() - scaling;
        value = value.movePointLeft(power);
      }
      value = value.setScale(maxFraction, RoundingMode.HALF_EVEN);
      String plain = value.toPlainString();
      int point = plain.indexOf('.');
      String whole = strip(point < 0 ? plain : plain.substring(0, point));
      StringBuilder decimals = new StringBuilder(point < 0 ? "" : plain.substring(point + 1));
      while (decimals.length() > minFraction && decimals.charAt(decimals.length() - 1) == '0') {
        decimals.setLength(decimals.length() - 1);
      }
      String digits = "0".repeat(Math.max(0, minInteger - whole.length())) + whole;
      StringBuilder out = new StringBuilder(sign).append(prefix);
      out.append(inDigits(groupInteger(digits)));
      if (decimals.length() > 0) {
        out.append(decimal).append(inDigits(groupFraction(decimals.toString())));
      }
      if (exponentDigits > 0) {
        String shown = String.valueOf(Math.abs(power));
        out.append(exponent).append(power < 0 ? option("minus-sign") : "");
        out.append(inDigits("0".repeat(Math.max(0, exponentDigits - shown.length())) + shown));
      }
      return out.append(suffix).toString();
    }

    private String strip(String whole) {
      int zeros = 0;
      while (zeros < whole.length() && whole.charAt(zeros) == '0') {
        zeros++;
      }
      return whole.substring(zeros);
    }

    /** With the digits of the picture. */
    private String inDigits(String digits) {
      StringBuilder out = new StringBuilder(digits.length());
      for (int i = 0; i < digits.length(); i++) {
        char c = digits.charAt(i);
        out.append(c >= '0' && c <= '9' ? (char) (c - '0' + zero) : c);
      }
      return out.toString();
    }

    private String groupInteger(String digits) {
      StringBuilder out = new StringBuilder(digits);
      int regular = regularGrouping();
      if (regular > 0) {
        for (int at = digits.length() - regular; at > 0; at -= regular) {
          out.insert(at, grouping);
        }
        return out.toString();
      }
      int fromRight = 0;
      for (int i = integer.length() - 1; i >= 0; i--) {
        if (integer.charAt(i) != grouping) {
          fromRight++;
        } else if (fromRight < digits.length()) {
          out.insert(digits.length() - fromRight, grouping);
        }
      }
      return out.toString();
    }

    /** The distance of the separators if it is the same everywhere, else 0. */
    private int regularGrouping() {
      int distance = 0;
      int since = 0;
      for (int i = integer.length() - 1; i >= 0; i--) {
        if (integer.charAt(i) != grouping) {
          since++;
          continue;
        }
        if (distance != 0 && since != distance) {
          return 0;
        }
        distance = since;
        since = 0;
      }
      // "#,##0" groups all digits by threes, "0000,0" only the last one.
      return since > distance ? 0 : distance;
    }

    private String groupFraction(String digits) {
      StringBuilder out = new StringBuilder();
      int shown = 0;
      for (int i = 0; i < fraction.length() && shown < digits.length(); i++) {
        out.append(fraction.charAt(i) == grouping ? grouping : digits.charAt(shown++));
      }
      return out.append(digits, shown, digits.length()).toString();
    }
  }
}
