package io.github.sfntest.internal.json;

import com.fasterxml.jackson.core.io.NumberOutput;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.BigIntegerNode;
import com.fasterxml.jackson.databind.node.DecimalNode;
import com.fasterxml.jackson.databind.node.DoubleNode;
import com.fasterxml.jackson.databind.node.IntNode;
import com.fasterxml.jackson.databind.node.LongNode;
import java.math.BigDecimal;
import java.math.BigInteger;

/** Number nodes: which class holds which number, how they are written, when they are equal. */
final class JsonNumbers {
  /** From here on an integral number is written with an exponent, as ECMAScript does. */
  private static final double PLAIN_BELOW = 1e21;

  private static final int PLAIN_DIGITS = 21;

  private JsonNumbers() {}

  static JsonNode of(long value) {
    return (int) value == value ? IntNode.valueOf((int) value) : LongNode.valueOf(value);
  }

  static JsonNode of(BigInteger value) {
    return value.bitLength() < 64 ? of(value.longValue()) : BigIntegerNode.valueOf(value);
  }

  static JsonNode of(double value) {
    if (isIntegral(value)) {
      long truncated = (long) value;
      return truncated == value && truncated != Long.MAX_VALUE
          ? of(truncated)
          : BigIntegerNode.valueOf(new BigDecimal(text(value)).toBigInteger());
    }
    return DoubleNode.valueOf(value);
  }

  static JsonNode of(Number value) {
    if (value instanceof Integer || value instanceof Long) {
      return of(value.longValue());
    }
    if (value instanceof Short || value instanceof Byte) {
      return IntNode.valueOf(value.intValue());
    }
    if (value instanceof BigInteger integer) {
      return of(integer);
    }
    if (value instanceof BigDecimal decimal) {
      return DecimalNode.valueOf(decimal);
    }
    // A float is the decimal number it shows, not the double next to it.
    return value instanceof Float
        ? DoubleNode.valueOf(Double.parseDouble(value.toString()))
        : DoubleNode.valueOf(value.doubleValue());
  }

  /**
   * The node for the text of a JSON number that has a fraction or an exponent: keeps value and
   * text.
   */
  static JsonNode ofFraction(String text) {
    if (text.length() <= 17) {
      double value = Double.parseDouble(text);
      if (!isIntegral(value) && text(value).equals(text)) {
        return DoubleNode.valueOf(value);
      }
    }
    return DecimalNode.valueOf(new BigDecimal(text));
  }

  static void write(JsonNode number, StringBuilder out) {
    if (number instanceof IntNode) {
      out.append(number.intValue());
    } else if (number instanceof LongNode) {
      out.append(number.longValue());
    } else {
      out.append(text(number));
    }
  }

  static int size(JsonNode number) {
    if (number instanceof IntNode || number instanceof LongNode) {
      return digits(number.longValue());
    }
    return text(number).length();
  }

  static boolean equal(JsonNode a, JsonNode b) {
    if (isLong(a) && isLong(b)) {
      return a.longValue() == b.longValue();
    }
    if (a instanceof DoubleNode && b instanceof DoubleNode) {
      double left = a.doubleValue();
      double right = b.doubleValue();
      return left == right || (Double.isNaN(left) && Double.isNaN(right));
    }
    if (!Double.isFinite(a.doubleValue()) || !Double.isFinite(b.doubleValue())) {
      return a.equals(b);
    }
    return a.decimalValue().compareTo(b.decimalValue()) == 0;
  }

  private static boolean isLong(JsonNode number) {
    return number instanceof IntNode || number instanceof LongNode;
  }

  private static boolean isIntegral(double value) {
    return value == Math.rint(value) && Math.abs(value) < PLAIN_BELOW;
  }

  private static String text(JsonNode number) {
    if (number instanceof DecimalNode) {
      return text(number.decimalValue());
    }
    return number instanceof DoubleNode ? text(number.doubleValue()) : number.asText();
  }

  private static String text(BigDecimal value) {
    // Only a number of very many digits keeps an exponent.
    boolean shortEnough =
        value.scale() >= 0
            ? value.scale() <= PLAIN_DIGITS
            : (long) value.precision() - value.scale() <= PLAIN_DIGITS;
    return shortEnough ? value.toPlainString() : value.toString();
  }

  private static String text(double value) {
    if (isIntegral(value)) {
      long truncated = (long) value;
      if (truncated == 0 && 1 / value < 0) {
        return "-0.0";
      }
      if (truncated != Long.MAX_VALUE && truncated != Long.MIN_VALUE) {
        return Long.toString(truncated);
      }
      return new BigDecimal(NumberOutput.toString(value, true)).toPlainString();
    }
    if (!Double.isFinite(value)) {
      // What Jackson writes, since JSON has no such number.
      return '"' + Double.toString(value) + '"';
    }
    // Not Double.toString: before JDK 19 it is not always the shortest form.
    String shortest = NumberOutput.toString(value, true);
    int exponent = shortest.indexOf('E');
    if (exponent < 0) {
      return shortest;
    }
    if (Math.abs(value) >= 1e-6 && Math.abs(value) < PLAIN_BELOW) {
      return new BigDecimal(shortest).toPlainString();
    }
    String mantissa = shortest.substring(0, exponent);
    if (mantissa.endsWith(".0")) {
      mantissa = mantissa.substring(0, mantissa.length() - 2);
    }
    String power = shortest.substring(exponent + 1);
    return mantissa + (power.startsWith("-") ? "e" : "e+") + power;
  }

  private static int digits(long value) {
    if (value == Long.MIN_VALUE) {
      return 20;
    }
    int sign = value < 0 ? 1 : 0;
    long rest = Math.abs(value);
    int count = 1;
    for (long limit = 10; count < 19 && rest >= limit; limit *= 10) {
      count++;
    }
    return count + sign;
  }
}
