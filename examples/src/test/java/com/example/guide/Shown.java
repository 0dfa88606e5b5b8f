package com.example.guide;

import static io.github.sfntest.assertj.SfnAssertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;

/** Texts that the guide shows: files, so that the guide and a test can both be held to them. */
final class Shown {

  private Shown() {}

  /** The whole text; numbers of lines apart. */
  static void isShown(String text, String file) {
    assertThat(withoutLines(text.strip())).isEqualTo(withoutLines(read(file).strip()));
  }

  /** The beginning of the text, up to the trace. */
  static void starts(String text, String file) {
    isShown(text.substring(0, text.indexOf("\n\nExecution '")), file);
  }

  private static String withoutLines(String text) {
    return text.replaceAll("Test\\.java:\\d+", "Test.java:LINE");
  }

  private static String read(String file) {
    try (InputStream in = Shown.class.getResourceAsStream("/guide/" + file)) {
      return in == null ? "" : new String(in.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
