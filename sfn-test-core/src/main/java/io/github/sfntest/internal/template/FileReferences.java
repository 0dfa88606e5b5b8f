package io.github.sfntest.internal.template;

import io.github.sfntest.internal.document.Location;
import java.util.ArrayDeque;
import java.util.Deque;

/** The files that a template names. They stay inside the template's folder. */
final class FileReferences {

  /** A file that was found. */
  record Found(String path, String name, String text) {}

  private final TemplateSource source;
  private final TemplateValues values;

  FileReferences(TemplateSource source, TemplateValues values) {
    this.source = source;
    this.values = values;
  }

  /** The file of that name, which counts from {@code folder}. */
  Found read(String reference, String folder, Location at) {
    TemplateValues.GivenFile given = values.files().get(reference);
    if (given != null) {
      return new Found(given.name(), given.name(), given.text());
    }
    String path = normalize(folder.isEmpty() ? reference : folder + "/" + reference, reference, at);
    String text = source.file(path);
    if (text == null) {
      throw TemplateException.wanting(
          TemplateException.Wanted.FILE,
          reference,
          "A file of the template is not there: '" + reference + "'.",
          at,
          "a readable file " + source.nameOf(path),
          "put it there, or name another: template.withFile(\"" + reference + "\", path)");
    }
    return new Found(path, source.nameOf(path), text);
  }

  private static String normalize(String path, String reference, Location at) {
    String slashes = path.replace('\\', '/');
    Deque<String> parts = new ArrayDeque<>();
    boolean inside = !slashes.startsWith("/") && !slashes.matches("[A-Za-z]:.*");
    for (String part : slashes.split("/", -1)) {
      if (part.equals("..")) {
        inside = inside && parts.pollLast() != null;
      } else if (!part.isEmpty() && !part.equals(".")) {
        parts.add(part);
      }
    }
    if (!inside) {
      throw TemplateException.wanting(
          TemplateException.Wanted.FILE,
          reference,
          "A file of the template lies outside of its folder: '" + reference + "'.",
          at,
          "a file in the template's folder or below it",
          "name the file yourself: template.withFile(\"" + reference + "\", path)");
    }
    return String.join("/", parts);
  }

  /** The file in S3, which the test has to give. */
  Found readS3(String bucket, String key, Location at) {
    String uri = "s3://" + bucket + "/" + key;
    TemplateValues.GivenFile given = values.files().get(uri);
    if (given == null) {
      throw TemplateException.wanting(
          TemplateException.Wanted.FILE,
          uri,
          "The definition lies in S3: '" + uri + "'.",
          at,
          "a local file, since nothing is fetched from the network",
          "name the file: template.withFile(\"" + uri + "\", path)");
    }
    return new Found(given.name(), given.name(), given.text());
  }
}
