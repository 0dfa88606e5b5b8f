package io.github.sfntest.mock;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.sfntest.execution.Iteration;
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
  private final Position shared = new Position();
  private final Map<Item, Position> perItem = new HashMap<>();
  private boolean lenient;
  private long answered;
  private int reached;
  private long refused;
  private @Nullable TaskCall lastRefused;

  /** How far one sequence has got. */
  private static final class Position {
    int step;
    int given;
  }

  private record Item(String executionArn, List<Iteration> iterations) {}

  MockScript(Declaration declaration, Reply first) {
    this.declaration = declaration;
    this.lenient = declaration.lenient();
    steps.add(Step.of(first));
  }

  private MockScript(Declaration declaration, List<Step> steps, boolean lenient) {
    this.declaration = declaration;
    this.lenient = lenient;
    this.steps.addAll(steps);
  }

  /** The same mock for another registry, not used yet. */
  MockScript copy(MockRegistry registry, Origin origin) {
    lock.lock();
    try {
      return new MockScript(declaration.in(registry, origin, true), steps, lenient);
    } finally {
      lock.unlock();
    }
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
    return declaration.perItem()
        ? perItem.computeIfAbsent(
            new Item(call.executionArn(), call.iterations()), item -> new Position())
        : shared;
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

  MockUsage usage() {
    lock.lock();
    try {
      return new MockUsage(
          declaration.origin(),
          declaration.text(),
          declaration.place().toString(),
          declaration.place().element(),
          lenient,
          answered > 0,
          lenient ? null : problem());
    } finally {
      lock.unlock();
    }
  }

  private @Nullable String problem() {
    if (answered == 0) {
      return "never used" + whyNeverUsed();
    }
    if (reached == steps.size()) {
      return null;
    }
    return "outcome "
        + (reached + 1)
        + " of "
        + steps.size()
        + " was never reached: "
        + steps.get(reached).reply().declared();
  }

  private String whyNeverUsed() {
    TaskCall last = lastRefused;
    if (last == null) {
      return "";
    }
    String asked = refused == 1 ? "asked once: " : "asked " + refused + " times, last: ";
    return "; " + asked + refusal(last).text();
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
