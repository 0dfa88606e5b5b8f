package io.github.sfntest.internal.integration;

/** Items that can be gone through any number of times, none of them kept. */
public interface ItemSource {

  /**
   * Goes to the first item.
   *
   * @throws IntegrationFailure if what is read does not hold items
   */
  ItemCursor open() throws IntegrationFailure;
}
