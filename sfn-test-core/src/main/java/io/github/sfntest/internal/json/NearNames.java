package io.github.sfntest.internal.json;

import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/** Help for a name that does not exist: those it was probably meant to be, and all there are. */
public final class NearNames {
  private static final int NEAR_SHOWN = 3;
  private static final int ALL_SHOWN = 20;

  private NearNames() {}

  /** The names most like {@code unknown}, the nearest first, at most three; never null. */
  public static List<String> near(String unknown, Collection<String> known) {
    String wanted = unknown.toLowerCase(Locale.ROOT);
    record Candidate(String name, int distance) {}
    return known.stream()
        .distinct()
        .map(name -> new Candidate(name, distance(wanted, name.toLowerCase(Locale.ROOT))))
        .filter(candidate -> isNear(wanted, candidate.name(), candidate.distance()))
        .sorted(Comparator.comparingInt(Candidate::distance))
        .limit(NEAR_SHOWN)
        .map(Candidate::name)
        .toList();
  }

  private static boolean isNear(String wanted, String name, int distance) {
    String lower = name.toLowerCase(Locale.ROOT);
    return distance <= tolerance(wanted.length())
        || (Math.min(wanted.length(), lower.length()) >= 3
            && (lower.contains(wanted) || wanted.contains(lower)));
  }

  /** How many letters may be wrong in a name of that length. */
  private static int tolerance(int length) {
    return length < 4 ? 1 : Math.max(2, length / 3);
  }

  /**
   * The names in single quotes, at most twenty, and how many more there are: {@code 'a', 'b' and 3
   * more}. Of no names: {@code none}.
   */
  public static String list(Collection<String> names) {
    return listAsTheyAre(names.stream().map(name -> "'" + name + "'").toList());
  }

  /** The same without quotes, for what can't be taken for a word, such as ARNs. */
  public static String listAsTheyAre(Collection<String> names) {
    if (names.isEmpty()) {
      return "none";
    }
    String shown = names.stream().limit(ALL_SHOWN).collect(Collectors.joining(", "));
    int more = names.size() - ALL_SHOWN;
    return more > 0 ? shown + " and " + more + " more" : shown;
  }

  /** Such as {@code did you mean 'Ship'? There are: 'Pay', 'Ship'}. */
  public static String hint(String unknown, Collection<String> known) {
    List<String> near = near(unknown, known);
    String all = "there are: " + list(known);
    if (near.isEmpty()) {
      return all;
    }
    String meant = near.stream().map(name -> "'" + name + "'").collect(Collectors.joining(" or "));
    return "did you mean " + meant + "? T" + all.substring(1);
  }

  /** How many letters to insert, leave out, replace or swap with their neighbour. */
  private static int distance(String a, String b) {
    int[] beforeLast = new int[b.length() + 1];
    int[] last = new int[b.length() + 1];
    for (int j = 0; j <= b.length(); j++) {
      last[j] = j;
    }
    for (int i = 1; i <= a.length(); i++) {
      int[] row = new int[b.length() + 1];
      row[0] = i;
      for (int j = 1; j <= b.length(); j++) {
        int cost = a.charAt(i - 1) == b.charAt(j - 1) ? 0 : 1;
        row[j] = Math.min(last[j - 1] + cost, Math.min(last[j], row[j - 1]) + 1);
        if (i > 1
            && j > 1
            && a.charAt(i - 1) == b.charAt(j - 2)
            && a.charAt(i - 2) == b.charAt(j - 1)) {
          row[j] = Math.min(row[j], beforeLast[j - 2] + 1);
        }
      }
      beforeLast = last;
      last = row;
    }
    return last[b.length()];
  }
}
