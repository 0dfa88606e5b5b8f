package io.github.sfntest.internal.query.jsonata;

import com.dashjoin.jsonata.Utils;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** The string functions of JSONata that take a text or a regular expression. */
final class RegexFunctions {

  private RegexFunctions() {}

  static void addTo(FunctionTable table) {
    table.add("contains", "<s-(sf):b>", 2, a -> contains(a.text(0), a.orNull(1)));
    table.add("match", "<s-fn?:a<o>>", 3, RegexFunctions::match);
    table.add("replace", "<s-(sf)(sf)n?:s>", 4, RegexFunctions::replace);
    table.add("split", "<s-(sf)n?:a<s>>", 3, RegexFunctions::split);
  }

  private static Pattern pattern(@Nullable Object function, String caller) {
    if (function instanceof Pattern pattern) {
      return pattern;
    }
    // A matcher written as a function; nobody was seen to use one.
    throw Fault.of("T1010", caller);
  }

  private static boolean contains(String text, @Nullable Object token) {
    if (token instanceof String part) {
      return text.contains(part);
    }
    return RegexMatch.first(pattern(token, "contains"), text) != null;
  }

  /** The fourth or third argument: how often; without it, always. */
  private static double limit(Arguments a, int index, String code) {
    if (!a.has(index)) {
      return Double.POSITIVE_INFINITY;
    }
    if (a.number(index) < 0) {
      throw Fault.of(code);
    }
    return a.number(index);
  }

  private static Object match(Arguments a) {
    double limit = limit(a, 2, "D3040");
    List<Object> matches = Utils.createSequence();
    RegexMatch match =
        limit > 0 ? RegexMatch.first(pattern(a.orNull(1), "match"), a.text(0)) : null;
    for (int count = 0; match != null && count < limit; count++) {
      Map<String, Object> object = new LinkedHashMap<>();
      object.put("match", match.match());
      object.put("index", match.start());
      object.put("groups", match.groups());
      matches.add(object);
      match = match.next();
    }
    return matches;
  }

  private static Object split(Arguments a) {
    String text = a.text(0);
    double limit = limit(a, 2, "D3020");
    Object separator = a.orNull(1);
    if (separator instanceof String literal) {
      return splitByText(text, literal, limit);
    }
    List<Object> parts = new ArrayList<>();
    int from = 0;
    RegexMatch match = limit > 0 ? RegexMatch.first(pattern(separator, "split"), text) : null;
    while (match != null && parts.size() < limit) {
      parts.add(text.substring(from, match.start()));
      from = match.end();
      match = match.next();
    }
    if (parts.size() < limit) {
      parts.add(text.substring(from));
    }
    return parts;
  }

  /**
   * As ECMAScript: an empty separator cuts between all characters, a fraction of the limit is
   * dropped.
   */
  private static List<Object> splitByText(String text, String separator, double limit) {
    double most = Math.floor(limit);
    List<Object> parts = new ArrayList<>();
    if (separator.isEmpty()) {
      for (int i = 0; i < text.length() && i < most; i++) {
        parts.add(text.substring(i, i + 1));
      }
      return parts;
    }
    int from = 0;
    for (int at = text.indexOf(separator); at >= 0; at = text.indexOf(separator, from)) {
      if (parts.size() >= most) {
        return parts;
      }
      parts.add(text.substring(from, at));
      from = at + separator.length();
    }
    if (parts.size() < most) {
      parts.add(text.substring(from));
    }
    return parts;
  }

  private static Object replace(Arguments a) {
    String text = a.text(0);
    Object pattern = a.orNull(1);
    if ("".equals(pattern)) {
      throw Fault.of("D3010");
    }
    double limit = limit(a, 3, "D3011");
    if (limit <= 0) {
      return text;
    }
    if (pattern instanceof String literal) {
      return replaceText(text, literal, a.orNull(2), limit);
    }
    StringBuilder out = new StringBuilder();
    int from = 0;
    RegexMatch match = RegexMatch.first(pattern(pattern, "replace"), text);
    for (int count = 0; match != null && count < limit; count++) {
      out.append(text, from, match.start()).append(replacement(match, a.orNull(2)));
      Limits.checkSize(out.length());
      from = match.end();
      match = match.next();
    }
    return out.append(text, from, text.length()).toString();
  }

  private static String replaceText(
      String text, String literal, @Nullable Object replacement, double limit) {
    if (!(replacement instanceof String with)) {
      throw Fault.of("D3012");
    }
    StringBuilder out = new StringBuilder();
    int from = 0;
    int at = text.indexOf(literal);
    for (int count = 0; at >= 0 && count < limit; count++) {
      out.append(text, from, at).append(with);
      Limits.checkSize(out.length());
      from = at + literal.length();
      at = text.indexOf(literal, from);
    }
    return out.append(text, from, text.length()).toString();
  }

  private static String replacement(RegexMatch match, @Nullable Object replacement) {
    if (replacement instanceof String template) {
      return expand(template, match);
    }
    if (replacement == null) {
      throw Fault.of("D3012");
    }
    List<@Nullable Object> arguments = new ArrayList<>(1);
    arguments.add(match.toObject());
    if (Callback.of(replacement).call(arguments) instanceof String text) {
      return text;
    }
    throw Fault.of("D3012");
  }

  /** {@code $0} is the match, {@code $1} and so on its groups, {@code $$} a dollar sign. */
  private static String expand(String template, RegexMatch match) {
    StringBuilder out = new StringBuilder();
    int from = 0;
    for (int at = template.indexOf('$'); at >= 0; at = template.indexOf('$', from)) {
      out.append(template, from, at);
      from = at + 1;
      char next = from < template.length() ? template.charAt(from) : ' ';
      if (next == '$') {
        out.append('$');
        from++;
      } else if (next == '0') {
        out.append(match.match());
        from++;
      } else if (next >= '1' && next <= '9') {
        from += group(template, from, match, out);
      } else {
        out.append('$');
      }
    }
    return out.append(template, from, template.length()).toString();
  }

  /**
   * Appends a group; as many digits count as the number of groups has, one less if that is no
   * group.
   */
  private static int group(String template, int at, RegexMatch match, StringBuilder out) {
    List<@Nullable String> groups = match.groups();
    int most = String.valueOf(groups.size()).length();
    int digits = digits(template, at, most);
    int index = Integer.parseInt(template, at, at + digits, 10);
    if (digits > 1 && index > groups.size()) {
      digits--;
      index = Integer.parseInt(template, at, at + digits, 10);
    }
    String group = index <= groups.size() ? groups.get(index - 1) : null;
    if (group != null) {
      out.append(group);
    }
    return digits;
  }

  private static int digits(String template, int at, int most) {
    int digits = 0;
    while (digits < most
        && at + digits < template.length()
        && Character.isDigit(template.charAt(at + digits))) {
      digits++;
    }
    return digits;
  }
}
