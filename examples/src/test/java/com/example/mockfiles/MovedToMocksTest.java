package com.example.mockfiles;

import static io.github.sfntest.assertj.SfnAssertions.assertThat;

import io.github.sfntest.RegisteredStateMachine;
import io.github.sfntest.SfnTestEnvironment;
import io.github.sfntest.junit5.StateMachine;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** The test cases of {@code MockConfigFile.json}, moved to mocks in the tests. */
@StateMachine("mockfiles/LambdaSQSIntegration.asl.json")
class MovedToMocksTest {

  private static final Map<String, String> INPUT = Map.of("name", "Ana");
  private static final Map<String, Object> HELLO =
      Map.of("StatusCode", 200, "body", "Hello from Lambda!");

  // snippet: happy
  @Test
  void sends_what_the_function_gives(RegisteredStateMachine machine, SfnTestEnvironment sfn) {
    sfn.whenLambda("HelloWorldFunction").thenReturn(HELLO);
    sfn.whenTask("SQSState")
        .withInputPath("$.MessageBody.Payload.body", "Hello from Lambda!")
        .thenReturn(Map.of("MD5OfMessageBody", "d41d8", "MessageId", "m-1"));

    assertThat(machine.run(INPUT))
        .succeeded()
        .visited("LambdaState", "SQSState")
        .hasOutputPath("$.MessageId", "m-1");
  }

  // end of snippet

  // snippet: retry
  @Test
  void calls_a_busy_function_again(RegisteredStateMachine machine, SfnTestEnvironment sfn) {
    sfn.whenLambda("HelloWorldFunction")
        .thenFail("Lambda.ResourceNotReadyException", "Lambda resource is not ready.")
        .thenFail("Lambda.TimeoutException", "Lambda timed out.")
        .times(2)
        .thenReturn(HELLO);
    sfn.whenTask("SQSState").thenReturn(Map.of("MD5OfMessageBody", "d41d8", "MessageId", "m-1"));

    assertThat(machine.run(INPUT)).succeeded().task("LambdaState").wasInvokedTimes(4);
  }
  // end of snippet
}
