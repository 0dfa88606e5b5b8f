package io.github.sfntest.conformance;

import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * Places in a JSON document by the names on the way to them: {@code $..events..output} is every
 * member {@code output} somewhere below a member {@code events}. Elements of arrays count as the
 * array itself. Immutable.
 */
final class PlacePattern {

  private static final Pattern STEP = Pattern.compile("(\\.\\.?)([^.]+)");

  private final Pattern names;

  private PlacePattern(Pattern names) {
    this.names = names;
  }

  static PlacePattern parse(String path) {
    String steps = path.substring(1);
    if (!path.startsWith("$") || !steps.matches("(?:\\.\\.?[^.]+)+")) {
      throw new IllegalArgumentException("not a path of member names: " + path);
    }
    return new PlacePattern(
        Pattern.compile(
            STEP.matcher(steps)
                .replaceAll(
                    step ->
                        Matcher.quoteReplacement(
                            (step.group(1).length() == 1 ? "/" : "(?:/.*)?/")
                                + Pattern.quote(step.group(2))))));
  }

  boolean matches(JsonPlace place) {
    List<String> steps = place.steps();
    return names
        .matcher(
            steps.stream()
                .filter(step -> step.startsWith("."))
                .map(step -> "/" + step.substring(1))
                .collect(Collectors.joining()))
        .matches();
  }
}
