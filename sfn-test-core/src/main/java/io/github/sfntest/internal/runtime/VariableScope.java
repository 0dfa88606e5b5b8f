package io.github.sfntest.internal.runtime;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.sfntest.internal.json.Json;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The workflow variables of one {@code States} object while it runs; reads fall through to the
 * outer scopes.
 */
final class VariableScope {
  private final @Nullable VariableScope outer;
  private @Nullable Map<String, JsonNode> values;

  VariableScope(@Nullable VariableScope outer) {
    this.outer = outer;
  }

  @Nullable JsonNode get(String name) {
    for (VariableScope scope = this; scope != null; scope = scope.outer) {
      JsonNode value = scope.values == null ? null : scope.values.get(name);
      if (value != null) {
        return value;
      }
    }
    return null;
  }

  void assign(Map<String, JsonNode> assigned) {
    if (values == null) {
      values = new LinkedHashMap<>();
    }
    values.putAll(assigned);
  }

  /** How many variables can be read here. */
  int count() {
    int count = 0;
    for (VariableScope scope = this; scope != null; scope = scope.outer) {
      count += scope.values == null ? 0 : scope.values.size();
    }
    return count;
  }

  /** The size of all that can be read here, once these are assigned. */
  long bytesWith(Map<String, JsonNode> assigned) {
    long bytes = 0;
    for (JsonNode value : assigned.values()) {
      bytes += Json.utf8Size(value);
    }
    for (VariableScope scope = this; scope != null; scope = scope.outer) {
      for (Map.Entry<String, JsonNode> variable : scope.own().entrySet()) {
        bytes += assigned.containsKey(variable.getKey()) ? 0 : Json.utf8Size(variable.getValue());
      }
    }
    return bytes;
  }

  /** The variables of this very scope. */
  Map<String, JsonNode> own() {
    return values == null ? Map.of() : Map.copyOf(values);
  }
}
