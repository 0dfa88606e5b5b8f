package io.github.sfntest.internal.service;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A name for one or two versions of a state machine. Immutable: an update makes another one.
 *
 * @param number counts the aliases of a state machine
 * @param routes one or two, whose weights add up to 100
 * @param updated the creation's time before the first update
 */
record Alias(
    int number,
    String arn,
    String name,
    @Nullable String description,
    List<Route> routes,
    Instant created,
    Instant updated) {

  private static final int WHOLE = 100;

  Alias {
    routes = List.copyOf(routes);
  }

  /** The same with a number. */
  Alias numbered(int given) {
    return new Alias(given, arn, name, description, routes, created, updated);
  }

  /**
   * Where some of the executions go.
   *
   * @param weight how many of a hundred
   */
  record Route(String versionArn, int weight) {}

  /**
   * The version that an execution gets.
   *
   * @param chance from 0 inclusive to 1 exclusive
   */
  String versionArn(double chance) {
    int sum = 0;
    for (Route route : routes) {
      sum += route.weight();
      if (chance * WHOLE < sum) {
        return route.versionArn();
      }
    }
    throw new IllegalStateException("the weights do not add up to 100: " + routes);
  }

  boolean pointsTo(String versionArn) {
    return routes.stream().anyMatch(route -> route.versionArn().equals(versionArn));
  }
}
