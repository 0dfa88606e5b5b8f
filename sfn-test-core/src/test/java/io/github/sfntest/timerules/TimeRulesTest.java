package io.github.sfntest.timerules;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.sfntest.execution.Execution;
import java.math.BigDecimal;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import software.amazon.awssdk.services.sfn.model.HistoryEvent;

/** One row per rule on time of asl-semantics §11 to §13 that no recording covers. */
class TimeRulesTest {

  static Stream<TimeRule> rules() {
    return Stream.of("wait", "limits", "callbacks", "activities", "retries", "nested", "parallel")
        .flatMap(file -> TimeRule.read(file + ".json").stream());
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("rules")
  void is_obeyed(TimeRule rule) {
    try (Stage stage = new Stage(rule)) {
      assertThat(seen(stage.execution(), rule)).isEqualTo(expected(rule));
    }
  }

  private static String expected(TimeRule rule) {
    return lines(
        rule.text("status"),
        rule.row().path("error").textValue(),
        rule.row().path("cause").textValue(),
        rule.row().has("output") ? rule.json("output") : null,
        rule.row().path("seconds").asText("0"),
        rule.text("events"));
  }

  private static String seen(Execution execution, TimeRule rule) {
    return lines(
        execution.status().name(),
        execution.error().orElse(null),
        execution.cause().orElse(null),
        execution.output().map(JsonNode::toString).orElse(null),
        execution
            .stopTime()
            .map(stop -> Duration.between(execution.startTime(), stop))
            .map(time -> BigDecimal.valueOf(time.toMillis(), 3).stripTrailingZeros())
            .map(BigDecimal::toPlainString)
            .orElse("0"),
        rule.text("events").isEmpty() ? "" : events(execution, rule.row().path("from").asInt(1)));
  }

  private static String lines(String status, String... rest) {
    List<String> names = List.of("error", "cause", "output", "seconds", "events");
    List<String> lines = new ArrayList<>(List.of(status));
    for (int i = 0; i < rest.length; i++) {
      if (rest[i] != null) {
        lines.add(names.get(i) + ": " + rest[i]);
      }
    }
    return String.join("\n", lines);
  }

  private static String events(Execution execution, int from) {
    return execution.history().stream()
        .filter(event -> event.id() >= from)
        .map(TimeRulesTest::text)
        .collect(Collectors.joining(" "));
  }

  private static String text(HistoryEvent event) {
    return event.typeAsString() + "<" + event.previousEventId();
  }
}
