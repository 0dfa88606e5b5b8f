package io.github.sfntest.internal.compare;

import java.util.ArrayList;
import java.util.List;

/** Where a document is not as expected: how often, and the first ten places. Filled by one walk. */
public final class JsonDifferences {
  private static final int SHOWN = 10;

  private final List<Difference> first = new ArrayList<>();
  private int count;

  JsonDifferences() {}

  void add(Difference difference) {
    count++;
    if (first.size() < SHOWN) {
      first.add(difference);
    }
  }

  /** Whether the document is as expected. */
  public boolean isEmpty() {
    return count == 0;
  }

  /**
   * Such as {@code with 1 difference:} and a line for each, at most ten, then how many more there
   * are.
   */
  public String describe() {
    StringBuilder text = new StringBuilder("with ").append(differences(count)).append(':');
    for (Difference difference : first) {
      text.append(String.format("%n  ")).append(difference.text());
    }
    if (count > SHOWN) {
      text.append(String.format("%n  … and %d more", count - SHOWN));
    }
    return text.toString();
  }

  /**
   * The first on one line, and how many more there are: {@code $.id was 7, not 8, and 2 more
   * differences}. Empty text if there is none.
   */
  public String firstFound() {
    if (count == 0) {
      return "";
    }
    String text = first.get(0).foundText();
    return count == 1
        ? text
        : text + ", and " + (count - 1) + " more " + (count == 2 ? "difference" : "differences");
  }

  private static String differences(int number) {
    return number == 1 ? "1 difference" : number + " differences";
  }
}
