package io.github.sfntest.internal.asl;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.sfntest.internal.query.Expression;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What a choice rule tests. */
public sealed interface Condition {

  /** All of them; ASL {@code And}. */
  record And(List<Condition> conditions) implements Condition {
    public And {
      conditions = List.copyOf(conditions);
    }
  }

  /** Any of them; ASL {@code Or}. */
  record Or(List<Condition> conditions) implements Condition {
    public Or {
      conditions = List.copyOf(conditions);
    }
  }

  /** The opposite; ASL {@code Not}. */
  record Not(Condition condition) implements Condition {}

  /**
   * A data-test expression of JSONPath.
   *
   * @param variable the path in {@code Variable}
   * @param comparator which comparison
   * @param operand the literal to compare with; null for a {@code …Path} twin
   * @param operandPath the path to compare with; null for a literal
   */
  record Comparison(
      Expression variable,
      Comparator comparator,
      @Nullable JsonNode operand,
      @Nullable Expression operandPath)
      implements Condition {}

  /** A JSONata {@code Condition}: an expression or a boolean literal. */
  record Jsonata(ValueField condition) implements Condition {}
}
