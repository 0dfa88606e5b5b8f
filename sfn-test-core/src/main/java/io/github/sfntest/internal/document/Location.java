package io.github.sfntest.internal.document;

/**
 * A place in a file.
 *
 * @param source the file, as messages name it
 * @param line from 1
 * @param column from 1
 */
public record Location(String source, int line, int column) {

  /** {@return such as {@code template.yaml:12:5}} */
  @Override
  public String toString() {
    return source + ":" + line + ":" + column;
  }
}
