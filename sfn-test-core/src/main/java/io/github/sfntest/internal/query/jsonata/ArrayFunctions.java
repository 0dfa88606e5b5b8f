package io.github.sfntest.internal.query.jsonata;

import com.dashjoin.jsonata.Functions;
import com.dashjoin.jsonata.Utils;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The array functions of JSONata, but for those that take a function. */
final class ArrayFunctions {

  private ArrayFunctions() {}

  static void addTo(FunctionTable table) {
    table.addLenient("count", "<a:n>", 1, a -> a.has(0) ? a.list(0).size() : 0);
    table.addLenient("append", "<xx:a>", 2, a -> Functions.append(a.orNull(0), a.orNull(1)));
    table.add("reverse", "<a:a>", 1, a -> reverse(a.list(0)));
    table.add("distinct", "<x:x>", 1, a -> distinct(a.value(0)));
    table.addLenient("zip", "<a+>", 0, a -> zip(a.values()));
  }

  private static List<?> reverse(List<?> list) {
    if (list.size() <= 1) {
      return list;
    }
    List<?> reversed = new ArrayList<>(list);
    Collections.reverse(reversed);
    return reversed;
  }

  private static Object distinct(Object value) {
    if (!(value instanceof List<?> list) || list.size() <= 1) {
      return value;
    }
    Set<Object> different = new LinkedHashSet<>(list);
    // A sequence stays one: of a single element only the element is left.
    List<Object> result = Utils.isSequence(list) ? Utils.createSequence() : new ArrayList<>();
    result.addAll(different);
    return result;
  }

  private static List<Object> zip(List<@Nullable Object> arrays) {
    int length =
        arrays.stream().mapToInt(a -> a == null ? 0 : ((List<?>) a).size()).min().orElse(0);
    List<Object> tuples = new ArrayList<>(length);
    for (int i = 0; i < length; i++) {
      List<@Nullable Object> tuple = new ArrayList<>(arrays.size());
      for (Object array : arrays) {
        tuple.add(((List<?>) Objects.requireNonNull(array)).get(i));
      }
      tuples.add(tuple);
    }
    return tuples;
  }

  /** The natural order of numbers or of texts; other arrays have none. */
  static Comparator<Object> naturalOrder(List<?> list) {
    if (list.stream().allMatch(Number.class::isInstance)) {
      return Comparator.comparingDouble(n -> ((Number) n).doubleValue());
    }
    if (list.stream().allMatch(String.class::isInstance)) {
      return Comparator.comparing(String.class::cast);
    }
    throw Fault.of("D3070");
  }

  /** Whether the left one must come after the right one. */
  @FunctionalInterface
  interface Swap {
    boolean test(@Nullable Object left, @Nullable Object right);
  }

  /**
   * Sorts by merging halves, as the reference does: an order that contradicts itself gives its
   * result too.
   */
  static List<@Nullable Object> sort(List<?> list, Swap swap) {
    if (list.size() <= 1) {
      return new ArrayList<>(list);
    }
    int middle = list.size() / 2;
    List<@Nullable Object> left = sort(list.subList(0, middle), swap);
    List<@Nullable Object> right = sort(list.subList(middle, list.size()), swap);
    List<@Nullable Object> merged = new ArrayList<>(list.size());
    int l = 0;
    int r = 0;
    while (l < left.size() && r < right.size()) {
      merged.add(swap.test(left.get(l), right.get(r)) ? right.get(r++) : left.get(l++));
    }
    merged.addAll(left.subList(l, left.size()));
    merged.addAll(right.subList(r, right.size()));
    return merged;
  }
}
