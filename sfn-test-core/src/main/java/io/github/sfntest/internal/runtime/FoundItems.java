package io.github.sfntest.internal.runtime;

import io.github.sfntest.internal.integration.IntegrationFailure;
import io.github.sfntest.internal.integration.ItemCursor;
import io.github.sfntest.internal.integration.ItemSource;
import io.github.sfntest.internal.integration.ReadItem;
import java.util.Iterator;
import java.util.NoSuchElementException;

/**
 * Items that a reader gives. They are read twice and never kept: once to count them and to find
 * what is wrong before the first child starts, and once as the children need them.
 */
record FoundItems(ItemSource source, int size) implements ItemList {

  /**
   * Reads all items, or as many as may be.
   *
   * @param most how many items there may be
   * @throws IntegrationFailure if one of them can't be read
   */
  static FoundItems of(ItemSource source, long most) throws IntegrationFailure {
    ItemCursor cursor = source.open();
    int count = 0;
    while (count < most && cursor.next() != null) {
      count++;
    }
    return new FoundItems(source, count);
  }

  @Override
  public Iterator<MapItem> iterator() {
    try {
      return new Reading(source.open());
    } catch (IntegrationFailure e) {
      throw readBefore(e);
    }
  }

  private static IllegalStateException readBefore(IntegrationFailure e) {
    return new IllegalStateException("what was read once can be read again", e);
  }

  private final class Reading implements Iterator<MapItem> {
    private final ItemCursor cursor;
    private int next;

    Reading(ItemCursor cursor) {
      this.cursor = cursor;
    }

    @Override
    public boolean hasNext() {
      return next < size;
    }

    @Override
    public MapItem next() {
      try {
        ReadItem item = hasNext() ? cursor.next() : null;
        if (item == null) {
          throw new NoSuchElementException();
        }
        return new MapItem(next++, item.key(), item.value(), item.source());
      } catch (IntegrationFailure e) {
        throw readBefore(e);
      }
    }
  }
}
