package io.github.sfntest.internal.query;

/**
 * A definite path that leads nowhere. The field that holds the path decides how AWS words it: the
 * message is the form of {@code InputPath}, "Invalid path '$.a' : No results for path: $['a']".
 */
public final class PathNotFoundException extends QueryException {
  private static final long serialVersionUID = 1L;

  private final String path;

  /**
   * @param path the path as the definition has it
   * @param detail such as {@code No results for path: $['a']} or {@code Missing property in path
   *     $['no']}
   */
  public PathNotFoundException(String path, String detail) {
    super(RUNTIME, "Invalid path '" + path + "' : " + detail, null);
    this.path = path;
  }

  /** The path as the definition has it. */
  public String path() {
    return path;
  }
}
