package io.github.sfntest.internal.json;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LocatedJsonTest {
  private static final String TEXT =
      """
      {
        "StartAt": "A",
        "States": {
          "A": {"Type": "Pass", "a/b~c": [1, {"x": null}]}
        }, "Empty": {}
      }
      """;

  @ParameterizedTest
  @CsvSource({
    "'', 1, 1",
    "/StartAt, 2, 14",
    "/States, 3, 13",
    "/States/A, 4, 10",
    "/States/A/Type, 4, 19",
    "/States/A/a~1b~0c, 4, 36",
    "/States/A/a~1b~0c/0, 4, 37",
    "/States/A/a~1b~0c/1, 4, 40",
    "/States/A/a~1b~0c/1/x, 4, 46",
    "/Empty, 5, 15"
  })
  void knows_where_each_value_starts(String pointer, int line, int column) throws Exception {
    assertThat(LocatedJson.parse(TEXT).position(pointer)).isEqualTo(new TextPosition(line, column));
  }

  @Test
  void knows_no_place_of_what_is_not_there() throws Exception {
    LocatedJson located = LocatedJson.parse(TEXT);

    assertThat(located.position("/Nope")).isNull();
    assertThat(located.duplicatePointers()).isEmpty();
    assertThat(Json.equal(located.root(), Json.parse(TEXT))).isTrue();
    assertThat(LocatedJson.parse(" 1").position("")).isEqualTo(new TextPosition(1, 2));
  }

  @Test
  void lists_names_that_occur_twice_and_keeps_the_last_value() throws Exception {
    LocatedJson located =
        LocatedJson.parse(
            "{\"a\": 1, \"b\": [{\"c\": 1, \"c\": 2}],\n \"a\": 2, \"a\": 3,"
                + " \"n1\":0,\"n2\":0,\"n3\":0,\"n4\":0,\"n5\":0,\"n6\":0,\"n7\":0,\"n8\":0}");

    assertThat(located.duplicatePointers()).containsExactly("/b/0/c", "/a");
    assertThat(located.root().at("/a").intValue()).isEqualTo(3);
    assertThat(located.root().at("/b/0")).hasToString("{\"c\":2}");
    assertThat(located.position("/a")).isEqualTo(new TextPosition(2, 15));
  }

  @Test
  void refuses_what_is_not_json() {
    assertThatThrownBy(() -> LocatedJson.parse("{\n  \"a\": nope}"))
        .isInstanceOf(JsonSyntaxException.class)
        .hasMessage(
            "Unrecognized token 'nope': was expecting (JSON String, Number, Array, Object or token"
                + " 'null', 'true' or 'false') (line 2, column 12)");
  }
}
