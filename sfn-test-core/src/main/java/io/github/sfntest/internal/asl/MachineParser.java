package io.github.sfntest.internal.asl;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.sfntest.definition.StateMachineType;
import io.github.sfntest.internal.json.Json;
import io.github.sfntest.internal.query.QueryLanguage;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Reads a whole definition. */
final class MachineParser {

  private static final long MAX_SECONDS = 99_999_999;
  private static final Set<String> FIELDS =
      Set.of("Comment", "StartAt", "States", "Version", "TimeoutSeconds", "QueryLanguage");

  private MachineParser() {}

  /**
   * A machine of that state only; null if there is an error in it. The state's transitions are not
   * followed.
   */
  static @Nullable StateMachine parseState(String name, JsonNode state, Findings findings) {
    JsonNode machine = Json.object("StartAt", name, "States", Json.object(name, state));
    StateGraph graph =
        GraphParser.parse(
            new FieldReader(machine, Place.TOP, findings),
            context(findings, QueryLanguage.JSONPATH, false),
            false);
    return graph == null || findings.errors() > 0
        ? null
        : new StateMachine(null, QueryLanguage.JSONPATH, null, graph);
  }

  private static GraphContext context(
      Findings findings, QueryLanguage language, boolean isExpress) {
    return new GraphContext(findings, language, isExpress, Set.of(), new GraphContext.Names());
  }

  /** The machine; null if there is an error in it. */
  static @Nullable StateMachine parse(JsonNode root, StateMachineType type, Findings findings) {
    FieldReader fields = new FieldReader(root, Place.TOP, findings);
    fields.refuseOthersThan(FIELDS);
    fields.oneOf("Version", List.of("1.0"));
    Long timeout = fields.integer("TimeoutSeconds", 1, MAX_SECONDS);
    QueryLanguage own = StateParser.languageField(fields);
    QueryLanguage language = own == null ? QueryLanguage.JSONPATH : own;
    StateGraph graph =
        GraphParser.parse(fields, context(findings, language, type == StateMachineType.EXPRESS));
    return graph == null || findings.errors() > 0
        ? null
        : new StateMachine(
            root.path("Comment").textValue(),
            language,
            timeout == null ? null : Duration.ofSeconds(timeout),
            graph);
  }
}
