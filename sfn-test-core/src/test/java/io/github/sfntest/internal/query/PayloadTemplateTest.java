package io.github.sfntest.internal.query;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.assertj.core.api.Assertions.tuple;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.sfntest.internal.json.Json;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PayloadTemplateTest {
  private static final PathTestScope SCOPE =
      PathTestScope.of("{\"a\":{\"b\":1},\"list\":[1,2],\"name\":\"x\"}");

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      textBlock =
          """
          {}                                            | {}
          {"k":"v","n":1.10,"nul":null}                 | {"k":"v","n":1.10,"nul":null}
          {"k.$":"$.a.b"}                               | {"k":1}
          {"k.$":"$"}                                   | {"k":{"a":{"b":1},"list":[1,2],"name":"x"}}
          {"k.$":"$$.Execution.Id"}                     | {"k":"e-1"}
          {"k.$":"$answer"}                             | {"k":42}
          {"k.$":"$order.items[0].id"}                  | {"k":1}
          {"k.$":"$.list[*]"}                           | {"k":[1,2]}
          {"k.$":"States.Format('{}!', $.name)"}        | {"k":"x!"}
          {"o":{"p":{"k.$":"$.a.b","c":"d"}}}           | {"o":{"p":{"k":1,"c":"d"}}}
          {"l":[{"k.$":"$.a.b"},"$.a.b",["$.x"],1]}     | {"l":[{"k":1},"$.a.b",["$.x"],1]}
          {"t":"$.a.b","u":"$$.x","v":"States.UUID()","w":"{% 1 %}"} | {"t":"$.a.b","u":"$$.x","v":"States.UUID()","w":"{% 1 %}"}
          {"Comment":"c","comment.$":"$.name"}          | {"Comment":"c","comment":"x"}
          {".$":"$.name"}                               | {"":"x"}
          {"a.b.$":"$.name"}                            | {"a.b":"x"}
          {"k$":"$.a","$":"$.b"}                        | {"k$":"$.a","$":"$.b"}
          [1,{"k.$":"$.name"}]                          | [1,{"k":"x"}]
          "$.name"                                      | "$.name"
          """)
  void computes_the_fields_that_end_in_dollar(String template, String expected) throws Exception {
    Expression compiled = PayloadTemplate.compile(PathTestScope.json(template));

    JsonNode value = compiled.evaluate(SCOPE);

    assertThat(Json.write(value)).isEqualTo(expected);
    assertThat(Json.freeze(value)).isSameAs(value);
    assertThat(compiled.text()).isEqualTo(template);
    assertThat(PayloadTemplate.problems(PathTestScope.json(template))).isEmpty();
  }

  @Test
  void shares_constant_parts_between_values() throws Exception {
    JsonNode template = PathTestScope.json("{\"c\":{\"big\":[1,2,3]},\"k.$\":\"$.name\"}");
    Expression compiled = PayloadTemplate.compile(template);

    JsonNode first = compiled.evaluate(SCOPE);
    JsonNode second = compiled.evaluate(SCOPE);

    assertThat(first.get("c")).isSameAs(template.get("c")).isSameAs(second.get("c"));
    assertThat(PayloadTemplate.compile(template.get("c")).evaluate(SCOPE))
        .isSameAs(template.get("c"));
  }

  @Test
  void does_not_change_with_the_node_it_was_compiled_from() throws Exception {
    var source =
        (com.fasterxml.jackson.databind.node.ObjectNode) PathTestScope.json("{\"a\":1}").deepCopy();
    Expression compiled = PayloadTemplate.compile(source);

    source.put("a", 2);

    assertThat(Json.write(compiled.evaluate(SCOPE))).isEqualTo("{\"a\":1}");
  }

  /** scenarios/test_invalid_jsonpath, for a path into the data and into the context object. */
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          $.no_such_jsonpath                  | value.$
          $$.Execution.Input.no_such_jsonpath | value.$
          $.a.b.c                             | other.$
          $.list[2]                           | value.$
          $unknown                            | value.$
          """)
  void names_the_field_whose_path_leads_nowhere(String path, String field) throws Exception {
    Expression compiled = PayloadTemplate.compile(Json.object("o", Json.object(field, path)));

    QueryException thrown =
        catchThrowableOfType(QueryException.class, () -> compiled.evaluate(SCOPE));

    assertThat(thrown.error()).isEqualTo("States.Runtime");
    assertThat(thrown.causeText())
        .isEqualTo(
            "The JSONPath '"
                + path
                + "' specified for the field '"
                + field
                + "' could not be found in the input '{\"a\":{\"b\":1},\"list\":[1,2],\"name\":\"x\"}'");
  }

  @Test
  void lists_the_variables_it_reads_in_order() throws Exception {
    Expression compiled =
        PayloadTemplate.compile(
            PathTestScope.json(
                """
                {"b.$": "$b.x", "c": [{"d.$": "States.MathAdd($a[0], States.ArrayLength($c))"}],
                 "e.$": "$.x", "f.$": "$b"}"""));

    assertThat(compiled.variables()).containsExactly("b", "a", "c");
  }

  @Test
  void reports_every_field_that_is_no_good() {
    JsonNode template =
        PathTestScope.json(
            """
            {"ok.$": "$.a", "x.$": "nonsense", "o/p": [{"y.$": 1}, {"z.$": "$.a["}], "k": 1, "k.$": "$.a"}""");

    assertThat(PayloadTemplate.problems(template))
        .extracting(
            TemplateSyntaxException::reason,
            TemplateSyntaxException::field,
            TemplateSyntaxException::pointer,
            TemplateSyntaxException::getMessage)
        .containsExactly(
            tuple(
                TemplateSyntaxException.Reason.NO_EXPRESSION,
                "x.$",
                "/x.$",
                "Expected a path or a call such as States.Format('…') (character 1 of nonsense)"),
            tuple(
                TemplateSyntaxException.Reason.NO_EXPRESSION,
                "y.$",
                "/o~1p/0/y.$",
                "Its value is no string"),
            tuple(
                TemplateSyntaxException.Reason.NO_EXPRESSION,
                "z.$",
                "/o~1p/1/z.$",
                "The bracket is not closed (character 4 of $.a[)"),
            tuple(
                TemplateSyntaxException.Reason.DUPLICATE_NAME,
                "k.$",
                "/k.$",
                "The object has two fields for the name 'k'"));
    TemplateSyntaxException thrown =
        catchThrowableOfType(
            TemplateSyntaxException.class, () -> PayloadTemplate.compile(template));
    assertThat(thrown.field()).isEqualTo("x.$");
    assertThat(thrown.syntaxError()).isNotNull();
  }

  /** definitions/invalid/aws-service-recorded/create-illegal-intrinsic-escape(-2). */
  @ParameterizedTest
  @ValueSource(
      strings = {
        "States.StringToJson('{\"text\":\"An \\\"escaped double quote\\\" here\"}')",
        "States.Format('He said, \\\"Hello, {}!\\\"', 'Test \\\"Name\\\" Here')"
      })
  void refuses_illegal_escapes(String call) {
    assertThat(PayloadTemplate.problems(Json.object("parsed.$", call)))
        .extracting(TemplateSyntaxException::field)
        .containsExactly("parsed.$");
  }

  @Test
  void compiles_a_single_field() throws Exception {
    Expression path = FieldExpression.compileDollarField("ErrorPath", "$.name");
    Expression call =
        FieldExpression.compileDollarField("CausePath", "States.Format('{}', $answer)");
    Expression miss = FieldExpression.compileDollarField("ErrorPath", "$.ErrorX");

    assertThat(path.evaluate(SCOPE)).isEqualTo(Json.text("x"));
    assertThat(path.text()).isEqualTo("$.name");
    assertThat(call.evaluate(SCOPE)).isEqualTo(Json.text("42"));
    assertThat(call.variables()).containsExactly("answer");
    assertThat(catchThrowableOfType(QueryException.class, () -> miss.evaluate(SCOPE)))
        .hasMessage(
            "The JSONPath '$.ErrorX' specified for the field 'ErrorPath' could not be found in the"
                + " input '{\"a\":{\"b\":1},\"list\":[1,2],\"name\":\"x\"}'");
  }
}
