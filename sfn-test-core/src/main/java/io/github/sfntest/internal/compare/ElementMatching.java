package io.github.sfntest.internal.compare;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Which element of an array stands for which expected one, the order left aside. All are numbers of
 * {@link JsonIdentities}. Equal ones are matched from the start: whatever contains one of two equal
 * values contains the other as well, so nothing is lost by that.
 */
final class ElementMatching {
  private static final int NONE = -1;

  private final JsonIdentities identities;
  private final int[] expected;
  private final int[] actual;
  private final int[] partnerOfExpected;
  private final int[] partnerOfActual;

  ElementMatching(JsonIdentities identities, int[] expected, int[] actual) {
    this.identities = identities;
    this.expected = expected;
    this.actual = actual;
    this.partnerOfExpected = new int[expected.length];
    this.partnerOfActual = new int[actual.length];
    Arrays.fill(partnerOfExpected, NONE);
    Arrays.fill(partnerOfActual, NONE);
    matchEqual();
  }

  /** Whether an element can stand for an expected one. */
  @FunctionalInterface
  interface Fit {
    boolean test(int expected, int actual);
  }

  private void matchEqual() {
    Map<Integer, Deque<Integer>> places = new HashMap<>();
    for (int i = 0; i < actual.length; i++) {
      places.computeIfAbsent(actual[i], any -> new ArrayDeque<>()).add(i);
    }
    for (int i = 0; i < expected.length; i++) {
      Integer place = places.getOrDefault(expected[i], new ArrayDeque<>()).poll();
      if (place != null) {
        match(i, place);
      }
    }
  }

  private void match(int ofExpected, int ofActual) {
    partnerOfExpected[ofExpected] = ofActual;
    partnerOfActual[ofActual] = ofExpected;
  }

  /** The index of the element that stands for an expected one, or -1. */
  int partner(int ofExpected) {
    return partnerOfExpected[ofExpected];
  }

  boolean isComplete() {
    return expected.length == actual.length && openExpected().isEmpty();
  }

  /** The indexes of expected elements that none stands for. */
  List<Integer> openExpected() {
    return open(partnerOfExpected);
  }

  /** The indexes of elements that stand for none. */
  List<Integer> openActual() {
    return open(partnerOfActual);
  }

  private static List<Integer> open(int[] partners) {
    List<Integer> open = new ArrayList<>();
    for (int i = 0; i < partners.length; i++) {
      if (partners[i] == NONE) {
        open.add(i);
      }
    }
    return open;
  }

  /**
   * The elements that may contain an expected one, for each of those that have no partner: by
   * index, those that share its rarest scalar member.
   */
  Map<Integer, List<Integer>> candidates() {
    List<Integer> open = openActual();
    Map<Long, List<Integer>> byMember = new HashMap<>();
    for (int i : open) {
      for (long member : identities.scalarMembers(actual[i])) {
        byMember.computeIfAbsent(member, any -> new ArrayList<>()).add(i);
      }
    }
    Map<Integer, List<Integer>> candidates = new HashMap<>();
    for (int i : openExpected()) {
      List<Integer> fewest = open;
      for (long member : identities.scalarMembers(expected[i])) {
        List<Integer> sharing = byMember.getOrDefault(member, List.of());
        fewest = sharing.size() < fewest.size() ? sharing : fewest;
      }
      candidates.put(i, fewest);
    }
    return candidates;
  }

  /**
   * Matches all that can be matched together: where one can't be, whether others could make room
   * for it is not asked any more.
   */
  void matchFitting(Fit fit) {
    Map<Integer, List<Integer>> candidates = candidates();
    boolean isPossible = true;
    for (int i : openExpected()) {
      isPossible = makeRoom(i, candidates, fit, isPossible) && isPossible;
    }
  }

  /** Searches breadth first for a chain of elements that change their partners. */
  private boolean makeRoom(
      int start, Map<Integer, List<Integer>> candidates, Fit fit, boolean mayMove) {
    Map<Integer, Integer> reachedFrom = new HashMap<>();
    Deque<Integer> open = new ArrayDeque<>(List.of(start));
    while (!open.isEmpty()) {
      int i = open.remove();
      for (int place : candidates.getOrDefault(i, List.of())) {
        if (reachedFrom.containsKey(place) || !fit.test(expected[i], actual[place])) {
          continue;
        }
        reachedFrom.put(place, i);
        if (partnerOfActual[place] == NONE) {
          moveAlong(place, reachedFrom);
          return true;
        }
        if (mayMove) {
          open.add(partnerOfActual[place]);
        }
      }
    }
    return false;
  }

  private void moveAlong(int last, Map<Integer, Integer> reachedFrom) {
    int place = last;
    while (place != NONE) {
      int i = reachedFrom.getOrDefault(place, NONE);
      int left = partnerOfExpected[i];
      match(i, place);
      place = left;
    }
  }
}
