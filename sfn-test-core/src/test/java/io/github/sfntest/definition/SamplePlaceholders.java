package io.github.sfntest.definition;

import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Values for the placeholders of sample definitions, such as would stand there after a deployment.
 */
final class SamplePlaceholders {

  private static final Pattern PLACEHOLDER = Pattern.compile("\\$\\{\\s*([A-Za-z0-9_.:-]+)\\s*}");

  private SamplePlaceholders() {}

  /** A value for each placeholder of the text, fit for the first place where it stands. */
  static Map<String, String> valuesFor(String text) {
    Map<String, String> values = new HashMap<>();
    Matcher matcher = PLACEHOLDER.matcher(text);
    while (matcher.find()) {
      values.putIfAbsent(matcher.group(1), value(matcher.group(1), text, matcher.start()));
    }
    return values;
  }

  private static String value(String key, String text, int offset) {
    if (!isInString(text, offset) || isInExpression(text, offset)) {
      return "1";
    }
    String lower = key.toLowerCase(Locale.ROOT);
    if (lower.contains("partition")) {
      return "aws";
    }
    if (lower.contains("region")) {
      return "us-east-1";
    }
    if (lower.contains("account")) {
      return "111111111111";
    }
    return "arn:aws:lambda:us-east-1:111111111111:function:" + key.replace(':', '-');
  }

  private static boolean isInString(String text, int offset) {
    boolean inString = false;
    for (int i = 0; i < offset; i++) {
      char c = text.charAt(i);
      if (c == '\\') {
        i++;
      } else if (c == '"') {
        inString = !inString;
      }
    }
    return inString;
  }

  private static boolean isInExpression(String text, int offset) {
    return text.lastIndexOf("{%", offset) > text.lastIndexOf("%}", offset);
  }
}
