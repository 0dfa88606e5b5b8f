package io.github.sfntest.strength;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/**
 * Documents that people wrote: those of this checkout always, and the collection in {@code
 * ../shared/definitions} or in the folder that {@code -Dsfn.definitions.dir} names, where there is
 * one.
 */
final class Corpus {
  private static final int LONGEST = 60_000;

  private final List<String> definitions;
  private final List<String> others;
  private final boolean hasCollection;

  Corpus(List<String> definitions, List<String> others, boolean hasCollection) {
    this.definitions = definitions;
    this.others = others;
    this.hasCollection = hasCollection;
  }

  static Corpus load() {
    Path root = checkout();
    Path collection =
        root.resolve(System.getProperty("sfn.definitions.dir", "../shared/definitions"));
    List<Path> own =
        Stream.of("sfn-test-core", "sfn-test-junit5", "examples", "benchmarks")
            .map(module -> root.resolve(module).resolve("src"))
            .flatMap(folder -> files(folder).stream())
            .toList();
    List<Path> all = Stream.concat(own.stream(), files(collection).stream()).toList();
    return new Corpus(
        texts(all.stream().filter(Corpus::isDefinition)),
        texts(all.stream().filter(file -> !isDefinition(file) && isDocument(file))),
        Files.isDirectory(collection));
  }

  /** State machines in JSON. */
  List<String> definitions() {
    return definitions;
  }

  /** Templates, mock files, definitions in YAML. */
  List<String> others() {
    return others;
  }

  /** Whether the collection that is not part of the checkout is there. */
  boolean hasCollection() {
    return hasCollection;
  }

  private static boolean isDefinition(Path file) {
    String name = name(file);
    return name.endsWith(".asl.json")
        || (name.endsWith(".json") && file.toString().contains("definitions/asl/"));
  }

  private static boolean isDocument(Path file) {
    return name(file).matches(".*\\.(json|ya?ml|tf|template)");
  }

  private static String name(Path file) {
    return file.getFileName().toString().toLowerCase(Locale.ROOT);
  }

  private static List<String> texts(Stream<Path> files) {
    return files.map(Corpus::read).filter(text -> text.length() < LONGEST).distinct().toList();
  }

  private static List<Path> files(Path folder) {
    if (!Files.isDirectory(folder)) {
      return List.of();
    }
    try (Stream<Path> files = Files.walk(folder)) {
      return files
          .filter(Files::isRegularFile)
          .filter(file -> isDefinition(file) || isDocument(file))
          .sorted()
          .toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static String read(Path file) {
    try {
      return Files.readString(file);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** The root of the checkout. */
  static Path checkout() {
    Path folder = Path.of("").toAbsolutePath();
    while (folder.getParent() != null && !Files.isDirectory(folder.resolve(".mvn"))) {
      folder = folder.getParent();
    }
    return folder;
  }
}
