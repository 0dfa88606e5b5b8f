package io.github.sfntest.mock;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/** A mock with its sequence of outcomes, and how far it has got. Thread-safe. */
final class MockScript {

  private final Declaration declaration;
  private final ReentrantLock lock = new ReentrantLock();
  private final List<Step> steps = new ArrayList<>();
  private final Map<Counting.Key, Position> positions = new HashMap<>();
  private boolean lenient;
  private long answered;
  private int reached;
  private long refused;
  private @Nullable TaskCall lastRefused;

  /** How far one sequence has got. */
  private static final class Position {
    int step;
    int given;
    long calls;

    Position copy() {
      Position copy = new Position();
      copy.step = step;
      copy.given = given;
      copy.calls = calls;
      return copy;
    }
  }

  MockScript(Declaration declaration, List<Step> first) {
    this.declaration = declaration;
    this.lenient = declaration.lenient();
    steps.addAll(first);
  }

  Declaration declaration() {
    return declaration;
  }

  Subject subject() {
    return declaration.subject();
  }

  void add(Reply reply) {
    lock.lock();
    try {
      steps.add(Step.of(reply));
    } finally {
      lock.unlock();
    }
  }

  void changeLast(UnaryOperator<Step> change) {
    lock.lock();
    try {
      steps.set(steps.size() - 1, change.apply(steps.get(steps.size() - 1)));
    } finally {
      lock.unlock();
    }
  }

  void makeLenient() {
    lock.lock();
    try {
      lenient = true;
    } finally {
      lock.unlock();
    }
  }

  /**
   * The outcome for this call, which then counts as given; null if this mock does not answer it.
   */
  @Nullable Step claim(TaskCall call) {
    if (!subject().names(call)) {
      return null;
    }
    // Asked outside the lock: matchers and predicates are the test's code.
    boolean accepted = failing(call) == null;
    lock.lock();
    try {
      Step step = accepted ? next(call) : null;
      if (step == null) {
        refused++;
        lastRefused = call;
      } else {
        answered++;
      }
      return step;
    } finally {
      lock.unlock();
    }
  }

  private @Nullable Condition failing(TaskCall call) {
    JsonNode input = subject().input(call);
    for (Condition condition : declaration.conditions()) {
      if (!condition.test(call, input)) {
        return condition;
      }
    }
    return null;
  }

  private @Nullable Step next(TaskCall call) {
    Position at = position(call);
    at.calls++;
    while (true) {
      Step step = steps.get(at.step);
      boolean isLast = at.step == steps.size() - 1;
      if (step.lasts(at.given, isLast)) {
        at.given++;
        reached = Math.max(reached, at.step + 1);
        return step;
      }
      if (isLast) {
        return null;
      }
      at.step++;
      at.given = 0;
    }
  }

  private Position position(TaskCall call) {
    return positions.computeIfAbsent(declaration.counting().key(call), key -> new Position());
  }

  /** How many calls its sequence has had that this one belongs to. */
  long callsOf(TaskCall call) {
    lock.lock();
    try {
      return position(call).calls;
    } finally {
      lock.unlock();
    }
  }

  /**
   * What is returned brings its sequences back to where they are; whether it was used, and how far,
   * goes on to count.
   */
  Runnable keep() {
    lock.lock();
    try {
      Map<Counting.Key, Position> kept = copyOf(positions);
      return () -> {
        lock.lock();
        try {
          positions.clear();
          positions.putAll(copyOf(kept));
        } finally {
          lock.unlock();
        }
      };
    } finally {
      lock.unlock();
    }
  }

  private static Map<Counting.Key, Position> copyOf(Map<Counting.Key, Position> positions) {
    Map<Counting.Key, Position> copy = new HashMap<>();
    positions.forEach((key, position) -> copy.put(key, position.copy()));
    return copy;
  }

  /** Why this mock, which names the call's task, does not answer it. */
  Refusal refusal(TaskCall call) {
    Condition failing = failing(call);
    if (failing == null) {
      return new Refusal(Refusal.Kind.USED_UP, "used up");
    }
    return new Refusal(
        failing.concernsInput() ? Refusal.Kind.INPUT : Refusal.Kind.ITEM,
        failing.reason(call, subject().input(call)));
  }

  boolean hasAnswered() {
    lock.lock();
    try {
      return answered > 0;
    } finally {
      lock.unlock();
    }
  }

  /**
   * How far it was used.
   *
   * @param later a mock that answered in its place, or null
   */
  MockUsage usage(@Nullable Place later) {
    boolean isLenient;
    boolean isUsed;
    String problem;
    TaskCall asked;
    long times;
    lock.lock();
    try {
      isLenient = lenient;
      isUsed = answered > 0;
      problem = isUsed ? unreached() : null;
      asked = lastRefused;
      times = refused;
    } finally {
      lock.unlock();
    }
    if (!isLenient && !isUsed) {
      // Outside the lock, as the reason asks the test's matchers again.
      problem =
          asked == null
              ? MockUsage.neverUsed(later)
              : MockUsage.neverUsed(times, refusal(asked).text());
    }
    return MockUsage.of(declaration, isLenient, isUsed, problem);
  }

  private @Nullable String unreached() {
    int next = reached;
    while (next < steps.size() && !steps.get(next).mustBeReached()) {
      next++;
    }
    return next == steps.size()
        ? null
        : MockUsage.unreached(
            wanted(next) + 1, wanted(steps.size()), steps.get(next).reply().declared());
  }

  private long wanted(int before) {
    return steps.stream().limit(before).filter(Step::mustBeReached).count();
  }

  /**
   * Why a mock does not answer.
   *
   * @param kind in one word
   * @param text for a person
   */
  record Refusal(Kind kind, String text) {
    enum Kind {
      INPUT,
      ITEM,
      USED_UP
    }
  }
}
