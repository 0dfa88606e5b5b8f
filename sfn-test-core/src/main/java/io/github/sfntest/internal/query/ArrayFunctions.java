package io.github.sfntest.internal.query;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.sfntest.internal.json.ArrayBuilder;
import io.github.sfntest.internal.json.Json;
import java.util.HashSet;
import java.util.Set;

/** The intrinsic functions on arrays. */
final class ArrayFunctions {
  private static final long LONGEST_RANGE = 1000;

  private ArrayFunctions() {}

  static JsonNode partition(Arguments given) throws IntrinsicFailure {
    JsonNode array = given.array(0);
    long size = given.integer(1);
    if (size < 1) {
      throw given.wrong(1, "a positive integer");
    }
    ArrayBuilder chunks = new ArrayBuilder();
    ArrayBuilder chunk = new ArrayBuilder();
    for (JsonNode element : array) {
      chunk.add(element);
      if (chunk.size() == size) {
        chunks.add(chunk.build());
        chunk = new ArrayBuilder();
      }
    }
    if (chunk.size() > 0) {
      chunks.add(chunk.build());
    }
    return chunks.build();
  }

  static JsonNode contains(Arguments given) throws IntrinsicFailure {
    JsonNode wanted = given.any(1);
    for (JsonNode element : given.array(0)) {
      if (Json.equal(element, wanted)) {
        return Json.bool(true);
      }
    }
    return Json.bool(false);
  }

  static JsonNode range(Arguments given) throws IntrinsicFailure {
    long first = given.integer(0);
    long last = given.integer(1);
    long step = given.integer(2);
    if (step == 0) {
      throw given.wrong(2, "an integer other than 0");
    }
    double length = Math.floor(((double) last - first) / step) + 1;
    if (length > LONGEST_RANGE) {
      throw given.failure("the range has more than " + LONGEST_RANGE + " elements");
    }
    ArrayBuilder range = new ArrayBuilder();
    for (int i = 0; i < length; i++) {
      range.add(Json.number(first + i * step));
    }
    return range.build();
  }

  static JsonNode getItem(Arguments given) throws IntrinsicFailure {
    JsonNode array = given.array(0);
    long index = given.integer(1);
    if (index < 0 || index >= array.size()) {
      throw given.wrong(1, "the index of one of the " + array.size() + " elements, from 0");
    }
    return array.get((int) index);
  }

  static JsonNode unique(Arguments given) throws IntrinsicFailure {
    Set<ByValue> seen = new HashSet<>();
    ArrayBuilder unique = new ArrayBuilder();
    for (JsonNode element : given.array(0)) {
      if (seen.add(new ByValue(element))) {
        unique.add(element);
      }
    }
    return unique.build();
  }

  /** A key for values that are equal as JSON: 1 and 1.0 are one. */
  private static final class ByValue {
    private final JsonNode value;
    private final int hash;

    ByValue(JsonNode value) {
      this.value = value;
      this.hash = Json.hash(value);
    }

    @Override
    public boolean equals(Object other) {
      return other instanceof ByValue that && Json.equal(value, that.value);
    }

    @Override
    public int hashCode() {
      return hash;
    }
  }
}
