package io.github.sfntest.internal.runtime;

import io.github.sfntest.internal.integration.IntegrationFailure;
import io.github.sfntest.internal.integration.ItemCursor;
import io.github.sfntest.internal.integration.ItemSource;
import io.github.sfntest.internal.integration.ReadItem;
import java.util.NoSuchElementException;
import org.jspecify.annotations.Nullable;

/**
 * Items that a reader gives. They are read twice and never kept: once to count them and to find
 * what is wrong before the first child starts, and once as the children need them.
 */
record FoundItems(ItemReading reading, ItemSource source, int size) implements ItemList {

  /**
   * Reads all items, or as many as may be.
   *
   * @param most how many items there may be
   * @throws IntegrationFailure if one of them can't be read
   */
  static FoundItems of(ItemReading reading, ItemSource source, long most)
      throws IntegrationFailure {
    try (ItemCursor cursor = source.open()) {
      int count = 0;
      while (count < most && cursor.next() != null) {
        count++;
      }
      return new FoundItems(reading, source, count);
    }
  }

  @Override
  public OpenItems iterator() {
    return new Again();
  }

  private final class Again implements OpenItems {
    private @Nullable ItemCursor cursor;
    private int next;

    @Override
    public boolean hasNext() {
      return next < size;
    }

    @Override
    public MapItem next() {
      if (!hasNext()) {
        throw new NoSuchElementException();
      }
      ReadItem item = read();
      MapItem found = new MapItem(next++, item.key(), item.value(), item.source());
      if (!hasNext()) {
        close();
      }
      return found;
    }

    private ReadItem read() {
      try {
        ItemCursor items = cursor == null ? reopened() : cursor;
        ReadItem item = items.next();
        if (item == null) {
          throw reading.changed(size, null);
        }
        return item;
      } catch (IntegrationFailure e) {
        throw reading.changed(size, e);
      }
    }

    private ItemCursor reopened() throws IntegrationFailure {
      ItemCursor opened = source.open();
      cursor = opened;
      for (int i = 0; i < next; i++) {
        opened.next();
      }
      return opened;
    }

    @Override
    public void close() {
      if (cursor != null) {
        cursor.close();
        cursor = null;
      }
    }
  }
}
