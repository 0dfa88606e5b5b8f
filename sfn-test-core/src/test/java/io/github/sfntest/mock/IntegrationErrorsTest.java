package io.github.sfntest.mock;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Which errors an integration has of its own. */
class IntegrationErrorsTest {

  private static final String[] LAMBDA = {
    "Lambda.ServiceException",
    "Lambda.AWSLambdaException",
    "Lambda.SdkClientException",
    "Lambda.TooManyRequestsException",
    "Lambda.ClientExecutionTimeoutException",
    "Lambda.Unknown"
  };

  static Stream<Arguments> integrations() {
    return Stream.of(
        arguments(
            "arn:aws:states:::glue:startJobRun.sync",
            List.of("Glue.AWSGlueException", "Glue.SdkClientException")),
        arguments(
            "arn:aws:states:::aws-sdk:codebuild:startBuild",
            List.of("CodeBuild.CodeBuildException", "CodeBuild.SdkClientException")),
        arguments(
            "arn:aws:states:::http:invoke",
            List.of("States.Http.Socket", "States.Http.StatusCode.500")),
        arguments("arn:aws:states:::apigateway:invoke.waitForTaskToken", List.of("ApiGateway.500")),
        // no integration stands between the service and an activity's worker
        arguments("arn:aws:states:us-east-1:123456789012:activity:pack", List.of()));
  }

  @ParameterizedTest
  @MethodSource("integrations")
  void of_services(String resource, List<String> errors) {
    assertThat(IntegrationErrors.of(Calls.task("order", "Do it", resource))).isEqualTo(errors);
  }

  @Test
  void of_functions_however_they_are_invoked() {
    assertThat(IntegrationErrors.of(Calls.lambda("charge-card", "{}"))).containsExactly(LAMBDA);
    assertThat(IntegrationErrors.of(Calls.function(Calls.PAY, "{}"))).containsExactly(LAMBDA);
  }

  @Test
  void of_a_service_whose_sdk_module_is_there_those_that_it_declares_for_the_call() {
    assertThat(
            IntegrationErrors.of(
                Calls.task("order", "Stop", "arn:aws:states:::aws-sdk:sfn:stopExecution")))
        .containsExactly(
            "Sfn.SfnException",
            "Sfn.SdkClientException",
            "Sfn.ExecutionDoesNotExistException",
            "Sfn.InvalidArnException",
            "Sfn.KmsAccessDeniedException",
            "Sfn.KmsInvalidStateException",
            "Sfn.KmsThrottlingException",
            "Sfn.ValidationException");
  }

  @Test
  void an_optimized_integration_spells_them_in_its_own_way() {
    assertThat(IntegrationErrors.of(Calls.task("order", "Start", Calls.START)))
        .startsWith("StepFunctions.AWSStepFunctionsException", "StepFunctions.SdkClientException")
        .contains("StepFunctions.StateMachineDoesNotExistException");
  }
}
