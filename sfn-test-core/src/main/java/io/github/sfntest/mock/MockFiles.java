package io.github.sfntest.mock;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.sfntest.internal.json.FourParts;
import io.github.sfntest.internal.json.Json;
import io.github.sfntest.internal.json.JsonSyntaxException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/**
 * Reads what mocks take from the class path or from files.
 *
 * @param what is read, for messages
 * @param expected what it should be
 */
record MockFiles(String what, String expected) {

  private static final MockFiles VALUE =
      new MockFiles("The value of a mock", "a class path resource or file with one JSON document");

  /** Mock files of Step Functions Local. */
  static final MockFiles MOCK_CONFIG =
      new MockFiles("A mock file of Step Functions Local", "a MockConfigFile.json");

  /** The value of a mock: a resource, or else a file. */
  static JsonNode value(String file, Declaration declaration) {
    String where = declaration.textAndPlace();
    String text = VALUE.text(file, VALUE.bytes(file, declaration.place(), where), where);
    try {
      return Json.parse(text);
    } catch (JsonSyntaxException e) {
      throw VALUE.unusable(file, where, "it is not JSON: " + e.getMessage(), e);
    }
  }

  private byte[] bytes(String file, Place place, String where) {
    byte[] resource = resource(file, place, where);
    try {
      Path path = resource == null ? Path.of(file) : null;
      if (path != null && Files.isRegularFile(path)) {
        return Files.readAllBytes(path);
      }
    } catch (IOException e) {
      throw unusable(file, where, "reading it failed: " + e, e);
    } catch (InvalidPathException e) {
      throw unusable(file, where, "this is no path: " + e.getMessage(), e);
    }
    if (resource == null) {
      throw unusable(file, where, "neither the class path nor the working directory has it", null);
    }
    return resource;
  }

  /** The text of a class path resource, from the root or beside the class that asks. */
  String ofResource(String file, Place place) {
    byte[] bytes = resource(file, place, place.toString());
    if (bytes == null) {
      throw unusable(file, place.toString(), "the class path does not have it", null);
    }
    return text(file, bytes, place.toString());
  }

  /** The text of a file. */
  String ofFile(Path path, Place place) {
    String file = path.toString();
    try {
      if (Files.isRegularFile(path)) {
        return text(file, Files.readAllBytes(path), place.toString());
      }
    } catch (IOException e) {
      throw unusable(file, place.toString(), "reading it failed: " + e, e);
    }
    throw unusable(file, place.toString(), "there is no file " + path.toAbsolutePath(), null);
  }

  private byte @Nullable [] resource(String file, Place place, String where) {
    try (InputStream stream = open(file, place.declaringClass())) {
      return stream == null ? null : stream.readAllBytes();
    } catch (IOException e) {
      throw unusable(file, where, "reading it failed: " + e, e);
    }
  }

  private static @Nullable InputStream open(String file, @Nullable Class<?> test) {
    String name = file.startsWith("/") ? file.substring(1) : file;
    ClassLoader context = Thread.currentThread().getContextClassLoader();
    InputStream found = context == null ? null : context.getResourceAsStream(name);
    if (found == null && test != null) {
      ClassLoader loader = test.getClassLoader();
      found = loader == null ? null : loader.getResourceAsStream(name);
    }
    return found == null && test != null ? test.getResourceAsStream(file) : found;
  }

  private String text(String file, byte[] bytes, String where) {
    try {
      String text = StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes)).toString();
      return text.startsWith("\uFEFF") ? text.substring(1) : text;
    } catch (IOException e) {
      throw unusable(file, where, "it is not UTF-8: " + e, e);
    }
  }

  private IllegalArgumentException unusable(
      String file, String where, String problem, @Nullable Exception cause) {
    return new IllegalArgumentException(
        FourParts.of(
            what + " can't be read from '" + file + "'.",
            where,
            expected + " in UTF-8, but " + problem,
            "correct the name or the file; a resource counts from the root of the class path or"
                + " from the package of the test"),
        cause);
  }
}
