package io.github.sfntest.internal.query;

/**
 * Paths that read: {@code $.a}, {@code $$.Execution.Id}, {@code $variable[0]}. A path that can name
 * one node only is run by own code; one with wildcards, slices, filters or deep scans goes to the
 * JSONPath engine, and its value is a list.
 */
public final class JsonPath {
  private JsonPath() {}

  /**
   * Compiles a path. Evaluating a definite one that leads nowhere gives a {@link
   * PathNotFoundException}.
   *
   * @throws QuerySyntaxException if it is not well formed
   */
  public static Expression compile(String text) throws QuerySyntaxException {
    ParsedPath path = PathParser.parse(text);
    return path.isDefinite() ? new DefinitePath(path) : new IndefinitePath(path);
  }

  /**
   * Whether the path names one node only.
   *
   * @throws QuerySyntaxException if it is not well formed
   */
  public static boolean isDefinite(String text) throws QuerySyntaxException {
    return PathParser.parse(text).isDefinite();
  }

  /**
   * The path with brackets only, names in single quotes, whatever it starts from written as {@code
   * $}.
   *
   * @throws QuerySyntaxException if it is not well formed
   */
  public static String canonical(String text) throws QuerySyntaxException {
    return PathParser.parse(text).canonical();
  }

  /** Whether a text in a place for paths and intrinsic functions is meant as a path. */
  public static boolean looksLikePath(String text) {
    return text.startsWith("$");
  }
}
