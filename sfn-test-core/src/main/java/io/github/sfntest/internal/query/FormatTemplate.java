package io.github.sfntest.internal.query;

import java.util.ArrayList;
import java.util.List;

/**
 * The template of {@code States.Format}, cut at its {@code {}}.
 *
 * @param pieces the texts before, between and after the places for values
 * @param openBrace where a brace opens that the next character does not close, or -1
 */
record FormatTemplate(List<String> pieces, int openBrace) {

  /** Reads a template; a backslash before {@code ' { } \} takes the meaning from it. */
  static FormatTemplate parse(String text) {
    List<String> pieces = new ArrayList<>();
    StringBuilder piece = new StringBuilder();
    int openBrace = -1;
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      char next = i + 1 < text.length() ? text.charAt(i + 1) : '\0';
      if (c == '\\' && IntrinsicParser.isReserved(next)) {
        piece.append(next);
        i++;
      } else if (c == '{' && next == '}') {
        pieces.add(piece.toString());
        piece.setLength(0);
        i++;
      } else {
        if (c == '{' && openBrace < 0) {
          openBrace = i;
        }
        piece.append(c);
      }
    }
    pieces.add(piece.toString());
    return new FormatTemplate(List.copyOf(pieces), openBrace);
  }

  int placeholders() {
    return pieces.size() - 1;
  }

  String piece(int position) {
    return pieces.get(position);
  }
}
