package io.github.sfntest.internal.json;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.allOf;
import static org.hamcrest.Matchers.anyOf;
import static org.hamcrest.Matchers.both;
import static org.hamcrest.Matchers.closeTo;
import static org.hamcrest.Matchers.comparesEqualTo;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.emptyString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.greaterThan;
import static org.hamcrest.Matchers.hasEntry;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasKey;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.in;
import static org.hamcrest.Matchers.instanceOf;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.lessThan;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;
import static org.hamcrest.Matchers.startsWith;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.hamcrest.BaseMatcher;
import org.hamcrest.Description;
import org.hamcrest.Matcher;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Hamcrest matchers and JSON values. */
class HamcrestMatchTest {

  private static final BigInteger HUGE = BigInteger.TEN.pow(30);

  static Stream<Arguments> matching() {
    return Stream.of(
        arguments("42", equalTo(42)),
        arguments("42", equalTo(42L)),
        arguments("42", equalTo(42.0)),
        arguments("42", equalTo(42.0f)),
        arguments("42", equalTo((short) 42)),
        arguments("42", equalTo((byte) 42)),
        arguments("42", equalTo(BigInteger.valueOf(42))),
        arguments("42", equalTo(new BigDecimal("42"))),
        arguments("42", equalTo(new BigDecimal("42.00"))),
        arguments("42.0", equalTo(42)),
        arguments("4.2e1", equalTo(42)),
        arguments("0.1", equalTo(0.1)),
        arguments("0.1", equalTo(0.1f)),
        arguments("0.1", equalTo(new BigDecimal("0.10"))),
        arguments("9007199254740993", equalTo(9007199254740993L)),
        arguments("1000000000000000000000000000000", equalTo(HUGE)),
        arguments("0", equalTo(0.0)),
        arguments("42", is(42L)),
        arguments("42", greaterThan(10)),
        arguments("42", greaterThan(10L)),
        arguments("42", greaterThan(10.5)),
        arguments("42.5", greaterThan(10.5)),
        arguments("42", closeTo(42, 0.1)),
        arguments("42", closeTo(new BigDecimal("42"), new BigDecimal("0.1"))),
        arguments("42", comparesEqualTo(new BigDecimal("42.0"))),
        arguments("42", not(equalTo(43))),
        arguments("42", not(43L)),
        arguments("42", instanceOf(Integer.class)),
        arguments("42", instanceOf(Long.class)),
        arguments("42", instanceOf(Double.class)),
        arguments("42", instanceOf(BigDecimal.class)),
        arguments("42", instanceOf(BigInteger.class)),
        arguments("42", both(greaterThan(10)).and(lessThan(50))),
        arguments("42", anyOf(equalTo("42"), equalTo(42L))),
        arguments("42", in(List.of(41, 42))),
        arguments("[1,2]", equalTo(List.of(1, 2))),
        arguments("[1,2]", equalTo(List.of(1L, 2L))),
        arguments("[1,2.5]", equalTo(List.of(1, 2.5))),
        arguments("[1,2]", contains(1, 2)),
        arguments("[1,2]", hasItem(2L)),
        arguments("[1,2]", hasSize(2)),
        arguments("[]", equalTo(List.of())),
        arguments("[5,6]", everyItem(greaterThan(4))),
        arguments("{\"a\":1,\"b\":2.5}", equalTo(Map.of("a", 1, "b", 2.5))),
        arguments("{\"a\":{\"b\":[1]}}", hasEntry("a", Map.of("b", List.of(1)))),
        arguments("{\"a\":1}", hasKey("a")),
        arguments("\"text\"", equalTo("text")),
        arguments("\"text\"", startsWith("te")),
        arguments("\"\"", emptyString()),
        arguments("true", is(true)),
        arguments("null", nullValue()),
        arguments("{\"a\":null}", hasEntry("a", null)));
  }

  @ParameterizedTest(name = "{0}: {1}")
  @MethodSource("matching")
  void matches(String json, Matcher<?> matcher) {
    HamcrestMatch match = HamcrestMatch.of(matcher, ValueMapper.standard().json(json));

    assertThat(match).isEqualTo(new HamcrestMatch(true, ""));
  }

  static Stream<Arguments> notMatching() {
    return Stream.of(
        arguments("5", equalTo(42), "was 5"),
        arguments("42", not(equalTo(42)), "was 42"),
        arguments("42", not(equalTo(42L)), "was 42"),
        arguments("42", not(equalTo(42.0)), "was 42"),
        arguments("42", not(greaterThan(10)), "was 42"),
        arguments("42", not(anyOf(equalTo(41L), equalTo(42L))), "was 42"),
        arguments(
            "42", nullValue(), "was 42 (offered as Integer, Long, BigInteger, Double, BigDecimal)"),
        arguments("4.5", instanceOf(Long.class), "was 4.5 (offered as Double, BigDecimal)"),
        arguments(
            "9007199254740993",
            instanceOf(Double.class),
            "was 9007199254740993 (offered as Long, BigInteger, BigDecimal)"),
        arguments("\"42\"", equalTo(42), "was \"42\""),
        arguments("null", notNullValue(), "was null"),
        arguments("[1]", hasSize(2), "was [1]: collection size was <1>"),
        arguments("[1]", equalTo(List.of(2)), "was [1]"),
        arguments(
            "10.5",
            allOf(greaterThan(10)),
            "was 10.5 (offered as Double); the matcher threw java.lang.ClassCastException: class"
                + " java.lang.Integer cannot be cast to class java.lang.Double (java.lang.Integer and"
                + " java.lang.Double are in module java.base of loader 'bootstrap')"),
        arguments("10.5", greaterThan(10), "was 10.5 (offered as Double)"));
  }

  @ParameterizedTest(name = "{0}: {1}")
  @MethodSource("notMatching")
  void does_not_match(String json, Matcher<?> matcher, String mismatch) {
    HamcrestMatch match = HamcrestMatch.of(matcher, ValueMapper.standard().json(json));

    assertThat(match).isEqualTo(new HamcrestMatch(false, mismatch));
  }

  /** Throws wherever it can. */
  private static final class Broken extends BaseMatcher<Object> {
    @Override
    public boolean matches(Object actual) {
      return false;
    }

    @Override
    public void describeTo(Description description) {
      throw new IllegalStateException("no words");
    }

    @Override
    public void describeMismatch(Object item, Description description) {
      throw new IllegalStateException("no reason");
    }
  }

  @Test
  void a_matcher_that_cannot_describe_itself_does_no_harm() {
    assertThat(HamcrestMatch.describe(new Broken()))
        .isEqualTo(
            "a io.github.sfntest.internal.json.HamcrestMatchTest$Broken, whose describeTo threw"
                + " java.lang.IllegalStateException: no words");
    assertThat(HamcrestMatch.of(new Broken(), ValueMapper.standard().json("[1]")).mismatch())
        .isEqualTo(
            "was [1]: the matcher's describeMismatch threw java.lang.IllegalStateException: no"
                + " reason");
  }

  @Test
  void a_number_too_large_to_write_out_is_no_integer() {
    HamcrestMatch match =
        HamcrestMatch.of(instanceOf(BigInteger.class), ValueMapper.standard().json("1e400000"));

    assertThat(match).isEqualTo(new HamcrestMatch(false, "was 1E+400000"));
  }
}
