package io.github.sfntest.internal.query.jsonata;

import com.dashjoin.jsonata.Functions;
import com.dashjoin.jsonata.utils.DateTimeUtils;
import java.text.ParseException;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.YearMonth;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoField;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Dates, times and integers by picture strings. The library does the work; here its errors get
 * their codes, and it is kept from looking at the clock of the machine.
 */
final class Pictures {

  /** What the reference takes for a timestamp without a picture. */
  private static final Pattern ISO_8601 =
      Pattern.compile(
          "(?<year>\\d{4})(-(?<month>[01]\\d))?(-(?<day>[0-3]\\d))?"
              + "(T(?<time>[0-2]\\d:[0-5]\\d:[0-5]\\d))?(?<fraction>\\.\\d+)?"
              + "((?<sign>[+-])(?<hours>[0-2]\\d):?(?<minutes>[0-5]\\d)|Z)?");

  private static final Pattern WEEK_MARKER =
      Pattern.compile("\\[\\[|\\[\\s*(?<component>[Xxw])(?<rest>[^\\]]*)\\]");

  private static final long DAY_MILLIS = 86_400_000L;

  private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("uuuu-MM-dd");

  private Pictures() {}

  /** A computation of the library's. */
  @FunctionalInterface
  interface Computation {
    @Nullable Object run() throws ParseException;
  }

  /** Runs it; an error of a picture gets its code. */
  static @Nullable Object guard(Computation computation) {
    try {
      return computation.run();
    } catch (Fault e) {
      throw e;
    } catch (ParseException | RuntimeException e) {
      throw fault(String.valueOf(e.getMessage()));
    }
  }

  private static Fault fault(String message) {
    if (message.startsWith("Formatting or parsing an integer")) {
      return Fault.of("D3130", between(message, "starting with ", " is not"));
    }
    if (message.startsWith("In a decimal digit pattern")) {
      return Fault.of("D3131");
    }
    if (message.startsWith("Unknown component specifier")) {
      return Fault.of("D3132", between(message, "specifier ", " in date"));
    }
    if (message.startsWith("The 'name' modifier")) {
      return Fault.of("D3133", message.substring(message.length() - 1));
    }
    if (message.startsWith("The timezone integer format")) {
      return Fault.of("D3134");
    }
    if (message.startsWith("No matching closing bracket")) {
      return Fault.of("D3135");
    }
    return Fault.of("D3136");
  }

  private static String between(String message, String before, String after) {
    int from = message.indexOf(before) + before.length();
    int to = message.indexOf(after, from);
    return message.substring(from, to < 0 ? message.length() : to).replace("\"", "");
  }

  static @Nullable Object parseInteger(String text, String picture) throws ParseException {
    Number parsed = Functions.parseInteger(text, picture);
    return parsed == null ? null : Numbers.normal(parsed.doubleValue());
  }

  /** A time as text. */
  static @Nullable Object format(long millis, @Nullable String picture, @Nullable String zone) {
    return guard(
        () ->
            picture == null
                ? DateTimeUtils.formatDateTime(millis, null, zone)
                : formatByWeeks(millis, picture, zone));
  }

  /**
   * The year of the week {@code X}, its month {@code x} and the week of the month {@code w} are
   * those of the week's Thursday; the library takes the day itself. The rest it does right.
   */
  private static String formatByWeeks(long millis, String picture, @Nullable String zone) {
    StringBuilder out = new StringBuilder();
    Matcher marker = WEEK_MARKER.matcher(picture);
    int done = 0;
    while (marker.find()) {
      if (marker.group("component") == null) {
        continue;
      }
      out.append(part(millis, picture.substring(done, marker.start()), zone));
      char component = marker.group("component").charAt(0);
      LocalDate thursday =
          LocalDate.ofEpochDay(Math.floorDiv(millis + offset(zone), DAY_MILLIS))
              .with(ChronoField.DAY_OF_WEEK, 4);
      LocalDate day =
          component == 'w' ? thursday.withDayOfMonth((thursday.getDayOfMonth() + 6) / 7) : thursday;
      String asked = component == 'X' ? "Y" : component == 'x' ? "M" : "D";
      out.append(
          part(day.toEpochDay() * DAY_MILLIS, "[" + asked + marker.group("rest") + "]", null));
      done = marker.end();
    }
    return out.append(part(millis, picture.substring(done), zone)).toString();
  }

  private static String part(long millis, String picture, @Nullable String zone) {
    return picture.isEmpty() ? "" : DateTimeUtils.formatDateTime(millis, picture, zone);
  }

  private static long offset(@Nullable String zone) {
    int offset = zone == null ? 0 : Integer.parseInt(zone);
    return 60_000L * (60 * (offset / 100) + offset % 100);
  }

  /** A text as milliseconds since 1970, by the rules of ISO 8601. */
  static Number parse(String text) {
    Matcher matcher = ISO_8601.matcher(text);
    if (matcher.matches()) {
      try {
        return Numbers.normal(millis(matcher));
      } catch (DateTimeException e) {
        throw Fault.of("D3110", text);
      }
    }
    throw Fault.of("D3110", text);
  }

  private static long millis(Matcher parts) {
    LocalDate day =
        YearMonth.of(number(parts, "year", 0), number(parts, "month", 1))
            .atDay(number(parts, "day", 1));
    String time = parts.group("time");
    long millis =
        day.atTime(time == null ? LocalTime.MIDNIGHT : LocalTime.parse(time))
            .toInstant(ZoneOffset.UTC)
            .toEpochMilli();
    String fraction = parts.group("fraction");
    if (fraction != null) {
      millis += Integer.parseInt((fraction + "00").substring(1, 4));
    }
    long offset = 60_000L * (60 * number(parts, "hours", 0) + number(parts, "minutes", 0));
    return "-".equals(parts.group("sign")) ? millis + offset : millis - offset;
  }

  private static int number(Matcher parts, String group, int otherwise) {
    String digits = parts.group(group);
    return digits == null ? otherwise : Integer.parseInt(digits);
  }

  /**
   * A text as milliseconds since 1970, by a picture. Where year, month and day are missing at the
   * front they are those of the execution's clock: the library would ask the machine's.
   */
  static @Nullable Object parse(String text, String picture, Instant now) {
    LocalDate today = LocalDate.ofInstant(now, ZoneOffset.UTC);
    String before = "";
    String beforePicture = "";
    if (lacks(picture, "YXd")) {
      if (!lacks(picture, "M")) {
        before = today.getYear() + "|";
        beforePicture = "[Y0001]|";
      } else if (!lacks(picture, "D")) {
        before = DAY.format(today).substring(0, 7) + "|";
        beforePicture = "[Y0001]-[M01]|";
      } else if (!lacks(picture, "HhmsfP")) {
        before = DAY.format(today) + "|";
        beforePicture = "[Y0001]-[M01]-[D01]|";
      }
    }
    String wholeText = before + text;
    String wholePicture = beforePicture + picture;
    return guard(
        () -> {
          Long millis = DateTimeUtils.parseDateTime(wholeText, wholePicture);
          return millis == null ? null : Numbers.normal(millis);
        });
  }

  /** Whether the picture has none of these components. */
  private static boolean lacks(String picture, String components) {
    String markers = picture.replace("[[", "");
    for (int at = markers.indexOf('['); at >= 0; at = markers.indexOf('[', at + 1)) {
      String rest = markers.substring(at + 1).stripLeading();
      if (!rest.isEmpty() && components.indexOf(rest.charAt(0)) >= 0) {
        return false;
      }
    }
    return true;
  }
}
