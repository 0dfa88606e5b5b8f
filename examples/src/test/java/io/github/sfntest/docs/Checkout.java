package io.github.sfntest.docs;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/** The files of this project, named from its root, as the tests of its documents see them. */
final class Checkout {

  private static final Path ROOT =
      Path.of(System.getProperty("basedir", "")).toAbsolutePath().getParent();

  private Checkout() {}

  /** The documents whose snippets are checked, in order. */
  static List<String> documents() {
    try (Stream<Path> docs = Files.walk(ROOT.resolve("docs"))) {
      return Stream.concat(
              Stream.of("README.md", "CONTRIBUTING.md"),
              docs.map(file -> ROOT.relativize(file).toString().replace('\\', '/'))
                  .filter(file -> file.endsWith(".md"))
                  .sorted())
          .toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  static boolean has(String path) {
    return Files.exists(file(path));
  }

  static Path file(String path) {
    return ROOT.resolve(path);
  }

  /** The lines of a file; a name without a folder is a file of the examples. */
  static List<String> lines(String path) {
    try {
      Path file = ROOT.resolve(path);
      return Files.readAllLines(path.contains("/") || Files.exists(file) ? file : inExamples(path));
    } catch (IOException e) {
      throw new UncheckedIOException("A document names a file that can't be read: " + path, e);
    }
  }

  private static Path inExamples(String name) throws IOException {
    try (Stream<Path> files = Files.walk(ROOT.resolve("examples/src"))) {
      List<Path> found = files.filter(file -> file.endsWith(name)).toList();
      if (found.size() != 1) {
        throw new AssertionError("The examples have " + found.size() + " files named " + name);
      }
      return found.get(0);
    }
  }

  static String text(String path) {
    return String.join("\n", lines(path));
  }
}
