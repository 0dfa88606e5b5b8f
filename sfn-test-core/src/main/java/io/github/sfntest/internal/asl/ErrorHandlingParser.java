package io.github.sfntest.internal.asl;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.sfntest.internal.query.QueryLanguage;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** Reads {@code Retry} and {@code Catch}. */
final class ErrorHandlingParser {

  private static final String ALL = "States.ALL";
  private static final long MAX = 99_999_999;
  private static final long MAX_DELAY = 31_622_400;
  private static final Set<String> RETRIER =
      Set.of(
          "ErrorEquals",
          "IntervalSeconds",
          "MaxAttempts",
          "BackoffRate",
          "MaxDelaySeconds",
          "JitterStrategy",
          "Comment");
  private static final Set<String> CATCHER =
      Set.of("ErrorEquals", "Next", "ResultPath", "Output", "Assign", "Comment");

  private ErrorHandlingParser() {}

  static ErrorHandling parse(StateContext state) {
    List<Retrier> retriers = new ArrayList<>();
    state
        .fields()
        .objects("Retry", true, (fields, index) -> retriers.add(retrier(state, fields, index)));
    List<Catcher> catchers = new ArrayList<>();
    state
        .fields()
        .objects("Catch", true, (fields, index) -> catcher(state, fields, index, catchers));
    return retriers.isEmpty() && catchers.isEmpty()
        ? ErrorHandling.NONE
        : new ErrorHandling(retriers, catchers);
  }

  private static Retrier retrier(StateContext state, FieldReader fields, int index) {
    fields.refuseOthersThan(RETRIER);
    fields.text("Comment");
    List<String> errorEquals = errorEquals(state, "Retry", fields, index);
    Long interval = fields.integer("IntervalSeconds", 1, MAX);
    Long maxAttempts = fields.integer("MaxAttempts", 0, MAX);
    Double backoffRate = fields.number("BackoffRate", 1.0, Double.MAX_VALUE);
    Long maxDelay = fields.integer("MaxDelaySeconds", 1, MAX_DELAY);
    String jitter = fields.oneOf("JitterStrategy", List.of("FULL", "NONE"));
    return new Retrier(
        errorEquals,
        Duration.ofSeconds(interval == null ? 1 : interval),
        maxAttempts == null ? 3 : maxAttempts,
        backoffRate == null ? 2.0 : backoffRate,
        maxDelay == null ? null : Duration.ofSeconds(maxDelay),
        "FULL".equals(jitter));
  }

  private static void catcher(
      StateContext state, FieldReader fields, int index, List<Catcher> catchers) {
    fields.refuseOthersThan(CATCHER);
    fields.text("Comment");
    if (state.isJsonata() && fields.has("ResultPath")) {
      StateFields.otherLanguage(
          fields, "ResultPath", QueryLanguage.JSONATA, QueryLanguage.JSONPATH);
    }
    if (!state.isJsonata() && fields.has("Output")) {
      StateFields.otherLanguage(fields, "Output", QueryLanguage.JSONPATH, QueryLanguage.JSONATA);
    }
    List<String> errorEquals = errorEquals(state, "Catch", fields, index);
    String next = fields.text("Next");
    QueryFields queries =
        new QueryFields(fields, state.language(), "Catch[" + index + "]/", "errorOutput");
    ResultPath resultPath = state.isJsonata() ? null : queries.resultPath("ResultPath");
    var output = state.isJsonata() ? queries.jsonataTemplate("Output") : null;
    var assign = DataFlowParser.assign(state, fields, queries);
    if (next != null) {
      catchers.add(new Catcher(errorEquals, next, resultPath, output, assign));
    }
  }

  private static List<String> errorEquals(
      StateContext state, String list, FieldReader fields, int index) {
    if (list.equals("Catch")) {
      fields.require("ErrorEquals", "Next");
    } else {
      fields.require("ErrorEquals");
    }
    List<String> names = fields.texts("ErrorEquals");
    JsonNode elements = state.fields().node(list);
    boolean isLast = elements == null || index == elements.size() - 1;
    int all = names.indexOf(ALL);
    if (all >= 0 && (names.size() > 1 || !isLast)) {
      // ASL, "Retrying after error" and "Fallback states": States.ALL stands alone, in the last
      // element.
      fields
          .findings()
          .schema(
              fields.place().field("ErrorEquals").item(all),
              "States.ALL must appear alone and at end of list");
    }
    return names;
  }
}
