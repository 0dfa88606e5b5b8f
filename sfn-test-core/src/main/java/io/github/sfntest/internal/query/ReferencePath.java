package io.github.sfntest.internal.query;

import com.fasterxml.jackson.databind.JsonNode;

/** A reference path that can be written to: a {@code ResultPath}. Immutable. */
public interface ReferencePath {

  /** The source text. */
  String text();

  /**
   * A copy of {@code document} with {@code value} at this path; missing objects on the way are
   * made. {@code document} itself stays as it is.
   *
   * @throws QueryException if a step of the path meets a value that is neither object nor array
   */
  JsonNode write(JsonNode document, JsonNode value) throws QueryException;
}
