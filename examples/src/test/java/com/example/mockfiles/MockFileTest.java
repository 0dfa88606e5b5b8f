package com.example.mockfiles;

import static io.github.sfntest.assertj.SfnAssertions.assertThat;

import io.github.sfntest.RegisteredStateMachine;
import io.github.sfntest.SfnTestEnvironment;
import io.github.sfntest.junit5.MockConfig;
import io.github.sfntest.junit5.StateMachine;
import io.github.sfntest.mock.MockConfigFile;
import java.util.Map;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.services.sfn.SfnClient;

/** The mock file of Step Functions Local, used as it is. */
@StateMachine("mockfiles/LambdaSQSIntegration.asl.json")
class MockFileTest {

  private static final Map<String, String> INPUT = Map.of("name", "Ana");

  // snippet: annotation
  @Test
  @MockConfig(value = "MockConfigFile.json", testCase = "HappyPath")
  void sends_what_the_function_gives(RegisteredStateMachine machine) {
    assertThat(machine.run(INPUT))
        .succeeded()
        .visited("LambdaState", "SQSState")
        .hasOutputPath("$.MessageId", "3bcb6e8e-8b51-4375-b0bc-1a59812c6e51");
  }

  // end of snippet

  // snippet: apply
  @Test
  void calls_a_busy_function_again(RegisteredStateMachine machine, SfnTestEnvironment sfn) {
    var file = MockConfigFile.fromResource("MockConfigFile.json"); // beside the test class
    sfn.apply(file.testCase("LambdaSQSIntegration", "RetryPath"));

    assertThat(machine.run(INPUT)).succeeded().task("LambdaState").wasInvokedTimes(4);
  }

  // end of snippet

  // snippet: arn
  @Test
  @MockConfig("MockConfigFile.json")
  void mixes_the_file_with_other_mocks(
      RegisteredStateMachine machine, SfnClient client, SfnTestEnvironment sfn) {
    sfn.whenTask("SQSState").thenReturn(Map.of("MessageId", "m-1", "MD5OfMessageBody", "d41d8"));

    var started =
        client.startExecution(r -> r.stateMachineArn(machine.arn() + "#HybridPath").input("{}"));

    assertThat(sfn.execution(started)).succeeded().hasOutputPath("$.MessageId", "m-1");
  }
  // end of snippet
}
