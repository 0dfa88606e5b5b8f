package io.github.sfntest.internal.asl;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Named.named;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import io.github.sfntest.definition.Diagnostic;
import io.github.sfntest.definition.StateMachineType;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * What is wrong with a definition, row by row of {@code diagnostics.txt}: code, message, place,
 * line and column.
 */
class DiagnosticsTest {

  /**
   * One block: {@code == id [EXPRESS] [state|jsonata]}, the definition, {@code --}, the findings.
   */
  private record Row(StateMachineType type, String definition, List<String> findings) {}

  @ParameterizedTest
  @MethodSource("rows")
  void finds(Row row) {
    CompileResult result = StateMachineCompiler.compile(row.definition(), row.type());

    assertThat(result.diagnostics()).extracting(Diagnostic::toString).isEqualTo(row.findings());
    assertThat(result.isValid())
        .isEqualTo(row.findings().stream().noneMatch(finding -> finding.startsWith("ERROR")));
  }

  static Stream<Arguments> rows() throws IOException {
    try (InputStream stream = DiagnosticsTest.class.getResourceAsStream("diagnostics.txt")) {
      String text =
          new String(Objects.requireNonNull(stream).readAllBytes(), StandardCharsets.UTF_8);
      return Stream.of(text.split("(?m)^== ")).skip(1).map(DiagnosticsTest::row);
    }
  }

  private static Arguments row(String block) {
    String[] head = block.split("\n", 2);
    List<String> words = List.of(head[0].strip().split(" "));
    String[] body = head[1].split("(?m)^--\n", 2);
    String definition = body[0].stripTrailing();
    if (words.contains("state") || words.contains("jsonata")) {
      // The state's text starts on line 2.
      String language = words.contains("jsonata") ? "\"QueryLanguage\": \"JSONata\", " : "";
      definition = "{" + language + "\"StartAt\": \"S\", \"States\": {\"S\":\n" + definition + "}}";
    }
    List<String> findings = body[1].lines().filter(line -> !line.isBlank()).toList();
    StateMachineType type =
        words.contains("EXPRESS") ? StateMachineType.EXPRESS : StateMachineType.STANDARD;
    return arguments(named(words.get(0), new Row(type, definition, findings)));
  }
}
