package io.github.sfntest.json;

import java.util.List;
import org.apiguardian.api.API;

/**
 * What to look away from when JSON documents are compared. Immutable.
 *
 * <pre>{@code
 * assertThat(result).hasOutput(expected, ignoringPaths("$.id", "$..createdAt"), ignoringArrayOrder());
 * }</pre>
 */
@API(status = API.Status.EXPERIMENTAL)
public final class JsonOption {
  private final List<String> ignoredPaths;
  private final boolean isArrayOrderIgnored;

  private JsonOption(List<String> ignoredPaths, boolean isArrayOrderIgnored) {
    this.ignoredPaths = ignoredPaths;
    this.isArrayOrderIgnored = isArrayOrderIgnored;
  }

  /**
   * Values at these places may be any, and may be missing in either document.
   *
   * @param paths such as {@code $.id}, {@code $.items[*].price}, {@code $.items[0]}, {@code
   *     $..createdAt}: JSONPaths of names, indexes, {@code *} for any of them and {@code ..} for
   *     any depth. Where the order of arrays is ignored, an index is one of the document that the
   *     value stands in
   * @return the option; what is compared with it throws an {@code IllegalArgumentException} if a
   *     path is not well formed or has other steps
   */
  public static JsonOption ignoringPaths(String... paths) {
    return new JsonOption(List.of(paths), false);
  }

  /**
   * Arrays may have their elements in any order, at any depth; they still have as many.
   *
   * @return the option
   */
  public static JsonOption ignoringArrayOrder() {
    return new JsonOption(List.of(), true);
  }

  /** {@return the paths to look away from; never null but potentially empty} */
  public List<String> ignoredPaths() {
    return ignoredPaths;
  }

  /** {@return whether the order of arrays is free} */
  public boolean isArrayOrderIgnored() {
    return isArrayOrderIgnored;
  }
}
