package io.github.sfntest.internal.integration;

import org.jspecify.annotations.Nullable;

/** Items, one after the other. Whoever opens one closes it. */
public interface ItemCursor extends AutoCloseable {

  /**
   * The next item.
   *
   * @return null after the last one
   * @throws IntegrationFailure if what is read there does not hold an item
   */
  @Nullable ReadItem next() throws IntegrationFailure;

  /** Closes what is read; nothing to do where no file is. */
  @Override
  default void close() {}
}
