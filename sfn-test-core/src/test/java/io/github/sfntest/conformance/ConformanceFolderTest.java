package io.github.sfntest.conformance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.opentest4j.AssertionFailedError;
import org.opentest4j.TestAbortedException;

/** Where the recordings are looked for, and what happens if they are not there. */
class ConformanceFolderTest {

  @TempDir Path parent;
  private Path root;

  @BeforeEach
  void a_checkout_with_a_module() throws IOException {
    root = parent.resolve("checkout");
    Files.createDirectories(root.resolve(".mvn"));
    Files.createDirectories(root.resolve("module"));
  }

  @Test
  void paths_count_from_the_root_of_the_checkout() throws IOException {
    write(parent.resolve("shared/conformance/executions/b/two.json"));
    write(parent.resolve("shared/conformance/executions/a/one.two.json"));
    write(parent.resolve("shared/conformance/executions/README.md"));
    write(root.resolve("mine/api/x.json"));

    assertThat(ConformanceFolder.root(root.resolve("module"))).isEqualTo(root);
    assertThat(ConformanceFolder.in(root, "").cases("executions"))
        .extracting(ConformanceFolder.CaseFile::id)
        .containsExactly("a/one.two", "b/two");
    assertThat(ConformanceFolder.in(root, "mine").cases("api")).hasSize(1);
    assertThat(ConformanceFolder.in(root, root.resolve("mine").toString()).cases("api")).hasSize(1);
  }

  @Test
  void an_absent_default_folder_skips() {
    assertThatThrownBy(() -> ConformanceFolder.in(root, "").cases("executions"))
        .isInstanceOf(TestAbortedException.class)
        .hasMessageContaining(
            "no recordings: there is no folder " + parent.resolve("shared/conformance/executions"));
  }

  @Test
  void an_absent_named_folder_fails() {
    assertThatThrownBy(() -> ConformanceFolder.in(root, "mine").cases("executions"))
        .isInstanceOf(AssertionFailedError.class)
        .hasMessage("-Dsfn.conformance.dir: there is no folder " + root.resolve("mine"));
  }

  private static void write(Path file) throws IOException {
    Files.createDirectories(file.getParent());
    Files.writeString(file, "{}");
  }
}
