package io.github.sfntest.internal.json;

import java.math.BigDecimal;
import java.math.BigInteger;
import org.jspecify.annotations.Nullable;

/** JSON numbers in Java's types of number. */
final class JavaNumbers {

  private JavaNumbers() {}

  /** Whether it is of one of the types here, and a number that JSON has. */
  static boolean isKnown(Number number) {
    if (number instanceof Double || number instanceof Float) {
      return Double.isFinite(number.doubleValue());
    }
    return number instanceof Integer
        || number instanceof Long
        || number instanceof Short
        || number instanceof Byte
        || number instanceof BigInteger
        || number instanceof BigDecimal;
  }

  /** The number as a decimal; a {@code Double} is what it is written as. */
  static BigDecimal decimal(Number number) {
    if (number instanceof BigDecimal decimal) {
      return decimal;
    }
    return number instanceof BigInteger integer
        ? new BigDecimal(integer)
        : new BigDecimal(number.toString());
  }

  /** The number in that type, or null if the type can't hold it exactly. */
  static @Nullable Number exact(BigDecimal number, Class<? extends Number> type) {
    if (type == BigDecimal.class) {
      return number;
    }
    if (type == Double.class) {
      return same(number, number.doubleValue());
    }
    if (type == Float.class) {
      return same(number, number.floatValue());
    }
    BigInteger integer = integer(number);
    if (integer == null) {
      return null;
    }
    if (type == BigInteger.class) {
      return integer;
    }
    int bits = integer.bitLength();
    if (type == Long.class) {
      return bits < Long.SIZE ? integer.longValue() : null;
    }
    if (type == Integer.class) {
      return bits < Integer.SIZE ? integer.intValue() : null;
    }
    if (type == Short.class) {
      return bits < Short.SIZE ? integer.shortValue() : null;
    }
    return type == Byte.class && bits < Byte.SIZE ? integer.byteValue() : null;
  }

  /** The number in the smallest type that holds it exactly, as Jackson reads it. */
  static Number natural(BigDecimal number) {
    Number small = exact(number, Integer.class);
    if (small == null) {
      small = exact(number, Long.class);
    }
    if (small == null) {
      small = exact(number, BigInteger.class);
    }
    if (small == null) {
      small = exact(number, Double.class);
    }
    return small == null ? number : small;
  }

  private static @Nullable Number same(BigDecimal number, Number floating) {
    return Double.isFinite(floating.doubleValue()) && decimal(floating).compareTo(number) == 0
        ? floating
        : null;
  }

  // 1E+100000000 is a number of JSON, and an integer nobody should write out.
  private static @Nullable BigInteger integer(BigDecimal number) {
    if (number.signum() != 0 && number.precision() - (long) number.scale() > 1_000) {
      return null;
    }
    try {
      return number.toBigIntegerExact();
    } catch (ArithmeticException e) {
      return null; // it has a fraction
    }
  }
}
