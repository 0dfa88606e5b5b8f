package io.github.sfntest.conformance;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;

/** The list of rules in {@code docs/conformance.md}: what shows that each is obeyed. */
final class RulesPage {

  private RulesPage() {}

  static String text(List<RuleBook.Section> sections) {
    StringBuilder text = new StringBuilder("\n");
    figures(sections).forEach(figure -> text.append("- ").append(figure).append('\n'));
    for (RuleBook.Section section : sections) {
      text.append("\n### ").append(section.title()).append("\n\n");
      text.append("| rule | | shown by |\n| --- | --- | --- |\n");
      for (Rule rule : section.rules()) {
        text.append("| ")
            .append(rule.id())
            .append(" | ")
            .append(cell(rule.sentence()))
            .append(" | ")
            .append(shownBy(rule))
            .append(" |\n");
      }
    }
    return text.append('\n').toString();
  }

  static List<String> figures(List<RuleBook.Section> sections) {
    List<Rule> rules = sections.stream().flatMap(section -> section.rules().stream()).toList();
    List<RuleRow> rows = rules.stream().flatMap(rule -> rule.rows().stream()).toList();
    return List.of(
        "rules: " + rules.size(),
        "shown by a recording: " + count(rules, rule -> !rule.recordings().isEmpty()),
        "shown by rows: "
            + count(rules, rule -> !rule.rows().isEmpty() || !rule.elsewhere().isEmpty()),
        "unconfirmed on AWS: " + count(rules, rule -> !rule.unconfirmed().isEmpty()),
        "rows: " + rows.size(),
        "rows that are not obeyed yet: " + rows.stream().filter(RuleRow::isKnownGap).count());
  }

  private static long count(List<Rule> rules, Predicate<Rule> which) {
    return rules.stream().filter(which).count();
  }

  private static String shownBy(Rule rule) {
    List<String> parts = new ArrayList<>();
    rule.recordings().forEach(id -> parts.add("`" + id + "`"));
    for (RuleRow row : rule.rows()) {
      parts.add(
          "row `"
              + row.json().path("row").asText()
              + "`"
              + (row.isKnownGap() ? " (**gap**: " + cell(row.gap()) + ")" : ""));
    }
    if (!rule.elsewhere().isEmpty()) {
      parts.add("`" + rule.elsewhere() + "`");
    }
    if (!rule.unconfirmed().isEmpty()) {
      parts.add("**unconfirmed**: " + cell(rule.unconfirmed()));
    }
    return String.join(", ", parts);
  }

  private static String cell(String text) {
    return text.replace("|", "\\|").replace("<", "&lt;").replace("*", "\\*");
  }
}
