package io.github.sfntest.timerules;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;

/**
 * A row of the table: a rule, a small state machine, what the test does, and what comes of it. The
 * members of a row:
 *
 * <ul>
 *   <li>{@code rule}: section and sentence of the reference
 *   <li>{@code states}: the first one is where it starts; {@code machine}: further fields beside
 *       them; {@code others}: machines by name, in the same form; {@code express}, {@code manual}
 *   <li>{@code input}; {@code mocks}: outcomes by state, see {@link Stage}
 *   <li>{@code steps}: what the test does then, see {@link Stage}
 *   <li>{@code status}, {@code error}, {@code cause}, {@code output}; {@code seconds} from start to
 *       end, 0 if absent; {@code events}: the history as {@code Type<predecessor}, from {@code
 *       from} on
 * </ul>
 */
record TimeRule(JsonNode row) {
  private static final ObjectMapper MAPPER = new ObjectMapper();

  static List<TimeRule> read(String file) {
    try (InputStream in = TimeRule.class.getResourceAsStream(file)) {
      List<TimeRule> rules = new ArrayList<>();
      MAPPER
          .readTree(Objects.requireNonNull(in, file))
          .forEach(row -> rules.add(new TimeRule(row)));
      return rules;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  boolean is(String flag) {
    return row.path(flag).asBoolean();
  }

  String text(String member) {
    return row.path(member).asText();
  }

  /** The JSON text of a member, {@code {}} if it is absent. */
  String json(String member) {
    return row.has(member) ? row.get(member).toString() : "{}";
  }

  Stream<JsonNode> elements(String member) {
    List<JsonNode> list = new ArrayList<>();
    row.path(member).forEach(list::add);
    return list.stream();
  }

  String definition() {
    return definition(row);
  }

  /** The definition: the first state is where it starts. */
  static String definition(JsonNode machine) {
    ObjectNode definition = MAPPER.createObjectNode();
    definition.put("StartAt", machine.get("states").fieldNames().next());
    definition.set("States", machine.get("states"));
    machine.path("machine").properties().forEach(e -> definition.set(e.getKey(), e.getValue()));
    return definition.toString();
  }

  @Override
  public String toString() {
    return text("rule");
  }
}
