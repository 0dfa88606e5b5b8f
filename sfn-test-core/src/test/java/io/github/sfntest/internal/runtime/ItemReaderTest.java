package io.github.sfntest.internal.runtime;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.airlift.compress.zstd.ZstdOutputStream;
import io.github.sfntest.RegisteredStateMachine;
import io.github.sfntest.SfnTestEnvironment;
import io.github.sfntest.execution.Execution;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Stream;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What item readers make of files; asl-semantics §14.4. */
class ItemReaderTest {
  private static final String GET = "s3:getObject";
  private static final String LIST = "s3:listObjectsV2";

  private final SfnTestEnvironment sfn = SfnTestEnvironment.create();

  @AfterEach
  void close() {
    sfn.discard();
  }

  /** A bucket's files, what is read of them, and the items, or the cause of the failure. */
  record Case(
      String what, Map<String, byte[]> files, String resource, String config, String expected) {
    @Override
    public String toString() {
      return what;
    }
  }

  private static Case file(String what, String text, String config, String expected) {
    return new Case(what, Map.of("file", utf8(text)), GET, config, expected);
  }

  private static byte[] utf8(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }

  private static byte[] zstd(String text) {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (OutputStream out = new ZstdOutputStream(bytes)) {
      out.write(utf8(text));
    } catch (IOException e) {
      throw new AssertionError(e);
    }
    return bytes.toByteArray();
  }

  private static byte[] gzip(String text) {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (OutputStream out = new GZIPOutputStream(bytes)) {
      out.write(utf8(text));
    } catch (IOException e) {
      throw new AssertionError(e);
    }
    return bytes.toByteArray();
  }

  private static Map<String, byte[]> files(Object... namesAndContents) {
    Map<String, byte[]> files = new LinkedHashMap<>();
    for (int i = 0; i < namesAndContents.length; i += 2) {
      Object content = namesAndContents[i + 1];
      files.put(
          (String) namesAndContents[i],
          content instanceof String text ? utf8(text) : (byte[]) content);
    }
    return files;
  }

  /** More than the 8 MB that an item may have. */
  private static final String ENDLESS = "x".repeat(9 << 20);

  private static final String TOO_LARGE =
      "The file S3://b/file can't be read: an item is larger than 8388608 bytes";

  private static final String FIRST_ROW =
      "\"InputType\": \"CSV\", \"CSVHeaderLocation\": \"FIRST_ROW\"";
  private static final String GIVEN =
      "\"InputType\": \"CSV\", \"CSVHeaderLocation\": \"GIVEN\", \"CSVHeaders\": [\"a\", \"b\"]";
  private static final String JSON = "\"InputType\": \"JSON\"";
  private static final String JSONL = "\"InputType\": \"JSONL\"";
  private static final String FLATTEN = ", \"Transformation\": \"LOAD_AND_FLATTEN\"";

  private static String pointer(String pointer) {
    return JSON + ", \"ItemsPointer\": \"" + pointer + "\"";
  }

  static Stream<Case> csv() {
    return Stream.of(
        file(
            "headers in the first row",
            "a,b\n1,2\n3,4\n",
            FIRST_ROW,
            "[{\"a\":\"1\",\"b\":\"2\"},{\"a\":\"3\",\"b\":\"4\"}]"),
        file("given headers", "1,2\n", GIVEN, "[{\"a\":\"1\",\"b\":\"2\"}]"),
        file(
            "no line break at the end",
            "1,2\r\n3,4",
            GIVEN,
            "[{\"a\":\"1\",\"b\":\"2\"},{\"a\":\"3\",\"b\":\"4\"}]"),
        file(
            "shorter and longer rows",
            "1\n\n1,2,3\n",
            GIVEN,
            "[{\"a\":\"1\",\"b\":\"\"},{\"a\":\"\",\"b\":\"\"},{\"a\":\"1\",\"b\":\"2\"}]"),
        file(
            "quotes",
            "\"1,\"\"x\"\"\",\"two\nlines\"\n",
            GIVEN,
            "[{\"a\":\"1,\\\"x\\\"\",\"b\":\"two\\nlines\"}]"),
        file("backslashes", "\\\\\\\",\\,\\n\n", GIVEN, "[{\"a\":\"\\\\\\\"\",\"b\":\",n\"}]"),
        file("single quotes are ordinary", "'1','2'\n", GIVEN, "[{\"a\":\"'1'\",\"b\":\"'2'\"}]"),
        file(
            "pipes",
            "1|2\n",
            GIVEN + ", \"CSVDelimiter\": \"PIPE\"",
            "[{\"a\":\"1\",\"b\":\"2\"}]"),
        file(
            "semicolons",
            "1;2\n",
            GIVEN + ", \"CSVDelimiter\": \"SEMICOLON\"",
            "[{\"a\":\"1\",\"b\":\"2\"}]"),
        file(
            "spaces",
            "1 2\n",
            GIVEN + ", \"CSVDelimiter\": \"SPACE\"",
            "[{\"a\":\"1\",\"b\":\"2\"}]"),
        file(
            "tabs", "1\t2\n", GIVEN + ", \"CSVDelimiter\": \"TAB\"", "[{\"a\":\"1\",\"b\":\"2\"}]"),
        file(
            "commas, said explicitly",
            "1,2\n",
            GIVEN + ", \"CSVDelimiter\": \"COMMA\"",
            "[{\"a\":\"1\",\"b\":\"2\"}]"),
        file("headers only", "a,b\n", FIRST_ROW, "[]"),
        file("nothing at all", "", FIRST_ROW, "[]"),
        file("letters beyond ASCII", "ä,😀\n", GIVEN, "[{\"a\":\"ä\",\"b\":\"😀\"}]"),
        file("a header twice", "a,a\n1,2\n", FIRST_ROW, "CSV headers cannot contain duplicates."),
        file(
            "long headers",
            "x".repeat(10_241) + "\n",
            FIRST_ROW,
            "CSV headers cannot exceed 10 KiB."),
        file("a row without an end", "a\n" + ENDLESS, FIRST_ROW, TOO_LARGE),
        file("headers without an end", ENDLESS, FIRST_ROW, TOO_LARGE),
        file("the longest headers", "x".repeat(10_240) + "\n", FIRST_ROW, "[]"),
        file(
            "no more than MaxItems",
            "1,2\n3,4\n",
            GIVEN + ", \"MaxItems\": 1",
            "[{\"a\":\"1\",\"b\":\"2\"}]"));
  }

  static Stream<Case> json() {
    return Stream.of(
        file("an array", "[1, [2], {\"a\": 3}]", JSON, "[1,[2],{\"a\":3}]"),
        file(
            "an object",
            "{\"a\": 1, \"b\": [2]}",
            JSON,
            "[{\"Key\":\"a\",\"Value\":1},{\"Key\":\"b\",\"Value\":[2]}]"),
        file("an empty array", "[]", JSON, "[]"),
        file("an empty object", " {}\n", JSON, "[]"),
        file("no items", "5", JSON, "Attempting to map over non-iterable node."),
        file("a text", "\"[1]\"", JSON, "Attempting to map over non-iterable node."),
        file(
            "a pointer to an array",
            "{\"x\": [0], \"a\": {\"b\": [1, 2]}, \"c\": 3}",
            pointer("/a/b"),
            "[1,2]"),
        file(
            "a pointer to an object",
            "{\"a\": {\"b\": {\"c\": 1}}}",
            pointer("/a/b"),
            "[{\"Key\":\"c\",\"Value\":1}]"),
        file(
            "a pointer through an array",
            "{\"a\": [{\"b\": [0]}, {\"b\": [1]}]}",
            pointer("/a/1/b"),
            "[1]"),
        file("a pointer with escapes", "{\"a/b~\": [1]}", pointer("/a~1b~0"), "[1]"),
        file("an empty pointer", "[1]", pointer(""), "[1]"),
        file(
            "a pointer to nothing",
            "{\"a\": [1]}",
            pointer("/b"),
            "Attempting to map over non-iterable node."),
        file(
            "a pointer past the end",
            "[[1]]",
            pointer("/1"),
            "Attempting to map over non-iterable node."),
        file(
            "a pointer into a text",
            "{\"a\": \"x\"}",
            pointer("/a/b"),
            "Attempting to map over non-iterable node."),
        file(
            "a pointer to a number",
            "{\"a\": 1}",
            pointer("/a"),
            "Attempting to map over non-iterable node."),
        file(
            "a document cut off",
            "[1, 2",
            JSON,
            "Unexpected end-of-input: expected close marker for Array (start marker at "),
        file(
            "a document cut off behind the items",
            "{\"a\": [1], \"b\"",
            pointer("/a"),
            "Unexpected end-of-input"),
        file(
            "more behind the document",
            "[1] 2",
            JSON,
            "Trailing token (of type VALUE_NUMBER_INT) found after value"),
        file("nothing at all", "", JSON, "No content to map due to end-of-input"),
        file("an element without an end", "[\"" + ENDLESS, JSON, TOO_LARGE),
        file("an element of many parts", "[[" + "1,".repeat(5 << 20), JSON, TOO_LARGE),
        file(
            "much before and after the items",
            "{\"x\": \"" + ENDLESS + "\", \"a\": [1], \"y\": \"" + ENDLESS + "\"}",
            pointer("/a"),
            "[1]"),
        file("a line without an end", "1\n\"" + ENDLESS, JSONL, TOO_LARGE),
        file("lines", "{\"a\": 1}\n\n[2]\r\n\"x\"", JSONL, "[{\"a\":1},[2],\"x\"]"),
        file("no lines", "", JSONL, "[]"),
        file(
            "a line that is not JSON",
            "1\nx\n",
            JSONL,
            "Unrecognized token 'x': was expecting (JSON String, Number, Array, Object or token"
                + " 'null', 'true' or 'false')"));
  }

  static Stream<Case> manyFiles() {
    String inventory =
        """
        {"sourceBucket": "source", "destinationBucket": "arn:aws:s3:::b", "fileFormat": "CSV",
          "fileSchema": "Bucket, Key, Size, LastModifiedDate",
          "files": [{"key": "data/1.csv.gz"}, {"key": "data/2.csv.gz"}]}\
        """;
    Map<String, byte[]> inventoried =
        files(
            "file", inventory,
            "data/1.csv.gz", gzip("\"source\",\"x.txt\",\"5\",\"2024-11-16T00:29:00.000Z\"\n"),
            "data/2.csv.gz", gzip("\"source\",\"y%20z.txt\",\"\",\"\"\n"));
    String rows =
        "[{\"Bucket\":\"source\",\"Key\":\"x.txt\",\"Size\":\"5\",\"LastModifiedDate\":\"2024-11-16T00:29:00.000Z\"},"
            + "{\"Bucket\":\"source\",\"Key\":\"y%20z.txt\",\"Size\":\"\",\"LastModifiedDate\":\"\"}]";
    Map<String, byte[]> queried =
        files(
            "file",
            "s3://b/out/1.gz\ns3://b/out/2\n",
            "out/1.gz",
            gzip("{\"a\": 1}\n"),
            "out/2",
            "{\"a\": 2}\n");
    Map<String, byte[]> listed = files("in/1", "a\n1\n", "in/2", "a\n2\n3\n", "other", "a\n4\n");
    return Stream.of(
        new Case("an inventory", inventoried, GET, "\"InputType\": \"MANIFEST\"", rows),
        new Case(
            "an inventory by its name",
            inventoried,
            GET,
            "\"ManifestType\": \"S3_INVENTORY\"",
            rows),
        new Case(
            "an inventory, and no more than MaxItems",
            inventoried,
            GET,
            "\"InputType\": \"MANIFEST\", \"MaxItems\": 1",
            rows.substring(0, rows.indexOf("},") + 1) + "]"),
        new Case(
            "an inventory in another format",
            files("file", "{\"fileFormat\": \"ORC\"}"),
            GET,
            "\"InputType\": \"MANIFEST\"",
            "The file format of an S3 inventory must be CSV but was: ORC"),
        new Case(
            "an inventory whose file is gone",
            files("file", inventory),
            GET,
            "\"InputType\": \"MANIFEST\"",
            "The specified key does not exist: s3://b/data/1.csv.gz"),
        new Case(
            "a query's files",
            queried,
            GET,
            JSONL + ", \"ManifestType\": \"ATHENA_DATA\"",
            "[{\"a\":1},{\"a\":2}]"),
        new Case(
            "a query's files without headers",
            files("file", "\"s3://b/out\"\n", "out", "1,2\n"),
            GET,
            GIVEN + ", \"ManifestType\": \"ATHENA_DATA\"",
            "[{\"a\":\"1\",\"b\":\"2\"}]"),
        new Case(
            "a query's manifest that lists something else",
            files("file", "out/1\n"),
            GET,
            JSONL + ", \"ManifestType\": \"ATHENA_DATA\"",
            "A manifest of Athena must list S3 URIs but has: out/1"),
        new Case(
            "the rows of all listed files, each with a header",
            listed,
            LIST,
            FIRST_ROW + FLATTEN,
            "[{\"a\":\"1\"},{\"a\":\"2\"},{\"a\":\"3\"}]"),
        new Case(
            "the elements of all listed files",
            files("in/1", "[1, 2]", "in/2", "{\"a\": 3}"),
            LIST,
            JSON + FLATTEN,
            "[1,2,{\"Key\":\"a\",\"Value\":3}]"),
        new Case(
            "the lines of all listed files, and no more than MaxItems",
            files("in/1", "1\n2", "in/2", gzip("3\n4\n")),
            LIST,
            JSONL + FLATTEN + ", \"MaxItems\": 3",
            "[1,2,3]"),
        new Case("no listed file", files("other", "1"), LIST, JSONL + FLATTEN, "[]"),
        new Case(
            "one listed file that is damaged",
            files("in/1", "[1]", "in/2", "5"),
            LIST,
            JSON + FLATTEN,
            "Attempting to map over non-iterable node."),
        new Case("a file in GZIP", files("file", gzip("[1]")), GET, JSON, "[1]"),
        new Case("a file in ZSTD", files("file", zstd("[1]")), GET, JSON, "[1]"),
        new Case(
            "a small file in GZIP that is large without",
            files("file", gzip(ENDLESS)),
            GET,
            GIVEN,
            TOO_LARGE),
        new Case(
            "a file that only starts as GZIP does",
            files("file", new byte[] {0x1f, (byte) 0x8b, 7, 7, 7, 7, 7, 7, 7, 7, 7}),
            GET,
            JSON,
            "The file S3://b/file can't be read: Unsupported compression method"),
        new Case(
            "a file that only starts as ZSTD does",
            files("file", new byte[] {0x28, (byte) 0xb5, 0x2f, (byte) 0xfd, 7, 7, 7, 7, 7, 7}),
            GET,
            JSON,
            "The file S3://b/file can't be read: Custom dictionaries not supported"),
        new Case(
            "a file that is not there",
            files(),
            GET,
            JSON,
            "The specified key does not exist: s3://b/file"));
  }

  private static String definition(String resource, String config, String more) {
    return """
    {"StartAt": "Each", "States": {"Each": {"Type": "Map", "End": true, "Label": "Each",
      "ItemReader": {"Resource": "arn:aws:states:::%s", "ReaderConfig": {%s},
        "Parameters": {"Bucket": "b", %s}}, %s
      "ItemProcessor": {"ProcessorConfig": {"Mode": "DISTRIBUTED", "ExecutionType": "EXPRESS"},
        "StartAt": "Item", "States": {"Item": {"Type": "Pass", "End": true}}}}}}\
    """
        .formatted(
            resource,
            config,
            resource.equals(LIST) ? "\"Prefix\": \"in/\"" : "\"Key\": \"file\"",
            more);
  }

  @ParameterizedTest
  @MethodSource({"csv", "json", "manyFiles"})
  void a_file_gives_these_items_or_fails_the_map(Case row) {
    row.files().forEach((key, content) -> sfn.objects().put("b", key, content));

    Execution execution =
        sfn.register("read", definition(row.resource(), row.config(), "")).run("{}");

    if (row.expected().startsWith("[")) {
      assertThat(execution.output()).hasToString("Optional[" + row.expected() + "]");
    } else {
      assertThat(execution.error()).contains("States.ItemReaderFailed");
      assertThat(execution.cause())
          .hasValueSatisfying(c -> assertThat(c).startsWith(row.expected()));
    }
  }

  @Test
  void the_context_object_tells_where_each_item_was_read() {
    sfn.objects().put("b", "in/1", "{\"k\": 1}").put("b", "in/2", "[2]");
    String selector = "\"ItemSelector\": {\"item.$\": \"$$.Map.Item\"},";

    Execution files = sfn.register("files", definition(LIST, JSON + FLATTEN, selector)).run("{}");

    assertThat(files.output())
        .hasToString(
            "Optional[[{\"item\":{\"Index\":0,\"Key\":\"k\",\"Value\":1,\"Source\":\"S3://b/in/1\"}},"
                + "{\"item\":{\"Index\":1,\"Value\":2,\"Source\":\"S3://b/in/2\"}}]]");
    RegisteredStateMachine list =
        sfn.register(
            "list",
            definition(
                LIST,
                "\"MaxItems\": 1",
                "\"ItemSelector\": {\"key.$\": \"$$.Map.Item.Value.Key\","
                    + " \"source.$\": \"$$.Map.Item.Source\"},"));
    assertThat(list.run("{}").output())
        .hasToString("Optional[[{\"key\":\"in/1\",\"source\":\"S3://b\"}]]");
  }

  record Unreadable(String what, String start, String config, String message) {
    @Override
    public String toString() {
      return what;
    }
  }

  static Stream<Unreadable> unreadable() {
    return Stream.of(
        new Unreadable(
            "PARQUET",
            "50415231",
            "\"InputType\": \"PARQUET\"",
            """
            An item reader can't read PARQUET in a test.
              where:     state machine 'read' > state 'Each' > ItemReader
              expected:  CSV, JSON or JSONL: no light library reads PARQUET
              to mend:   give the rows as items: sfn.mapItems(state, "[{…}, …]")\
            """));
  }

  @ParameterizedTest
  @MethodSource("unreadable")
  void what_aws_reads_and_the_kit_does_not_fails_the_test(Unreadable format) {
    sfn.objects().put("b", "file", HexFormat.of().parseHex(format.start()));
    RegisteredStateMachine machine = sfn.register("read", definition(GET, format.config(), ""));

    assertThatThrownBy(() -> machine.run("{}"))
        .isInstanceOf(AssertionError.class)
        .hasMessage(format.message());
    assertThatThrownBy(sfn::verify).hasMessage(format.message());
  }
}
