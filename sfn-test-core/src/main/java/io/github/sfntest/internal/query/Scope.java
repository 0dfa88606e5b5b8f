package io.github.sfntest.internal.query;

import com.fasterxml.jackson.databind.JsonNode;
import org.jspecify.annotations.Nullable;

/** What an expression can see. Made for one evaluation of one field. */
public interface Scope {

  /** JSONPath {@code $}: the state data the field reads. */
  JsonNode root();

  /** JSONata {@code $states.input}: the original state input. */
  JsonNode stateInput();

  /** JSONata {@code $states.result}, or null where it is not defined. */
  @Nullable JsonNode result();

  /** JSONata {@code $states.errorOutput}, or null where it is not defined. */
  @Nullable JsonNode errorOutput();

  /** The context object: JSONPath {@code $$}, JSONata {@code $states.context}. */
  JsonNode context();

  /** The workflow variable of that name, without the {@code $}; null if none has a value. */
  @Nullable JsonNode variable(String name);

  /** Time, randomness and identifiers, all from the execution's seed and clock. */
  Surroundings surroundings();
}
