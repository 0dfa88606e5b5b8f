package io.github.sfntest.internal.template;

import io.github.sfntest.internal.document.Location;
import io.github.sfntest.internal.document.Node;
import java.util.ArrayDeque;
import java.util.Deque;
import org.jspecify.annotations.Nullable;

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

  /**
   * The file that a property names: by a path, by {@code s3://bucket/key}, or by a mapping of
   * Bucket and Key; null if it is none of these.
   */
  @Nullable Found named(Node value, String folder) {
    String path = value.text();
    if (path != null && path.startsWith("s3://")) {
      int slash = path.indexOf('/', "s3://".length());
      return slash > "s3://".length() && slash < path.length() - 1
          ? readS3(
              path.substring("s3://".length(), slash),
              path.substring(slash + 1),
              folder,
              value.at())
          : null;
    }
    if (path != null && !path.isBlank() && !path.contains("://")) {
      return read(path, folder, value.at());
    }
    return value.get("Bucket") instanceof Node.Scalar bucket
            && value.get("Key") instanceof Node.Scalar key
        ? readS3(bucket.asText(), key.asText(), folder, value.at())
        : null;
  }

  /** The file in S3, which the test has to give, or which the CDK has put beside its template. */
  private Found readS3(String bucket, String key, String folder, Location at) {
    String uri = "s3://" + bucket + "/" + key;
    TemplateValues.GivenFile given = values.files().get(uri);
    if (given == null) {
      String asset = (folder.isEmpty() ? "" : folder + "/") + "asset." + lastPart(key);
      String text = source.file(asset);
      if (text != null) {
        return new Found(asset, source.nameOf(asset), text);
      }
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

  private static String lastPart(String key) {
    return key.substring(key.lastIndexOf('/') + 1);
  }
}
