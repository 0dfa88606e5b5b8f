package io.github.sfntest.internal.runtime;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.sfntest.SfnTestEnvironment;
import io.github.sfntest.execution.Execution;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What a map run writes, whole documents; Developer Guide, "ResultWriter (Map)". */
class ResultWriterTest {
  private static final Pattern UUID =
      Pattern.compile("[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}");

  private final SfnTestEnvironment sfn = SfnTestEnvironment.create();
  private final Map<String, String> names = new LinkedHashMap<>();

  @AfterEach
  void close() {
    sfn.close();
  }

  private static String definition(String type, String writer) {
    return """
    {"StartAt": "Each", "States": {"Each": {"Type": "Map", "End": true, "Label": "L",
      "ToleratedFailurePercentage": 100, "ResultWriter": %s,
      "ItemProcessor": {"ProcessorConfig": {"Mode": "DISTRIBUTED", "ExecutionType": "%s"},
        "StartAt": "Good?", "States": {
          "Good?": {"Type": "Choice", "Default": "Take",
            "Choices": [{"Variable": "$", "StringEquals": "bad", "Next": "Refuse"}]},
          "Take": {"Type": "Pass", "End": true},
          "Refuse": {"Type": "Fail", "Error": "Bad", "Cause": "it is bad"}}}}}}\
    """
        .formatted(writer, type);
  }

  private static String writer(String parameters, String config) {
    return "{\"Resource\": \"arn:aws:states:::s3:putObject\", \"Parameters\": "
        + parameters
        + config
        + "}";
  }

  private static final String TO_B = "{\"Bucket\": \"b\", \"Prefix\": \"out\"}";

  private static String config(String transformation, String type) {
    return ", \"WriterConfig\": {\"Transformation\": \"%s\", \"OutputType\": \"%s\"}"
        .formatted(transformation, type);
  }

  /** The text with names for generated ids, in the order they are met. */
  private String named(String text) {
    return UUID.matcher(text)
        .replaceAll(
            id ->
                Matcher.quoteReplacement(
                    names.computeIfAbsent(id.group(), x -> "<" + names.size() + ">")));
  }

  private String run(String definition, String input) {
    Execution execution = sfn.register("m", definition).run(input);
    return named(execution.output().orElseThrow().toString());
  }

  private Map<String, String> written() {
    Map<String, String> files = new LinkedHashMap<>();
    for (String key : sfn.objects().keys("b")) {
      files.put(
          named(key),
          named(new String(sfn.objects().get("b", key).orElseThrow(), StandardCharsets.UTF_8)));
    }
    return files;
  }

  @Test
  void the_whole_of_an_export() {
    String output = run(definition("STANDARD", writer(TO_B, "")), "[{\"a\": 1}, \"bad\"]");

    assertThat(output)
        .isEqualTo(
            "{\"MapRunArn\":\"arn:aws:states:us-east-1:123456789012:mapRun:m/L:<0>\","
                + "\"ResultWriterDetails\":{\"Bucket\":\"b\",\"Key\":\"out/<0>/manifest.json\"}}");
    String failed =
        "[{\"Cause\":\"it is bad\",\"Error\":\"Bad\","
            + "\"ExecutionArn\":\"arn:aws:states:us-east-1:123456789012:execution:m/L:<1>\","
            + "\"Input\":\"\\\"bad\\\"\",\"InputDetails\":{\"Included\":true},\"Name\":\"<1>\","
            + "\"OutputDetails\":{\"Included\":true},\"RedriveCount\":0,"
            + "\"RedriveStatus\":\"REDRIVABLE_BY_MAP_RUN\","
            + "\"StartDate\":\"2025-01-01T00:00:00Z\","
            + "\"StateMachineArn\":\"arn:aws:states:us-east-1:123456789012:stateMachine:m/L\","
            + "\"Status\":\"FAILED\",\"StopDate\":\"2025-01-01T00:00:00Z\"}]";
    String succeeded =
        "[{\"ExecutionArn\":\"arn:aws:states:us-east-1:123456789012:execution:m/L:<2>\","
            + "\"Input\":\"{\\\"a\\\":1}\",\"InputDetails\":{\"Included\":true},\"Name\":\"<2>\","
            + "\"Output\":\"{\\\"a\\\":1}\",\"OutputDetails\":{\"Included\":true},\"RedriveCount\":0,\"RedriveStatus\":\"NOT_REDRIVABLE\",\"RedriveStatusReason\":\"Execution"
            + " is SUCCEEDED and cannot be redriven\",\"StartDate\":\"2025-01-01T00:00:00Z\","
            + "\"StateMachineArn\":\"arn:aws:states:us-east-1:123456789012:stateMachine:m/L\","
            + "\"Status\":\"SUCCEEDED\",\"StopDate\":\"2025-01-01T00:00:00Z\"}]";
    String manifest =
        "{\"DestinationBucket\":\"b\","
            + "\"MapRunArn\":\"arn:aws:states:us-east-1:123456789012:mapRun:m/L:<0>\","
            + "\"ResultFiles\":{\"FAILED\":[{\"Key\":\"out/<0>/FAILED_0.json\",\"Size\":"
            + size("FAILED_0.json")
            + "}],\"PENDING\":[],\"SUCCEEDED\":[{\"Key\":\"out/<0>/SUCCEEDED_0.json\",\"Size\":"
            + size("SUCCEEDED_0.json")
            + "}]}}";
    Map<String, String> expected = new LinkedHashMap<>();
    expected.put("out/<0>/FAILED_0.json", failed);
    expected.put("out/<0>/SUCCEEDED_0.json", succeeded);
    expected.put("out/<0>/manifest.json", manifest);
    assertThat(written()).containsExactlyEntriesOf(expected);
  }

  private int size(String name) {
    String key =
        sfn.objects().keys("b").stream().filter(k -> k.endsWith(name)).findFirst().orElseThrow();
    return sfn.objects().get("b", key).orElseThrow().length;
  }

  record Form(String what, String config, String file, String text) {
    @Override
    public String toString() {
      return what;
    }
  }

  static Stream<Form> forms() {
    return Stream.of(
        new Form(
            "outputs", config("COMPACT", "JSON"), "SUCCEEDED_0.json", "[[1,[2]],{\"a\":3},[]]"),
        new Form(
            "outputs in lines",
            config("COMPACT", "JSONL"),
            "SUCCEEDED_0.jsonl",
            "[1,[2]]\n{\"a\":3}\n[]\n"),
        new Form("flattened", config("FLATTEN", "JSON"), "SUCCEEDED_0.json", "[1,[2],{\"a\":3}]"),
        new Form(
            "flattened in lines",
            config("FLATTEN", "JSONL"),
            "SUCCEEDED_0.jsonl",
            "1\n[2]\n{\"a\":3}\n"));
  }

  @ParameterizedTest
  @MethodSource("forms")
  void a_success_in_the_form_that_is_asked_for(Form form) {
    run(definition("EXPRESS", writer(TO_B, form.config())), "[[1, [2]], {\"a\": 3}, []]");

    assertThat(written()).containsEntry("out/<0>/" + form.file(), form.text());
  }

  @Test
  void a_failure_is_described_in_full_whatever_form_is_asked_for() {
    run(definition("STANDARD", writer(TO_B, config("FLATTEN", "JSONL"))), "[\"bad\"]");

    assertThat(written().get("out/<0>/FAILED_0.jsonl"))
        .startsWith("{\"Cause\":\"it is bad\",\"Error\":\"Bad\",\"ExecutionArn\":")
        .endsWith("}\n");
    assertThat(written().get("out/<0>/manifest.json"))
        .endsWith("}],\"PENDING\":[],\"SUCCEEDED\":[]}}");
  }

  @Test
  void without_children_there_is_a_manifest_only() {
    run(definition("STANDARD", writer("{\"Bucket\": \"b\"}", "")), "[]");

    assertThat(written())
        .containsOnlyKeys("<0>/manifest.json")
        .containsEntry(
            "<0>/manifest.json",
            "{\"DestinationBucket\":\"b\","
                + "\"MapRunArn\":\"arn:aws:states:us-east-1:123456789012:mapRun:m/L:<0>\","
                + "\"ResultFiles\":{\"FAILED\":[],\"PENDING\":[],\"SUCCEEDED\":[]}}");
  }

  @Test
  void the_described_form_without_a_file() {
    String output =
        run(
            definition(
                "EXPRESS",
                "{\"WriterConfig\": {\"Transformation\": \"NONE\", \"OutputType\": \"JSON\"}}"),
            "[1]");

    assertThat(output)
        .startsWith(
            "[{\"ExecutionArn\":\"arn:aws:states:us-east-1:123456789012:express:m/L:<0>:<1>\","
                + "\"Input\":\"1\"")
        .endsWith("\"Status\":\"SUCCEEDED\",\"StopDate\":\"2025-01-01T00:00:00Z\"}]");
    assertThat(written()).isEmpty();
  }

  @Test
  void a_writer_without_a_bucket_fails_the_map() {
    Execution execution =
        sfn.register("m", definition("EXPRESS", writer("{\"Prefix\": \"p\"}", ""))).run("[1]");

    assertThat(execution.error()).contains("States.ResultWriterFailed");
    assertThat(execution.cause()).contains("The ResultWriter names no Bucket to write to.");
  }
}
