package io.github.sfntest.mock;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** The task mocks of one environment, in the order in which they are asked. Thread-safe. */
final class MockScripts {
  private static final MockScript[] NONE = {};

  private final ReentrantLock lock = new ReentrantLock();
  private final List<MockScript> declared = new ArrayList<>();
  private final List<Draft> begun = new ArrayList<>();

  /** Replaced, never changed: it is read without the lock. */
  private volatile MockScript[] ordered = NONE;

  /** A mock is being declared; it has no outcome yet. */
  void begin(Draft draft) {
    locked(() -> begun.add(draft));
  }

  /** A mock has its first outcome. */
  void add(MockScript mock) {
    locked(
        () -> {
          mock.declaration().draft().finish();
          declared.add(mock);
          ordered = with(mock);
          return null;
        });
  }

  /** Before the first that is not more specific: later ones come before earlier ones. */
  private MockScript[] with(MockScript mock) {
    List<MockScript> order = new ArrayList<>(List.of(ordered));
    int position = 0;
    while (position < order.size()
        && order.get(position).subject().rank() < mock.subject().rank()) {
      position++;
    }
    order.add(position, mock);
    return order.toArray(NONE);
  }

  /** The most specific first; not to be changed. */
  MockScript[] ordered() {
    return ordered;
  }

  /** Those that were begun and have no outcome. */
  List<Declaration> unfinished() {
    List<Declaration> unfinished = new ArrayList<>();
    for (Draft draft : locked(() -> List.copyOf(begun))) {
      Declaration declaration = draft.unfinished();
      if (declaration != null) {
        unfinished.add(declaration);
      }
    }
    return unfinished;
  }

  /** In the order they were declared, those without an outcome last. */
  List<MockUsage> usages() {
    List<MockScript> mocks = locked(() -> List.copyOf(declared));
    List<MockUsage> usages = new ArrayList<>();
    for (MockScript mock : mocks) {
      usages.add(mock.usage(later(mock, mocks)));
    }
    for (Declaration each : unfinished()) {
      usages.add(MockUsage.ofUnfinished(each));
    }
    return usages;
  }

  /** A mock declared later that names the same and has answered instead; null if there is none. */
  private static @Nullable Place later(MockScript mock, List<MockScript> declared) {
    String same = mock.subject().declared();
    return declared.subList(declared.indexOf(mock) + 1, declared.size()).stream()
        .filter(other -> other.subject().declared().equals(same) && other.hasAnswered())
        .map(other -> other.declaration().place())
        .findFirst()
        .orElse(null);
  }

  void reset() {
    locked(
        () -> {
          declared.clear();
          begun.clear();
          ordered = NONE;
          return null;
        });
  }

  /** What is returned brings the present mocks back, and where their sequences stand. */
  Runnable keep() {
    return locked(
        () -> {
          List<MockScript> mocks = List.copyOf(declared);
          List<Draft> drafts = List.copyOf(begun);
          MockScript[] order = ordered;
          List<Runnable> sequences = mocks.stream().map(MockScript::keep).toList();
          return () ->
              locked(
                  () -> {
                    reset();
                    declared.addAll(mocks);
                    begun.addAll(drafts);
                    ordered = order;
                    sequences.forEach(Runnable::run);
                    return null;
                  });
        });
  }

  private <T extends @Nullable Object> T locked(Supplier<T> action) {
    lock.lock();
    try {
      return action.get();
    } finally {
      lock.unlock();
    }
  }
}
