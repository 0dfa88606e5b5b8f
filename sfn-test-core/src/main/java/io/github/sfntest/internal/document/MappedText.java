package io.github.sfntest.internal.document;

import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** A text made of pieces of files, which knows where its pieces stand there. Immutable. */
public final class MappedText {

  /** From this offset on the text stands in a file, letter by letter if {@code verbatim}. */
  private record Anchor(int offset, Location at, boolean verbatim) {}

  private final String text;
  private final List<Anchor> anchors;
  // Found when first asked for; the same for whoever finds it.
  private volatile int @Nullable [] lineStarts;

  private MappedText(String text, List<Anchor> anchors) {
    this.text = text;
    this.anchors = List.copyOf(anchors);
  }

  /** A text that stands in a file as it is. */
  public static MappedText whole(String text, String source) {
    return new Builder().appendLines(text, new Location(source, 1, 1), 0).build();
  }

  /** A text that stands nowhere. */
  public static MappedText of(String text) {
    return new MappedText(text, List.of());
  }

  /** The text of a string, as its file has it. */
  public static MappedText of(Node.Scalar scalar) {
    Builder builder = new Builder();
    Location at = scalar.at();
    if (scalar.indent() != Node.NO_BLOCK) {
      Location first = new Location(at.source(), at.line() + 1, scalar.indent() + 1);
      return builder.appendLines(scalar.asText(), first, scalar.indent()).build();
    }
    return builder.at(at).append(scalar.asText()).build();
  }

  public String text() {
    return text;
  }

  /** Where the letter at a line and column of this text, both from 1, stands; null if nowhere. */
  public @Nullable Location locate(int line, int column) {
    return locate(offset(line, column));
  }

  private @Nullable Location locate(int offset) {
    Anchor found = anchorAt(offset);
    if (found == null) {
      return null;
    }
    Location at = found.at;
    return found.verbatim
        ? new Location(at.source(), at.line(), at.column() + offset - found.offset)
        : at;
  }

  /** The last anchor that is not after an offset. */
  private @Nullable Anchor anchorAt(int offset) {
    int low = 0;
    int high = anchors.size();
    while (low < high) {
      int middle = (low + high) >>> 1;
      if (anchors.get(middle).offset <= offset) {
        low = middle + 1;
      } else {
        high = middle;
      }
    }
    return low == 0 ? null : anchors.get(low - 1);
  }

  private int offset(int line, int column) {
    int[] starts = lineStarts;
    if (starts == null) {
      starts = lineStarts(text);
      lineStarts = starts;
    }
    return starts[Math.min(line, starts.length) - 1] + column - 1;
  }

  private static int[] lineStarts(String text) {
    IntStream.Builder starts = IntStream.builder().add(0);
    for (int end = text.indexOf('\n'); end >= 0; end = text.indexOf('\n', end + 1)) {
      starts.add(end + 1);
    }
    return starts.build().toArray();
  }

  /**
   * The text with what a function makes of each match.
   *
   * @param replacement gives the text to put in, or null to leave the match as it is; it is told
   *     where the match stands
   */
  public MappedText replace(Pattern pattern, Replacement replacement) {
    Matcher matcher = pattern.matcher(text);
    Builder builder = new Builder();
    int done = 0;
    while (matcher.find()) {
      MappedText value = replacement.of(matcher.toMatchResult(), locate(matcher.start()));
      if (value != null) {
        builder.append(this, done, matcher.start());
        builder.append(value, 0, value.text.length());
        done = matcher.end();
      }
    }
    return done == 0 && builder.isEmpty()
        ? this
        : builder.append(this, done, text.length()).build();
  }

  /** The text after a change that moves no letter. */
  public MappedText with(UnaryOperator<String> change) {
    return new MappedText(change.apply(text), anchors);
  }

  /** What to put in the place of a match. */
  @FunctionalInterface
  public interface Replacement {
    @Nullable MappedText of(MatchResult match, @Nullable Location at);
  }

  /** Puts pieces together. */
  public static final class Builder {
    private final StringBuilder text = new StringBuilder();
    private final List<Anchor> anchors = new ArrayList<>();

    boolean isEmpty() {
      return text.isEmpty();
    }

    /** What follows comes from that place, in other letters. */
    public Builder at(Location at) {
      anchors.add(new Anchor(text.length(), at, false));
      return this;
    }

    /** Adds letters. */
    public Builder append(CharSequence letters) {
      text.append(letters);
      return this;
    }

    /** Adds a text with its places. */
    public Builder append(MappedText piece) {
      return append(piece, 0, piece.text.length());
    }

    Builder append(MappedText piece, int from, int to) {
      Anchor start = piece.anchorAt(from);
      Location at = piece.locate(from);
      if (start != null && at != null && from < to) {
        anchors.add(new Anchor(text.length(), at, start.verbatim));
      }
      for (Anchor anchor : piece.anchors) {
        if (anchor.offset > from && anchor.offset < to) {
          anchors.add(new Anchor(text.length() + anchor.offset - from, anchor.at, anchor.verbatim));
        }
      }
      text.append(piece.text, from, to);
      return this;
    }

    /** Adds lines that stand in a file one below the other, all but the first indented. */
    Builder appendLines(String lines, Location first, int indent) {
      int line = first.line();
      int start = 0;
      while (start <= lines.length()) {
        int end = lines.indexOf('\n', start);
        int next = end < 0 ? lines.length() : end + 1;
        int column = line == first.line() ? first.column() : indent + 1;
        anchors.add(new Anchor(text.length(), new Location(first.source(), line, column), true));
        text.append(lines, start, next);
        start = end < 0 ? lines.length() + 1 : next;
        line++;
      }
      return this;
    }

    public MappedText build() {
      return new MappedText(text.toString(), anchors);
    }
  }
}
