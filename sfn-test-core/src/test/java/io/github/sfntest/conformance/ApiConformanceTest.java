package io.github.sfntest.conformance;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** Replays the scripts of API calls recorded on AWS. */
class ApiConformanceTest {

  private static final String KIND = "api";
  private static final String BY_MOCK_FILE = "local-mocking";

  @Test
  void recorded_calls_are_answered_as_on_aws() throws InterruptedException {
    ConformanceFolder folder = ConformanceFolder.locate();
    List<CaseResult> results = new ArrayList<>();
    Set<String> unknownToSdk = new HashSet<>();
    long logRecords = 0;
    for (ConformanceFolder.CaseFile file : folder.cases(KIND)) {
      ApiCase recording;
      try {
        recording = ApiCase.parse(file.text());
      } catch (IllegalArgumentException e) {
        results.add(unreadable(file, e));
        continue;
      }
      if (!recording.isKnownToSdk()) {
        unknownToSdk.add(recording.id());
        continue;
      }
      logRecords += recording.logRecords();
      results.add(
          new CaseResult(
              recording.id(),
              recording.area(),
              recording.family(),
              false,
              true,
              CaseRunner.run(recording.id(), () -> ApiReplay.of(recording))));
    }
    Scoreboard scores = new Scoreboard(KIND, results);
    List<String> figures =
        List.of(
            scores.line(KIND, result -> true),
            scores.line(
                KIND + " outside " + BY_MOCK_FILE, result -> !result.area().equals(BY_MOCK_FILE)),
            scores.meanOfAreas(KIND),
            scores.wholeFamilies(KIND + " families"),
            "log records not compared: " + logRecords,
            "calls this SDK does not know: " + unknownToSdk.size());

    Verdict.give(folder, scores, figures, scores.familyLines(), unknownToSdk);
  }

  private static CaseResult unreadable(
      ConformanceFolder.CaseFile file, IllegalArgumentException e) {
    return new CaseResult(
        file.id(),
        Recording.area(file.id()),
        "unreadable",
        false,
        false,
        Optional.of(new Difference("$", "a script of calls", e.getMessage())));
  }
}
