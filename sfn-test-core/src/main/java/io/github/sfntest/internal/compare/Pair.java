package io.github.sfntest.internal.compare;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.sfntest.internal.json.Json;
import org.jspecify.annotations.Nullable;

/**
 * What is compared with each other.
 *
 * @param place where
 * @param patterns how far the patterns of what is ignored lead there
 * @param expected null if nothing is expected there
 * @param actual null if nothing is there
 * @param isMatched whether it is known that the one is as the other should be
 */
record Pair(
    JsonPlace place,
    PathPatterns patterns,
    @Nullable JsonNode expected,
    @Nullable JsonNode actual,
    boolean isMatched) {

  /** Whether there is nothing to compare. */
  boolean isSettled() {
    return isMatched || patterns.isMatched();
  }

  boolean isOfObjects() {
    return expected != null && actual != null && expected.isObject() && actual.isObject();
  }

  /** Whether what is in them has to be compared. */
  boolean isOfContainers() {
    return isOfObjects()
        || (expected != null && actual != null && expected.isArray() && actual.isArray());
  }

  boolean isEqual() {
    return expected != null && actual != null && Json.equal(expected, actual);
  }
}
