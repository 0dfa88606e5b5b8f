package io.github.sfntest.internal.shapes;

import java.util.Map;
import java.util.Set;
import java.util.function.Supplier;

/**
 * What a value of an API's response looks like. Shapes refer to others by suppliers, since a shape
 * may contain itself. Immutable.
 */
sealed interface Shape {

  /** Which one it is. */
  enum Kind {
    STRUCTURE,
    LIST,
    MAP,
    TEXT,
    NUMBER,
    BOOLEAN,
    ANY
  }

  Kind kind();

  /**
   * An object with known members.
   *
   * @param members by the API's own name, in the order of the API's model
   */
  record Structure(Map<String, Member> members) implements Shape {
    @Override
    public Kind kind() {
      return Kind.STRUCTURE;
    }
  }

  /** A member of a structure. */
  record Member(boolean required, Supplier<? extends Shape> shape) {}

  /** An array. */
  record ListOf(Limits length, Supplier<? extends Shape> element) implements Shape {
    @Override
    public Kind kind() {
      return Kind.LIST;
    }
  }

  /** An object with any members, all alike. */
  record MapOf(Limits length, Supplier<? extends Shape> value) implements Shape {
    @Override
    public Kind kind() {
      return Kind.MAP;
    }
  }

  /**
   * A text; times and bytes are texts, too.
   *
   * @param values of an enum; empty if any text will do
   */
  record Text(Limits length, Set<String> values) implements Shape {
    @Override
    public Kind kind() {
      return Kind.TEXT;
    }
  }

  /** A number of whatever size. */
  record Numeric(Limits range) implements Shape {
    @Override
    public Kind kind() {
      return Kind.NUMBER;
    }
  }

  /** True, false, or anything at all. */
  record Plain(Kind kind) implements Shape {}
}
