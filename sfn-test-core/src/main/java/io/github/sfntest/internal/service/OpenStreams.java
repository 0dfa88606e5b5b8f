package io.github.sfntest.internal.service;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/**
 * The streams that a test gave and that are open. Those of a Map that never ends are closed with
 * the environment. Thread-safe.
 */
final class OpenStreams {
  private final Set<InputStream> open = ConcurrentHashMap.newKeySet();

  /** The same stream, known here until it is closed. */
  InputStream opened(InputStream stream) {
    InputStream known =
        new FilterInputStream(stream) {
          @Override
          public void close() throws IOException {
            open.remove(this);
            super.close();
          }
        };
    open.add(known);
    return known;
  }

  void closeAll() {
    for (InputStream stream : List.copyOf(open)) {
      try {
        stream.close();
      } catch (IOException e) {
        throw new UncheckedIOException("The content of an object can't be closed.", e);
      }
    }
  }
}
