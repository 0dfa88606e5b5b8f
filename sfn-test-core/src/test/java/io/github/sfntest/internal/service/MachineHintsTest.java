package io.github.sfntest.internal.service;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.github.sfntest.SfnTestEnvironment;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import software.amazon.awssdk.services.sfn.SfnClient;
import software.amazon.awssdk.services.sfn.model.SfnException;

/** What the kit says beside AWS's text where an ARN names no state machine. */
class MachineHintsTest {
  private static final String ARN = "arn:aws:states:us-east-1:123456789012:stateMachine:";

  record Wrong(String given, String aws, String hint) {
    @Override
    public String toString() {
      return given;
    }
  }

  static Stream<Wrong> wrong() {
    return Stream.of(
        new Wrong(
            ARN + "refnud",
            "State Machine Does Not Exist: '" + ARN + "refnud'",
            """
            No state machine of this environment has that ARN.
              expected:  did you mean %1$srefund? There are: %1$sorder, %1$srefund
              to mend:   take it from the machine: RegisteredStateMachine.arn()\
            """),
        new Wrong(
            ARN + "else",
            "State Machine Does Not Exist: '" + ARN + "else'",
            """
            No state machine of this environment has that ARN.
              expected:  one of %1$sorder, %1$srefund
              to mend:   take it from the machine: RegisteredStateMachine.arn()\
            """),
        new Wrong(
            "arn:aws:states:eu-west-1:210987654321:stateMachine:refund",
            "State Machine Does Not Exist:"
                + " 'arn:aws:states:eu-west-1:210987654321:stateMachine:refund'",
            """
            State machine 'refund' has another ARN: the region of this environment is us-east-1, its account 123456789012.
              expected:  %1$srefund
              to mend:   take it from the machine, RegisteredStateMachine.arn(); or give the environment region and account: SfnTestEnvironment.builder().region("eu-west-1").accountId("210987654321"), @SfnSettings(region = …, accountId = …)\
            """),
        new Wrong(
            "refund",
            "Invalid Arn: 'Invalid ARN prefix: refund'",
            """
            'refund' is the name of a state machine, not its ARN.
              expected:  %1$srefund
              to mend:   take it from the machine: RegisteredStateMachine.arn()\
            """),
        new Wrong(
            "Refunds",
            "Invalid Arn: 'Invalid ARN prefix: Refunds'",
            """
            No state machine of this environment has that ARN or name.
              expected:  did you mean %1$srefund? There are: %1$sorder, %1$srefund
              to mend:   take it from the machine: RegisteredStateMachine.arn()\
            """),
        new Wrong(
            ARN + "refund:live",
            "State Machine Does Not Exist: '" + ARN + "refund:live'",
            """
            State machine 'refund' has no such version or alias.
              expected:  its ARN alone, %1$srefund: it has no versions and aliases
              to mend:   publishStateMachineVersion or createStateMachineAlias before\
            """),
        new Wrong(
            ARN + "order:live",
            "State Machine Does Not Exist: '" + ARN + "order:live'",
            """
            State machine 'order' has no such version or alias.
              expected:  one of %1$sorder:1
              to mend:   publishStateMachineVersion or createStateMachineAlias before\
            """));
  }

  @ParameterizedTest
  @MethodSource("wrong")
  void a_request_that_names_no_machine_comes_with_what_was_meant(Wrong wrong) {
    try (SfnTestEnvironment sfn = SfnTestEnvironment.create()) {
      String order = sfn.register("order", Samples.PASS).arn();
      sfn.client().publishStateMachineVersion(r -> r.stateMachineArn(order));
      sfn.register("refund", Samples.PASS);
      List<Consumer<SfnClient>> calls =
          List.of(
              client -> client.startExecution(r -> r.stateMachineArn(wrong.given())),
              client -> client.startSyncExecution(r -> r.stateMachineArn(wrong.given())),
              client -> client.describeStateMachine(r -> r.stateMachineArn(wrong.given())));

      for (Consumer<SfnClient> call : calls) {
        SfnException error =
            catchThrowableOfType(SfnException.class, () -> call.accept(sfn.client()));

        assertThat(error.awsErrorDetails().errorMessage()).isEqualTo(wrong.aws());
        assertThat(error.getSuppressed())
            .singleElement()
            .extracting(Throwable::getMessage)
            .isEqualTo(wrong.hint().formatted(ARN));
      }
    }
  }

  @Test
  void without_any_machine_it_says_so() {
    try (SfnTestEnvironment sfn = SfnTestEnvironment.create()) {
      SfnException error =
          catchThrowableOfType(
              SfnException.class,
              () -> sfn.client().startExecution(r -> r.stateMachineArn(ARN + "order")));

      assertThat(error.getSuppressed())
          .singleElement()
          .extracting(Throwable::getMessage)
          .isEqualTo(
              """
              No state machine is registered in this environment.
                to mend:   register it first: sfn.register(definition) or @StateMachine(…); check that the code under test got this environment's client\
              """);
    }
  }
}
