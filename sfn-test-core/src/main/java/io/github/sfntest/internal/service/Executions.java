package io.github.sfntest.internal.service;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.sfntest.definition.StateMachineType;
import io.github.sfntest.internal.json.Json;
import io.github.sfntest.internal.runtime.ExecutionRun;
import io.github.sfntest.internal.runtime.ExecutionSpec;
import io.github.sfntest.internal.runtime.Seeds;
import io.github.sfntest.internal.runtime.StateProbe;
import io.github.sfntest.internal.runtime.Timeline;
import io.github.sfntest.internal.service.ExecutionRecord.Start;
import io.github.sfntest.internal.service.MachineRegistry.Target;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Function;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * Starts executions and lets them run: the one place where the service meets the runtime.
 * Thread-safe; each execution runs under the lock of its timeline, on the thread that called.
 */
final class Executions {
  private final ServiceSettings settings;
  private final Arns arns;
  private final VirtualTime time;
  private final ExecutionStore store;
  private final Turns turns = new Turns();
  private final AtomicLong unnamed = new AtomicLong();
  private final Map<String, AtomicLong> expressNames = new ConcurrentHashMap<>();
  private final Map<String, Revision> nested = new ConcurrentHashMap<>();
  private final ServiceHost host;

  Executions(
      ServiceSettings settings,
      Arns arns,
      ExecutionStore store,
      Function<Executions, ServiceHost> host) {
    this.settings = settings;
    this.arns = arns;
    this.store = store;
    this.time = new VirtualTime(settings.start(), this::wake);
    this.host = host.apply(this);
  }

  /**
   * An execution to start.
   *
   * @param name null for a generated one
   * @param inputText as the caller gave it
   * @param input the same, parsed
   */
  record Order(
      Target target,
      @Nullable String name,
      String inputText,
      JsonNode input,
      @Nullable String traceHeader,
      boolean synchronous) {}

  ServiceSettings settings() {
    return settings;
  }

  /** How long an input may be. */
  int payloadBytes() {
    return settings.quotas().payloadBytes();
  }

  VirtualTime time() {
    return time;
  }

  ExecutionStore store() {
    return store;
  }

  Turns turns() {
    return turns;
  }

  /**
   * Starts an execution and runs it as far as it goes. The same standard execution asked for again,
   * while it runs, is started only once.
   *
   * @throws AssertionError if a task has no mock, or the test's answer to one failed
   */
  ExecutionRecord start(Order order) {
    Machine machine = order.target().machine();
    String name = order.name() == null ? newName(machine) : order.name();
    String arn = arn(machine, name, order.name() != null);
    // a made-up name is no other execution's
    ExecutionRecord same = order.name() == null ? null : store.find(arn);
    if (same != null) {
      return again(same, order);
    }
    machine.open();
    Timeline timeline = new Timeline(host, time.now(), settings.skipping());
    ExecutionTree tree = new ExecutionTree(timeline, time.nextNumber());
    ExecutionRecord execution =
        new ExecutionRecord(
            tree.number(),
            machine,
            timeline.nowMillis(),
            new Start(
                order.target().revision(),
                arn,
                name,
                machine.arn(),
                order.target().versionArn(),
                order.target().aliasArn(),
                null,
                order.inputText(),
                order.traceHeader(),
                true));
    ExecutionRecord there = store.addIfAbsent(execution);
    if (there != execution) { // another thread was faster
      host.close(machine);
      return again(there, order);
    }
    act(
        tree,
        () -> {
          tree.add(execution);
          execution.begin(tree, timeline.start(spec(order, name, arn)));
        });
    return execution;
  }

  /** conformance/api/core, test_start_execution_idempotent. */
  private static ExecutionRecord again(ExecutionRecord there, Order order) {
    if (there.ending() != null || !there.inputText().equals(order.inputText())) {
      throw ApiErrors.executionAlreadyExists(there.arn());
    }
    return there;
  }

  private static ExecutionSpec spec(Order order, String name, String arn) {
    Machine machine = order.target().machine();
    return new ExecutionSpec(
        arn,
        name,
        machine.arn(),
        machine.name(),
        machine.type(),
        order.synchronous(),
        order.target().revision().compiled(),
        order.target().revision().settings().roleArn(),
        order.inputText(),
        order.input(),
        order.target().versionArn(),
        order.target().aliasArn(),
        null,
        order.target().testCase());
  }

  /**
   * What a Task starts; its name, if it has none, comes from its parent alone, so that threads
   * change nothing.
   */
  ExecutionSpec nested(
      Target target, @Nullable String givenName, JsonNode input, ExecutionRun parent) {
    Machine machine = target.machine();
    String name = givenName == null ? parent.uuid() : givenName;
    String arn = arn(machine, name, givenName != null);
    if (store.find(arn) != null) {
      throw ApiErrors.executionAlreadyExists(arn);
    }
    machine.open();
    nested.put(arn, target.revision());
    return spec(new Order(target, name, Json.write(input), input, null, false), name, arn);
  }

  /**
   * Runs a state that is tested alone: no execution that anybody could find again.
   *
   * @throws AssertionError if a task has no mock, or the test's answer to one failed
   */
  ExecutionRun test(ExecutionSpec spec, StateProbe probe) {
    Timeline timeline = new Timeline(host, time.now(), true);
    Turns.Turn turn = turns.enter(timeline.lock());
    try {
      ExecutionRun run = timeline.start(spec, probe);
      timeline.run();
      return run;
    } finally {
      turns.leave(timeline.lock(), turn);
    }
  }

  /** A name for the made-up execution, or machine, of such a test. */
  String testName() {
    long counter = unnamed.incrementAndGet();
    return Seeds.uuid(Seeds.mix(Seeds.mix(settings.seed(), "TestState"), counter)).toString();
  }

  /** What a nested execution is about to run; null for a child of a map run. */
  @Nullable Revision takeRevision(String nestedArn) {
    return nested.remove(nestedArn);
  }

  private String newName(Machine machine) {
    long counter = unnamed.incrementAndGet();
    return Seeds.uuid(Seeds.mix(Seeds.mix(settings.seed(), machine.name()), counter)).toString();
  }

  private String arn(Machine machine, String name, boolean given) {
    String id = "";
    if (machine.type() == StateMachineType.EXPRESS) {
      // express executions may share a name: the id tells them apart
      long before = given ? startsBefore(machine.name() + ":" + name) : 0;
      long seed = Seeds.mix(settings.seed(), machine.name(), name, "express");
      id = Seeds.uuid(Seeds.mix(seed, before)).toString();
    }
    return arns.execution(machine.type(), machine.name(), name, id);
  }

  private long startsBefore(String machineAndName) {
    return expressNames.computeIfAbsent(machineAndName, key -> new AtomicLong()).getAndIncrement();
  }

  /** Changes a tree and runs what follows from it. */
  void act(ExecutionTree tree, Runnable change) {
    Turns.Turn turn = turns.enter(tree.timeline().lock());
    try {
      if (turn == Turns.Turn.FIRST) {
        catchUp(tree);
      }
      change.run();
      tree.timeline().run();
    } catch (AssertionError e) {
      tree.breakDown();
      throw e;
    } finally {
      leave(tree, turn);
    }
  }

  /** Reads something of a tree. */
  <T extends @Nullable Object> T read(ExecutionTree tree, Supplier<T> question) {
    Turns.Turn turn = turns.enter(tree.timeline().lock());
    try {
      return question.get();
    } finally {
      turns.leave(tree.timeline().lock(), turn);
    }
  }

  /** Lets what is due fire. */
  private void wake(ExecutionTree tree) {
    Turns.Turn turn = turns.enter(tree.timeline().lock());
    try {
      tree.timeline().advanceTo(tree.local(time.now()));
    } catch (AssertionError e) {
      tree.breakDown();
      throw e;
    } finally {
      leave(tree, turn);
    }
  }

  /**
   * Brings the timeline to the present. What is due at this very moment, or was before, is left to
   * the clock, which goes by the order of (time, sequence number): time stops a millisecond short
   * of it. An execution that is about to start has its time already.
   */
  private void catchUp(ExecutionTree tree) {
    if (tree.members().isEmpty()) {
      return;
    }
    Timeline timeline = tree.timeline();
    long due = timeline.nextDueMillis();
    long present = tree.local(time.now());
    long to = due == Timeline.NEVER ? present : Math.min(present, due - 1);
    if (to > timeline.nowMillis()) {
      timeline.advanceTo(to);
    }
  }

  private void leave(ExecutionTree tree, Turns.Turn turn) {
    boolean changed = turn == Turns.Turn.FIRST && settle(tree);
    turns.leave(tree.timeline().lock(), turn);
    if (changed) {
      time.changed(tree);
    }
  }

  /** Most trees have ended by now: the clock hears only of those that have not. */
  private boolean settle(ExecutionTree tree) {
    boolean changed = tree.settle(time.now());
    if (tree.isOpen() && !tree.isKnown() && store.has(tree)) {
      tree.setKnown(true);
      time.open(tree);
    }
    return changed;
  }

  /** Forgets all executions and goes back to the start of time. */
  void reset() {
    store.reset();
    unnamed.set(0);
    expressNames.clear();
    nested.clear();
    time.reset(settings.start());
  }

  /**
   * What is returned brings the present executions and time back; none of the executions may be
   * open.
   */
  Runnable keep() {
    Runnable storeThen = store.keep();
    Runnable timeThen = time.keep();
    long unnamedThen = unnamed.get();
    Map<String, Long> expressThen = new HashMap<>();
    expressNames.forEach((name, starts) -> expressThen.put(name, starts.get()));
    return () -> {
      reset();
      storeThen.run();
      timeThen.run();
      unnamed.set(unnamedThen);
      expressThen.forEach((name, starts) -> expressNames.put(name, new AtomicLong(starts)));
    };
  }

  /** The record of a run. */
  ExecutionRecord of(ExecutionRun run) {
    return Objects.requireNonNull(store.find(run.spec().arn()), "record of the run");
  }
}
