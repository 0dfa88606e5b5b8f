package io.github.sfntest.internal.json;

import com.fasterxml.jackson.databind.JsonNode;

/** How many UTF-8 bytes the compact text of a frozen value has. Containers remember the answer. */
final class JsonSize {
  private JsonSize() {}

  static int of(JsonNode value) {
    if (value instanceof FrozenObject object) {
      int size = object.size;
      if (size == 0) {
        size = ofMembers(object);
        object.size = size;
      }
      return size;
    }
    if (value instanceof FrozenArray array) {
      int size = array.size;
      if (size == 0) {
        size = ofElements(array);
        array.size = size;
      }
      return size;
    }
    if (value.isTextual()) {
      return ofText(value.textValue());
    }
    if (value.isNumber()) {
      return JsonNumbers.size(value);
    }
    return value.isBoolean() && !value.booleanValue() ? 5 : 4;
  }

  private static int ofMembers(FrozenObject object) {
    Names names = object.names();
    int count = names.size();
    // braces, a colon for each member, a comma between two
    int size = 2 + (count == 0 ? 0 : 2 * count - 1);
    for (int i = 0; i < count; i++) {
      size = Math.addExact(size, ofText(names.get(i)) + of(object.value(i)));
    }
    return size;
  }

  private static int ofElements(FrozenArray array) {
    int count = array.size();
    int size = 2 + Math.max(0, count - 1);
    for (int i = 0; i < count; i++) {
      size = Math.addExact(size, of(array.element(i)));
    }
    return size;
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
