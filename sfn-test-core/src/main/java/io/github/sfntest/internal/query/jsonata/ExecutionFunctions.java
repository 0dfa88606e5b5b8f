package io.github.sfntest.internal.query.jsonata;

import com.dashjoin.jsonata.Functions;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.jspecify.annotations.Nullable;

/** The functions that draw on the execution: its clock, its chance. Made for one evaluation. */
final class ExecutionFunctions {

  private ExecutionFunctions() {}

  /** The function of that name; null if there is none here. */
  static @Nullable NativeFunction of(String name, Bindings bindings) {
    return switch (name) {
      case "now" ->
          new NativeFunction(
              name,
              "<s?s?:s>",
              2,
              arguments ->
                  Functions.dateTimeFromMillis(
                      bindings.now().toEpochMilli(),
                      (String) arguments.get(0),
                      (String) arguments.get(1)));
      case "millis" ->
          new NativeFunction(name, "<:n>", 0, arguments -> bindings.now().toEpochMilli());
      case "random" ->
          new NativeFunction(name, "<n?:n>", 1, arguments -> random(arguments.get(0), bindings));
      case "uuid" -> new NativeFunction(name, "<:s>", 0, arguments -> bindings.uuid());
      case "shuffle" ->
          new NativeFunction(name, "<a:a>", 1, arguments -> shuffle(arguments.get(0), bindings));
      default -> null;
    };
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
