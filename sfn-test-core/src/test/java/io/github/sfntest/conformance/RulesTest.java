package io.github.sfntest.conformance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Named.named;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.sfntest.internal.json.Json;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * The rules of the language, each with what shows that the fake obeys it: recordings, or rows that
 * are run here.
 */
class RulesTest {

  private static final List<RuleBook.Section> SECTIONS = RuleBook.sections();

  static Stream<Arguments> rows() {
    return RuleBook.rules().stream()
        .flatMap(rule -> rule.rows().stream())
        .map(row -> arguments(named(row.name(), row)));
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("rows")
  void row(RuleRow row) {
    RuleRun run = new RuleRun(row);
    JsonNode expected = run.expected();

    JsonNode actual = run.actual();

    if (row.isKnownGap()) {
      assertThat(Json.equal(actual, expected))
          .as("%s holds now: take its knownGap away", row.name())
          .isFalse();
    } else if (!Json.equal(actual, expected)) {
      assertThat(Json.pretty(actual)).isEqualTo(Json.pretty(expected));
    }
  }

  @Test
  void every_rule_is_answered_once() {
    List<Rule> rules = RuleBook.rules();

    assertThat(rules).extracting(Rule::id).doesNotHaveDuplicates();
    assertThat(rules.stream().flatMap(rule -> rule.rows().stream()).map(RuleRow::name))
        .doesNotHaveDuplicates();
    assertThat(rules).allMatch(Rule::isAnswered);
  }

  @Test
  void every_recording_that_a_rule_names_passes() {
    List<String> passed = new PassedList(root()).ids("executions");

    Stream<String> missing =
        RuleBook.rules().stream()
            .flatMap(rule -> rule.recordings().stream())
            .filter(id -> passed.stream().noneMatch(other -> isMeant(id, other)));

    assertThat(missing).isEmpty();
  }

  private static boolean isMeant(String named, String id) {
    return named.endsWith("*")
        ? id.startsWith(named.substring(0, named.length() - 1))
        : id.equals(named);
  }

  @Test
  void every_test_that_a_rule_names_is_there() {
    Path tests = root().resolve("sfn-test-core/src/test/java/io/github/sfntest");

    Stream<String> missing =
        RuleBook.rules().stream()
            .map(Rule::elsewhere)
            .filter(name -> !name.isEmpty())
            .filter(name -> !Files.exists(tests.resolve(name + ".java")));

    assertThat(missing).isEmpty();
  }

  @Test
  void the_page_lists_every_rule() {
    ConformancePage page = new ConformancePage(root());
    String text = RulesPage.text(SECTIONS);
    if (Verdict.UPDATE) {
      Verdict.FILES.lock();
      try {
        page.put("rules", text);
      } finally {
        Verdict.FILES.unlock();
      }
    }

    assertThat(page.get("rules"))
        .as("docs/conformance.md: run this test with -Dsfn.conformance.update=true")
        .isEqualTo(text);
  }

  private static Path root() {
    return ConformanceFolder.root(Path.of("").toAbsolutePath());
  }
}
