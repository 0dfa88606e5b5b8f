package io.github.sfntest.mock;

import com.fasterxml.jackson.databind.JsonNode;
import org.apiguardian.api.API;
import org.jspecify.annotations.Nullable;

/**
 * Items that a test gives a Map in place of those its item reader would read. Thread-safe.
 *
 * <pre>{@code
 * sfn.mapItems("Import orders", """
 *     [{"orderId": "o-1"}, {"orderId": "o-2"}]""");
 * }</pre>
 */
@API(status = API.Status.EXPERIMENTAL)
public final class ItemMock {
  private final @Nullable String machine;
  private final String state;
  private final JsonNode items;
  private final Place place;
  private final Origin origin;
  private volatile boolean lenient;
  private volatile boolean used;

  ItemMock(@Nullable String machine, String state, JsonNode items, Place place, Origin origin) {
    this.machine = machine;
    this.state = state;
    this.items = items;
    this.place = place;
    this.origin = origin;
  }

  /**
   * Lets the items be unused.
   *
   * @return the same items
   */
  public ItemMock lenient() {
    lenient = true;
    return this;
  }

  boolean ofOneMachine() {
    return machine != null;
  }

  boolean isFor(String runningMachine, String runningState) {
    return state.equals(runningState) && (machine == null || machine.equals(runningMachine));
  }

  JsonNode use() {
    used = true;
    return items;
  }

  MockUsage usage() {
    return MockUsage.of(
        MockUsage.Kind.ITEMS,
        origin,
        toString(),
        place,
        lenient,
        used ? MockUsage.Reach.USED : MockUsage.Reach.UNUSED,
        used ? null : MockUsage.neverUsed(null));
  }

  @Override
  public String toString() {
    return (machine == null ? "" : "stateMachine(\"" + machine + "\").")
        + "mapItems(\""
        + state
        + "\", …)";
  }
}
