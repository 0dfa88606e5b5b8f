package io.github.sfntest.internal.query;

import com.fasterxml.jackson.databind.JsonNode;
import com.jayway.jsonpath.Configuration;
import com.jayway.jsonpath.InvalidPathException;
import com.jayway.jsonpath.JsonPathException;
import io.github.sfntest.internal.json.Json;

/**
 * A path compiled by Jayway's JSONPath, the dialect that AWS's paths follow. The only class besides
 * {@link JaywayNodes} that refers to the library, so that it is loaded only where a definition has
 * such a path.
 */
final class JaywayPath {
  private static final Configuration CONFIGURATION =
      Configuration.builder()
          .jsonProvider(new JaywayNodes())
          .mappingProvider(new JaywayNodes.Mapping())
          .build();

  private final ParsedPath path;
  private final com.jayway.jsonpath.JsonPath compiled;

  private JaywayPath(ParsedPath path, com.jayway.jsonpath.JsonPath compiled) {
    this.path = path;
    this.compiled = compiled;
  }

  static JaywayPath compile(ParsedPath path) throws QuerySyntaxException {
    try {
      return new JaywayPath(path, com.jayway.jsonpath.JsonPath.compile(path.canonical()));
    } catch (InvalidPathException e) {
      Integer where = path.indefiniteAt();
      throw new QuerySyntaxException(
          e.getMessage() + " (in " + path.text() + ")", where == null ? 0 : where);
    } catch (StackOverflowError e) { // the library recurses
      throw new QuerySyntaxException("Filters are nested too deeply", 0);
    }
  }

  /**
   * A scan remembers something of the document it has walked: read a second time, {@code $..*.*}
   * leaves hits out.
   */
  private com.jayway.jsonpath.JsonPath fresh() {
    return path.canonical().contains("..")
        ? com.jayway.jsonpath.JsonPath.compile(path.canonical())
        : compiled;
  }

  JsonNode read(JsonNode document) throws QueryException {
    try {
      return JaywayNodes.json(fresh().read(document, CONFIGURATION));
    } catch (com.jayway.jsonpath.PathNotFoundException e) {
      if (compiled.isDefinite()) {
        // Several names in one bracket give one object: definite to the engine.
        throw new PathNotFoundException(path.text(), String.valueOf(e.getMessage()));
      }
      // base/test_json_path_array_wildcard_or_slice_with_no_input: also where a parent is missing
      return Json.emptyArray();
    } catch (JsonPathException e) {
      throw new QueryException(
          QueryException.RUNTIME, "Invalid path '" + path.text() + "' : " + e.getMessage(), null);
    } catch (StackOverflowError e) { // the library recurses, and so do regular expressions
      throw new QueryException(
          QueryException.RUNTIME,
          "Invalid path '"
              + path.text()
              + "' : the document is nested too deeply, or a text too long",
          null);
    }
  }
}
