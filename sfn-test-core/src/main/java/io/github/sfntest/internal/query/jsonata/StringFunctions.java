package io.github.sfntest.internal.query.jsonata;

import com.dashjoin.jsonata.Functions;
import com.dashjoin.jsonata.Utils;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** The string functions of JSONata, but for those on regular expressions. */
final class StringFunctions {

  private static final Pattern BLANKS = Pattern.compile("[ \t\n\r]+");

  private StringFunctions() {}

  static void addTo(FunctionTable table) {
    table.add("string", "<x-b?:s>", 1, a -> string(a.value(0), Boolean.TRUE.equals(a.orNull(1))));
    table.add("substring", "<s-nn?:s>", 3, StringFunctions::substring);
    table.add("substringBefore", "<s-s:s>", 2, a -> before(a.text(0), a.textOrNull(1)));
    table.add("substringAfter", "<s-s:s>", 2, a -> after(a.text(0), a.textOrNull(1)));
    table.add("lowercase", "<s-:s>", 1, a -> a.text(0).toLowerCase(Locale.ROOT));
    table.add("uppercase", "<s-:s>", 1, a -> a.text(0).toUpperCase(Locale.ROOT));
    table.add("length", "<s-:n>", 1, a -> length(a.text(0)));
    table.add("trim", "<s-:s>", 1, a -> trim(a.text(0)));
    table.add("pad", "<s-ns?:s>", 3, StringFunctions::pad);
    table.add("join", "<a<s>s?:s>", 2, StringFunctions::join);
    table.add("base64encode", "<s-:s>", 1, a -> base64(a.text(0)));
    table.add("base64decode", "<s-:s>", 1, a -> fromBase64(a.text(0)));
    for (UrlCodec codec : UrlCodec.values()) {
      table.add(codec.function(), "<s-:s>", 1, a -> codec.apply(a.text(0)));
    }
  }

  private static String string(Object value, boolean pretty) {
    if (value instanceof String text) {
      return text;
    }
    if (Utils.isFunction(value) || Functions.isLambda(value) || value instanceof Pattern) {
      return "";
    }
    if (value instanceof Double number && !Double.isFinite(number)) {
      throw Fault.of("D3001");
    }
    boolean isWrapped = value instanceof Utils.JList<?> list && list.outerWrapper;
    return Texts.of(isWrapped ? ((List<?>) value).get(0) : value, pretty);
  }

  /** Counts in code points; start and length may be negative, missing or fractional. */
  private static String substring(Arguments a) {
    String text = a.text(0);
    int size = length(text);
    double start = a.has(1) ? a.number(1) : 0;
    if (size + start < 0) {
      start = 0;
    }
    double end = size;
    if (a.has(2)) {
      double length = a.number(2);
      if (length <= 0) {
        return "";
      }
      end = start >= 0 ? start + length : size + start + length;
    }
    int from = index(start, size);
    int to = index(end, size);
    if (from >= to) {
      return "";
    }
    int begin = text.offsetByCodePoints(0, from);
    return text.substring(begin, text.offsetByCodePoints(begin, to - from));
  }

  private static int index(double position, int size) {
    int whole = (int) position;
    return Math.max(0, Math.min(size, whole < 0 ? size + whole : whole));
  }

  private static String before(String text, @Nullable String separator) {
    int at = separator == null ? -1 : text.indexOf(separator);
    return at < 0 ? text : text.substring(0, at);
  }

  private static String after(String text, @Nullable String separator) {
    int at = separator == null ? -1 : text.indexOf(separator);
    return at < 0 || separator == null ? text : text.substring(at + separator.length());
  }

  private static int length(String text) {
    return text.codePointCount(0, text.length());
  }

  private static String trim(String text) {
    String single = BLANKS.matcher(text).replaceAll(" ");
    int from = single.startsWith(" ") ? 1 : 0;
    int to = single.length() > from && single.endsWith(" ") ? single.length() - 1 : single.length();
    return single.substring(from, to);
  }

  private static String pad(Arguments a) {
    String text = a.text(0);
    double width = a.has(1) ? a.number(1) : 0;
    String with = a.has(2) && !a.text(2).isEmpty() ? a.text(2) : " ";
    int missing = (int) Math.abs(width) - length(text);
    if (missing <= 0) {
      return text;
    }
    Limits.checkSize((long) missing * with.length());
    String repeated = with.repeat(missing);
    String padding = repeated.substring(0, repeated.offsetByCodePoints(0, missing));
    return width > 0 ? text + padding : padding + text;
  }

  private static String join(Arguments a) {
    List<String> texts = new ArrayList<>();
    long size = 0;
    for (Object text : a.list(0)) {
      texts.add((String) text);
      size += ((String) text).length();
    }
    String separator = a.has(1) ? a.text(1) : "";
    Limits.checkSize(size + (long) separator.length() * texts.size());
    return String.join(separator, texts);
  }

  private static String base64(String text) {
    return Base64.getEncoder().encodeToString(text.getBytes(StandardCharsets.UTF_8));
  }

  private static String fromBase64(String text) {
    // Like the reference, read what can be read: MIME ignores foreign characters.
    return new String(Base64.getMimeDecoder().decode(text), StandardCharsets.UTF_8);
  }
}
