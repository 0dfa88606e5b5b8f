package io.github.sfntest.internal.service;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.locks.ReentrantLock;
import org.jspecify.annotations.Nullable;

/**
 * The executions, by ARN and in the order of their starts. Finished ones, and succeeded children of
 * map runs, live within a budget of bytes: the oldest is dropped first to a summary and then
 * altogether, but never one that a test looks at, nor the one that finished last. Thread-safe.
 */
final class ExecutionStore {
  /** What part of the budget summaries may take. */
  private static final int SUMMARY_SHARE = 4;

  private static final int BYTES_PER_SUMMARY = 450;

  /** How many are looked at when one more has finished: more than one, so that it gets on. */
  private static final int LOOKED_AT = 64;

  private final ReentrantLock lock = new ReentrantLock();
  private final Map<String, ExecutionRecord> byArn = new LinkedHashMap<>();
  private final Map<String, ExecutionRecord> byMapRun = new ConcurrentHashMap<>();
  private final Deque<Finished> finished = new ArrayDeque<>();
  private final Deque<ExecutionRecord> summaries = new ArrayDeque<>();
  private final long budget;
  private long bytes;
  private final AtomicLong forgotten = new AtomicLong();

  /** What is dropped together. */
  private static final class Finished {
    private final @Nullable ExecutionTree tree;
    private final List<ExecutionRecord> executions;
    private final long bytes;

    /**
     * @param tree the tree they are the members of, and which stays as it is as long as it is
     *     finished; null for a single child of a map run
     */
    Finished(@Nullable ExecutionTree tree, List<ExecutionRecord> executions) {
      this.tree = tree;
      this.executions = executions;
      long sum = 0;
      for (ExecutionRecord execution : executions) {
        sum += execution.bytes();
      }
      bytes = sum;
    }

    boolean isViewed() {
      for (ExecutionRecord execution : executions) {
        if (execution.isViewed()) {
          return true;
        }
      }
      return false;
    }
  }

  /**
   * @param budget how many bytes finished executions may take
   */
  ExecutionStore(long budget) {
    this.budget = budget;
  }

  /** Adds an execution unless its ARN is taken: then the one that has it is returned. */
  ExecutionRecord addIfAbsent(ExecutionRecord execution) {
    lock.lock();
    try {
      ExecutionRecord there = byArn.putIfAbsent(execution.arn(), execution);
      return there == null ? execution : there;
    } finally {
      lock.unlock();
    }
  }

  @Nullable ExecutionRecord find(String arn) {
    lock.lock();
    try {
      return byArn.get(arn);
    } finally {
      lock.unlock();
    }
  }

  /** Whether a reset has not dropped this tree. */
  boolean has(ExecutionTree tree) {
    if (tree.members().isEmpty()) {
      return false;
    }
    ExecutionRecord root = tree.members().get(0);
    return find(root.arn()) == root;
  }

  /** Notes that this execution has started a map run. */
  void add(String mapRunArn, ExecutionRecord execution) {
    execution.started(mapRunArn);
    byMapRun.put(mapRunArn, execution);
  }

  /** The execution that started this map run, or null. */
  @Nullable ExecutionRecord findByMapRun(String mapRunArn) {
    return byMapRun.get(mapRunArn);
  }

  /** All of them, in the order of their starts. */
  List<ExecutionRecord> all() {
    List<ExecutionRecord> all;
    lock.lock();
    try {
      all = new ArrayList<>(byArn.values());
    } finally {
      lock.unlock();
    }
    // threads may add them in another order than they have got their numbers
    all.sort(Comparator.comparingLong(ExecutionRecord::number));
    return all;
  }

  /** All of them, the newest first. */
  List<ExecutionRecord> newestFirst() {
    List<ExecutionRecord> all = all();
    Collections.reverse(all);
    return all;
  }

  /** How many executions are not known any more, to save memory. */
  long forgotten() {
    return forgotten.get();
  }

  long budget() {
    return budget;
  }

  void reset() {
    lock.lock();
    try {
      byArn.clear();
      byMapRun.clear();
      finished.clear();
      summaries.clear();
      bytes = 0;
      forgotten.set(0);
    } finally {
      lock.unlock();
    }
  }

  /** What is returned brings the present executions back. */
  Runnable keep() {
    lock.lock();
    try {
      Map<String, ExecutionRecord> arns = new LinkedHashMap<>(byArn);
      Map<String, ExecutionRecord> mapRuns = Map.copyOf(byMapRun);
      List<Finished> ended = List.copyOf(finished);
      List<ExecutionRecord> summarized = List.copyOf(summaries);
      long taken = bytes;
      long gone = forgotten.get();
      return () -> {
        lock.lock();
        try {
          reset();
          byArn.putAll(arns);
          byMapRun.putAll(mapRuns);
          finished.addAll(ended);
          summaries.addAll(summarized);
          bytes = taken;
          forgotten.set(gone);
        } finally {
          lock.unlock();
        }
      };
    } finally {
      lock.unlock();
    }
  }

  /** All executions of this tree have ended; called under its lock. */
  void finish(ExecutionTree tree) {
    finish(tree.members().get(0), new Finished(tree, tree.members()));
  }

  /** This child of a map run has ended, and will not run again; called under its tree's lock. */
  void finish(ExecutionRecord child) {
    finish(child, new Finished(null, List.of(child)));
  }

  private void finish(ExecutionRecord known, Finished last) {
    lock.lock();
    try {
      if (byArn.get(known.arn()) != known) {
        return; // a reset has dropped it
      }
      finished.addLast(last);
      bytes += last.bytes;
      if (bytes > budget) {
        summarizeOldest(last);
        forgetOldestSummaries();
      }
    } finally {
      lock.unlock();
    }
  }

  /** An execution of this tree runs again; called under its lock. */
  void unfinish(ExecutionTree tree) {
    lock.lock();
    try {
      for (Finished there : finished) {
        if (there.tree == tree) {
          finished.remove(there);
          bytes -= there.bytes;
          return;
        }
      }
    } finally {
      lock.unlock();
    }
  }

  private void summarizeOldest(Finished last) {
    int looks = Math.min(LOOKED_AT, finished.size());
    for (int i = 0; i < looks && bytes > budget; i++) {
      Finished candidate = finished.removeFirst();
      if (candidate == last || candidate.isViewed()) {
        finished.addLast(candidate); // its turn comes again
      } else {
        summarize(candidate);
      }
    }
  }

  private void summarize(Finished candidate) {
    bytes -= candidate.bytes;
    for (ExecutionRecord member : candidate.executions) {
      member.summarize();
      summaries.addLast(member);
      bytes += BYTES_PER_SUMMARY;
    }
  }

  private void forgetOldestSummaries() {
    long most = budget / SUMMARY_SHARE / BYTES_PER_SUMMARY;
    while (summaries.size() > most) {
      ExecutionRecord oldest = summaries.removeFirst();
      byArn.remove(oldest.arn(), oldest);
      oldest.mapRunsStarted().forEach(byMapRun::remove);
      bytes -= BYTES_PER_SUMMARY;
      forgotten.incrementAndGet();
    }
  }
}
