package io.github.sfntest.internal.runtime;

/** The items of a Map, in order; they can be gone through more than once. */
interface ItemList extends Iterable<MapItem> {

  int size();
}
