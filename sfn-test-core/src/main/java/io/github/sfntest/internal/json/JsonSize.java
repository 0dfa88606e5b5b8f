package io.github.sfntest.internal.json;

import com.fasterxml.jackson.databind.JsonNode;

/** How many UTF-8 bytes the compact text of a frozen value has. Containers remember the answer. */
final class JsonSize {
  private JsonSize() {}

  static int of(JsonNode value) {
    // One frame a level, so that a deep document needs little stack.
    if (value instanceof FrozenObject object) {
      if (object.size == 0) {
        Names names = object.names();
        int count = names.size();
        // braces, a colon for each member, a comma between two
        int size = 2 + (count == 0 ? 0 : 2 * count - 1);
        for (int i = 0; i < count; i++) {
          size = Math.addExact(size, ofText(names.get(i)) + of(object.value(i)));
        }
        object.size = size;
      }
      return object.size;
    }
    if (value instanceof FrozenArray array) {
      if (array.size == 0) {
        int count = array.size();
        int size = 2 + Math.max(0, count - 1);
        for (int i = 0; i < count; i++) {
          size = Math.addExact(size, of(array.element(i)));
        }
        array.size = size;
      }
      return array.size;
    }
    return ofScalar(value);
  }

  private static int ofScalar(JsonNode value) {
    if (value.isTextual()) {
      return ofText(value.textValue());
    }
    if (value.isNumber()) {
      return JsonNumbers.size(value);
    }
    return value.isBoolean() && !value.booleanValue() ? 5 : 4;
  }

  private static int ofText(String text) {
    int length = text.length();
    int size = length + 2;
    for (int i = 0; i < length; i++) {
      char c = text.charAt(i);
      if (c < 0x80) {
        if (c < ' ' || c == '"' || c == '\\') {
          size += JsonWriter.letter(c) == 'u' ? 5 : 1;
        }
      } else if (c < 0x800) {
        size += 1;
      } else if (!Character.isSurrogate(c)) {
        size += 2;
      } else if (Character.isHighSurrogate(c)
          && i + 1 < length
          && Character.isLowSurrogate(text.charAt(i + 1))) {
        size += 2;
        i++;
      }
      // Half a pair alone is written as a question mark: one byte.
    }
    return size;
  }
}
