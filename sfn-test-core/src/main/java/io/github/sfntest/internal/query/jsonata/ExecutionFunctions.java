package io.github.sfntest.internal.query.jsonata;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The functions that draw on the execution: its clock, its chance. Made for one evaluation. */
final class ExecutionFunctions {

  static final Set<String> NAMES = Set.of("now", "millis", "toMillis", "random", "uuid", "shuffle");

  private ExecutionFunctions() {}

  /** The function of that name; null if there is none here. */
  static @Nullable NativeFunction of(String name, Bindings bindings) {
    return switch (name) {
      case "now" -> new NativeFunction(name, "<s?s?:s>", 2, a -> now(a, bindings));
      case "millis" ->
          new NativeFunction(name, "<:n>", 0, a -> Numbers.normal(bindings.now().toEpochMilli()));
      case "toMillis" -> new NativeFunction(name, "<s-s?:n>", 2, a -> toMillis(a, bindings));
      case "random" -> new NativeFunction(name, "<n?:n>", 1, a -> random(a.orNull(0), bindings));
      case "uuid" -> new NativeFunction(name, "<:s>", 0, a -> bindings.uuid());
      case "shuffle" -> new NativeFunction(name, "<a:a>", 1, a -> shuffle(a.orNull(0), bindings));
      default -> null;
    };
  }

  private static @Nullable Object now(Arguments a, Bindings bindings) {
    return Pictures.format(bindings.now().toEpochMilli(), a.textOrNull(0), a.textOrNull(1));
  }

  private static @Nullable Object toMillis(Arguments a, Bindings bindings) {
    if (!a.has(0)) {
      return null;
    }
    return a.has(1)
        ? Pictures.parse(a.text(0), a.text(1), bindings.now())
        : Pictures.parse(a.text(0));
  }

  /** AWS: a seed gives what {@link Random} gives first for it. */
  private static double random(@Nullable Object seed, Bindings bindings) {
    return seed instanceof Number number
        ? new Random((long) Math.floor(number.doubleValue())).nextDouble()
        : bindings.random();
  }

  /** Each position in turn gets an element drawn from those not yet placed. */
  private static @Nullable Object shuffle(@Nullable Object array, Bindings bindings) {
    if (!(array instanceof List<?> list) || list.size() <= 1) {
      return array;
    }
    List<@Nullable Object> shuffled = new ArrayList<>(list);
    for (int i = shuffled.size() - 1; i > 0; i--) {
      int j = (int) (bindings.random() * (i + 1));
      Object moved = shuffled.get(i);
      shuffled.set(i, shuffled.get(j));
      shuffled.set(j, moved);
    }
    return shuffled;
  }
}
