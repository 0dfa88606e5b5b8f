package io.github.sfntest.mock;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.sfntest.internal.json.Json;
import io.github.sfntest.internal.json.ObjectBuilder;
import java.util.List;
import org.apiguardian.api.API;

/**
 * The members that the older SDK adds to the answers of most optimised integrations: {@code
 * SdkHttpMetadata} and {@code SdkResponseMetadata}; asl-semantics §15.2.
 */
@API(status = API.Status.INTERNAL)
public final class SdkMetadata {

  private static final String REQUEST_ID = "x-amzn-RequestId";

  private SdkMetadata() {}

  /**
   * Adds them for an answer with HTTP status 200 and no other header than the request id.
   *
   * @param answer what they are added to
   * @param requestId the request id
   */
  public static void addTo(ObjectBuilder answer, String requestId) {
    JsonNode ids = Json.array(List.of(Json.text(requestId)));
    answer
        .put(
            "SdkHttpMetadata",
            Json.object(
                "AllHttpHeaders", Json.object(REQUEST_ID, ids),
                "HttpHeaders", Json.object(REQUEST_ID, requestId),
                "HttpStatusCode", 200))
        .put("SdkResponseMetadata", Json.object("RequestId", requestId));
  }
}
