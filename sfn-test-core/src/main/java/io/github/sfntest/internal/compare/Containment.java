package io.github.sfntest.internal.compare;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Whether values are contained in others: objects may have more members, at any depth, and arrays
 * another order. All are numbers of {@link JsonIdentities}; each pair of them is answered once.
 * Confined to one comparison.
 */
final class Containment {
  private final JsonIdentities identities;
  private final Map<Part, Boolean> answers = new HashMap<>();

  Containment(JsonIdentities identities) {
    this.identities = identities;
  }

  private record Part(int expected, int actual) {}

  boolean isContained(int expected, int actual) {
    Part asked = new Part(expected, actual);
    if (isUnknown(asked)) {
      settle(asked);
    }
    return isContained(asked);
  }

  /** Answers what the answer follows from before it. */
  private void settle(Part asked) {
    Deque<Part> open = new ArrayDeque<>();
    open.push(asked);
    while (!open.isEmpty()) {
      Part part = open.element();
      if (!isUnknown(part)) { // it was pushed twice
        open.pop();
        continue;
      }
      List<Part> unknown = inside(part).stream().filter(this::isUnknown).distinct().toList();
      unknown.forEach(open::push);
      if (unknown.isEmpty()) {
        answers.put(open.pop(), answer(part));
      }
    }
  }

  private boolean isUnknown(Part part) {
    return part.expected() != part.actual()
        && !answers.containsKey(part)
        && identities.kind(part.expected()) == identities.kind(part.actual())
        && identities.kind(part.expected()) != JsonIdentities.SCALAR;
  }

  private boolean isContained(Part part) {
    return part.expected() == part.actual() || answers.getOrDefault(part, false);
  }

  /** What the answer follows from. */
  private List<Part> inside(Part part) {
    if (identities.kind(part.expected()) == JsonIdentities.OBJECT) {
      return members(part);
    }
    int[] expected = identities.children(part.expected());
    int[] actual = identities.children(part.actual());
    List<Part> parts = new ArrayList<>();
    if (expected.length == actual.length) {
      new ElementMatching(identities, expected, actual)
          .candidates()
          .forEach(
              (i, places) -> places.forEach(at -> parts.add(new Part(expected[i], actual[at]))));
    }
    return parts;
  }

  /** No parts if a member is missing. */
  private List<Part> members(Part part) {
    int[] names = identities.names(part.expected());
    int[] actualNames = identities.names(part.actual());
    List<Part> parts = new ArrayList<>();
    for (int i = 0; i < names.length; i++) {
      int place = Arrays.binarySearch(actualNames, names[i]);
      if (place < 0) {
        return List.of();
      }
      parts.add(
          new Part(
              identities.children(part.expected())[i], identities.children(part.actual())[place]));
    }
    return parts;
  }

  private boolean answer(Part part) {
    if (identities.kind(part.expected()) == JsonIdentities.OBJECT) {
      List<Part> members = members(part);
      return members.size() == identities.names(part.expected()).length
          && members.stream().allMatch(this::isContained);
    }
    ElementMatching matching =
        new ElementMatching(
            identities, identities.children(part.expected()), identities.children(part.actual()));
    matching.matchFitting((expected, actual) -> isContained(new Part(expected, actual)));
    return matching.isComplete();
  }
}
