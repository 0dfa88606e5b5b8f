package io.github.sfntest.internal.asl;

import io.github.sfntest.internal.query.QueryLanguage;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Reads what all states have in common, and hands the rest to the parser of the state's type. */
final class StateParser {

  // The order in which AWS lists them.
  private static final List<String> TYPES =
      List.of("Task", "Wait", "Pass", "Succeed", "Fail", "Choice", "Parallel", "Map");
  private static final List<String> LANGUAGES =
      List.of(QueryLanguage.JSONPATH.aslName(), QueryLanguage.JSONATA.aslName());

  private StateParser() {}

  /** The state; null if there is an error in it. */
  static @Nullable State parse(
      String name, FieldReader fields, GraphContext graph, FieldReader states) {
    int before = graph.findings().errors();
    QueryLanguage language = language(fields, graph.machineLanguage());
    if (!fields.require("Type")) {
      return null;
    }
    String type = fields.oneOf("Type", TYPES);
    if (type == null) {
      return null;
    }
    StateKind kind = kind(type);
    StateFields.check(kind, language, fields);
    fields.text("Comment");
    StateContext state =
        new StateContext(
            name,
            kind,
            language,
            fields,
            new QueryFields(fields, language, "", outputMember(kind)),
            graph,
            states);
    State parsed = parseAs(state);
    return graph.findings().errors() == before ? parsed : null;
  }

  /** What {@code $states} has in {@code Output} and {@code Assign} beside input and context. */
  private static @Nullable String outputMember(StateKind kind) {
    return switch (kind) {
      case TASK, PARALLEL, MAP -> "result";
      case PASS, WAIT, CHOICE, SUCCEED, FAIL -> null;
    };
  }

  private static @Nullable State parseAs(StateContext state) {
    return switch (state.kind()) {
      case TASK -> TaskParser.parse(state);
      case PASS -> PassParser.parse(state);
      case CHOICE -> ChoiceParser.parse(state);
      case WAIT -> WaitParser.parse(state);
      case SUCCEED -> SucceedAndFailParser.parseSucceed(state);
      case FAIL -> SucceedAndFailParser.parseFail(state);
      case PARALLEL -> ParallelParser.parse(state);
      case MAP -> MapParser.parse(state);
    };
  }

  private static StateKind kind(String type) {
    for (StateKind kind : StateKind.values()) {
      if (kind.aslName().equals(type)) {
        return kind;
      }
    }
    throw new IllegalStateException("no state type " + type);
  }

  private static QueryLanguage language(FieldReader fields, QueryLanguage machine) {
    QueryLanguage own = languageField(fields);
    if (own == QueryLanguage.JSONPATH && machine == QueryLanguage.JSONATA) {
      fields.misplaced(
          "QueryLanguage",
          "'QueryLanguage' can not be 'JSONPath' if set to 'JSONata' for whole state machine");
    }
    return own == null ? machine : own;
  }

  /** {@code QueryLanguage}; null if it is absent or no such language. */
  static @Nullable QueryLanguage languageField(FieldReader fields) {
    String name = fields.oneOf("QueryLanguage", LANGUAGES);
    if (name == null) {
      return null;
    }
    return name.equals(QueryLanguage.JSONATA.aslName())
        ? QueryLanguage.JSONATA
        : QueryLanguage.JSONPATH;
  }

  /** {@code Next}; null for {@code "End": true}. Reports unless there is exactly one of them. */
  static @Nullable String next(FieldReader fields) {
    String next = fields.text("Next");
    Boolean end = fields.bool("End");
    boolean ends = Boolean.TRUE.equals(end);
    if (fields.has("Next") && ends) {
      fields.wrong("There should only be one of the following fields: [Next, End]");
    } else if (!fields.has("Next") && !ends && (end != null || !fields.has("End"))) {
      fields.wrong("These fields are required: [Next]");
    }
    return next;
  }
}
