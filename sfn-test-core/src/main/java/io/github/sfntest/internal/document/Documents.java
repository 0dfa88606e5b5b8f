package io.github.sfntest.internal.document;

import java.util.Locale;

/** Reads documents of either kind. */
public final class Documents {

  private Documents() {}

  /**
   * The document of a text: JSON if it starts as such and its name does not say YAML.
   *
   * @param source the file's name, for its ending and for messages
   * @throws DocumentException if it is no document, has a key twice, or is too large
   */
  public static Node read(String text, String source) {
    if (isYaml(source)) {
      return YamlDocument.read(MappedText.whole(text, source));
    }
    String start = text.stripLeading();
    boolean looksLikeJson = start.startsWith("{") || start.startsWith("/");
    return looksLikeJson
        ? JsonDocument.read(text, source)
        : YamlDocument.read(MappedText.whole(text, source));
  }

  /**
   * The document of a YAML text; its places are those of the text's pieces.
   *
   * @throws DocumentException if it is no YAML, has a key twice, or is too large
   */
  public static Node readYaml(MappedText text) {
    return YamlDocument.read(text);
  }

  /** Whether a file's name says that it is YAML. */
  public static boolean isYaml(String source) {
    String lower = source.toLowerCase(Locale.ROOT);
    return lower.endsWith(".yaml") || lower.endsWith(".yml");
  }
}
