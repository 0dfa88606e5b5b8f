package io.github.sfntest.conformance;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** Replays the executions recorded on AWS. */
class ExecutionsConformanceTest {

  private static final String KIND = "executions";

  @Test
  void recorded_executions_replay_as_on_aws() throws InterruptedException {
    ConformanceFolder folder = ConformanceFolder.locate();
    List<CaseResult> results = new ArrayList<>();
    int leftOut = 0;
    for (ConformanceFolder.CaseFile file : folder.cases(KIND)) {
      Optional<CaseResult> result = replay(file);
      result.ifPresent(results::add);
      leftOut += result.isPresent() ? 0 : 1;
    }
    Scoreboard scores = new Scoreboard(KIND, results);
    List<String> figures =
        List.of(
            scores.line(KIND, result -> true),
            scores.line(KIND + " with events", CaseResult::hasEvents),
            scores.line(KIND + " not succeeded", result -> !result.succeeds()),
            scores.meanOfAreas(KIND),
            "left out: " + leftOut);

    Verdict.give(folder, scores, figures, List.of(), Set.of());
  }

  /** Empty for a case that counts neither as pass nor as miss. */
  private static Optional<CaseResult> replay(ConformanceFolder.CaseFile file)
      throws InterruptedException {
    Recording recording;
    try {
      recording = Recording.parse(file.id(), file.text());
    } catch (IllegalArgumentException e) {
      return Optional.of(
          new CaseResult(
              file.id(),
              Recording.area(file.id()),
              "unreadable",
              false,
              false,
              Optional.of(new Difference("$", "a recording", e.getMessage()))));
    }
    if (recording.isLeftOut()) {
      return Optional.empty();
    }
    return Optional.of(
        new CaseResult(
            recording.id(),
            recording.area(),
            recording.language(),
            recording.hasEvents(),
            recording.succeeds(),
            CaseRunner.run(recording.id(), () -> Replay.of(recording))));
  }
}
