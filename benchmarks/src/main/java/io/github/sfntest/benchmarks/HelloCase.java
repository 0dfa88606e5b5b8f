package io.github.sfntest.benchmarks;

import static io.github.sfntest.definition.StateMachineType.EXPRESS;

import io.github.sfntest.RegisteredStateMachine;
import io.github.sfntest.junit5.SfnFake;
import io.github.sfntest.junit5.StateMachine;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import software.amazon.awssdk.services.sfn.SfnClient;

/** The smallest test through the extension. */
@ExtendWith(SfnFake.class)
class HelloCase {

  @Test
  void says_hello(
      @StateMachine(value = "workloads/w1-hello.asl.json", type = EXPRESS)
          RegisteredStateMachine hello,
      SfnClient client) {
    String output =
        client
            .startSyncExecution(r -> r.stateMachineArn(hello.arn()).input("{\"hello\": \"world\"}"))
            .output();

    if (!output.equals("{\"hello\":\"world\"}")) {
      throw new AssertionError(output);
    }
  }
}
