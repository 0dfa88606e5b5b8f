package io.github.sfntest.conformance;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import org.junit.jupiter.api.Test;

/** Replays the executions recorded on AWS. */
class ExecutionsConformanceTest {

  private static final String KIND = "executions";

  @Test
  void recorded_executions_replay_as_on_aws() throws InterruptedException {
    ConformanceFolder folder = ConformanceFolder.locate();
    List<CaseResult> results = new ArrayList<>();
    Map<String, Recording> recordings = new HashMap<>();
    int leftOut = 0;
    for (ConformanceFolder.CaseFile file : folder.cases(KIND)) {
      Optional<CaseResult> result = replay(file, recordings);
      result.ifPresent(results::add);
      leftOut += result.isPresent() ? 0 : 1;
    }
    Scoreboard scores = new Scoreboard(KIND, results);
    List<String> figures =
        List.of(
            scores.line(KIND, result -> true),
            scores.line(KIND + " with events", CaseResult::hasEvents),
            scores.line(KIND + " not succeeded", result -> !result.succeeds()),
            scores.line(
                KIND + " jsonpath without wait, parallel, map",
                of(
                    recordings,
                    recording ->
                        !recording.hasJsonata()
                            && !recording.hasStateOf("Wait", "Parallel", "Map"))),
            scores.line(
                KIND + " with wait or parallel",
                of(recordings, recording -> recording.hasStateOf("Wait", "Parallel"))),
            scores.line(
                KIND + " with map", of(recordings, recording -> recording.hasStateOf("Map"))),
            scores.line(KIND + " with jsonata", of(recordings, Recording::hasJsonata)),
            scores.meanOfAreas(KIND),
            "left out: " + leftOut);

    Verdict.give(folder, scores, figures, List.of(), Set.of());
  }

  /** The cases whose recording is such a one; one that could not be read is in none of them. */
  private static Predicate<CaseResult> of(
      Map<String, Recording> recordings, Predicate<Recording> which) {
    return result -> {
      Recording recording = recordings.get(result.id());
      return recording != null && which.test(recording);
    };
  }

  /** Empty for a case that counts neither as pass nor as miss. */
  private static Optional<CaseResult> replay(
      ConformanceFolder.CaseFile file, Map<String, Recording> recordings)
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
    recordings.put(recording.id(), recording);
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
