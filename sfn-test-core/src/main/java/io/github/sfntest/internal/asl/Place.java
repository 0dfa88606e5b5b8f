package io.github.sfntest.internal.asl;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.MissingNode;
import java.util.ArrayDeque;
import java.util.Deque;
import org.jspecify.annotations.Nullable;

/**
 * A place in a definition: the steps from its top to a field or an element.
 *
 * @param parent the place around it; null for the top
 * @param step the field's name or the element's index; empty for the top
 * @param isIndex whether {@code step} is an index
 */
record Place(@Nullable Place parent, String step, boolean isIndex) {

  /** The definition itself. */
  static final Place TOP = new Place(null, "", false);

  /** The place that a JSON pointer leads to from here; the value here tells names from indexes. */
  Place at(String pointer, @Nullable JsonNode value) {
    Place place = this;
    JsonNode node = value == null ? MissingNode.getInstance() : value;
    for (String step : pointer.isEmpty() ? new String[0] : pointer.substring(1).split("/", -1)) {
      String name = step.replace("~1", "/").replace("~0", "~");
      place = new Place(place, name, node.isArray());
      node = node.isArray() ? node.path(Integer.parseInt(name)) : node.path(name);
    }
    return place;
  }

  /** The field of that name. */
  Place field(String name) {
    return new Place(this, name, false);
  }

  /** The element of that index. */
  Place item(int index) {
    return new Place(this, Integer.toString(index), true);
  }

  /** As AWS writes it: {@code /States/Pay/Catch[0]/Next}; {@code /} for the top. */
  String location() {
    if (parent == null) {
      return "/";
    }
    StringBuilder text = new StringBuilder();
    for (Place place : steps()) {
      if (place.isIndex) {
        text.append('[').append(place.step).append(']');
      } else {
        text.append('/').append(place.step);
      }
    }
    return text.toString();
  }

  /** As a JSON pointer (RFC 6901): {@code /States/Pay/Catch/0/Next}; empty for the top. */
  String pointer() {
    StringBuilder text = new StringBuilder();
    for (Place place : steps()) {
      text.append('/').append(place.step.replace("~", "~0").replace("/", "~1"));
    }
    return text.toString();
  }

  private Deque<Place> steps() {
    Deque<Place> steps = new ArrayDeque<>();
    for (Place place = this; place.parent != null; place = place.parent) {
      steps.addFirst(place);
    }
    return steps;
  }
}
