package io.github.sfntest.internal.json;

import com.fasterxml.jackson.databind.JsonNode;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.hamcrest.Matcher;
import org.hamcrest.StringDescription;
import org.jspecify.annotations.Nullable;

/**
 * What a Hamcrest matcher says to a JSON value. The matcher gets plain Java values: {@code Map},
 * {@code List}, {@code String}, {@code Boolean}, null, and numbers.
 *
 * <p>JSON has one kind of number, Java several that are never equal to each other. A number is
 * offered in the types that the matcher itself speaks of: as {@code 42L} to {@code equalTo(42L)},
 * as {@code 42.0} to {@code closeTo(42, 1)}; to a matcher that names no number, in each of {@code
 * Integer, Long, BigInteger, Double, BigDecimal} that holds it exactly. One of them must match.
 * That the matcher is asked first is what keeps {@code not(equalTo(42))} from matching 42 offered
 * as another type.
 *
 * @param matches whether it matches
 * @param mismatch such as {@code was 5}; empty text if it matches
 */
public record HamcrestMatch(boolean matches, String mismatch) {

  private static final HamcrestMatch YES = new HamcrestMatch(true, "");

  private static final List<Class<? extends Number>> ALL_TYPES =
      List.of(Integer.class, Long.class, BigInteger.class, Double.class, BigDecimal.class);

  /** Asks the matcher. A {@link RuntimeException} in it counts as no. */
  public static HamcrestMatch of(Matcher<?> matcher, JsonNode value) {
    Set<Number> mentioned = MentionedNumbers.of(matcher);
    List<Class<? extends Number>> types = types(mentioned);
    Set<@Nullable Object> offered = new LinkedHashSet<>();
    RuntimeException thrown = null;
    for (Class<? extends Number> type : types) {
      Object plain = plain(value, type, mentioned);
      // A set of what was offered: 42.5 is the same as Integer and as Long, and asked once.
      if (!offered.add(plain)) {
        continue;
      }
      try {
        if (matcher.matches(plain)) {
          return YES;
        }
      } catch (RuntimeException e) {
        thrown = e;
      }
    }
    return new HamcrestMatch(false, mismatch(matcher, value, types, offered, thrown));
  }

  /** The matcher's own description. */
  public static String describe(Matcher<?> matcher) {
    try {
      return StringDescription.toString(matcher).strip();
    } catch (RuntimeException e) {
      return "a " + matcher.getClass().getName() + ", whose describeTo threw " + e;
    }
  }

  private static List<Class<? extends Number>> types(Set<Number> mentioned) {
    List<Class<? extends Number>> types = new ArrayList<>();
    for (Number number : mentioned) {
      if (!types.contains(number.getClass())) {
        types.add(number.getClass());
      }
    }
    return types.isEmpty() ? ALL_TYPES : types;
  }

  private static String mismatch(
      Matcher<?> matcher,
      JsonNode value,
      List<Class<? extends Number>> types,
      Set<@Nullable Object> offered,
      @Nullable RuntimeException thrown) {
    StringBuilder text = new StringBuilder("was ").append(Excerpt.of(value));
    if (value.isContainerNode()) {
      String own = ownWords(matcher, offered.iterator().next());
      if (!own.isEmpty()) {
        text.append(": ").append(own);
      }
    }
    if (value.isNumber() && !isOfTheOnly(types, offered)) {
      text.append(
          offered.stream()
              .map(number -> number == null ? "null" : number.getClass().getSimpleName())
              .collect(Collectors.joining(", ", " (offered as ", ")")));
    }
    if (thrown != null) {
      text.append("; the matcher threw ").append(thrown);
    }
    return text.toString();
  }

  /**
   * Whether a number was offered in one type, which the matcher speaks of: nothing to wonder at.
   */
  private static boolean isOfTheOnly(
      List<Class<? extends Number>> types, Set<@Nullable Object> offered) {
    return offered.size() == 1
        && types.stream().anyMatch(t -> t.isInstance(offered.iterator().next()));
  }

  /** What the matcher says of a list or map; nothing if it only repeats the value or throws. */
  private static String ownWords(Matcher<?> matcher, @Nullable Object plain) {
    StringDescription words = new StringDescription();
    try {
      matcher.describeMismatch(plain, words);
    } catch (RuntimeException e) {
      return "the matcher's describeMismatch threw " + e;
    }
    String text = words.toString().strip();
    return text.startsWith("was ") ? "" : Excerpt.of(text);
  }

  private static @Nullable Object plain(
      JsonNode value, Class<? extends Number> type, Set<Number> mentioned) {
    if (value.isObject()) {
      Map<String, @Nullable Object> members = new LinkedHashMap<>();
      value
          .properties()
          .forEach(
              member -> members.put(member.getKey(), plain(member.getValue(), type, mentioned)));
      return members;
    }
    if (value.isArray()) {
      List<@Nullable Object> elements = new ArrayList<>(value.size());
      value.forEach(element -> elements.add(plain(element, type, mentioned)));
      return elements;
    }
    if (value.isNumber()) {
      return number(value.decimalValue(), type, mentioned);
    }
    if (value.isTextual()) {
      return value.textValue();
    }
    return value.isBoolean() ? value.booleanValue() : null;
  }

  private static Number number(
      BigDecimal number, Class<? extends Number> type, Set<Number> mentioned) {
    for (Number other : mentioned) {
      if (type.isInstance(other) && number.compareTo(JavaNumbers.decimal(other)) == 0) {
        return other; // in its own scale: new BigDecimal("42.00") equals no other 42
      }
    }
    Number exact = JavaNumbers.exact(number, type);
    return exact != null ? exact : JavaNumbers.natural(number);
  }
}
