package io.github.sfntest.conformance;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.stream.StreamSupport;

/**
 * A sentence about how AWS runs state machines, and what shows that the fake obeys it.
 *
 * @param id unique in all files; starts with the number of the section
 * @param sentence the rule, with its source
 * @param recordings ids of recorded cases that show it; a {@code *} at the end stands for the rest
 *     of a family of cases
 * @param rows small cases of our own
 * @param elsewhere the test class that has its rows, or empty
 * @param unconfirmed why nothing shows what AWS does, or empty
 */
record Rule(
    String id,
    String sentence,
    List<String> recordings,
    List<RuleRow> rows,
    String elsewhere,
    String unconfirmed) {

  static Rule of(JsonNode json) {
    String id = json.path("id").asText();
    return new Rule(
        id,
        json.path("rule").asText(),
        texts(json.path("recordings")),
        StreamSupport.stream(json.path("rows").spliterator(), false)
            .map(row -> new RuleRow(id, row))
            .toList(),
        json.path("elsewhere").asText(""),
        json.path("unconfirmed").asText(""));
  }

  static List<String> texts(JsonNode array) {
    return StreamSupport.stream(array.spliterator(), false).map(JsonNode::asText).toList();
  }

  /** Whether anything at all is said about what shows it. */
  boolean isAnswered() {
    return !recordings.isEmpty()
        || !rows.isEmpty()
        || !elsewhere.isEmpty()
        || !unconfirmed.isEmpty();
  }
}
