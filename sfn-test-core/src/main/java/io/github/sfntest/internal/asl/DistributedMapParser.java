package io.github.sfntest.internal.asl;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.sfntest.definition.StateMachineType;
import io.github.sfntest.internal.query.Expression;
import io.github.sfntest.internal.query.QueryLanguage;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Reads the fields of a Map that belong to distributed mode. */
final class DistributedMapParser {

  private static final List<String> FIELDS = List.of("ItemReader", "ItemBatcher", "ResultWriter");
  private static final Set<String> READER =
      Set.of("Resource", "Parameters", "Arguments", "ReaderConfig");
  private static final Set<String> READER_CONFIG =
      Set.of(
          "InputType",
          "Transformation",
          "ManifestType",
          "CSVHeaderLocation",
          "CSVHeaders",
          "CSVDelimiter",
          "ItemsPointer",
          "MaxItems",
          "MaxItemsPath");
  private static final Set<String> BATCHER =
      Set.of(
          "MaxItemsPerBatch",
          "MaxItemsPerBatchPath",
          "MaxInputBytesPerBatch",
          "MaxInputBytesPerBatchPath",
          "BatchInput");
  private static final Set<String> WRITER =
      Set.of("Resource", "Parameters", "Arguments", "WriterConfig");
  private static final long MAX_ITEMS = 100_000_000;
  private static final long MAX_BATCH_BYTES = 262_144;
  private static final int MAX_LABEL_LENGTH = 40;
  private static final String NOT_IN_LABELS = "?*<>{}[]:;,\\|^~$#%&`\"";

  private DistributedMapParser() {}

  /**
   * The fields; null in inline mode, where none of them is allowed but a label, which has no effect
   * there.
   */
  static @Nullable DistributedMap parse(StateContext state, ProcessorConfig config) {
    StateMachineType type = config.executionType();
    if (type == null) {
      for (String name : FIELDS) {
        if (state.fields().has(name)) {
          state.fields().unsupported(name);
        }
      }
      label(state);
      return null;
    }
    return new DistributedMap(type, label(state), reader(state), batcher(state), writer(state));
  }

  private static @Nullable String label(StateContext state) {
    String label = state.fields().text("Label");
    if (label == null) {
      return null;
    }
    Place place = state.fields().place().field("Label");
    Findings findings = state.graph().findings();
    if (label.isEmpty() || label.codePointCount(0, label.length()) > MAX_LABEL_LENGTH) {
      findings.error(
          "INVALID_LABEL_NAME", "Label must have 1 to " + MAX_LABEL_LENGTH + " characters", place);
    } else if (label.chars().anyMatch(DistributedMapParser::isForbidden)) {
      findings.error("INVALID_LABEL_NAME", "Label contains invalid characters", place);
    } else if (!state.graph().names().addLabel(label, place)) {
      findings.error("DUPLICATE_LABEL_NAME", "Duplicate Label name: " + label, place);
    }
    return label;
  }

  private static boolean isForbidden(int c) {
    return Character.isWhitespace(c) || Character.isISOControl(c) || NOT_IN_LABELS.indexOf(c) >= 0;
  }

  private static @Nullable ItemReader reader(StateContext state) {
    FieldReader fields = state.fields().object("ItemReader");
    if (fields == null) {
      return null;
    }
    fields.refuseOthersThan(READER);
    TaskResource resource =
        fields.require("Resource")
            ? TaskResourceParser.parseOneOf(fields, Set.of("s3:getObject", "s3:listObjectsV2"))
            : null;
    Expression arguments = arguments(state, fields, "ItemReader/");
    FieldReader config = fields.object("ReaderConfig");
    ValueField maxItems = null;
    JsonNode readerConfig = null;
    if (config != null) {
      config.refuseOthersThan(READER_CONFIG);
      checkReaderConfig(config);
      maxItems = valueOrPath(state, config, "ItemReader/ReaderConfig/", "MaxItems", 0, MAX_ITEMS);
      readerConfig = config.without("MaxItems", "MaxItemsPath");
    }
    return resource == null ? null : new ItemReader(resource, arguments, readerConfig, maxItems);
  }

  private static void checkReaderConfig(FieldReader config) {
    config.oneOf("InputType", List.of("CSV", "JSON", "JSONL", "MANIFEST", "PARQUET"));
    config.oneOf("Transformation", List.of("NONE", "LOAD_AND_FLATTEN"));
    config.oneOf("ManifestType", List.of("S3_INVENTORY", "ATHENA_DATA"));
    config.oneOf("CSVHeaderLocation", List.of("FIRST_ROW", "GIVEN"));
    config.oneOf("CSVDelimiter", List.of("COMMA", "PIPE", "SEMICOLON", "SPACE", "TAB"));
    config.texts("CSVHeaders");
    String pointer = config.text("ItemsPointer");
    if (pointer != null && !pointer.isEmpty() && !pointer.startsWith("/")) {
      // RFC 6901; no recording has the text
      config.wrong("ItemsPointer", "The value for the field 'ItemsPointer' must be a JSON Pointer");
    }
    checkCombinations(config);
  }

  /** DG input-output-itemreader; no recording has the text of the first. */
  private static void checkCombinations(FieldReader config) {
    JsonNode values = config.object();
    String manifest = values.path("ManifestType").asText();
    String type = values.path("InputType").asText();
    if (manifest.equals("S3_INVENTORY") && !Set.of("", "MANIFEST").contains(type)) {
      config.misplaced(
          "InputType", "Field 'InputType' is not supported with 'ManifestType' S3_INVENTORY");
    }
    if (manifest.equals("ATHENA_DATA")
        || values.path("Transformation").asText().equals("LOAD_AND_FLATTEN")) {
      config.require("InputType");
    }
    if (values.path("CSVHeaderLocation").asText().equals("GIVEN")) {
      config.require("CSVHeaders");
    }
  }

  private static @Nullable ItemBatcher batcher(StateContext state) {
    FieldReader fields = state.fields().object("ItemBatcher");
    if (fields == null) {
      return null;
    }
    fields.refuseOthersThan(BATCHER);
    if (BATCHER.stream().filter(name -> name.startsWith("Max")).noneMatch(fields::has)) {
      fields.wrong("One of these fields is required: [MaxItemsPerBatch, MaxInputBytesPerBatch]");
    }
    String prefix = "ItemBatcher/";
    return new ItemBatcher(
        valueOrPath(state, fields, prefix, "MaxItemsPerBatch", 1, Long.MAX_VALUE),
        valueOrPath(state, fields, prefix, "MaxInputBytesPerBatch", 1, MAX_BATCH_BYTES),
        new QueryFields(fields, state.language(), prefix, null).template("BatchInput"));
  }

  private static @Nullable ResultWriter writer(StateContext state) {
    FieldReader fields = state.fields().object("ResultWriter");
    if (fields == null) {
      return null;
    }
    fields.refuseOthersThan(WRITER);
    if (fields.object().isEmpty()) {
      fields.wrong("Value cannot be empty");
      return null;
    }
    if (!fields.has("Resource") && !fields.has("WriterConfig")) {
      fields.wrong("These fields are required: [Resource]");
    }
    TaskResource resource =
        fields.has("Resource")
            ? TaskResourceParser.parseOneOf(fields, Set.of("s3:putObject"))
            : null;
    FieldReader config = fields.object("WriterConfig");
    if (config != null) {
      config.refuseOthersThan(Set.of("Transformation", "OutputType"));
      config.oneOf("Transformation", List.of("NONE", "COMPACT", "FLATTEN"));
      config.oneOf("OutputType", List.of("JSON", "JSONL"));
    }
    return new ResultWriter(
        resource, arguments(state, fields, "ResultWriter/"), fields.node("WriterConfig"));
  }

  /** {@code Parameters} or {@code Arguments}, whichever the state's language has. */
  private static @Nullable Expression arguments(
      StateContext state, FieldReader fields, String prefix) {
    QueryFields queries = new QueryFields(fields, state.language(), prefix, null);
    boolean jsonata = state.isJsonata();
    String foreign = jsonata ? "Parameters" : "Arguments";
    if (fields.has(foreign)) {
      StateFields.otherLanguage(
          fields,
          foreign,
          state.language(),
          jsonata ? QueryLanguage.JSONPATH : QueryLanguage.JSONATA);
    }
    return queries.template(jsonata ? "Arguments" : "Parameters");
  }

  private static @Nullable ValueField valueOrPath(
      StateContext state, FieldReader fields, String prefix, String name, long least, long most) {
    QueryFields queries = new QueryFields(fields, state.language(), prefix, null);
    String path = name + "Path";
    if (state.isJsonata()) {
      if (fields.has(path)) {
        StateFields.otherLanguage(fields, path, QueryLanguage.JSONATA, QueryLanguage.JSONPATH);
      }
      return queries.integer(name, least, most);
    }
    return fields.atMostOneOf(name, path) && fields.has(path)
        ? queries.referencePath(path)
        : queries.integer(name, least, most);
  }
}
