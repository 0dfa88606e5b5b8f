package io.github.sfntest.internal.query;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.sfntest.internal.json.Json;
import java.util.SplittableRandom;

/** {@code States.MathAdd} and {@code States.MathRandom}. */
final class MathFunctions {
  private MathFunctions() {}

  static JsonNode add(Arguments given) throws IntrinsicFailure {
    try {
      return Json.number(Math.addExact(given.integer(0), given.integer(1)));
    } catch (ArithmeticException e) {
      throw given.failure("the sum is too large");
    }
  }

  static JsonNode random(Arguments given, Surroundings surroundings) throws IntrinsicFailure {
    long from = given.integer(0);
    long to = given.integer(1);
    if (from >= to) {
      throw given.wrong(1, "greater than argument 1");
    }
    double chosen =
        given.count() == 3
            ? new SplittableRandom(given.integer(2)).nextDouble()
            : surroundings.random();
    // Rounding of very large numbers must not reach the end, which is excluded.
    return Json.number(Math.min(to - 1, from + (long) Math.floor(chosen * ((double) to - from))));
  }
}
