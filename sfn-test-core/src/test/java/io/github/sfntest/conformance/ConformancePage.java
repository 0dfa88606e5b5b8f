package io.github.sfntest.conformance;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;

/**
 * The figures in {@code docs/conformance.md}. Only what stands between a kind's two marks is
 * written; the words around them are kept by hand.
 */
final class ConformancePage {

  private static final String FILE = "docs/conformance.md";

  private final Path file;

  ConformancePage(Path root) {
    this.file = root.resolve(FILE);
  }

  /** Puts the figures of one kind between its marks. */
  void update(Scoreboard scores, List<String> figures) {
    put(scores.kind(), section(scores, figures));
  }

  /** What stands between a kind's marks. */
  String get(String kind) {
    String page = read();
    return page.substring(from(page, kind), to(page, kind));
  }

  /** Puts a text between a kind's marks. */
  void put(String kind, String text) {
    String page = read();
    try {
      Files.writeString(
          file, page.substring(0, from(page, kind)) + text + page.substring(to(page, kind)));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private String read() {
    try {
      return Files.readString(file);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private int from(String page, String kind) {
    String mark = "<!-- " + kind + ": written by -Dsfn.conformance.update=true -->\n";
    return place(page, mark) + mark.length();
  }

  private int to(String page, String kind) {
    return place(page, "<!-- end of " + kind + " -->");
  }

  private int place(String page, String mark) {
    int place = page.indexOf(mark);
    if (place < 0) {
      throw new IllegalStateException(file + " lacks the mark " + mark.strip());
    }
    return place;
  }

  private static String section(Scoreboard scores, List<String> figures) {
    StringBuilder text = new StringBuilder("\n");
    figures.forEach(figure -> text.append("- ").append(figure).append('\n'));
    text.append("\n| area | passed | of |\n| --- | ---: | ---: |\n");
    for (Map.Entry<String, List<CaseResult>> area : scores.areas().entrySet()) {
      text.append("| ")
          .append(area.getKey())
          .append(" | ")
          .append(Scoreboard.passedOf(area.getValue()).replace(" of ", " | "))
          .append(" |\n");
    }
    List<CaseResult> misses = scores.misses();
    if (!misses.isEmpty()) {
      text.append("\n| miss | what | first difference |\n| --- | --- | --- |\n");
      misses.forEach(miss -> text.append(row(miss)));
    }
    return text.append('\n').toString();
  }

  private static String row(CaseResult miss) {
    Difference difference = miss.difference().orElseThrow();
    return "| "
        + cell(miss.id())
        + " | "
        + cell(miss.about())
        + " | `"
        + code(difference.path())
        + "`: expected `"
        + code(difference.expected())
        + "` but was `"
        + code(difference.actual())
        + "` |\n";
  }

  private static String cell(String text) {
    return text.replace("|", "\\|").replace("_", "\\_").replace("[", "\\[").replace("]", "\\]");
  }

  private static String code(String text) {
    return Scoreboard.oneLine(text).replace("|", "\\|").replace('`', '\'');
  }
}
