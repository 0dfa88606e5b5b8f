package io.github.sfntest.internal.query;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import com.fasterxml.jackson.databind.JsonNode;
import com.jayway.jsonpath.Configuration;
import com.jayway.jsonpath.spi.json.JacksonJsonProvider;
import com.jayway.jsonpath.spi.mapper.JacksonMappingProvider;
import io.github.sfntest.internal.json.Json;
import io.github.sfntest.internal.json.ValueMapper;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class JsonPathTest {
  private static final String DOCUMENT =
      """
      {
        "a": {"b": {"c": 1}, "x y": "blank", "n": null, "ü": "umlaut"},
        "items": [{"id": 0, "price": 1.10}, {"id": 1}, {"id": 2, "price": 3}],
        "text": "hello", "number": 1, "flag": true, "none": null, "empty": [], "words": ["hello)", "x"],
        "people": [{"name": "Ann_1", "age": 7, "ok": true}, {"name": "x==y", "age": 8}],
        "nested": [[1, 2], [3]],
        "store.book": "dotted", "it's": "quote", "back\\\\slash": "backslash", "a-b": "dash", "@id": "at",
        "Test\\\\\\"\\"Name\\"": "as recorded"
      }
      """;

  private static final PathTestScope SCOPE = PathTestScope.of(DOCUMENT);

  private static final Configuration JAYWAY =
      Configuration.builder()
          .jsonProvider(new JacksonJsonProvider())
          .mappingProvider(new JacksonMappingProvider())
          .build();

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      textBlock =
          """
          $.a.b                      | {"c":1}
          $.a.b.c                    | 1
          $['a']['b']['c']           | 1
          $["a"]["b"].c              | 1
          $[ 'a' ].b                 | {"c":1}
          $.a['x y']                 | "blank"
          $.a.n                      | null
          $.a.ü                      | "umlaut"
          $.items[0].price           | 1.10
          $.items[-1].id             | 2
          $.items[(@.length-1)].id   | 2
          $.items[(@.length - 3)].id | 0
          $.items.[1].id             | 1
          $.items[2]                 | {"id":2,"price":3}
          $.nested[0][1]             | 2
          $['store.book']            | "dotted"
          $.store\\.book             | "dotted"
          $['it\\'s']                | "quote"
          $["it's"]                  | "quote"
          $['back\\\\slash']         | "backslash"
          $['back\\slash']           | "backslash"
          $.a-b                      | "dash"
          $.@id                      | "at"
          $['Test\\""Name"']         | "as recorded"
          $$.Execution.Id            | "e-1"
          $$.Execution.Input['a']    | 1
          $$['State'].Name           | "S"
          $answer                    | 42
          $order.items[1].id         | 2
          $order['items'][0]         | {"id":1}
          """)
  void reads_a_definite_path(String path, String expected) throws Exception {
    assertThat(JsonPath.isDefinite(path)).isTrue();
    assertThat(Json.write(JsonPath.compile(path).evaluate(SCOPE))).isEqualTo(expected);
    assertThat(JsonPath.compile(path).text()).isEqualTo(path);
  }

  @ParameterizedTest
  @ValueSource(strings = {"$.a.b.c ", "$.a.b.c \t\n", "$.a.b['c'] ", "$.items[?(@.id == 1)].id "})
  void passes_over_blanks_at_the_end(String path) throws Exception {
    assertThat(Json.write(JsonPath.compile(path).evaluate(SCOPE))).isIn("1", "[1]");
    assertThat(JsonPath.compile(path).text()).isEqualTo(path.strip());
  }

  @Test
  void reads_the_whole_documents() throws Exception {
    assertThat(JsonPath.compile("$").evaluate(SCOPE)).isSameAs(SCOPE.root());
    assertThat(JsonPath.compile("$$").evaluate(SCOPE)).isSameAs(SCOPE.context());
    assertThat(JsonPath.compile("$.a.b").evaluate(SCOPE)).isSameAs(SCOPE.root().at("/a/b"));
  }

  /**
   * Those that a recording shows are InputPath's and OutputPath's; the rest is the engine's own
   * wording.
   */
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      textBlock =
          """
          $.NoSuchInputPath | No results for path: $['NoSuchInputPath']
          $.no.such.result  | Missing property in path $['no']
          $.a.no            | No results for path: $['a']['no']
          $.a.no.x          | Missing property in path $['a']['no']
          $.items[3]        | No results for path: $['items'][3]
          $.items[3].id     | No results for path: $['items'][3]['id']
          $.items[-4]       | No results for path: $['items'][-4]
          $.empty[0]        | No results for path: $['empty'][0]
          $.items[0].no.x   | Missing property in path $['items'][0]['no']
          $.text.x          | Expected to find an object with property ['x'] in path $['text'] but found 'java.lang.String'. This is not a json object according to the JsonProvider: 'com.jayway.jsonpath.spi.json.JacksonJsonProvider'.
          $.number.x.y      | Expected to find an object with property ['x'] in path $['number'] but found 'java.lang.Integer'. This is not a json object according to the JsonProvider: 'com.jayway.jsonpath.spi.json.JacksonJsonProvider'.
          $.flag.x          | Expected to find an object with property ['x'] in path $['flag'] but found 'java.lang.Boolean'. This is not a json object according to the JsonProvider: 'com.jayway.jsonpath.spi.json.JacksonJsonProvider'.
          $.none.x          | Expected to find an object with property ['x'] in path $['none'] but found 'null'. This is not a json object according to the JsonProvider: 'com.jayway.jsonpath.spi.json.JacksonJsonProvider'.
          $.items.id        | Expected to find an object with property ['id'] in path $['items'] but found 'java.util.ArrayList'. This is not a json object according to the JsonProvider: 'com.jayway.jsonpath.spi.json.JacksonJsonProvider'.
          $.a[0]            | Filter: [0] can only be applied to arrays. Current context is: {b={c=1}, x y=blank, n=null, ü=umlaut}
          $.text[0]         | Filter: [0] can only be applied to arrays. Current context is: hello
          $.none[0]         | The path $['none'] is null
          $[0]              | `Filter: [0] can only be applied to arrays. Current context is: `
          """)
  void says_why_a_definite_path_leads_nowhere(String path, String detail) throws Exception {
    Expression compiled = JsonPath.compile(path);

    PathNotFoundException thrown =
        catchThrowableOfType(PathNotFoundException.class, () -> compiled.evaluate(SCOPE));

    assertThat(thrown.error()).isEqualTo("States.Runtime");
    assertThat(thrown.path()).isEqualTo(path);
    assertThat(thrown.causeText()).startsWith("Invalid path '" + path + "' : " + detail);
    Object document = ValueMapper.standard().read(SCOPE.root(), Object.class);
    assertThatThrownBy(() -> com.jayway.jsonpath.JsonPath.compile(path).read(document, JAYWAY))
        .isInstanceOf(com.jayway.jsonpath.PathNotFoundException.class)
        .hasMessage(thrown.causeText().substring(("Invalid path '" + path + "' : ").length()));
  }

  @Test
  void says_that_a_variable_has_no_value() throws Exception {
    Expression compiled = JsonPath.compile("$unknown.x");

    assertThat(compiled.variables()).containsExactly("unknown");
    assertThatThrownBy(() -> compiled.evaluate(SCOPE))
        .isInstanceOf(PathNotFoundException.class)
        .hasMessage("Invalid path '$unknown.x' : No results for path: $unknown['x']");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      textBlock =
          """
          $.items[*].id                              | [0,1,2]
          $.items.*.id                               | [0,1,2]
          $.items[1:].id                             | [1,2]
          $.items[:1].id                             | [0]
          $.items[1:5].id                            | [1,2]
          $.items[-2:].id                            | [1,2]
          $.items[(@.length-1)]['id','price']        | {"id":2,"price":3}
          $.nested[(@.length-1)][*]                  | [3]
          $.items[0,2].id                            | [0,2]
          $.items[7:9]                               | []
          $.items[*].price                           | [1.10,3]
          $..id                                      | [0,1,2]
          $..items[0].id                             | [0]
          $..['id']                                  | [0,1,2]
          $.items[?(@.id == 1)]                      | [{"id":1}]
          $.items[?(@.id >= 1 && @.price)].id        | [2]
          $.items[?(@.price == 1.1)].id              | [0]
          $.items[?(!(@.price))].id                  | [1]
          $.items[?(@.id in [0, 2])].id              | [0,2]
          $.items[?(@.id == $.number)].id            | [1]
          $.people[?(@.name==Ann_1)].age             | [7]
          $.people[?(@.name == Ann_1 && @.ok == true)].age | [7]
          $.people[?(@.name == 'x==y')].age          | [8]
          $.words[?(@ =~ /hel.*\\)/)]                | ["hello)"]
          $.nested[*][1]                             | [2]
          $.missing[*]                               | []
          $.missing.items[1:5].x                     | []
          $.text[*]                                  | []
          $.items[*].missing                         | []
          $.a['n','x y']                             | {"n":null,"x y":"blank"}
          $.items[*]['id','price']                   | [{"id":0,"price":1.10},{"id":1},{"id":2,"price":3}]
          $order.items[*].id                         | [1,2]
          $$.Execution[*]                            | ["e-1",{"a":1}]
          """)
  void reads_an_indefinite_path(String path, String expected) throws Exception {
    JsonNode value = JsonPath.compile(path).evaluate(SCOPE);

    assertThat(JsonPath.isDefinite(path)).isFalse();
    assertThat(Json.write(value)).isEqualTo(expected);
    assertThat(Json.freeze(value)).isSameAs(value);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      textBlock =
          """
          a.b              | A path starts with $ (character 1 of a.b) | 0
          @.a              | A path starts with $ (character 1 of @.a) | 0
          $.               | Expected a name (character 3 of $.) | 2
          $..              | Expected a name, * or [ after .. (character 4 of $..) | 3
          $...             | Expected a name, * or [ after .. (character 4 of $...) | 3
          $.a.b[           | The bracket is not closed (character 6 of $.a.b[) | 5
          $.a['b'          | The bracket is not closed (character 4 of $.a['b') | 3
          $.a['b           | The name is not closed (character 5 of $.a['b) | 4
          $['a',b]         | Expected a name in quotes (character 7 of $['a',b]) | 6
          $.a[b]           | Expected an index, a slice, a list of indexes, a name in quotes, * or a filter in the brackets (character 5 of $.a[b]) | 4
          $.a[]            | Expected an index, a slice, a list of indexes, a name in quotes, * or a filter in the brackets (character 5 of $.a[]) | 4
          $.a[::2]         | Expected an index, a slice, a list of indexes, a name in quotes, * or a filter in the brackets (character 5 of $.a[::2]) | 4
          $.a[(@.length)]  | Expected an index, a slice, a list of indexes, a name in quotes, * or a filter in the brackets (character 5 of $.a[(@.length)]) | 4
          $.a[?(@.x == 1]  | The filter is not closed: $.a[?(@.x == 1] | 5
          $.a[?@.x]        | Expected ( after ? (character 6 of $.a[?@.x]) | 5
          $.a.length()     | Functions such as length() are not supported in a path (character 5 of $.a.length()) | 4
          $.a.sum()        | Functions such as sum() are not supported in a path (character 5 of $.a.sum()) | 4
          $.a[?(@.b.length() > 1)] | Functions are not supported in a path: $.a[?(@.b.length() > 1)] | 16
          $.a b            | The character   needs brackets: ['a …'] (character 4 of $.a b) | 3
          $.a]             | The character ] needs brackets: ['a]…'] (character 4 of $.a]) | 3
          $$23             | Expected . or [ or the end of the path (character 3 of $$23) | 2
          $1               | Expected . or [ or the end of the path (character 2 of $1) | 1
          $$$              | Expected . or [ or the end of the path (character 3 of $$$) | 2
          $x y             | Expected . or [ or the end of the path (character 3 of $x y) | 2
          """)
  void refuses_what_is_no_path(String path, String message, int offset) {
    QuerySyntaxException thrown =
        catchThrowableOfType(QuerySyntaxException.class, () -> JsonPath.compile(path));

    assertThat(thrown).hasMessage(message);
    assertThat(thrown.offset()).isEqualTo(offset);
  }

  @ParameterizedTest
  @ValueSource(strings = {"$.a[?(@.x ==)]", "$.a[?(@.b == 'x' and)]"})
  void refuses_a_filter_that_the_engine_does_not_read(String path) {
    assertThatThrownBy(() -> JsonPath.compile(path)).isInstanceOf(QuerySyntaxException.class);
  }

  @ParameterizedTest
  @CsvSource({"$, true", "$.a, true", "$$, true", "$x, true", "States.UUID(), false", "a, false"})
  void tells_paths_from_calls(String text, boolean path) {
    assertThat(JsonPath.looksLikePath(text)).isEqualTo(path);
  }

  /** The library's compiled scan leaves hits out when it is read a second time. */
  @Test
  void a_scan_gives_the_same_each_time() throws Exception {
    Expression scan = JsonPath.compile("$..*.*");

    JsonNode first = scan.evaluate(SCOPE);

    assertThat(first.isEmpty()).isFalse();
    assertThat(scan.evaluate(SCOPE)).isEqualTo(first);
    assertThat(scan.evaluate(SCOPE)).isEqualTo(first);
  }

  /** Where both read a path, the second opinion is the same; numbers are compared by value. */
  @ParameterizedTest
  @ValueSource(
      strings = {
        "$",
        "$.a",
        "$.a.b.c",
        "$['a']['x y']",
        "$.items[0].price",
        "$.items[-1]",
        "$.nested[1][0]",
        "$.a.n",
        "$['store.book']",
        "$['it\\'s']",
        "$.a-b",
        "$.empty",
        "$.none",
        "$.items[*].price",
        "$..id",
        "$.items[?(@.id>0)]"
      })
  void agrees_with_jayway(String path) throws Exception {
    Object document = ValueMapper.standard().read(SCOPE.root(), Object.class);
    Object theirs = com.jayway.jsonpath.JsonPath.compile(path).read(document, JAYWAY);

    JsonNode ours = JsonPath.compile(path).evaluate(SCOPE);

    assertThat(Json.equal(ours, ValueMapper.standard().value(theirs))).isTrue();
  }
}
