package io.github.sfntest.internal.integration;

import java.util.Iterator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The items of files of one format, file by file. */
record ItemFiles(List<ItemFile> files, ItemFormat format) implements ItemSource {

  @Override
  public ItemCursor open() throws IntegrationFailure {
    return files.size() == 1 ? format.open(files.get(0)) : new All(files.iterator());
  }

  private final class All implements ItemCursor {
    private final Iterator<ItemFile> rest;
    private @Nullable ItemCursor current;

    All(Iterator<ItemFile> rest) {
      this.rest = rest;
    }

    @Override
    public @Nullable ReadItem next() throws IntegrationFailure {
      while (true) {
        ReadItem item = current == null ? null : current.next();
        if (item != null || !rest.hasNext()) {
          return item;
        }
        close();
        current = format.open(rest.next());
      }
    }

    @Override
    public void close() {
      if (current != null) {
        current.close();
        current = null;
      }
    }
  }
}
