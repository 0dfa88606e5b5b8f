package io.github.sfntest.definition;

import io.github.sfntest.internal.document.DocumentException;
import io.github.sfntest.internal.document.Documents;
import io.github.sfntest.internal.document.Node;
import java.io.IOException;
import java.io.InputStream;
import java.net.URL;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Reads definitions from files and the class path. */
final class DefinitionFiles {

  private static final String SUPPORTED =
      "the Amazon States Language as JSON or YAML (.asl.json, .asl.yaml, .json, .yaml, .yml, .asl)";
  private static final List<String> UNSUPPORTED = List.of(".tf");
  private static final List<String> ENDINGS = List.of(".json", ".jsonc", ".yaml", ".yml", ".asl");
  private static final Pattern TEMPLATE =
      Pattern.compile("(?m)^(\\s*[{,]?\\s*\"|)Resources\"?\\s*:");
  // What CreateStateMachine refuses in a name.
  private static final Pattern NOT_IN_NAMES =
      Pattern.compile("[\\s<>{}\\[\\]?*\"#%\\\\^|~`$&,;:/\\p{Cntrl}]");

  private static final Pattern FILE_NAME =
      Pattern.compile("[^\\s{}\"]+\\.(asl|json|jsonc|yaml|yml)", Pattern.CASE_INSENSITIVE);

  private DefinitionFiles() {}

  /** Refuses the name of a file where the text of a definition is wanted. */
  static void checkIsNoFileName(String name, String aslText) {
    if (FILE_NAME.matcher(aslText.strip()).matches()) {
      throw new IllegalArgumentException(
          "This is the name of a file, not a definition."
              + "\n  where:     StateMachineDefinition.of(\""
              + name
              + "\", \""
              + aslText.strip()
              + "\")"
              + "\n  expected:  the text of a definition, as JSON"
              + "\n  to mend:   StateMachineDefinition.fromResource(\""
              + aslText.strip()
              + "\").named(\""
              + name
              + "\"), or fromFile(…)");
    }
  }

  static String readFile(Path path) {
    if (!Files.isRegularFile(path)) {
      throw new IllegalArgumentException(
          "There is no such definition file."
              + "\n  where:     "
              + path.toAbsolutePath()
              + "\n  expected:  a file with "
              + SUPPORTED
              + "\n"
              + "  to mend:   correct the path; a relative one counts from the working"
              + " directory");
    }
    try {
      return decode(Files.readAllBytes(path), path.toString());
    } catch (IOException e) {
      throw unreadable(path.toString(), e);
    }
  }

  static String readResource(String path) {
    String name = path.startsWith("/") ? path.substring(1) : path;
    try (InputStream stream = open(name)) {
      if (stream == null) {
        throw new IllegalArgumentException(
            "There is no such definition on the class path."
                + "\n  where:     "
                + name
                + "\n  expected:  a resource with "
                + SUPPORTED
                + "\n  to mend:   correct the path, which counts from the root of the class path"
                + " (src/test/resources or src/main/resources), or use fromFile");
      }
      return decode(stream.readAllBytes(), name);
    } catch (IOException e) {
      throw unreadable(name, e);
    }
  }

  private static @Nullable InputStream open(String name) throws IOException {
    URL url = find(name);
    return url == null ? null : url.openStream();
  }

  /** The resource of that name, without a slash at its start; null if there is none. */
  static @Nullable URL find(String name) {
    if (name.isEmpty() || name.endsWith("/")) {
      return null;
    }
    ClassLoader context = Thread.currentThread().getContextClassLoader();
    URL url = context == null ? null : context.getResource(name);
    return url != null ? url : DefinitionFiles.class.getClassLoader().getResource(name);
  }

  private static String decode(byte[] bytes, String source) {
    try {
      String text = StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes)).toString();
      return text.startsWith("\uFEFF") ? text.substring(1) : text;
    } catch (CharacterCodingException e) {
      throw unreadable(source, e);
    }
  }

  private static IllegalArgumentException unreadable(String source, IOException cause) {
    return new IllegalArgumentException(
        "A definition can't be read."
            + "\n  where:     "
            + source
            + "\n  expected:  a readable file in UTF-8, but reading it failed: "
            + cause
            + "\n  to mend:   check the file, its permissions and its encoding",
        cause);
  }

  /**
   * Refuses what is no definition by itself: other formats, and templates that only hold
   * definitions.
   */
  static void checkKind(String source, String text) {
    String lower = source.toLowerCase(Locale.ROOT);
    for (String ending : UNSUPPORTED) {
      if (lower.endsWith(ending)) {
        throw unsupported(source, "its name ends with " + ending);
      }
    }
    if (isTemplate(source, text)) {
      throw unsupported(source, "it is a template: it has Resources, and no States");
    }
  }

  private static boolean isTemplate(String source, String text) {
    if (!TEMPLATE.matcher(text).find()) {
      return false;
    }
    try {
      Node root = Documents.read(text, source);
      return root.get("Resources") != null && root.get("States") == null;
    } catch (DocumentException e) {
      return false; // the compiler says what is wrong, and where
    }
  }

  private static IllegalArgumentException unsupported(String source, String reason) {
    return new IllegalArgumentException(
        "A file of this kind can't be loaded as a definition."
            + "\n  where:     "
            + source
            + "\n  expected:  "
            + SUPPORTED
            + ", but "
            + reason
            + "\n"
            + "  to mend:   give the definition itself: a file, or StateMachineDefinition.of(name,"
            + " text)");
  }

  /** The name for a state machine: the file's name without its endings. */
  static String nameOf(String source) {
    String name = source.substring(Math.max(source.lastIndexOf('/'), source.lastIndexOf('\\')) + 1);
    boolean cut = true;
    while (cut) {
      cut = false;
      for (String ending : ENDINGS) {
        if (name.length() > ending.length() && name.toLowerCase(Locale.ROOT).endsWith(ending)) {
          name = name.substring(0, name.length() - ending.length());
          cut = true;
        }
      }
    }
    return NOT_IN_NAMES.matcher(name).replaceAll("-");
  }
}
