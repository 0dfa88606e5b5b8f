package io.github.sfntest.mock;

import org.apiguardian.api.API;
import org.jspecify.annotations.Nullable;

/**
 * On whose behalf a mock was declared.
 *
 * @param ofTest whether a test declared it for itself; else it counts over all tests of its owner
 * @param owner whatever tells the set-ups apart, such as the test class; null for a test
 */
@API(status = API.Status.INTERNAL)
public record Origin(boolean ofTest, @Nullable Object owner) {

  /** The test itself. */
  public static final Origin TEST = new Origin(true, null);

  /**
   * What prepares all tests of an owner.
   *
   * @param owner whatever tells the set-ups apart
   * @return the origin
   */
  public static Origin setUpOf(Object owner) {
    return new Origin(false, owner);
  }
}
