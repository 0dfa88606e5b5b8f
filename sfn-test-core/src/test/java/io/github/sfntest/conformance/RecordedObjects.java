package io.github.sfntest.conformance;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.sfntest.SfnTestEnvironment;
import java.nio.charset.StandardCharsets;
import java.util.Base64;

/** The objects that a recorded case had in S3. */
final class RecordedObjects {

  private RecordedObjects() {}

  /**
   * Puts them into the fake's store.
   *
   * @param objects {@code {bucket, key, body}} each; a body is text or {@code {"base64": …}}
   */
  static void store(SfnTestEnvironment sfn, JsonNode objects) {
    for (JsonNode object : objects) {
      JsonNode body = object.path("body");
      byte[] content =
          body.has("base64")
              ? Base64.getDecoder().decode(body.path("base64").asText())
              : body.asText().getBytes(StandardCharsets.UTF_8);
      sfn.objects().put(object.path("bucket").asText(), object.path("key").asText(), content);
    }
  }
}
