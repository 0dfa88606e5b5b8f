package io.github.sfntest.internal.query;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Points in time as the Amazon States Language writes them; ASL, "Timestamps". */
public final class Timestamps {
  // RFC 3339 with an upper-case T, and an upper-case Z or a numeric offset
  private static final Pattern RFC3339 =
      Pattern.compile(
          "\\d{4}-\\d{2}-\\d{2}T\\d{2}:\\d{2}:\\d{2}(\\.\\d{1,9})?(Z|[+-]\\d{2}:\\d{2})");

  private Timestamps() {}

  /**
   * The instant that a Wait is given while it runs, or null. AWS's message asks there for "an
   * ISO-8601 extended offset date-time format string", Java's name for a format that is wider than
   * RFC 3339: seconds may be missing, letters may be small.
   */
  public static @Nullable Instant parseOffsetDateTime(String text) {
    try {
      return OffsetDateTime.parse(text).toInstant();
    } catch (DateTimeException e) {
      return null;
    }
  }

  /** The instant, or null if the text is no timestamp. */
  public static @Nullable Instant parse(String text) {
    if (!RFC3339.matcher(text).matches()) {
      return null;
    }
    return parseOffsetDateTime(text); // null for a month 13
  }
}
