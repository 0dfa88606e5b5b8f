package io.github.sfntest.internal.check;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Words and values by turns, to be written on lines of their own or on one. Immutable. */
public final class Phrase {
  private final List<Part> parts;

  private record Part(String words, @Nullable String value) {}

  private Phrase(List<Part> parts) {
    this.parts = parts;
  }

  /** Words alone. */
  public static Phrase of(String words) {
    return new Phrase(List.of(new Part(words, null)));
  }

  /** Words that end with a value. */
  public static Phrase of(String words, String value) {
    return new Phrase(List.of(new Part(words, value)));
  }

  /** This and further words, which end with a value. */
  public Phrase and(String words, String value) {
    return new Phrase(Stream.concat(parts.stream(), Stream.of(new Part(words, value))).toList());
  }

  /** Each value on a line of its own, after a colon and indented. */
  String lines() {
    return parts.stream().map(Phrase::onLines).collect(Collectors.joining(String.format("%n")));
  }

  /** All on one line, but for values of several. */
  String line() {
    return parts.stream()
        .map(
            part ->
                part.value() == null || part.value().contains("\n")
                    ? onLines(part)
                    : part.words() + " " + part.value())
        .collect(Collectors.joining(" "));
  }

  private static String onLines(Part part) {
    return part.value() == null
        ? part.words()
        : part.words() + String.format(":%n  ") + part.value();
  }
}
