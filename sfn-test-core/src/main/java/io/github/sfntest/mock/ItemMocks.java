package io.github.sfntest.mock;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import org.jspecify.annotations.Nullable;

/** What a test gives in place of items that would be read. Thread-safe. */
final class ItemMocks {
  private final List<ItemMock> declared = new CopyOnWriteArrayList<>();

  void add(ItemMock mock) {
    declared.add(mock);
  }

  /** The items for a Map: those given for its machine before others, later before earlier ones. */
  @Nullable JsonNode items(String machine, String state) {
    ItemMock best = null;
    for (ItemMock mock : declared) {
      if (mock.isFor(machine, state)
          && (best == null || mock.ofOneMachine() || !best.ofOneMachine())) {
        best = mock;
      }
    }
    return best == null ? null : best.use();
  }

  List<MockUsage> usages() {
    List<MockUsage> usages = new ArrayList<>();
    for (ItemMock mock : declared) {
      usages.add(mock.usage());
    }
    return usages;
  }

  /** What is returned brings the present items back; whether they were used goes on to count. */
  Runnable keep() {
    List<ItemMock> kept = List.copyOf(declared);
    return () -> {
      declared.clear();
      declared.addAll(kept);
    };
  }

  void reset() {
    declared.clear();
  }
}
