package io.github.sfntest.internal.query;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Set;

/** A path that can select several nodes: the JSONPath engine runs it, over our nodes. */
final class IndefinitePath implements Expression {
  private final ParsedPath path;
  private final JaywayPath engine;

  IndefinitePath(ParsedPath path) throws QuerySyntaxException {
    this.path = path;
    this.engine = JaywayPath.compile(path);
  }

  @Override
  public String text() {
    return path.text();
  }

  @Override
  public Set<String> variables() {
    return path.variables();
  }

  @Override
  public JsonNode evaluate(Scope scope) throws QueryException {
    JsonNode document = path.document(scope);
    if (document == null) {
      throw new PathNotFoundException(
          path.text(), "No results for path: $" + path.variable() + path.canonical().substring(1));
    }
    return engine.read(document);
  }
}
