package io.github.sfntest.internal.query;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.sfntest.internal.json.Json;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class JsonataExpressionTest {

  private static final JsonataTestScope SCOPE =
      JsonataTestScope.of("{\"values\": [1, 2, 3], \"name\": \"Ann\", \"nothing\": null}")
          .with("theAnswer", "42");

  @ParameterizedTest(name = "{0}")
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      textBlock =
          """
          $states.input.name                      | "Ann"
          $states.input.nothing                   | null
          $sum($states.input.values) + $theAnswer | 48
          $states.context.State.Name              | "S"
          $variable := 1                          | 1
          $range(1, 9, 9)                         | 1
          $range(0, 10, 3)                        | [0,3,6,9]
          $range(3, 1, -1)                        | [3,2,1]
          $partition([0], 2)                      | [[0]]
          $partition([0, 1, 2], 2)                | [[0,1],[2]]
          $parse('{"a": [1.1]}')                  | {"a":[1.1]}
          $parse('-0')                            | 0
          $random(42)                             | 0.7275636800328681
          $uuid()                                 | "00000000-0000-4000-8000-000000000001"
          $hash('input data', 'SHA-1')            | "aaff4a450a104cd177d28d18d74485e8cae074b7"
          $millis()                               | 1735689600123
          $now()                                  | "2025-01-01T00:00:00.123Z"
          $contains("hello$world", /^hello\\ /)   | false
          """)
  void gives_a_value(String expression, String expected) throws Exception {
    JsonNode value = JsonataExpression.compile("Output", expression).evaluate(SCOPE);

    assertThat(Json.write(value)).isEqualTo(expected);
  }

  @ParameterizedTest(name = "{0}")
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      textBlock =
          """
          $doesNotExist                  | returned nothing (undefined).
          $states.result                 | returned nothing (undefined).
          $fn := function($x){$x}        | returned an unsupported result type.
          $randomSeeded(1)               | threw an error during evaluation. T1006: Attempted to invoke a non-function
          $eval('1')                     | threw an error during evaluation. T1006: Attempted to invoke a non-function
          'a' + 1                        | threw an error during evaluation. T2001: The left side of the "+" operator must evaluate to a number
          ($f := function($x){1 + $f($x)}; $f(1)) | threw an error during evaluation. Stack overflow error
          ($f := function($x){$f($x + 1)}; $f(1)) | threw an error during evaluation. Expression evaluation timeout
          """)
  void fails_in_the_words_of_aws(String expression, String expected) throws Exception {
    JsonataExpression compiled = JsonataExpression.compile("Output/v", expression);

    QueryException failure =
        catchThrowableOfType(QueryException.class, () -> compiled.evaluate(SCOPE));

    assertThat(failure)
        .hasMessage(
            "The JSONata expression '"
                + expression
                + "' specified for the field 'Output/v' "
                + expected);
    assertThat(failure.error()).isEqualTo("States.QueryEvaluationError");
    assertThat(failure.location()).isEqualTo("Output/v");
  }

  @ParameterizedTest(name = "{0}")
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      textBlock =
          """
          total                | UNSUPPORTED_JSONATA_EXPRESSION
          $                    | UNSUPPORTED_JSONATA_EXPRESSION
          $$.a                 | UNSUPPORTED_JSONATA_EXPRESSION
          $x[$$.a = 1]         | UNSUPPORTED_JSONATA_EXPRESSION
          $sum(a.b)            | UNSUPPORTED_JSONATA_EXPRESSION
          1 +                  | INVALID_JSONATA_EXPRESSION
          $x.(                 | INVALID_JSONATA_EXPRESSION
          /[/                  | INVALID_JSONATA_EXPRESSION
          """)
  void refuses_what_a_definition_must_not_hold(String expression, String code) {
    JsonataSyntaxException refused =
        catchThrowableOfType(
            JsonataSyntaxException.class, () -> JsonataExpression.compile("Output/v", expression));

    assertThat(refused.code()).isEqualTo(code);
    assertThat(refused.location()).isEqualTo("Output/v");
  }

  @Test
  void knows_what_it_reads() throws Exception {
    JsonataExpression expression =
        JsonataExpression.compile(
            "Output",
            "($local := $count($lines[price > $limit]); $states.result.a & $states.input & $local)");

    assertThat(expression.variables()).containsExactlyInAnyOrder("lines", "limit");
    assertThat(expression.statesMembers()).containsExactlyInAnyOrder("result", "input");
  }
}
