package io.github.sfntest.internal.query.jsonata;

import com.dashjoin.jsonata.Jsonata;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** One match of a regular expression, and the way to the next. Confined to one evaluation. */
final class RegexMatch {

  /** How often a search may look at a character: a hopeless one fails instead of hanging. */
  private static final int MAX_LOOKS = 50_000_000;

  private final Matcher matcher;
  private final int length;
  private final String match;
  private final int start;
  private final int end;
  private final List<@Nullable String> groups;

  private RegexMatch(Matcher matcher, int length) {
    this.matcher = matcher;
    this.length = length;
    this.match = matcher.group();
    this.start = matcher.start();
    this.end = matcher.end();
    this.groups = new ArrayList<>(matcher.groupCount());
    for (int i = 1; i <= matcher.groupCount(); i++) {
      groups.add(matcher.group(i));
    }
  }

  /** The first match in a text; null if there is none. */
  static @Nullable RegexMatch first(Pattern pattern, String text) {
    Matcher matcher = pattern.matcher(new CountedText(text));
    return matcher.find() ? new RegexMatch(matcher, text.length()) : null;
  }

  /**
   * The match after this one; null if there is none.
   *
   * @throws Fault D1004 if it is empty, as the reference does, which would find it again and again
   */
  @Nullable RegexMatch next() {
    if (end >= length) {
      return null;
    }
    if (match.isEmpty()) {
      throw Fault.of("D1004");
    }
    if (!matcher.find(end)) {
      return null;
    }
    if (matcher.end() == matcher.start()) {
      throw Fault.of("D1004");
    }
    return new RegexMatch(matcher, length);
  }

  String match() {
    return match;
  }

  int start() {
    return start;
  }

  int end() {
    return end;
  }

  List<@Nullable String> groups() {
    return groups;
  }

  /** The match as an expression sees it. */
  Map<String, Object> toObject() {
    Map<String, Object> object = new LinkedHashMap<>();
    object.put("match", match);
    object.put("start", start);
    object.put("end", end);
    object.put("groups", groups);
    object.put(
        "next",
        (Jsonata.Fn0<@Nullable Object>)
            () -> {
              RegexMatch next = next();
              return next == null ? null : next.toObject();
            });
    return object;
  }

  /** A text that counts the looks at it. */
  private static final class CountedText implements CharSequence {
    private final String text;
    private int looks;

    CountedText(String text) {
      this.text = text;
    }

    @Override
    public char charAt(int index) {
      if (++looks > MAX_LOOKS) {
        throw Fault.limit(Limits.TIME);
      }
      return text.charAt(index);
    }

    @Override
    public int length() {
      return text.length();
    }

    @Override
    public CharSequence subSequence(int start, int end) {
      return text.subSequence(start, end);
    }

    @Override
    public String toString() {
      return text;
    }
  }
}
