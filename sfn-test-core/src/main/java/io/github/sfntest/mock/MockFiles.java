package io.github.sfntest.mock;

import com.fasterxml.jackson.databind.JsonNode;
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

/** Reads the values of mocks from the class path or from files. */
final class MockFiles {

  private MockFiles() {}

  static JsonNode read(String file, Declaration declaration) {
    byte[] bytes = bytes(file, declaration);
    String text;
    try {
      text = StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes)).toString();
    } catch (IOException e) {
      throw unusable(file, declaration, "it is not UTF-8: " + e, e);
    }
    try {
      return Json.parse(text.startsWith("\uFEFF") ? text.substring(1) : text);
    } catch (JsonSyntaxException e) {
      throw unusable(file, declaration, "it is not JSON: " + e.getMessage(), e);
    }
  }

  private static byte[] bytes(String file, Declaration declaration) {
    try (InputStream resource = resource(file, declaration.place().declaringClass())) {
      if (resource != null) {
        return resource.readAllBytes();
      }
      Path path = Path.of(file);
      if (Files.isRegularFile(path)) {
        return Files.readAllBytes(path);
      }
    } catch (IOException e) {
      throw unusable(file, declaration, "reading it failed: " + e, e);
    } catch (InvalidPathException e) {
      throw unusable(file, declaration, "this is no path: " + e.getMessage(), e);
    }
    throw unusable(
        file, declaration, "neither the class path nor the working directory has it", null);
  }

  private static @Nullable InputStream resource(String file, @Nullable Class<?> test) {
    String name = file.startsWith("/") ? file.substring(1) : file;
    ClassLoader context = Thread.currentThread().getContextClassLoader();
    InputStream found = context == null ? null : context.getResourceAsStream(name);
    if (found == null && test != null) {
      ClassLoader loader = test.getClassLoader();
      found = loader == null ? null : loader.getResourceAsStream(name);
    }
    return found == null && test != null ? test.getResourceAsStream(file) : found;
  }

  private static IllegalArgumentException unusable(
      String file, Declaration declaration, String problem, @Nullable Exception cause) {
    return new IllegalArgumentException(
        FourParts.of(
            "The value of a mock can't be read from '" + file + "'.",
            declaration.textAndPlace(),
            "a class path resource or file with one JSON document in UTF-8, but " + problem,
            "correct the name or the file; a resource counts from the root of the class path or"
                + " from the package of the test"),
        cause);
  }
}
