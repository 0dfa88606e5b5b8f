package io.github.sfntest.internal.compare;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * A place in a document. It knows the place it is in, and its text is made only when someone asks:
 * a walk costs the same at any depth.
 */
final class JsonPlace {
  private static final Pattern PLAIN_NAME = Pattern.compile("[A-Za-z_][A-Za-z0-9_]*");

  private final @Nullable JsonPlace parent;

  /** The member's name; of a root the text of the path to it; null for an element. */
  private final @Nullable String name;

  private final int index;

  private JsonPlace(@Nullable JsonPlace parent, @Nullable String name, int index) {
    this.parent = parent;
    this.name = name;
    this.index = index;
  }

  static JsonPlace root(String path) {
    return new JsonPlace(null, path, 0);
  }

  JsonPlace member(String memberName) {
    return new JsonPlace(this, memberName, 0);
  }

  JsonPlace element(int elementIndex) {
    return new JsonPlace(this, null, elementIndex);
  }

  /** The member's name; empty text for an element. */
  String name() {
    return name == null ? "" : name;
  }

  /** The path, such as {@code $.items[0]['to me']}. */
  String text() {
    Deque<JsonPlace> way = new ArrayDeque<>();
    for (JsonPlace place = this; place != null; place = place.parent) {
      way.push(place);
    }
    StringBuilder text = new StringBuilder();
    way.forEach(place -> place.appendTo(text));
    return text.toString();
  }

  private void appendTo(StringBuilder text) {
    if (name == null) {
      text.append('[').append(index).append(']');
    } else if (parent == null) {
      text.append(name);
    } else if (PLAIN_NAME.matcher(name).matches()) {
      text.append('.').append(name);
    } else {
      text.append("['").append(name.replace("\\", "\\\\").replace("'", "\\'")).append("']");
    }
  }
}
