package io.github.sfntest.mock;

import java.nio.charset.StandardCharsets;
import java.util.UUID;

/** Request ids of AWS services. */
final class RequestId {

  private RequestId() {}

  /** One made up: the same for the same call of the same execution. */
  static String of(TaskCall call) {
    String seed = call.executionArn() + call.state() + call.iterations() + call.attempt();
    return UUID.nameUUIDFromBytes(seed.getBytes(StandardCharsets.UTF_8)).toString();
  }
}
