package io.github.sfntest.execution;

import java.util.Objects;
import org.apiguardian.api.API;

/**
 * One iteration of a Map state that something happened in.
 *
 * @param map the name of the Map state
 * @param index the item's index, from 0
 */
@API(status = API.Status.EXPERIMENTAL)
public record Iteration(String map, int index) {

  /**
   * Checks the components.
   *
   * @param map the name of the Map state
   * @param index the item's index, from 0
   */
  public Iteration {
    Objects.requireNonNull(map, "map");
  }
}
