package io.github.sfntest.internal.check;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.sfntest.internal.json.Excerpt;
import io.github.sfntest.internal.json.NearNames;
import io.github.sfntest.internal.query.DocumentScope;
import io.github.sfntest.internal.query.Expression;
import io.github.sfntest.internal.query.JsonPath;
import io.github.sfntest.internal.query.QueryException;
import io.github.sfntest.internal.query.QuerySyntaxException;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** A JSONPath into a document, by the rules of the states language. */
public final class DocumentPath {
  private static final Pattern LAST_NAME = Pattern.compile("\\.([^.\\[]+)|\\[['\"](.+)['\"]\\]");

  private final Expression path;
  private final boolean definite;

  private DocumentPath(Expression path, boolean definite) {
    this.path = path;
    this.definite = definite;
  }

  /**
   * Compiles a path.
   *
   * @throws IllegalArgumentException if it is not well formed or reads something else than the
   *     document
   */
  public static DocumentPath of(String text) {
    Objects.requireNonNull(text, "path");
    try {
      Expression path = JsonPath.compile(text);
      if (!text.equals("$") && !text.startsWith("$.") && !text.startsWith("$[")) {
        throw refused(text, "one into the document, such as $.a.b[0]", null);
      }
      return new DocumentPath(path, JsonPath.isDefinite(text));
    } catch (QuerySyntaxException e) {
      throw refused(text, "a path such as $.a.b[0], but: " + e.getMessage(), e);
    }
  }

  private static IllegalArgumentException refused(
      String text, String expected, @Nullable Exception cause) {
    return new IllegalArgumentException(
        String.format(
            "This is no path of a document.%n  where:     %s%n  expected:  %s%n"
                + "  to mend:   start with $ and name members with dots, or with ['…'] if they hold"
                + " other characters than letters, digits and _",
            text, expected),
        cause);
  }

  /** The path itself. */
  public String text() {
    return path.text();
  }

  /**
   * The value there, or null; a path that can find several finds a list, and nothing in an empty
   * one.
   */
  public @Nullable JsonNode read(JsonNode document) {
    try {
      JsonNode value = path.evaluate(DocumentScope.of(document));
      return definite || !value.isEmpty() ? value : null;
    } catch (QueryException e) {
      // Nothing is there; whyMissing tells more if someone wants to know.
      return null;
    }
  }

  /** How far the path leads into an output that has nothing there, and what there is instead. */
  String whyMissing(JsonNode document) {
    for (String prefix : prefixes()) {
      JsonNode found = of(prefix).read(document);
      if (found != null) {
        return where(prefix, found, text().substring(prefix.length()));
      }
    }
    return "where nothing matches";
  }

  private static String where(String prefix, JsonNode found, String rest) {
    Matcher name = LAST_NAME.matcher(rest);
    if (found.isObject() && name.lookingAt()) {
      String missing = name.group(1) == null ? name.group(2) : name.group(1);
      List<String> names = new ArrayList<>();
      found.fieldNames().forEachRemaining(names::add);
      return "where " + prefix + " has no '" + missing + "': " + NearNames.hint(missing, names);
    }
    return found.isArray()
        ? "where " + prefix + " is an array of " + found.size()
        : "where " + prefix + " is " + Excerpt.of(found);
  }

  /** What stands before each step of a definite path, the longest first. */
  private List<String> prefixes() {
    List<String> prefixes = new ArrayList<>();
    for (int i = text().length() - 1; definite && i > 0; i--) {
      char c = text().charAt(i);
      if ((c == '.' || c == '[') && isPath(text().substring(0, i))) {
        prefixes.add(text().substring(0, i));
      }
    }
    return prefixes;
  }

  /** Not so if a dot or bracket of a quoted name was cut at. */
  private static boolean isPath(String text) {
    try {
      return JsonPath.isDefinite(text);
    } catch (QuerySyntaxException e) {
      return false;
    }
  }
}
