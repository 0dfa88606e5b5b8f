package io.github.sfntest.strength;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * Files for what is read from files only, since the name tells what they are. The cases of a thread
 * take turns with them.
 */
final class Scratch {
  private static final ThreadLocal<Path> FOLDER = ThreadLocal.withInitial(Scratch::folder);

  private Scratch() {}

  /** A file with that text, which says that it is a definition in YAML. */
  static Path yaml(String text) {
    return write("m.asl.yaml", text);
  }

  /** A file with that text, which says that it is Terraform's. */
  static Path terraform(String text) {
    return write("main.tf", text);
  }

  private static Path write(String name, String text) {
    try {
      Path file = FOLDER.get().resolve(name);
      file.toFile().deleteOnExit();
      return Files.write(file, text.getBytes(StandardCharsets.UTF_8));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static Path folder() {
    try {
      Path folder = Files.createTempDirectory("strength");
      folder.toFile().deleteOnExit(); // after its files, which are registered later
      return folder;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
