package io.github.sfntest.internal.query;

import org.jspecify.annotations.Nullable;

/**
 * One step of a definite path.
 *
 * @param name the member's name, or null for an element
 * @param index the element's index; a negative one counts from the end
 * @param quote the quote that the text has round the name, {@code '} where it has none
 */
record PathStep(@Nullable String name, int index, char quote) {

  static PathStep member(String name, char quote) {
    // Interned, so that a search among the names of a document mostly ends at the first comparison.
    return new PathStep(name.intern(), 0, quote);
  }

  static PathStep element(int index) {
    return new PathStep(null, index, '\'');
  }

  /** As the messages of the JSONPath engine show it: nothing in the name is escaped. */
  void appendShownTo(StringBuilder out, char quoted) {
    out.append('[');
    if (name == null) {
      out.append(index);
    } else {
      out.append(quoted).append(name).append(quoted);
    }
    out.append(']');
  }

  /** In a form that every JSONPath engine reads. */
  void appendTo(StringBuilder out) {
    out.append('[');
    if (name == null) {
      out.append(index);
    } else {
      appendQuotedTo(out);
    }
    out.append(']');
  }

  void appendQuotedTo(StringBuilder out) {
    out.append('\'');
    String text = String.valueOf(name);
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (c == '\'' || c == '\\') {
        out.append('\\');
      }
      out.append(c);
    }
    out.append('\'');
  }
}
