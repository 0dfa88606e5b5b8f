package io.github.sfntest.docs;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The check of the documents finds what is wrong. */
class FencedBlockTest {

  private static final String SOURCE =
      """
      class A {
        // snippet: one
        int one() {
          return 1;
        }

        // end of snippet
        // snippet: open
        int two;
      """;

  private static final String ONE =
      """
      int one() {
        return 1;
      }\
      """;

  @Test
  void a_region_is_shown_without_its_indent() {
    check("java", "<!-- snippet: A.java#one -->", ONE);
    check("java", "<!-- snippet: A.java#one -->", ONE.indent(4) + "\n");
  }

  @Test
  void without_a_region_the_whole_file_is_shown_less_the_marks() {
    check(
        "yaml",
        "<!-- snippet: A.yaml -->",
        "a: 1\nb: 2",
        "# snippet: part\na: 1\n# end of snippet\nb: 2\n");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "int one() {\n  return 2;\n}",
        "int one() {\n    return 1;\n}",
        "int one() {\n  return 1;",
        "int one() {\n  return 1;\n}\n\nint two;",
        ""
      })
  void should_fail_if_the_text_differs(String shown) {
    assertThatExceptionOfType(AssertionError.class)
        .isThrownBy(() -> check("java", "<!-- snippet: A.java#one -->", shown))
        .withMessageContaining("[the block at D.md:2, which shows <!-- snippet: A.java#one -->]")
        .withMessageContaining("return 1;");
  }

  @Test
  void should_fail_if_the_region_is_not_there() {
    assertThatExceptionOfType(AssertionError.class)
        .isThrownBy(() -> check("java", "<!-- snippet: A.java#two -->", ONE))
        .withMessage("A.java has 0 regions named 'two', not one.");
  }

  @Test
  void should_fail_if_two_regions_have_the_name() {
    assertThatExceptionOfType(AssertionError.class)
        .isThrownBy(() -> check("java", "<!-- snippet: A.java#one -->", ONE, SOURCE + SOURCE))
        .withMessage("A.java has 2 regions named 'one', not one.");
  }

  @Test
  void should_fail_if_the_region_has_no_end() {
    assertThatExceptionOfType(AssertionError.class)
        .isThrownBy(() -> check("java", "<!-- snippet: A.java#open -->", "int two;"))
        .withMessage("The region 'open' of A.java has no end.");
  }

  @ParameterizedTest
  @ValueSource(strings = {"java", "kotlin", "xml", "json", "yaml", "hcl", "groovy", "properties"})
  void should_fail_if_code_names_no_source(String language) {
    assertThatExceptionOfType(AssertionError.class)
        .isThrownBy(() -> check(language, "An example:", ONE))
        .withMessage(
            """
            A block of code is shown that nothing compiles.
              where:     D.md:2 (%s)
              expected:  <!-- snippet: path#region -->, or <!-- not compiled: reason -->, on the line before
              to mend:   move the code into a test of `examples`, between the lines
                         "// snippet: NAME" and "// end of snippet", and name it there\
            """,
            language);
  }

  @Test
  void a_reason_excuses_a_block() {
    check("groovy", "<!-- not compiled: a build of Gradle's -->", "anything");
  }

  @Test
  void should_fail_if_the_reason_is_empty() {
    assertThatExceptionOfType(AssertionError.class)
        .isThrownBy(() -> check("groovy", "<!-- not compiled:  -->", "anything"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "text", "console"})
  void output_and_commands_are_no_code(String language) {
    assertThat(block(language, "", "mvn verify").isToBeChecked()).isFalse();
  }

  @Test
  void should_fail_if_a_block_has_no_end() {
    assertThatExceptionOfType(AssertionError.class)
        .isThrownBy(() -> FencedBlock.of("D.md", List.of("a", "```java", "b")))
        .withMessageContaining("a block of D.md without an end");
  }

  private static void check(String language, String marker, String shown) {
    check(language, marker, shown, SOURCE);
  }

  private static void check(String language, String marker, String shown, String source) {
    FencedBlock block = block(language, marker, shown);
    assertThat(block.isToBeChecked()).isTrue();
    block.check(path -> source.lines().toList());
  }

  private static FencedBlock block(String language, String marker, String shown) {
    List<FencedBlock> blocks =
        FencedBlock.of(
            "D.md", (marker + "\n```" + language + "\n" + shown + "\n```\n").lines().toList());
    assertThat(blocks).hasSize(1);
    return blocks.get(0);
  }
}
