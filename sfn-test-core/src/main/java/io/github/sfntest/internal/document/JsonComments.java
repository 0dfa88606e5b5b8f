package io.github.sfntest.internal.document;

/**
 * JSON as editors allow it: with comments, and with a comma after the last member. Both become
 * blanks, so that everything else keeps its place.
 */
public final class JsonComments {

  private JsonComments() {}

  /** The text as plain JSON; itself if there is nothing to blank out. */
  public static String blankOut(String text) {
    char[] chars = text.toCharArray();
    boolean changed = false;
    int comma = -1; // the last one, if only blanks and comments came after it
    for (int i = 0; i < chars.length; i++) {
      char c = chars[i];
      if (c == '"') {
        i = endOfString(chars, i);
        comma = -1;
      } else if (c == '/' && i + 1 < chars.length && "/*".indexOf(chars[i + 1]) >= 0) {
        int end = endOfComment(text, i);
        blank(chars, i, end);
        changed = true;
        i = end - 1;
      } else if ((c == '}' || c == ']') && comma >= 0) {
        chars[comma] = ' ';
        changed = true;
        comma = -1;
      } else if (c == ',') {
        comma = i;
      } else if (!Character.isWhitespace(c)) {
        comma = -1;
      }
    }
    return changed ? new String(chars) : text;
  }

  private static int endOfString(char[] chars, int start) {
    int i = start + 1;
    while (i < chars.length && chars[i] != '"' && chars[i] != '\n') {
      i += chars[i] == '\\' ? 2 : 1;
    }
    return i;
  }

  private static int endOfComment(String text, int start) {
    boolean block = text.charAt(start + 1) == '*';
    int end = text.indexOf(block ? "*/" : "\n", start + 2);
    return end < 0 ? text.length() : end + (block ? 2 : 0);
  }

  private static void blank(char[] chars, int from, int to) {
    for (int i = from; i < to; i++) {
      if (chars[i] != '\n' && chars[i] != '\r') {
        chars[i] = ' ';
      }
    }
  }
}
