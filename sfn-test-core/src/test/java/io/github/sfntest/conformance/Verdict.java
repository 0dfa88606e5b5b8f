package io.github.sfntest.conformance;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.locks.ReentrantLock;

/** Prints what a run came to, and holds the default folder to what passed before. */
final class Verdict {

  static final boolean UPDATE = Boolean.getBoolean("sfn.conformance.update");

  /** The classes of the two kinds may run at once, and write the same files. */
  static final ReentrantLock FILES = new ReentrantLock();

  private Verdict() {}

  /**
   * @param figures what stands on the page too
   * @param more lines that are printed only
   * @param excused cases that could not be asked, and are not missed in the list of those that pass
   */
  static void give(
      ConformanceFolder folder,
      Scoreboard scores,
      List<String> figures,
      List<String> more,
      Set<String> excused) {
    List<String> lines = new ArrayList<>(figures);
    lines.addAll(scores.areaLines());
    lines.addAll(more);
    lines.addAll(scores.missLines());
    System.out.print(String.join(System.lineSeparator(), lines) + System.lineSeparator());
    if (folder.isNamed()) {
      return;
    }
    PassedList passed = new PassedList(folder.root());
    if (!UPDATE) {
      assertThat(passed.noLongerPassing(scores))
          .filteredOn(id -> !excused.contains(id))
          .as("%s that passed before (see the lines 'miss …' above)", scores.kind())
          .isEmpty();
      return;
    }
    FILES.lock();
    try {
      passed.update(scores);
      new ConformancePage(folder.root()).update(scores, figures);
    } finally {
      FILES.unlock();
    }
  }
}
