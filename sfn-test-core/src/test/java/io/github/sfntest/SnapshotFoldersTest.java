package io.github.sfntest;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.sfntest.internal.snapshot.Snapshots;
import java.nio.file.Path;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.function.ThrowingSupplier;

/** Where the snapshots of a test class are: beside it, among the resources. */
class SnapshotFoldersTest {
  private static final Path FOLDER =
      Path.of("src/test/resources/io/github/sfntest/SnapshotFoldersTest");

  @Test
  void have_the_name_of_the_test_class() {
    assertThat(Snapshots.ofCaller().folder()).isEqualTo(inModule(FOLDER));
  }

  @Test
  void are_those_of_the_test_and_not_of_a_helper() {
    assertThat(SnapshotCaller.snapshots().folder()).isEqualTo(inModule(FOLDER));
  }

  @Test
  void are_those_of_the_caller_in_another_thread() {
    assertThat(CompletableFuture.supplyAsync(() -> Snapshots.ofCaller().folder()).join())
        .isEqualTo(inModule(FOLDER));
  }

  @Nested
  class Inside {

    @Test
    void are_those_of_the_outermost_class() throws Throwable {
      ThrowingSupplier<Snapshots> inLambda = Snapshots::ofCaller;

      assertThat(inLambda.get().folder()).isEqualTo(inModule(FOLDER));
    }
  }

  private static Path inModule(Path path) {
    return Snapshots.ofCaller().module().resolve(path);
  }
}
