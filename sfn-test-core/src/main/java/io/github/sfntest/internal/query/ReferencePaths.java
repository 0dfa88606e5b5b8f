package io.github.sfntest.internal.query;

import java.util.List;

/** Reference paths: dots and brackets only, so that they name one node. */
public final class ReferencePaths {
  /** What a reference path may not have in a plain name; in quotes all is allowed. */
  private static final String OPERATORS = "@,:?*";

  private ReferencePaths() {}

  /**
   * Compiles a path to write to, a {@code ResultPath}.
   *
   * @throws QuerySyntaxException if it is no reference path into the state's data
   */
  public static ReferencePath compile(String text) throws QuerySyntaxException {
    ParsedPath path = parse(text);
    if (path.source() != ParsedPath.Source.ROOT) {
      throw new QuerySyntaxException(
          "Only the state's data can be written to, not the context object or a variable: " + text,
          1);
    }
    List<PathStep> steps = path.steps();
    for (PathStep step : steps) {
      if (step.index() < 0) {
        throw new QuerySyntaxException(
            "An index to write to is counted from the start: " + text, 1);
      }
    }
    return new WritablePath(text, steps);
  }

  /**
   * Compiles a reference path that is read, as in {@code ItemsPath} and {@code SecondsPath}; it may
   * start from the context object or a variable.
   *
   * @throws QuerySyntaxException if it is not well formed or can name several nodes
   */
  public static Expression compileReading(String text) throws QuerySyntaxException {
    return new DefinitePath(parse(text));
  }

  private static ParsedPath parse(String text) throws QuerySyntaxException {
    ParsedPath path = PathParser.parse(text);
    Integer indefiniteAt = path.indefiniteAt();
    if (indefiniteAt != null) {
      throw new QuerySyntaxException(
          "A reference path names one node, without wildcards, slices, filters and lists: " + text,
          indefiniteAt);
    }
    char quote = 0;
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (c == '\\') {
        i++;
      } else if (quote != 0) {
        quote = c == quote ? 0 : quote;
      } else if (c == '\'' || c == '"') {
        quote = c;
      } else if (OPERATORS.indexOf(c) >= 0) {
        throw new QuerySyntaxException(
            "A reference path may have " + c + " in quotes only, as in ['a" + c + "b']: " + text,
            i);
      }
    }
    return path;
  }
}
