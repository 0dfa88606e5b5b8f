package io.github.sfntest.definition;

import io.github.sfntest.internal.template.TemplateSource;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URISyntaxException;
import java.net.URL;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Templates on disk, on the class path and in memory. */
final class TemplateFiles {

  /** What a folder is searched for. */
  private static final List<String> IN_FOLDERS =
      List.of(
          "manifest.json",
          "template.yaml",
          "template.yml",
          "template.json",
          "serverless.yml",
          "serverless.yaml",
          "main.tf");

  private TemplateFiles() {}

  static TemplateSource ofFile(Path path) {
    return onDisk(path, path.toString());
  }

  static TemplateSource ofResource(String path) {
    String name = path.startsWith("/") ? path.substring(1) : path;
    URL url = DefinitionFiles.find(name);
    if (url != null && url.getProtocol().equals("file")) {
      try {
        return onDisk(Path.of(url.toURI()), name);
      } catch (URISyntaxException e) {
        throw new IllegalArgumentException("Not a file: " + url, e);
      }
    }
    return new OnClassPath(name, DefinitionFiles.readResource(name));
  }

  private static TemplateSource onDisk(Path path, String name) {
    if (!Files.isDirectory(path)) {
      return new OnDisk(path, name);
    }
    for (String inside : IN_FOLDERS) {
      if (Files.isRegularFile(path.resolve(inside))) {
        return new OnDisk(path.resolve(inside), name + "/" + inside);
      }
    }
    throw new IllegalArgumentException(
        "A folder holds no template."
            + "\n  where:     "
            + path.toAbsolutePath()
            + "\n  expected:  one of "
            + String.join(", ", IN_FOLDERS)
            + "\n  to mend:   name the template's file");
  }

  static TemplateSource ofText(String text) {
    return new InMemory(text);
  }

  private static String beside(String name, String path) {
    int slash = Math.max(name.lastIndexOf('/'), name.lastIndexOf('\\'));
    return name.substring(0, slash + 1) + path;
  }

  private record OnDisk(Path path, String name, String text) implements TemplateSource {

    OnDisk(Path path, String name) {
      this(path, name, DefinitionFiles.readFile(path));
    }

    private Path folder() {
      Path parent = path.toAbsolutePath().normalize().getParent();
      return parent == null ? path.toAbsolutePath() : parent;
    }

    @Override
    public @Nullable String file(String relative) {
      try {
        Path file = folder().resolve(relative);
        // A link may lead out of the folder, unlike the name.
        return Files.isRegularFile(file) && file.toRealPath().startsWith(folder().toRealPath())
            ? DefinitionFiles.readFile(file)
            : null;
      } catch (InvalidPathException e) {
        return null; // no file can have such a name
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }

    @Override
    public List<String> siblings() {
      try (Stream<Path> files = Files.list(folder())) {
        return files
            .filter(Files::isRegularFile)
            .map(file -> String.valueOf(file.getFileName()))
            .sorted()
            .toList();
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }

    @Override
    public String nameOf(String relative) {
      return beside(name, relative);
    }
  }

  private record OnClassPath(String name, String text) implements TemplateSource {

    @Override
    public @Nullable String file(String relative) {
      String resource = nameOf(relative);
      return DefinitionFiles.find(resource) == null ? null : DefinitionFiles.readResource(resource);
    }

    @Override
    public List<String> siblings() {
      return List.of(); // an archive tells none
    }

    @Override
    public String nameOf(String relative) {
      return beside(name, relative);
    }
  }

  private record InMemory(String text) implements TemplateSource {

    @Override
    public String name() {
      return "the template's text";
    }

    @Override
    public @Nullable String file(String relative) {
      return null;
    }

    @Override
    public List<String> siblings() {
      return List.of();
    }

    @Override
    public String nameOf(String relative) {
      return relative;
    }
  }
}
