package io.github.sfntest.internal.query;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Named.named;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.sfntest.internal.json.Json;
import io.github.sfntest.internal.json.JsonSyntaxException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Objects;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * The whole language by table, so that an upgrade of the library that changes a behavior is seen.
 * Each row of {@code asTheReference} was found to be what the reference implementation gives, in
 * the version of AWS; each of {@code otherwise} has the reason why it is not.
 */
class JsonataLanguageTest {

  private static final JsonNode TABLE = table();

  private static final JsonataTestScope SCOPE = scope();

  private static JsonNode table() {
    try (InputStream in =
        JsonataLanguageTest.class.getResourceAsStream("jsonata-expressions.json")) {
      return Json.parse(
          new String(Objects.requireNonNull(in).readAllBytes(), StandardCharsets.UTF_8));
    } catch (IOException | JsonSyntaxException e) {
      throw new IllegalStateException(e);
    }
  }

  private static JsonataTestScope scope() {
    JsonataTestScope scope = JsonataTestScope.of(Json.write(TABLE.get("input")));
    for (var variable : TABLE.get("variables").properties()) {
      scope = scope.with(variable.getKey(), Json.write(variable.getValue()));
    }
    return scope;
  }

  static Stream<Arguments> rows() {
    return Stream.of("asTheReference", "otherwise")
        .flatMap(part -> StreamSupport.stream(TABLE.get(part).spliterator(), false))
        .map(row -> arguments(named(row.get("expression").textValue(), row)));
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("rows")
  void expression(JsonNode row) throws JsonataSyntaxException {
    String text = row.get("expression").textValue();

    JsonNode outcome = outcome(JsonataExpression.compile("Output", text));

    if (row.has("value")) {
      JsonNode expected = Json.object("value", row.get("value"));
      assertThat(Json.equal(outcome, expected))
          .as("%s, expected %s", Json.write(outcome), Json.write(expected))
          .isTrue();
    } else if (row.has("error")) {
      assertThat(outcome.path("cause").textValue())
          .isEqualTo("threw an error during evaluation. " + row.get("error").textValue());
    } else if (row.has("undefined")) {
      assertThat(outcome.path("cause").textValue()).isEqualTo("returned nothing (undefined).");
    } else {
      assertThat(outcome.path("cause").textValue())
          .isEqualTo("returned an unsupported result type.");
    }
  }

  private static JsonNode outcome(JsonataExpression expression) {
    try {
      return Json.object("value", expression.evaluate(SCOPE));
    } catch (QueryException e) {
      String before =
          "The JSONata expression '" + expression.text() + "' specified for the field 'Output' ";
      assertThat(e.causeText()).startsWith(before);
      return Json.object("cause", e.causeText().substring(before.length()));
    }
  }

  @Test
  void every_function_has_rows() {
    Set<String> functions =
        Set.of(
            ("sum count max min average string substring substringBefore substringAfter lowercase"
                    + " uppercase length trim pad match contains replace split join formatNumber"
                    + " formatBase formatInteger parseInteger number floor ceil round abs sqrt"
                    + " power boolean not map zip filter single reduce sift keys lookup append"
                    + " exists spread merge reverse each error assert type sort shuffle distinct"
                    + " base64encode base64decode encodeUrlComponent encodeUrl decodeUrlComponent"
                    + " decodeUrl toMillis fromMillis clone now millis partition parse"
                    + " range hash random uuid")
                .split(" "));
    Pattern call = Pattern.compile("\\$(\\w+)");

    Stream<String> mentioned =
        Stream.of("asTheReference", "otherwise")
            .flatMap(part -> StreamSupport.stream(TABLE.get(part).spliterator(), false))
            .flatMap(row -> call.matcher(row.get("expression").textValue()).results())
            .map(match -> match.group(1));

    assertThat(mentioned.toList()).containsAll(functions);
  }
}
