package io.github.sfntest;

import io.github.sfntest.internal.snapshot.Snapshots;

/** Stands for assertions that several test classes share. */
final class SnapshotCaller {
  private SnapshotCaller() {}

  static Snapshots snapshots() {
    return Snapshots.ofCaller();
  }
}
