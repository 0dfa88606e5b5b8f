package io.github.sfntest.internal.service;

import io.github.sfntest.internal.runtime.Timeline;
import java.util.ArrayList;
import java.util.List;

/**
 * One execution started from outside, with those nested in it: they share a timeline. A child of a
 * map run is a member only once it has ended without success: of the others there may be a million,
 * and each is kept, or dropped, by itself. What is not volatile is guarded by the timeline's lock.
 */
final class ExecutionTree {
  private final Timeline timeline;
  private final long number;
  private final List<ExecutionRecord> members = new ArrayList<>(1);
  private long offset;
  private int open;
  private volatile boolean broken;
  private volatile boolean idle;
  private boolean known;
  private volatile long due = Timeline.NEVER;

  ExecutionTree(Timeline timeline, long number) {
    this.timeline = timeline;
    this.number = number;
  }

  Timeline timeline() {
    return timeline;
  }

  /** Its place among all that happens at the same time. */
  long number() {
    return number;
  }

  /** The executions, the root first. */
  List<ExecutionRecord> members() {
    return members;
  }

  void add(ExecutionRecord member) {
    members.add(member);
    open++;
  }

  /** Notes that a child of a map run runs. */
  void join() {
    open++;
  }

  /** Notes that a child of a map run has ended without success. */
  void keep(ExecutionRecord child) {
    members.add(child);
  }

  /** Notes that such a child is redriven. */
  void release(ExecutionRecord child) {
    members.remove(child);
  }

  /** Whether a member has not ended. */
  boolean isOpen() {
    return open > 0;
  }

  /** Whether the clock knows that it is open. */
  boolean isKnown() {
    return known;
  }

  void setKnown(boolean toTheClock) {
    known = toTheClock;
  }

  /** Notes the end of a member; true if it was the last. */
  boolean close() {
    return --open == 0;
  }

  /** Notes that a member runs again; true if all had ended. */
  boolean reopen() {
    return open++ == 0;
  }

  /** Notes that the test's mistake stopped it: it stays as it is. */
  void breakDown() {
    broken = true;
  }

  /** When it wants to be woken next, on the base clock; {@link Timeline#NEVER} if not at all. */
  long due() {
    return due;
  }

  /** Whether only the quota of time is left to wake it. */
  boolean isIdle() {
    return idle;
  }

  /** What the base clock's time is on this timeline. */
  long local(long base) {
    return base + offset;
  }

  /**
   * Notes how far it is ahead of the base clock now: never less than before. True if it wants to be
   * woken at another time.
   */
  boolean settle(long base) {
    offset = Math.max(offset, timeline.nowMillis() - base);
    long next = broken ? Timeline.NEVER : timeline.nextDueMillis();
    idle = timeline.isIdle();
    long before = due;
    due = next == Timeline.NEVER ? next : next - offset;
    return due != before;
  }
}
