package io.github.sfntest.conformance;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
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
    return lines("area", areas());
  }

  /** Per family {@code family NAME (KIND) P of N}; {@code about} tells a case's family. */
  List<String> familyLines() {
    return lines("family", families());
  }

  /** How many families have all their cases passed: {@code LABEL: P of N}. */
  String wholeFamilies(String label) {
    Map<String, List<CaseResult>> families = families();
    long whole = families.values().stream().filter(those -> passed(those) == those.size()).count();
    return label + ": " + whole + " of " + families.size();
  }

  private List<String> lines(String what, Map<String, List<CaseResult>> groups) {
    List<String> lines = new ArrayList<>();
    groups.forEach(
        (name, those) -> lines.add(what + " " + name + " (" + kind + ") " + passedOf(those)));
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
    return by(CaseResult::area);
  }

  private Map<String, List<CaseResult>> families() {
    return by(CaseResult::about);
  }

  private Map<String, List<CaseResult>> by(Function<CaseResult, String> property) {
    return results.stream()
        .collect(Collectors.groupingBy(property, TreeMap::new, Collectors.toList()));
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
