package io.github.sfntest.internal.query.jsonata;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** What an expression sees of the execution. Made for one evaluation, confined to its thread. */
public interface Bindings {

  /** The value of the variable of that name, without the {@code $}; null if it has none. */
  @Nullable JsonNode variable(String name);

  /** The execution's virtual time. */
  Instant now();

  /** The next random number of the execution, 0 inclusive to 1 exclusive. */
  double random();

  /** The next UUID of the execution. */
  String uuid();
}
