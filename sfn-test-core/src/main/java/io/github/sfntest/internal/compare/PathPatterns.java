package io.github.sfntest.internal.compare;

import io.github.sfntest.internal.query.JsonPath;
import io.github.sfntest.internal.query.QuerySyntaxException;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Paths with wildcards, followed step by step from the top of a document. Immutable: each step
 * gives the patterns that lead on from there.
 */
public final class PathPatterns {
  /** No patterns: nothing is matched. */
  public static final PathPatterns NONE = new PathPatterns(List.of());

  /** A step of a path in its canonical form. */
  private static final Pattern STEP =
      Pattern.compile(
          "(\\.\\.)?(?:\\['((?:[^'\\\\]|\\\\.)*)']|\\[([0-9]{1,9})]|\\[\\*]|\\.?\\*)",
          Pattern.DOTALL);

  /** What is left to go of each path. */
  private final List<Rest> open;

  private PathPatterns(List<Rest> open) {
    this.open = open;
  }

  /**
   * Compiles paths: names, indexes, {@code *} for any of them, {@code ..} for any depth.
   *
   * @throws IllegalArgumentException if one is not well formed, has other steps, or is {@code $}
   */
  public static PathPatterns of(List<String> paths) {
    List<Rest> all = new ArrayList<>();
    for (String path : paths) {
      all.add(new Rest(steps(path), 0));
    }
    return new PathPatterns(List.copyOf(all));
  }

  private static List<Step> steps(String path) {
    String canonical = canonical(path);
    Matcher matcher = STEP.matcher(canonical);
    List<Step> steps = new ArrayList<>();
    int end = 1;
    while (end < canonical.length()) {
      if (!matcher.find(end) || matcher.start() != end) {
        throw refused(
            path, "filters, slices, lists and negative indexes are not supported here", null);
      }
      String name = matcher.group(2);
      steps.add(
          new Step(
              matcher.group(1) != null,
              name == null ? null : name.replaceAll("(?s)\\\\(.)", "$1"),
              matcher.group(3) == null ? -1 : Integer.parseInt(matcher.group(3))));
      end = matcher.end();
    }
    if (steps.isEmpty()) {
      throw refused(path, "this one names the whole document", null);
    }
    return List.copyOf(steps);
  }

  private static String canonical(String path) {
    try {
      String canonical = JsonPath.canonical(path);
      if (!path.equals("$") && !path.startsWith("$.") && !path.startsWith("$[")) {
        throw refused(path, "this one does not start with '$.' or '$['", null);
      }
      return canonical;
    } catch (QuerySyntaxException e) {
      throw refused(path, e.getMessage(), e);
    }
  }

  private static IllegalArgumentException refused(
      String path, @Nullable String problem, @Nullable Exception cause) {
    return new IllegalArgumentException(
        String.format(
            "This path names no places in a document.%n  where:     %s%n"
                + "  expected:  names, indexes, * and .., such as $.items[*].id or $..id, but %s%n"
                + "  to mend:   correct the path",
            path, problem),
        cause);
  }

  /** The patterns that lead on from that member. */
  PathPatterns member(String name) {
    return open.isEmpty() ? NONE : after(name, -1);
  }

  /** The patterns that lead on from that element. */
  PathPatterns element(int index) {
    return open.isEmpty() ? NONE : after(null, index);
  }

  private PathPatterns after(@Nullable String name, int index) {
    List<Rest> next = new ArrayList<>();
    for (Rest rest : open) {
      rest.addNext(name, index, next);
    }
    return next.isEmpty() ? NONE : new PathPatterns(List.copyOf(next));
  }

  /** Whether one of the paths ends here. */
  boolean isMatched() {
    for (Rest rest : open) {
      if (rest.isEnd()) {
        return true;
      }
    }
    return false;
  }

  @Override
  public boolean equals(@Nullable Object other) {
    return other instanceof PathPatterns patterns && open.equals(patterns.open);
  }

  @Override
  public int hashCode() {
    return open.hashCode();
  }

  /**
   * A step.
   *
   * @param deep whether it may be taken at any depth
   * @param name of a member, or null
   * @param index of an element, or -1; with neither name nor index the step is a wildcard
   */
  private record Step(boolean deep, @Nullable String name, int index) {

    boolean isTo(@Nullable String memberName, int elementIndex) {
      if (name != null) {
        return name.equals(memberName);
      }
      return index < 0 || index == elementIndex;
    }
  }

  /** A path from one of its steps on. */
  private record Rest(List<Step> steps, int next) {

    boolean isEnd() {
      return next == steps.size();
    }

    void addNext(@Nullable String name, int index, List<Rest> into) {
      if (isEnd()) {
        return;
      }
      Step step = steps.get(next);
      add(step.deep(), this, into);
      add(step.isTo(name, index), new Rest(steps, next + 1), into);
    }

    /** Each once, or their number would grow with the depth. */
    private static void add(boolean leadsOn, Rest rest, List<Rest> into) {
      if (leadsOn && !into.contains(rest)) {
        into.add(rest);
      }
    }
  }
}
