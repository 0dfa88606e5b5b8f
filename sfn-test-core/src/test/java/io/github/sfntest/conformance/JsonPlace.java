package io.github.sfntest.conformance;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A place in a JSON document, written as a JSONPath without wildcards. Immutable. */
record JsonPlace(List<String> steps) {

  private static final Pattern STEP =
      Pattern.compile("\\[(\\d+)]|\\['((?:[^'\\\\]|\\\\.)*)']|\\.([^.\\[]+)");
  private static final Pattern PLAIN = Pattern.compile("[A-Za-z_][A-Za-z0-9_-]*");

  JsonPlace {
    steps = List.copyOf(steps);
  }

  /** Reads {@code $.a[0]['b.c']}. */
  static JsonPlace parse(String path) {
    if (!path.startsWith("$")) {
      throw new IllegalArgumentException("not a path: " + path);
    }
    List<String> steps = new ArrayList<>();
    Matcher step = STEP.matcher(path);
    int end = 1;
    while (step.find() && step.start() == end) {
      if (step.group(1) != null) {
        steps.add("[" + step.group(1) + "]");
      } else if (step.group(2) != null) {
        steps.add("." + step.group(2).replace("\\'", "'"));
      } else {
        steps.add("." + step.group(3));
      }
      end = step.end();
    }
    if (end != path.length()) {
      throw new IllegalArgumentException("not a path: " + path);
    }
    return new JsonPlace(steps);
  }

  JsonPlace member(String name) {
    return plus("." + name);
  }

  JsonPlace element(int index) {
    return plus("[" + index + "]");
  }

  /** The last member's name, without the element steps after it; empty text at the top. */
  String lastMember() {
    for (int i = steps.size() - 1; i >= 0; i--) {
      if (steps.get(i).startsWith(".")) {
        return steps.get(i).substring(1);
      }
    }
    return "";
  }

  private JsonPlace plus(String step) {
    List<String> longer = new ArrayList<>(steps);
    longer.add(step);
    return new JsonPlace(longer);
  }

  @Override
  public String toString() {
    StringBuilder text = new StringBuilder("$");
    for (String step : steps) {
      String name = step.substring(1);
      if (step.startsWith("[") || PLAIN.matcher(name).matches()) {
        text.append(step);
      } else {
        text.append("['").append(name.replace("'", "\\'")).append("']");
      }
    }
    return text.toString();
  }
}
