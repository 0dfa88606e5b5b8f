package io.github.sfntest.internal.json;

import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The member names of objects of one shape, in order and without duplicates. Shared by all objects
 * of that shape: copies, values made by one template, siblings in a parsed document. Immutable to
 * the outside and thread-safe; the index is made when a larger object is first searched.
 */
public final class Names {
  private static final int SEARCHED_IN_ORDER = 8;
  private static final int[] NO_INDEX = {};
  static final Names NONE = new Names(new String[0], NO_INDEX);

  private final String[] names;

  /** Open addressing over a power of two; an entry is a position plus one, 0 is free. */
  private volatile int[] index;

  /** The shape that the last member added to an object of this shape led to. */
  private volatile Names extension = this;

  private Names(String[] names, int[] index) {
    this.names = names;
    this.index = index;
  }

  /**
   * The shape with these names.
   *
   * @throws IllegalArgumentException if a name occurs twice
   */
  public static Names of(List<String> names) {
    Names result = unlessDuplicates(names.toArray(new String[0]));
    if (result == null) {
      throw new IllegalArgumentException("A name occurs twice in " + names);
    }
    return result;
  }

  /** Takes the array over; null if a name occurs twice. */
  static @Nullable Names unlessDuplicates(String[] names) {
    int length = names.length;
    if (length > SEARCHED_IN_ORDER) {
      int[] index = index(names);
      return index == NO_INDEX ? null : new Names(names, index);
    }
    for (int i = 1; i < length; i++) {
      String name = names[i];
      for (int j = 0; j < i; j++) {
        if (name.equals(names[j])) {
          return null;
        }
      }
    }
    return length == 0 ? NONE : new Names(names, NO_INDEX);
  }

  /** How many names there are. */
  public int size() {
    return names.length;
  }

  /** The name at this position. */
  public String get(int position) {
    return names[position];
  }

  /** The position of a name, or -1. */
  public int find(String name) {
    String[] all = names;
    if (all.length <= SEARCHED_IN_ORDER) {
      for (int i = 0; i < all.length; i++) {
        if (all[i].equals(name)) {
          return i;
        }
      }
      return -1;
    }
    int[] slots = index;
    if (slots.length == 0) {
      slots = index(all);
      index = slots;
    }
    int mask = slots.length - 1;
    for (int slot = spread(name) & mask; ; slot = (slot + 1) & mask) {
      int position = slots[slot] - 1;
      if (position < 0 || all[position].equals(name)) {
        return position;
      }
    }
  }

  /** This shape and one name more, which it must not have yet. */
  Names and(String name) {
    Names known = extension;
    if (known != this && known.names[names.length].equals(name)) {
      return known;
    }
    String[] longer = Arrays.copyOf(names, names.length + 1);
    longer[names.length] = name;
    Names result = new Names(longer, NO_INDEX);
    if (this != NONE) {
      extension = result;
    }
    return result;
  }

  private static int[] index(String[] names) {
    int[] slots = new int[Integer.highestOneBit(names.length) << 2];
    int mask = slots.length - 1;
    for (int i = 0; i < names.length; i++) {
      String name = names[i];
      int slot = spread(name) & mask;
      for (; slots[slot] != 0; slot = (slot + 1) & mask) {
        if (names[slots[slot] - 1].equals(name)) {
          return NO_INDEX;
        }
      }
      slots[slot] = i + 1;
    }
    return slots;
  }

  private static int spread(String name) {
    int hash = name.hashCode();
    return hash ^ (hash >>> 16);
  }
}
