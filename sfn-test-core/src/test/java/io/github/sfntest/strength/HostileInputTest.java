package io.github.sfntest.strength;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import io.github.sfntest.SfnTestEnvironment;
import io.github.sfntest.definition.InvalidStateMachineException;
import io.github.sfntest.execution.Execution;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import software.amazon.awssdk.services.sfn.model.SfnException;

/**
 * Input that means harm: too deep, too large, too long to work out. Each row ends, and says what is
 * wrong. The tests run on a small stack.
 */
class HostileInputTest {
  private static final String BEFORE =
      "An error occurred while executing the state 'S' (entered at the event id #2). ";

  private static final String MEMORY = "Expression evaluation memory limit exceeded";
  private static final String STACK = "Stack overflow error";
  private static final String TIME = "Expression evaluation timeout";

  /** A function of JSONata that applies a change to a value again and again. */
  private static final String AGAIN = "$f := function($s, $n) {$n = 0 ? $s : $f(%s, $n - 1)}; ";

  static Stream<Arguments> inputs() {
    return Stream.of(
        arguments("10,000 levels", arrays(10_000), "Document nesting depth (1001) exceeds"),
        arguments("900 levels", arrays(900), arrays(900)),
        arguments("a number without an end", "1e999999999", "1E+999999999"),
        arguments("a number next to nothing", "1e-999999999", "1E-999999999"),
        arguments("an exponent of more than 32 bits", "1e4294967296", "Malformed numeric value"),
        arguments("an exponent of many digits", "-1e99999999999999", "Malformed numeric value"),
        arguments("5,000 digits", "1" + "0".repeat(4999), "Number value length (5000) exceeds"),
        arguments(
            "a text beyond the quota", text("a", 300_000), "length less than or equal to 262144"),
        arguments("nothing", "", "Invalid execution input."),
        arguments("two documents", "1 2", "Trailing token"));
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("inputs")
  void input(String what, String input, String expected) {
    check(run(state("\"Type\": \"Pass\""), input), expected);
  }

  static Stream<Arguments> paths() {
    return Stream.of(
        arguments("a scan of 900 levels", "$..b", objects(900), "nested too deeply||[]"),
        arguments(
            "a filter that scans",
            "$..[?(@..a)]",
            objects(400),
            "nested too deeply||States.DataLimitExceeded||["),
        arguments("scans of scans", "$..*..*..*", "[" + "[1,2,3],".repeat(300) + "1]", "[]"),
        arguments("200 filters", "$" + "[?(@.a".repeat(200) + ")]".repeat(200), "{}", "JSONPath"),
        arguments("20,000 names", "$" + ".a".repeat(20_000), "{}", "Invalid path"),
        arguments("a number without an end", "$[?(@ < 1e999999999)]", "[1, 2]", "[1,2]"),
        arguments("an index beyond 32 bits", "$[99999999999]", "[1]", "must be a valid JSONPath"),
        arguments(
            "a text that overflows",
            "$[?(@ =~ /(a|b)*c/)]",
            "[" + text("ab", 60_000) + "]",
            "a text too long||[]"));
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("paths")
  void path(String what, String path, String input, String expected) {
    check(run(state("\"Type\": \"Pass\", \"InputPath\": \"" + path + "\""), input), expected);
  }

  static Stream<Arguments> intrinsics() {
    String without = "{\"n\": 1e999999999, \"a\": [1, 2, 3]}";
    return Stream.of(
        arguments("States.MathAdd($.n, 1)", without, "the sum is too large"),
        arguments("States.ArrayRange(1, $.n, 1)", without, "more than 1000 elements"),
        arguments("States.ArrayGetItem($.a, $.n)", without, "the index of one of the 3 elements"),
        arguments("States.ArrayPartition($.a, $.n)", without, "[[1,2,3]]"),
        arguments("States.ArrayContains($.a, $.n)", without, "false"),
        arguments("States.ArrayUnique(States.Array($.n, 1, $.n))", without, "[1E+999999999,1]"),
        arguments("States.Format('{}', $.n)", without, "1E+999999999"),
        arguments("States.StringToJson($)", text(arrays(10_000), 1), "nesting depth"),
        arguments("States.JsonToString($)", objects(900), "{\\\"a\\\":"),
        arguments("States.Base64Encode($)", text("a", 200_000), "more than 10000"),
        arguments("States.StringSplit($, 'b')", text("ab", 100_000), "States.DataLimitExceeded"),
        arguments(
            "States.Format('" + "{}".repeat(20) + "'" + ", $".repeat(20) + ")",
            text("a", 200_000),
            "States.DataLimitExceeded"),
        arguments(
            "States.Array(".repeat(3_000) + "1" + ")".repeat(3_000),
            "{}",
            "valid intrinsic function"));
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("intrinsics")
  void intrinsic(String call, String input, String expected) {
    check(
        run(state("\"Type\": \"Pass\", \"Parameters\": {\"x.$\": \"" + call + "\"}"), input),
        expected);
  }

  static Stream<Arguments> expressions() {
    String evil = "\"" + "a".repeat(40) + "!\"";
    return Stream.of(
        arguments("$match($states.input, /(a+)+$/)", evil, "nothing (undefined)"),
        arguments("$contains($states.input, /(a|a)*$/)", evil, "true"),
        arguments("$replace($states.input, /(a*)*b/, 'x')", evil, "a!"),
        arguments("$match($states.input, /" + "(.*)".repeat(9) + "\\\\1x$/)", evil, TIME),
        arguments(
            "$match($states.input, /(a|b)*c/)",
            text("ab", 60_000),
            STACK + "||nothing (undefined)"),
        arguments("($f := function($n) {1 + $f($n)}; $f(1))", "1", STACK),
        arguments(doubling("$s & $s") + "$f('x', 60))", "1", MEMORY),
        arguments(doubling("{'a': $s, 'b': $s}") + "$f(1, 60))", "1", MEMORY),
        arguments(doubling("[[$s], [$s]]") + "$f(1, 60))", "1", MEMORY),
        arguments(doubling("{'a': $s, 'b': $s}") + "$string($f(1, 60)))", "1", MEMORY),
        arguments("$pad('x', 2000000000)", "1", MEMORY),
        arguments("$replace($pad('', 9999, 'a'), 'a', $pad('', 9999, 'b'))", "1", MEMORY),
        arguments("[1..10000000]", "1", MEMORY),
        arguments("$states.input + 1", "1e999999999", "D1001: Number out of range"),
        arguments("$states.input", "1e999999999", "unsupported result type"),
        arguments("$pad('x', $states.input)", "1e999999999", MEMORY),
        arguments("$range(1, $states.input, 1)", "1e999999999", MEMORY),
        arguments("$power($states.input, 3)", "1e999999999", "D3061"),
        arguments("$parse($states.input)", text(arrays(10_000), 1), "nesting depth"),
        arguments("$string($states.input)", objects(900), STACK + "||{"),
        arguments("(".repeat(3_000) + "1" + ")".repeat(3_000), "1", "JSONATA"),
        arguments("1" + "+1".repeat(3_000), "1", "JSONATA"));
  }

  private static String doubling(String change) {
    return "(" + AGAIN.formatted(change);
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("expressions")
  void expression(String expression, String input, String expected) {
    String state =
        "\"Type\": \"Pass\", \"QueryLanguage\": \"JSONata\", \"Output\": \"{% "
            + expression.replace("\"", "\\\"")
            + " %}\"";
    check(run(state(state), input), expected);
  }

  static Stream<Arguments> definitions() {
    String huge = "1e999999999";
    String work = "\"Type\": \"Task\", \"Resource\": \"arn:aws:states:::sns:publish\"";
    return Stream.of(
        arguments(
            "a value of 10,000 levels",
            "\"Type\": \"Pass\", \"Result\": " + arrays(10_000),
            "nesting depth"),
        arguments(
            "a value of 500 levels",
            "\"Type\": \"Pass\", \"Result\": " + arrays(500),
            "more than 250 levels"),
        arguments("Seconds", "\"Type\": \"Wait\", \"Seconds\": " + huge, "type Integer"),
        arguments("TimeoutSeconds", work + ", \"TimeoutSeconds\": " + huge, "type Integer"),
        arguments(
            "BackoffRate",
            work + ", \"Retry\": [{\"ErrorEquals\": [\"E\"], \"BackoffRate\": " + huge + "}]",
            "BackoffRate"),
        arguments(
            "an exponent of more than 32 bits",
            "\"Type\": \"Pass\", \"Result\": 1e4294967296",
            "Malformed numeric value"));
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("definitions")
  void definition(String what, String state, String expected) {
    check(run(state(state), "{}"), expected);
  }

  /**
   * @param expected what the result contains; where it depends on how far the stack reaches, the
   *     alternatives
   */
  private static void check(String result, String expected) {
    String shown = result.length() > 500 ? result.substring(0, 500) : result;
    assertThat(expected.split("\\|\\|"))
        .as("one of these is in: %s", shown)
        .anyMatch(result::contains);
  }

  private static String arrays(int depth) {
    return "[".repeat(depth) + "]".repeat(depth);
  }

  private static String objects(int depth) {
    return "{\"a\":".repeat(depth) + "1" + "}".repeat(depth);
  }

  private static String text(String part, int times) {
    return "\"" + part.repeat(times) + "\"";
  }

  private static String state(String fields) {
    return "{\"StartAt\": \"S\", \"States\": {\"S\": {" + fields + ", \"End\": true}}}";
  }

  /** The output, the error with its cause, or how the definition or the input was refused. */
  private static String run(String definition, String input) {
    try (SfnTestEnvironment sfn = SfnTestEnvironment.create()) {
      String arn = sfn.register("m", definition).arn();
      Execution execution =
          sfn.execution(sfn.client().startExecution(r -> r.stateMachineArn(arn).input(input)));
      assertThat(execution.trace()).isNotEmpty();
      assertThat(execution.history()).isNotEmpty();
      return execution
          .output()
          .map(Object::toString)
          .orElseGet(
              () ->
                  execution.error().orElse("")
                      + " "
                      + execution.cause().orElse("").replace(BEFORE, ""));
    } catch (SfnException e) {
      return e.awsErrorDetails().errorCode() + ": " + e.awsErrorDetails().errorMessage();
    } catch (InvalidStateMachineException e) {
      return e.diagnostics().toString();
    }
  }
}
