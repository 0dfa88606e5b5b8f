package io.github.sfntest.internal.compare;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Arrays;
import java.util.Iterator;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** A container on its way to a number: its children one by one, without what is ignored. */
final class OpenContent {
  private final JsonNode container;
  private final PathPatterns patterns;
  private final @Nullable Iterator<Map.Entry<String, JsonNode>> members;
  private int nextElement;

  /** A name's number in the upper half, 0 for an element, the value's in the lower. */
  private final long[] found;

  private int count;
  private @Nullable String name;
  private JsonNode child;
  private PathPatterns childPatterns;

  OpenContent(JsonNode container, PathPatterns patterns) {
    this.container = container;
    this.patterns = patterns;
    this.members = container.isObject() ? container.properties().iterator() : null;
    this.found = new long[container.size()];
    this.child = container;
    this.childPatterns = patterns;
  }

  JsonNode container() {
    return container;
  }

  PathPatterns patterns() {
    return patterns;
  }

  /** Goes to the next child that is not ignored; false after the last. */
  boolean next() {
    while (members == null ? nextElement < container.size() : members.hasNext()) {
      if (members == null) {
        childPatterns = patterns.element(nextElement);
        child = container.path(nextElement++);
      } else {
        Map.Entry<String, JsonNode> member = members.next();
        name = member.getKey();
        childPatterns = patterns.member(member.getKey());
        child = member.getValue();
      }
      if (!childPatterns.isMatched()) {
        return true;
      }
    }
    return false;
  }

  /** The name of the child, or null if it is an element. */
  @Nullable String childName() {
    return name;
  }

  JsonNode child() {
    return child;
  }

  /** Those that lead on from the child. */
  PathPatterns childPatterns() {
    return childPatterns;
  }

  /** Notes the numbers of the child's name, 0 for an element, and value. */
  void add(int nameNumber, int number) {
    found[count++] = (long) nameNumber << Integer.SIZE | number;
  }

  JsonIdentities.Content content() {
    Arrays.sort(found, 0, count);
    int[] names = new int[members == null ? 0 : count];
    int[] children = new int[count];
    for (int i = 0; i < count; i++) {
      children[i] = (int) found[i];
      if (members != null) {
        names[i] = (int) (found[i] >>> Integer.SIZE);
      }
    }
    return JsonIdentities.Content.of(
        members == null ? JsonIdentities.ARRAY : JsonIdentities.OBJECT, names, children);
  }
}
