package io.github.sfntest.conformance;

import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What the placeholders of one case turned out to stand for: the same text at every place. */
final class Bindings {

  private static final Pattern PLACEHOLDER = Pattern.compile("<[A-Za-z0-9_:.\\- ]+>");
  private static final String JSON_DOCUMENT = "<json-input:";

  private final Map<String, String> known;

  Bindings(Map<String, String> known) {
    this.known = new HashMap<>(known);
  }

  /** Another set to try things with. */
  Bindings copy() {
    return new Bindings(known);
  }

  static boolean hasPlaceholder(String text) {
    return PLACEHOLDER.matcher(text).find();
  }

  /** All placeholders in a text. */
  static Set<String> placeholdersIn(String text) {
    Set<String> found = new HashSet<>();
    Matcher placeholder = PLACEHOLDER.matcher(text);
    while (placeholder.find()) {
      found.add(placeholder.group());
    }
    return found;
  }

  /** Whether the pattern is one placeholder alone that may stand for this number. */
  boolean matchNumber(String pattern, String number) {
    return PLACEHOLDER.matcher(pattern).matches() && match(pattern, number);
  }

  /**
   * Whether the text is what the pattern says, each {@code <…>} standing for some text; remembers
   * what they stand for if so.
   */
  boolean match(String pattern, String text) {
    StringBuilder regex = new StringBuilder();
    Map<String, Integer> groups = new LinkedHashMap<>();
    Matcher placeholder = PLACEHOLDER.matcher(pattern);
    int end = 0;
    while (placeholder.find()) {
      regex.append(Pattern.quote(pattern.substring(end, placeholder.start())));
      String name = placeholder.group();
      if (known.containsKey(name)) {
        regex.append(Pattern.quote(known.get(name)));
      } else if (groups.containsKey(name)) {
        // the empty group keeps a digit that follows from joining the number
        regex.append('\\').append(groups.get(name)).append("(?:)");
      } else {
        groups.put(name, groups.size() + 1);
        regex.append("(.+?)");
      }
      end = placeholder.end();
    }
    regex.append(Pattern.quote(pattern.substring(end)));
    Matcher matcher = Pattern.compile(regex.toString(), Pattern.DOTALL).matcher(text);
    if (!matcher.matches()) {
      return false;
    }
    for (Map.Entry<String, Integer> group : groups.entrySet()) {
      String value = matcher.group(group.getValue());
      if (group.getKey().startsWith(JSON_DOCUMENT) && Texts.tryRead(value).isEmpty()) {
        return false;
      }
      known.put(group.getKey(), value);
    }
    return true;
  }
}
