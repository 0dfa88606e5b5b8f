package io.github.sfntest.assertj;

import static io.github.sfntest.assertj.SfnAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.sfntest.execution.Execution;
import java.util.List;
import org.junit.jupiter.api.Test;

/** A test that kept its import of AssertJ when it got ours: both name the same methods. */
class ImportStylesTest {

  @Test
  void both_imports_side_by_side_compile() {
    Execution execution = TestExecution.succeeded("{}");

    assertThat(execution).succeeded();
    assertThat("text").isNotEmpty();
    assertThat(List.of(1)).hasSize(1);
  }

  @Test
  void the_old_import_alone_gives_the_generic_assertions() {
    Execution execution = TestExecution.succeeded("{}");

    org.assertj.core.api.Assertions.assertThat(execution).isNotNull();
  }
}
