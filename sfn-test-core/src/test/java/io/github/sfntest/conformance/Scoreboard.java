package io.github.sfntest.conformance;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/**
 * The figures of one run. The lines are read by people and scripts: their form is fixed.
 *
 * @param kind {@code executions} or {@code api}
 * @param results of the cases that count, by id
 */
record Scoreboard(String kind, List<CaseResult> results) {

  Scoreboard {
    results = List.copyOf(results);
  }

  /** {@code LABEL: P of N}. */
  String line(String label, Predicate<CaseResult> which) {
    List<CaseResult> those = results.stream().filter(which).toList();
    return label + ": " + passedOf(those);
  }

  /** {@code LABEL mean of areas: x %}. */
  String meanOfAreas(String label) {
    double mean =
        areas().values().stream()
            .mapToDouble(area -> 100.0 * passed(area) / area.size())
            .average()
            .orElse(0);
    return String.format(Locale.ROOT, "%s mean of areas: %.1f %%", label, mean);
  }

  /** Per area {@code area NAME (KIND) P of N}. */
  List<String> areaLines() {
    List<String> lines = new ArrayList<>();
    areas()
        .forEach((area, those) -> lines.add("area " + area + " (" + kind + ") " + passedOf(those)));
    return lines;
  }

  /** Per miss its id, area, what else there is to say, and the first difference. */
  List<String> missLines() {
    return misses().stream()
        .map(
            miss ->
                "miss "
                    + miss.id()
                    + " (area "
                    + miss.area()
                    + ", "
                    + miss.about()
                    + ") "
                    + oneLine(miss.difference().orElseThrow().toString()))
        .toList();
  }

  List<CaseResult> misses() {
    return results.stream().filter(result -> !result.passed()).toList();
  }

  List<String> passedIds() {
    return results.stream().filter(CaseResult::passed).map(CaseResult::id).toList();
  }

  Map<String, List<CaseResult>> areas() {
    return results.stream()
        .collect(Collectors.groupingBy(CaseResult::area, TreeMap::new, Collectors.toList()));
  }

  static String passedOf(List<CaseResult> those) {
    return passed(those) + " of " + those.size();
  }

  private static long passed(List<CaseResult> those) {
    return those.stream().filter(CaseResult::passed).count();
  }

  static String oneLine(String text) {
    return text.replaceAll("\\R\\s*", " | ");
  }
}
