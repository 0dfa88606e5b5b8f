package io.github.sfntest.docs;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** The two commands of the README: others read them out of it and run them. */
class ReadmeTest {

  private static final List<FencedBlock> BLOCKS =
      FencedBlock.of("README.md", Checkout.lines("README.md"));

  private static final Pattern EXAMPLES =
      Pattern.compile("<module>(examples[a-z-]*)</module>", Pattern.MULTILINE);

  static List<String> exampleModules() {
    return EXAMPLES.matcher(Checkout.text("pom.xml")).results().map(m -> m.group(1)).toList();
  }

  @Test
  void the_first_line_that_names_the_examples_runs_their_tests() {
    String modules = String.join(",", exampleModules());

    assertThat(
            Checkout.lines("README.md").stream()
                .filter(line -> line.contains("examples"))
                .findFirst())
        .hasValue(
            "mvn -B -ntp -pl "
                + modules
                + " -am test -Dtest=com.example.** -Dsurefire.failIfNoSpecifiedTests=false");
  }

  @Test
  void each_command_stands_alone_in_a_block() {
    assertThat(BLOCKS)
        .filteredOn(block -> block.lines().stream().anyMatch(line -> line.startsWith("mvn ")))
        .hasSize(2)
        .allSatisfy(block -> assertThat(block.lines()).hasSize(1))
        .last()
        .extracting(block -> block.lines().get(0))
        .isEqualTo("mvn -B -ntp verify");
  }

  @Test
  void the_gate_starts_with_the_second_command() {
    assertThat(
            Checkout.lines(".ci/run").stream().filter(line -> line.startsWith("mvn ")).findFirst())
        .hasValue("mvn -B -ntp verify");
  }
}
