package io.github.sfntest.internal.json;

import com.fasterxml.jackson.databind.JsonNode;

/** How many UTF-8 bytes the compact text of a frozen value has. Containers remember the answer. */
final class JsonSize {
  private JsonSize() {}

  static int of(JsonNode value) {
    if (!OpenContainers.isContainer(value)) {
      return ofScalar(value);
    }
    int known = known(value);
    return known == 0 ? measured(value) : known;
  }

  private static int known(JsonNode container) {
    return container instanceof FrozenObject object ? object.size : ((FrozenArray) container).size;
  }

  private static int measured(JsonNode container) {
    if (!holdsUnmeasured(container)) { // as nearly all do that a state makes
      remember(container);
      return known(container);
    }
    OpenContainers open = new OpenContainers();
    open.enter(container);
    while (open.depth() > 0) {
      int place = open.next();
      if (place < 0) {
        remember(open.innermost());
        open.leave();
        continue;
      }
      JsonNode child = OpenContainers.child(open.innermost(), place);
      if (isUnmeasured(child)) {
        open.enter(child);
      }
    }
    return known(container);
  }

  private static boolean holdsUnmeasured(JsonNode container) {
    for (int i = 0; i < container.size(); i++) {
      if (isUnmeasured(OpenContainers.child(container, i))) {
        return true;
      }
    }
    return false;
  }

  private static boolean isUnmeasured(JsonNode value) {
    return OpenContainers.isContainer(value) && known(value) == 0;
  }

  /** Adds up the children, of which each container has its size. */
  private static void remember(JsonNode container) {
    if (container instanceof FrozenObject object) {
      Names names = object.names();
      int count = names.size();
      // braces, a colon for each member, a comma between two
      int size = 2 + (count == 0 ? 0 : 2 * count - 1);
      for (int i = 0; i < count; i++) {
        size = Math.addExact(size, ofText(names.get(i)) + ofMeasured(object.value(i)));
      }
      object.size = size;
    } else if (container instanceof FrozenArray array) {
      int count = array.size();
      int size = 2 + Math.max(0, count - 1);
      for (int i = 0; i < count; i++) {
        size = Math.addExact(size, ofMeasured(array.element(i)));
      }
      array.size = size;
    }
  }

  private static int ofMeasured(JsonNode value) {
    return OpenContainers.isContainer(value) ? known(value) : ofScalar(value);
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
