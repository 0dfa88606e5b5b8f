package io.github.sfntest.conformance;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The lines and files a run leaves, letter by letter. */
class ScoreboardTest {

  private static final Scoreboard SCORES =
      new Scoreboard(
          "executions",
          List.of(
              result("a/one[x]", "a", Optional.empty()),
              result("a/two", "a", Optional.of(new Difference("$.expected", "\"1\n  2\"", "3"))),
              result("b/one", "b", Optional.empty())));

  @TempDir Path root;

  @Test
  void prints_figures() {
    assertThat(SCORES.line("executions", any -> true)).isEqualTo("executions: 2 of 3");
    assertThat(SCORES.line("executions not succeeded", result -> !result.succeeds()))
        .isEqualTo("executions not succeeded: 0 of 0");
    assertThat(SCORES.meanOfAreas("executions")).isEqualTo("executions mean of areas: 75.0 %");
    assertThat(SCORES.areaLines())
        .containsExactly("area a (executions) 1 of 2", "area b (executions) 1 of 1");
    assertThat(SCORES.familyLines()).containsExactly("family JSONPath (executions) 2 of 3");
    assertThat(SCORES.wholeFamilies("executions families"))
        .isEqualTo("executions families: 0 of 1");
    assertThat(SCORES.missLines())
        .containsExactly("miss a/two (area a, JSONPath) $.expected: expected \"1 | 2\" but was 3");
  }

  @Test
  void lists_what_passed_and_keeps_the_other_kind() throws IOException {
    Path file = root.resolve("sfn-test-core/src/test/resources/conformance-passed.txt");
    Files.createDirectories(file.getParent());
    Files.writeString(file, "api/x\nexecutions/a/two\nexecutions/gone\n");
    PassedList passed = new PassedList(root);

    assertThat(passed.noLongerPassing(SCORES)).containsExactly("a/two", "gone");

    passed.update(SCORES);

    assertThat(file).content().isEqualTo("api/x\nexecutions/a/one[x]\nexecutions/b/one\n");
    assertThat(passed.noLongerPassing(SCORES)).isEmpty();
  }

  @Test
  void writes_the_figures_between_the_marks_of_the_page() throws IOException {
    Path file = root.resolve("docs/conformance.md");
    Files.createDirectories(file.getParent());
    Files.writeString(
        file,
        """
        before
        <!-- executions: written by -Dsfn.conformance.update=true -->
        old
        <!-- end of executions -->
        after
        """);

    new ConformancePage(root).update(SCORES, List.of("executions: 2 of 3"));

    assertThat(file)
        .content()
        .isEqualTo(
            """
            before
            <!-- executions: written by -Dsfn.conformance.update=true -->

            - executions: 2 of 3

            | area | passed | of |
            | --- | ---: | ---: |
            | a | 1 | 2 |
            | b | 1 | 1 |

            | miss | what | first difference |
            | --- | --- | --- |
            | a/two | JSONPath | `$.expected`: expected `"1 \\| 2"` but was `3` |

            <!-- end of executions -->
            after
            """);
  }

  private static CaseResult result(String id, String area, Optional<Difference> difference) {
    return new CaseResult(id, area, "JSONPath", true, true, difference);
  }
}
