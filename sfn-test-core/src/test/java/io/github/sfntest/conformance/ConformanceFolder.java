package io.github.sfntest.conformance;

import static org.junit.jupiter.api.Assertions.fail;
import static org.junit.jupiter.api.Assumptions.abort;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/**
 * The folder of recordings: {@code ../shared/conformance}, or the one named by {@code
 * -Dsfn.conformance.dir}; both count from the root of the checkout.
 */
final class ConformanceFolder {

  private static final String NAMED = "sfn.conformance.dir";
  private static final String DEFAULT = "../shared/conformance";
  private static final String JSON = ".json";

  private final Path root;
  private final Path folder;
  private final boolean named;

  private ConformanceFolder(Path root, Path folder, boolean named) {
    this.root = root;
    this.folder = folder;
    this.named = named;
  }

  /** One recorded case. */
  record CaseFile(String id, String text) {}

  static ConformanceFolder locate() {
    String named = System.getProperty(NAMED, "");
    Path root = root(Path.of("").toAbsolutePath());
    return in(root, named);
  }

  static ConformanceFolder in(Path root, String named) {
    boolean isNamed = !named.isBlank();
    return new ConformanceFolder(
        root, root.resolve(isNamed ? named : DEFAULT).normalize(), isNamed);
  }

  /** The checkout around a module: the nearest folder that configures Maven. */
  static Path root(Path module) {
    for (Path folder = module; folder != null; folder = folder.getParent()) {
      if (Files.isDirectory(folder.resolve(".mvn"))) {
        return folder;
      }
    }
    throw new IllegalStateException("no folder with .mvn above " + module);
  }

  /** Whether the folder was asked for by name: then nothing is held against the build. */
  boolean isNamed() {
    return named;
  }

  Path root() {
    return root;
  }

  /**
   * The cases of one kind, by id. Skips the test if the default folder is not there; fails it if
   * the folder was asked for by name.
   *
   * @param kind the folder of that kind, {@code executions} or {@code api}
   */
  List<CaseFile> cases(String kind) {
    Path cases = folder.resolve(kind);
    if (!Files.isDirectory(folder) && named) {
      return fail("-D" + NAMED + ": there is no folder " + folder);
    }
    if (!Files.isDirectory(cases)) {
      return abort("no recordings: there is no folder " + cases);
    }
    try (Stream<Path> files = Files.walk(cases)) {
      return files
          .filter(file -> file.toString().endsWith(JSON) && Files.isRegularFile(file))
          .map(file -> new CaseFile(id(cases.relativize(file)), read(file)))
          .sorted((one, other) -> one.id().compareTo(other.id()))
          .toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static String id(Path file) {
    String path = file.toString().replace(file.getFileSystem().getSeparator(), "/");
    return path.substring(0, path.length() - JSON.length());
  }

  private static String read(Path file) {
    try {
      return Files.readString(file);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
