package io.github.sfntest.internal.asl;

import io.github.sfntest.internal.query.QueryLanguage;
import java.util.EnumMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Which fields each state type has, in which query language; ASL, "Table of State Types and
 * Fields". A field that belongs to the other language gets a finding of its own.
 */
final class StateFields {

  private record Row(Set<String> both, Set<String> jsonPath, Set<String> jsonata) {}

  private static final Map<StateKind, Row> ROWS = new EnumMap<>(StateKind.class);

  static {
    row(
        StateKind.TASK,
        "Type Comment QueryLanguage Next End Assign Retry Catch Resource TimeoutSeconds HeartbeatSeconds"
            + " Credentials",
        "InputPath OutputPath Parameters ResultSelector ResultPath TimeoutSecondsPath"
            + " HeartbeatSecondsPath",
        "Arguments Output");
    row(
        StateKind.PARALLEL,
        "Type Comment QueryLanguage Next End Assign Retry Catch Branches",
        "InputPath OutputPath Parameters ResultSelector ResultPath",
        "Arguments Output");
    row(
        StateKind.MAP,
        "Type Comment QueryLanguage Next End Assign Retry Catch ItemProcessor Iterator ItemSelector"
            + " MaxConcurrency ItemReader ItemBatcher ResultWriter Label ToleratedFailureCount"
            + " ToleratedFailurePercentage",
        "InputPath OutputPath Parameters ResultSelector ResultPath ItemsPath MaxConcurrencyPath"
            + " ToleratedFailureCountPath ToleratedFailurePercentagePath",
        "Items Output");
    row(
        StateKind.PASS,
        "Type Comment QueryLanguage Next End Assign",
        "InputPath OutputPath Parameters ResultPath Result",
        "Output");
    row(
        StateKind.WAIT,
        "Type Comment QueryLanguage Next End Assign Seconds Timestamp",
        "InputPath OutputPath SecondsPath TimestampPath",
        "Output");
    row(
        StateKind.CHOICE,
        "Type Comment QueryLanguage Assign Choices Default",
        "InputPath OutputPath",
        "Output");
    // End is of no use here, and not in the specification; real definitions have it.
    row(StateKind.SUCCEED, "Type Comment QueryLanguage End", "InputPath OutputPath", "Output");
    row(StateKind.FAIL, "Type Comment QueryLanguage Error Cause", "ErrorPath CausePath", "");
  }

  private StateFields() {}

  private static void row(StateKind kind, String both, String jsonPath, String jsonata) {
    ROWS.put(kind, new Row(words(both), words(jsonPath), words(jsonata)));
  }

  private static Set<String> words(String text) {
    return text.isEmpty() ? Set.of() : new LinkedHashSet<>(List.of(text.split(" ", -1)));
  }

  /** Reports the fields which a state of this type and language does not have. */
  static void check(StateKind kind, QueryLanguage language, FieldReader fields) {
    Row row = ROWS.get(kind);
    if (row == null) {
      throw new IllegalStateException("no row for " + kind);
    }
    boolean jsonata = language == QueryLanguage.JSONATA;
    Set<String> own = jsonata ? row.jsonata() : row.jsonPath();
    Set<String> others = jsonata ? row.jsonPath() : row.jsonata();
    QueryLanguage other = jsonata ? QueryLanguage.JSONPATH : QueryLanguage.JSONATA;
    for (String name : fields.names()) {
      if (row.both().contains(name) || own.contains(name)) {
        continue;
      }
      if (others.contains(name)) {
        otherLanguage(fields, name, language, other);
      } else {
        fields.unsupported(name);
      }
    }
  }

  /** Reports a field of the other query language. */
  static void otherLanguage(
      FieldReader fields, String name, QueryLanguage language, QueryLanguage other) {
    fields.misplaced(
        name,
        "The QueryLanguage is set to '"
            + language.aslName()
            + "', but field '"
            + name
            + "' is only supported for the '"
            + other.aslName()
            + "' QueryLanguage");
  }
}
