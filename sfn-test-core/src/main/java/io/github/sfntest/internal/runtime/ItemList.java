package io.github.sfntest.internal.runtime;

import java.util.Iterator;

/** The items of a Map, in order; they can be gone through more than once. */
interface ItemList extends Iterable<MapItem> {

  int size();

  @Override
  OpenItems iterator();

  /**
   * Items while they are gone through. What they are read from is closed after the last one, or
   * before that by whoever needs no more of them; one that is gone on with is opened again.
   */
  interface OpenItems extends Iterator<MapItem>, AutoCloseable {
    @Override
    default void close() {}
  }
}
