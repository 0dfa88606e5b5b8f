package io.github.sfntest.mock;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.sfntest.internal.json.Excerpt;

/** A value that a test has given a mock. Immutable. */
sealed interface Given {

  /** As messages show it. */
  String shown();

  /** JSON, the same for every call; frozen. */
  record Plain(JsonNode json) implements Given {
    @Override
    public String shown() {
      return Excerpt.of(json);
    }
  }

  /**
   * A value with objects of the AWS SDK in it, which each integration shows in its way.
   *
   * @param value an object of the SDK, or a map or list with such in it
   */
  record Typed(Object value) implements Given {
    @Override
    public String shown() {
      return SdkValues.describe(value);
    }
  }
}
