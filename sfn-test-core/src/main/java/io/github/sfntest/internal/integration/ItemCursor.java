package io.github.sfntest.internal.integration;

import org.jspecify.annotations.Nullable;

/** Items, one after the other. */
public interface ItemCursor {

  /**
   * The next item.
   *
   * @return null after the last one
   * @throws IntegrationFailure if what is read there does not hold an item
   */
  @Nullable ReadItem next() throws IntegrationFailure;
}
