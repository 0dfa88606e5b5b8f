package io.github.sfntest.internal.query;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.sfntest.internal.json.Json;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ReferencePathsTest {

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      textBlock =
          """
          $                  | {"a":1}            | "new"
          $.b                | {"a":1}            | {"a":1,"b":"new"}
          $.a                | {"a":1,"b":2}      | {"a":"new","b":2}
          $['a']             | {"a":{"x":1}}      | {"a":"new"}
          $.b.c.d            | {"a":1}            | {"a":1,"b":{"c":{"d":"new"}}}
          $.a.c              | {"a":{"x":1}}      | {"a":{"x":1,"c":"new"}}
          $['a b']["c"]      | {}                 | {"a b":{"c":"new"}}
          $.store\\.book     | {}                 | {"store.book":"new"}
          $['store.book']    | {}                 | {"store.book":"new"}
          $['x,y']           | {}                 | {"x,y":"new"}
          $.ключ             | {}                 | {"ключ":"new"}
          $.a[1]             | {"a":[1,2,3]}      | {"a":[1,"new",3]}
          $.a[0].b           | {"a":[{"c":1}]}    | {"a":[{"c":1,"b":"new"}]}
          $[0]               | [1,2]              | ["new",2]
          $.a.b              | {"a":{"b":null}}   | {"a":{"b":"new"}}
          """)
  void writes_a_value(String path, String document, String expected) throws Exception {
    JsonNode before = PathTestScope.json(document);
    ReferencePath compiled = ReferencePaths.compile(path);

    JsonNode after = compiled.write(before, Json.text("new"));

    assertThat(Json.write(after)).isEqualTo(expected);
    assertThat(Json.write(before)).isEqualTo(document);
    assertThat(Json.freeze(after)).isSameAs(after);
    assertThat(compiled.text()).isEqualTo(path);
  }

  @Test
  void shares_what_is_not_on_the_path() throws Exception {
    JsonNode before = PathTestScope.json("{\"a\":{\"x\":{\"deep\":1}},\"b\":{\"y\":1}}");

    JsonNode after = ReferencePaths.compile("$.a.new").write(before, Json.nul());

    assertThat(after.get("b")).isSameAs(before.get("b"));
    assertThat(after.at("/a/x")).isSameAs(before.at("/a/x"));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      textBlock =
          """
          $.a    | "text"        | Unable to apply ReferencePath $.a to input "text"
          $.a    | [1]           | Unable to apply ReferencePath $.a to input [1]
          $.a    | null          | Unable to apply ReferencePath $.a to input null
          $.a.b  | {"a":1}       | Unable to apply ReferencePath $.a.b to input {"a":1}
          $.a.b  | {"a":null}    | Unable to apply ReferencePath $.a.b to input {"a":null}
          $.a[0] | {}            | Unable to apply ReferencePath $.a[0] to input {}
          $.a[2] | {"a":[1,2]}   | Unable to apply ReferencePath $.a[2] to input {"a":[1,2]}
          $[0]   | {"a":1}       | Unable to apply ReferencePath $[0] to input {"a":1}
          """)
  void says_where_it_cannot_write(String path, String document, String message) throws Exception {
    ReferencePath compiled = ReferencePaths.compile(path);

    QueryException thrown =
        catchThrowableOfType(
            QueryException.class,
            () -> compiled.write(PathTestScope.json(document), Json.text("new")));

    assertThat(thrown).hasMessage(message);
    assertThat(thrown.error()).isEqualTo("States.Runtime");
    assertThat(thrown.location()).isNull();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      textBlock =
          """
          $.a[*]        | A reference path names one node, without wildcards, slices, filters and lists: $.a[*]
          $..a          | A reference path names one node, without wildcards, slices, filters and lists: $..a
          $.a[0:2]      | A reference path names one node, without wildcards, slices, filters and lists: $.a[0:2]
          $.a[0,2]      | A reference path names one node, without wildcards, slices, filters and lists: $.a[0,2]
          $.a[?(@.x)]   | A reference path names one node, without wildcards, slices, filters and lists: $.a[?(@.x)]
          $.@id         | A reference path may have @ in quotes only, as in ['a@b']: $.@id
          $.a:b         | A reference path may have : in quotes only, as in ['a:b']: $.a:b
          $.a?          | A reference path may have ? in quotes only, as in ['a?b']: $.a?
          $$.a          | Only the state's data can be written to, not the context object or a variable: $$.a
          $var          | Only the state's data can be written to, not the context object or a variable: $var
          $.a[(@.length-1)] | A reference path may have @ in quotes only, as in ['a@b']: $.a[(@.length-1)]
          $.a[-1]       | An index to write to is counted from the start: $.a[-1]
          a             | A path starts with $ (character 1 of a)
          """)
  void refuses_to_write_where_no_single_node_is_named(String path, String message) {
    assertThatThrownBy(() -> ReferencePaths.compile(path))
        .isInstanceOf(QuerySyntaxException.class)
        .hasMessage(message);
  }

  @ParameterizedTest
  @CsvSource({
    "$.items[0].id, 7",
    "$$.State.Name, '\"S\"'",
    "$answer, 42",
    "$.items[-1].id, 7",
    "$['a@b'], 1"
  })
  void reads_one_node(String path, String expected) throws Exception {
    PathTestScope scope = PathTestScope.of("{\"items\":[{\"id\":7}],\"a@b\":1}");

    assertThat(Json.write(ReferencePaths.compileReading(path).evaluate(scope))).isEqualTo(expected);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"$.items[*]", "$..id", "$$.Execution[*]", "$order.items[1:]", "$.a,b", "x"})
  void refuses_to_read_several_nodes(String path) {
    assertThatThrownBy(() -> ReferencePaths.compileReading(path))
        .isInstanceOf(QuerySyntaxException.class);
  }
}
