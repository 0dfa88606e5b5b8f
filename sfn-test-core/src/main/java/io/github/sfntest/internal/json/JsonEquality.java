package io.github.sfntest.internal.json;

import com.fasterxml.jackson.databind.JsonNode;

/** Equality of frozen values: numbers by value, the order of members free. */
final class JsonEquality {
  private JsonEquality() {}

  @SuppressWarnings("ReferenceEquality") // the same instance needs no look inside
  static boolean equal(JsonNode a, JsonNode b) {
    if (a == b) {
      return true;
    }
    if (a instanceof FrozenObject left) {
      return b instanceof FrozenObject right && equal(left, right);
    }
    if (a instanceof FrozenArray left) {
      return b instanceof FrozenArray right && equal(left, right);
    }
    if (a.isNumber()) {
      return b.isNumber() && JsonNumbers.equal(a, b);
    }
    return a.equals(b);
  }

  private static boolean equal(FrozenObject a, FrozenObject b) {
    Names names = a.names();
    int count = names.size();
    if (count != b.size()) {
      return false;
    }
    boolean sameShape = names == b.names();
    for (int i = 0; i < count; i++) {
      int position = sameShape ? i : b.names().find(names.get(i));
      if (position < 0 || !equal(a.value(i), b.value(position))) {
        return false;
      }
    }
    return true;
  }

  private static boolean equal(FrozenArray a, FrozenArray b) {
    if (a.size() != b.size()) {
      return false;
    }
    for (int i = 0; i < a.size(); i++) {
      if (!equal(a.element(i), b.element(i))) {
        return false;
      }
    }
    return true;
  }

  /** Equal values have the same hash. */
  static int hash(JsonNode value) {
    if (value instanceof FrozenObject object) {
      int sum = 0;
      for (int i = 0; i < object.size(); i++) {
        sum += object.names().get(i).hashCode() ^ (31 * hash(object.value(i)));
      }
      return sum;
    }
    if (value instanceof FrozenArray array) {
      int sum = 1;
      for (int i = 0; i < array.size(); i++) {
        sum = 31 * sum + hash(array.element(i));
      }
      return sum;
    }
    if (value.isNumber()) {
      // + 0.0 makes one zero of the two.
      return Double.hashCode(value.doubleValue() + 0.0);
    }
    return value.hashCode();
  }
}
