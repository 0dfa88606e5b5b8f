package io.github.sfntest.internal.query;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.sfntest.internal.json.Json;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

class IntrinsicsTest {

  /** Rows marked with a name of a recording in intrinsic_functions hold what AWS answered. */
  @ParameterizedTest(name = "{0} with {1}")
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      textBlock =
          """
          # call | input as $.a and $.b | result
          States.Format('Formatting argument {}.', $.a)   | "",0              | "Formatting argument ."
          States.Format('Formatting argument {}.', $.a)   | " ",0             | "Formatting argument  ."
          States.Format('Formatting argument {}.', $.a)   | "HelloWorld",0    | "Formatting argument HelloWorld."
          States.Format('Formatting argument {}.', $.a)   | 1,0               | "Formatting argument 1."
          States.Format('fst={} and snd={}.', $.a, $.b)   | null,null         | "fst=null and snd=null."
          States.Format('{}', $.a)                        | "{\\"A\\": []}",0 | "{\\"A\\": []}"
          States.Format('{}', $.a)                        | {"Id":"x","Name":"y","l":[1,"z",{}],"e":[]},0 | "{Id=x, Name=y, l=[1, z, {}], e=[]}"
          States.Format('{}{}', $.a, true)                | 1.10,0            | "1.10true"
          States.Format('no place')                       | 0,0               | "no place"
          States.Format($.a, $.b)                         | "Who's {}?","that" | "Who's that?"
          States.Format($.a, $.b)                         | "\\\\{\\\\} {}",1 | "{} 1"
          States.Format('\\{\\} \\'{}\\' \\\\', 1)        | 0,0               | "{} '1' \\\\"
          States.Format('{} xyz {}', 1, 'def')            | 0,0               | "1 xyz def"
          States.Format('{}}', 1)                         | 0,0               | "1}"
          States.StringToJson($.a)                        | "",0              | null
          States.StringToJson($.a)                        | " ",0             | null
          States.StringToJson($.a)                        | "-0",0            | 0
          States.StringToJson($.a)                        | "1.1",0           | 1.1
          States.StringToJson($.a)                        | "true",0          | true
          States.StringToJson($.a)                        | "\\"HelloWorld\\"",0 | "HelloWorld"
          States.StringToJson('{"NewField": "MyValue" }') | 0,0               | {"NewField":"MyValue"}
          States.JsonToString($.a)                        | null,0            | "null"
          States.JsonToString($.a)                        | 1.1,0             | "1.1"
          States.JsonToString($.a)                        | "HelloWorld",0    | "\\"HelloWorld\\""
          States.JsonToString($.a)                        | [1,2,"HelloWorld"],0 | "[1,2,\\"HelloWorld\\"]"
          States.JsonToString($.a)                        | {"Arg1":1,"Arg2":[]},0 | "{\\"Arg1\\":1,\\"Arg2\\":[]}"
          States.Array()                                  | 0,0               | []
          States.Array($.a, $.b)                          | {"Arg1":1},"{}"   | [{"Arg1":1},"{}"]
          States.Array('Foo', 2020, $.a, null, -2.3, false) | [],0            | ["Foo",2020,[],null,-2.3,false]
          States.ArrayPartition($.a, $.b)                 | [],2              | []
          States.ArrayPartition($.a, $.b)                 | [0,1,2],1         | [[0],[1],[2]]
          States.ArrayPartition($.a, $.b)                 | [0,1,2],2         | [[0,1],[2]]
          States.ArrayPartition($.a, $.b)                 | [0,1,2,3],2       | [[0,1],[2,3]]
          States.ArrayPartition($.a, $.b)                 | [0,1,2],5         | [[0,1,2]]
          States.ArrayPartition($.a, $.b)                 | [0,1,2],1.5       | [[0,1],[2]]
          States.ArrayContains($.a, $.b)                  | [],[]             | false
          States.ArrayContains($.a, $.b)                  | [[1,2,3],2],null  | false
          States.ArrayContains($.a, $.b)                  | [[1,2,3],2],[1,2,3] | true
          States.ArrayContains($.a, $.b)                  | [{"1":2,"2":[]}],[] | false
          States.ArrayContains($.a, $.b)                  | [{"1":2,"2":[]}],{"2":[],"1":2} | true
          States.ArrayContains($.a, $.b)                  | [1,2],2.0         | true
          States.ArrayRange(0, 9, 3)                      | 0,0               | [0,3,6,9]
          States.ArrayRange(0, 10, 3)                     | 0,0               | [0,3,6,9]
          States.ArrayRange(1, 9, 9)                      | 0,0               | [1]
          States.ArrayRange(3, 1, -1)                     | 0,0               | [3,2,1]
          States.ArrayRange(3, 1, 1)                      | 0,0               | []
          States.ArrayRange(0.5, 2.4, 1.4)                | 0,0               | [1,2]
          States.ArrayGetItem($.a, $.b)                   | [1,2,3,4,5,6,7,8,9],5 | 6
          States.ArrayLength($.a)                         | [null,1,[2,3]],0  | 3
          States.ArrayUnique($.a)                         | [1,2,2,3,3,4],0   | [1,2,3,4]
          States.ArrayUnique($.a)                         | [3,1.0,1,"1",{"a":1,"b":2},{"b":2,"a":1},null,null],0 | [3,1.0,"1",{"a":1,"b":2},null]
          States.Base64Encode($.a)                        | "",0              | ""
          States.Base64Encode('Data to encode')           | 0,0               | "RGF0YSB0byBlbmNvZGU="
          States.Base64Encode('ü')                        | 0,0               | "w7w="
          States.Base64Decode('RGVjb2RlZCBkYXRh')         | 0,0               | "Decoded data"
          States.Hash('input data', 'MD5')                | 0,0               | "812f45842bc6d66ee14572ce20db8e86"
          States.Hash('input data', 'SHA-1')              | 0,0               | "aaff4a450a104cd177d28d18d74485e8cae074b7"
          States.Hash($.a, $.b)                           | "input data","SHA-512" | "6ce4adb348546d4f449c4d25aad9a7c9cb711d9e91982d3f0b29ca2f3f47d4ce2deba23bf2954f0f1d593fc50283731a533d30d425402d4f91316d871303aac4"
          States.JsonMerge($.a, $.b, false)               | {"a":{"a1":1},"b":2,"d":3},{"a":{"a3":1},"c":3,"d":4} | {"a":{"a3":1},"b":2,"d":4,"c":3}
          States.MathRandom(0, 999)                       | 0,0               | 499
          States.MathRandom(12.5, 44.51)                  | 0,0               | 29
          States.MathRandom(-99999, -9999)                | 0,0               | -54999
          States.MathAdd($.a, $.b)                        | -9,3              | -6
          States.MathAdd($.a, $.b)                        | 1.49,1.5          | 3
          States.MathAdd($.a, $.b)                        | 1.5,1.51          | 4
          States.MathAdd($.a, $.b)                        | -1.49,-1.5        | -2
          States.MathAdd($.a, $.b)                        | -1.5,-1.51        | -3
          States.MathAdd($.a, $.b)                        | 1.49,0            | 1
          States.MathAdd($.a, $.b)                        | 1.49,-1.49        | 0
          States.MathAdd($.a, $.b)                        | -1.49,0           | -1
          States.MathAdd($.a, $.b)                        | 0.5,0             | 1
          States.MathAdd($.a, $.b)                        | -0.5,0.5          | 1
          States.MathAdd($.a, $.b)                        | -0.5,0            | 0
          States.MathAdd($.a, $.b)                        | -2.5,0            | -2
          States.MathAdd($.a, $.b)                        | -3.5,0            | -3
          States.MathAdd($.a, 1)                          | 9007199254740993,0 | 9007199254740994
          States.MathAdd(States.MathAdd(States.MathAdd($.a, 9), 6), 4.3) | 44,0 | 63
          States.StringSplit($.a, $.b)                    | " ",","           | [" "]
          States.StringSplit($.a, $.b)                    | " , ",","         | [" "," "]
          States.StringSplit($.a, $.b)                    | ", , ,",","       | [" "," "]
          States.StringSplit($.a, $.b)                    | ",,,,",","        | []
          States.StringSplit($.a, $.b)                    | "This.is+a,test=string",".+,=" | ["This","is","a","test","string"]
          States.StringSplit('a::b', '::')                | 0,0               | ["a","b"]
          States.StringSplit($.a, $.b)                    | "Hello\\nWorld","\\n" | ["Hello","World"]
          States.UUID()                                   | 0,0               | "11111111-2222-4333-8444-555555555555"
          States.Array($['a'],$$.Execution.Id,$answer,$order.items[*].id) | 1,0 | [1,"e-1",42,[1,2]]
          States.ArrayGetItem(States.StringSplit($.a, '-'), States.MathAdd(States.ArrayLength(States.StringSplit($.a, '-')), -1)) | "x-y-z",0 | "z"
          States.Array( $.a ,1 )                          | 7,0               | [7,1]
          """)
  void answers(String call, String arguments, String expected) throws Exception {
    String[] values = split(arguments);
    PathTestScope scope = PathTestScope.of("{\"a\":" + values[0] + ",\"b\":" + values[1] + "}");

    JsonNode value = Intrinsics.compile(call).evaluate(scope);

    assertThat(Json.write(value)).isEqualTo(expected);
    assertThat(Json.freeze(value)).isSameAs(value);
  }

  /** Both values as the elements of one array, cut by the JSON parser. */
  private static String[] split(String arguments) {
    JsonNode both = PathTestScope.json("[" + arguments + "]");
    return new String[] {Json.write(both.get(0)), Json.write(both.get(1))};
  }

  @Test
  void reads_a_text_that_spans_lines() throws Exception {
    // intrinsic_functions/test_escape_sequence; a YAML block ends in a line break
    assertThat(
            Json.write(
                Intrinsics.compile("States.StringSplit('Hello\nWorld', '\n')\n")
                    .evaluate(PathTestScope.of("{}"))))
        .isEqualTo("[\"Hello\",\"World\"]");
  }

  @Test
  void a_seed_decides_the_random_number() throws Exception {
    PathTestScope scope = PathTestScope.of("{}");
    JsonNode first = Intrinsics.compile("States.MathRandom(0, 1000000, 3)").evaluate(scope);
    JsonNode again = Intrinsics.compile("States.MathRandom(0, 1000000, 3)").evaluate(scope);
    JsonNode other = Intrinsics.compile("States.MathRandom(0, 1000000, 4)").evaluate(scope);

    assertThat(first).isEqualTo(again).isNotEqualTo(other);
    assertThat(first.intValue()).isBetween(0, 999_999);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      textBlock =
          """
          States.Format('{} {}', $.a)       | 1          | Invalid arguments in States.Format: the template has 2 times {}, but 1 values follow
          States.Format('x', $.a)           | 1          | Invalid arguments in States.Format: the template has 0 times {}, but 1 values follow
          States.Format('{"a": {}}', $.a)   | 1          | Invalid arguments in States.Format: matching '}' not found for '{' at character 1
          States.Format($.a)                | 1          | Invalid arguments in States.Format: argument 1 must be a string, but was 1
          States.StringToJson($.a)          | {"b":1}    | Invalid arguments in States.StringToJson: argument 1 must be a string, but was {"b":1}
          States.StringToJson($.a)          | "{"        | Invalid arguments in States.StringToJson: argument 1 is no JSON text: Unexpected end-of-input: expected close marker for Object (start marker at [Source: (String)"{"; line: 1, column: 1]) (line 1, column 2)
          States.ArrayPartition($.a, 0)     | [1]        | Invalid arguments in States.ArrayPartition: argument 2 must be a positive integer, but was 0
          States.ArrayPartition($.a, 1)     | {}         | Invalid arguments in States.ArrayPartition: argument 1 must be an array, but was {}
          States.ArrayContains($.a, 1)      | "x"        | Invalid arguments in States.ArrayContains: argument 1 must be an array, but was "x"
          States.ArrayRange(0, $.a, 0)      | 5          | Invalid arguments in States.ArrayRange: argument 3 must be an integer other than 0, but was 0
          States.ArrayRange(0, $.a, 1)      | 1000       | Invalid arguments in States.ArrayRange: the range has more than 1000 elements
          States.ArrayRange('0', $.a, 1)    | 1000       | Invalid arguments in States.ArrayRange: argument 1 must be a number, but was "0"
          States.ArrayGetItem($.a, 2)       | [1,2]      | Invalid arguments in States.ArrayGetItem: argument 2 must be the index of one of the 2 elements, from 0, but was 2
          States.ArrayGetItem($.a, -1)      | [1,2]      | Invalid arguments in States.ArrayGetItem: argument 2 must be the index of one of the 2 elements, from 0, but was -1
          States.ArrayLength($.a)           | null       | Invalid arguments in States.ArrayLength: argument 1 must be an array, but was null
          States.ArrayUnique($.a)           | true       | Invalid arguments in States.ArrayUnique: argument 1 must be an array, but was true
          States.Base64Encode($.a)          | 1          | Invalid arguments in States.Base64Encode: argument 1 must be a string, but was 1
          States.Base64Decode($.a)          | "a"        | Invalid arguments in States.Base64Decode: argument 1 must be a Base64 text, but was "a"
          States.Hash($.a, 'SHA-3')         | "x"        | Invalid arguments in States.Hash: argument 2 must be MD5, SHA-1, SHA-256, SHA-384 or SHA-512, but was "SHA-3"
          States.JsonMerge($.a, $.a, true)  | {}         | Invalid arguments in States.JsonMerge: argument 3 must be false, since objects are merged at the top level only
          States.JsonMerge($.a, $.a, 1)     | {}         | Invalid arguments in States.JsonMerge: argument 3 must be a boolean, but was 1
          States.JsonMerge($.a, 1, false)   | {}         | Invalid arguments in States.JsonMerge: argument 2 must be an object, but was 1
          States.MathRandom(5, $.a)         | 5          | Invalid arguments in States.MathRandom: argument 2 must be greater than argument 1, but was 5
          States.MathAdd(1, $.a)            | "1"        | Invalid arguments in States.MathAdd: argument 2 must be a number, but was "1"
          States.MathAdd(9223372036854775807, $.a) | 1   | Invalid arguments in States.MathAdd: the sum is too large
          States.StringSplit($.a, 1)        | "x"        | Invalid arguments in States.StringSplit: argument 2 must be a string, but was 1
          States.Format('{}', $.b.c)        | 1          | The JsonPath argument for the field '$.b.c' could not be found in the input '{"a":1}'
          States.Array(States.MathAdd($.a, 'x')) | 1     | Invalid arguments in States.MathAdd: argument 2 must be a number, but was "x"
          """)
  void fails_with_the_whole_call_named(String call, String argument, String detail)
      throws Exception {
    Expression compiled = Intrinsics.compile(call);
    PathTestScope scope = PathTestScope.of("{\"a\":" + argument + "}");

    QueryException thrown =
        catchThrowableOfType(QueryException.class, () -> compiled.evaluate(scope));

    assertThat(thrown.error()).isEqualTo("States.Runtime");
    assertThat(thrown.causeText())
        .isEqualTo("The function '" + call + "' had the following error: " + detail);
  }

  @ParameterizedTest
  @MethodSource
  void limits_the_length_of_texts(String call, String name) throws Exception {
    Expression compiled = Intrinsics.compile(call);

    assertThat(compiled.evaluate(PathTestScope.of("{\"a\":\"" + "x".repeat(10_000) + "\"}")))
        .isNotNull();
    assertThat(
            catchThrowableOfType(
                    QueryException.class,
                    () ->
                        compiled.evaluate(
                            PathTestScope.of("{\"a\":\"" + "x".repeat(10_001) + "\"}")))
                .causeText())
        .endsWith(
            "Invalid arguments in " + name + ": argument 1 has 10001 characters, more than 10000");
  }

  static Stream<Arguments> limits_the_length_of_texts() {
    return Stream.of(
        Arguments.of("States.Base64Encode($.a)", "States.Base64Encode"),
        Arguments.of("States.Base64Decode($.a)", "States.Base64Decode"),
        Arguments.of("States.Hash($.a, 'MD5')", "States.Hash"));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      textBlock =
          """
          nonsense                    | Expected a path or a call such as States.Format('…') (character 1 of nonsense) | 0
          States.UUID                 | Expected a path or a call such as States.Format('…') (character 1 of States.UUID) | 0
          States.Nope()               | There is no function States.Nope (character 1 of States.Nope()) | 0
          States.UUID() x             | Nothing may follow the call (character 15 of States.UUID() x) | 14
          States.UUID(1)              | States.UUID takes 0 arguments, not 1 (character 1 of States.UUID(1)) | 0
          States.ArrayLength()        | States.ArrayLength takes 1 argument, not 0 (character 1 of States.ArrayLength()) | 0
          States.MathRandom(1)        | States.MathRandom takes 2 to 3 arguments, not 1 (character 1 of States.MathRandom(1)) | 0
          States.Format()             | States.Format takes at least 1 arguments, not 0 (character 1 of States.Format()) | 0
          States.Array(               | The call is not closed (character 14 of States.Array() | 13
          States.Array(1              | Expected , or ) (character 15 of States.Array(1) | 14
          States.Array(1 2)           | Expected , or ) (character 16 of States.Array(1 2)) | 15
          States.Array(1,)            | Expected a path or a call such as States.Format('…') (character 16 of States.Array(1,)) | 15
          States.Array('a             | The text is not closed (character 14 of States.Array('a) | 13
          States.Array('a\\n')        | A backslash may stand before ' { } \\ only (character 16 of States.Array('a\\n')) | 15
          States.Array("a")           | Expected a path or a call such as States.Format('…') (character 14 of States.Array("a")) | 13
          States.Array(1.2.3)         | 1.2.3 is no number (character 14 of States.Array(1.2.3)) | 13
          States.Array($.a[)          | The bracket is not closed (character 4 of $.a[)) | 16
          States.Array($.a.length())  | Functions such as length() are not supported in a path (character 5 of $.a.length() | 17
          """)
  void refuses_what_is_no_call(String call, String message, int offset) {
    QuerySyntaxException thrown =
        catchThrowableOfType(QuerySyntaxException.class, () -> Intrinsics.compile(call));

    assertThat(thrown).hasMessage(message);
    assertThat(thrown.offset()).isEqualTo(offset);
  }

  @Test
  void nests_ten_calls_and_no_more() throws Exception {
    String ten = "States.Array(".repeat(10) + "1" + ")".repeat(10);

    assertThat(Json.write(Intrinsics.compile(ten).evaluate(PathTestScope.of("{}"))))
        .isEqualTo("[".repeat(10) + "1" + "]".repeat(10));
    assertThat(
            catchThrowableOfType(
                QuerySyntaxException.class, () -> Intrinsics.compile("States.Array(" + ten + ")")))
        .hasMessageStartingWith("At most 10 calls can be nested");
  }

  @Test
  void lists_the_variables_it_reads() throws Exception {
    assertThat(
            Intrinsics.compile("States.Array($z.a, $.b, States.ArrayLength($a['x, y)']), $z)")
                .variables())
        .containsExactly("z", "a");
  }
}
