package io.github.sfntest.docs;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Pieces of source text, as documents show them. */
final class Snippet {

  private static final Pattern START = Pattern.compile("\\s*(?://|#)\\s*snippet: (\\S+)\\s*");
  private static final Pattern END = Pattern.compile("\\s*(?://|#)\\s*end of snippet\\s*");

  private Snippet() {}

  /** The whole text, less the lines that mark regions. */
  static List<String> whole(List<String> source) {
    return plain(
        source.stream()
            .filter(line -> !START.matcher(line).matches() && !END.matcher(line).matches())
            .toList());
  }

  /** The lines of one region. */
  static List<String> region(String path, String name, List<String> source) {
    int start = only(path, name, source);
    List<String> found = new ArrayList<>();
    for (String line : source.subList(start + 1, source.size())) {
      if (END.matcher(line).matches()) {
        return plain(found);
      }
      if (START.matcher(line).matches()) {
        break;
      }
      found.add(line);
    }
    throw new AssertionError("The region '" + name + "' of " + path + " has no end.");
  }

  /** Without the indent that all lines share, blanks at the ends of lines, blank lines around. */
  static List<String> plain(List<String> lines) {
    String text = String.join("\n", lines).stripTrailing().stripIndent();
    return text.replaceAll("\\A\\n+", "").lines().toList();
  }

  private static int only(String path, String name, List<String> source) {
    List<Integer> starts = new ArrayList<>();
    for (int at = 0; at < source.size(); at++) {
      Matcher start = START.matcher(source.get(at));
      if (start.matches() && start.group(1).equals(name)) {
        starts.add(at);
      }
    }
    if (starts.size() != 1) {
      throw new AssertionError(
          path + " has " + starts.size() + " regions named '" + name + "', not one.");
    }
    return starts.get(0);
  }
}
