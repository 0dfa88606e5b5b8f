package com.example.releases;

import static io.github.sfntest.assertj.SfnAssertions.assertThat;
import static io.github.sfntest.assertj.SfnAssertions.assertThatExceptionOfType;

import io.github.sfntest.SfnTestEnvironment;
import io.github.sfntest.junit5.SfnFake;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import software.amazon.awssdk.services.sfn.SfnClient;
import software.amazon.awssdk.services.sfn.model.ConflictException;
import software.amazon.awssdk.services.sfn.model.InvalidLoggingConfigurationException;
import software.amazon.awssdk.services.sfn.model.LogDestination;
import software.amazon.awssdk.services.sfn.model.LogLevel;
import software.amazon.awssdk.services.sfn.model.LoggingConfiguration;
import software.amazon.awssdk.services.sfn.model.RoutingConfigurationListItem;
import software.amazon.awssdk.services.sfn.model.SfnException;
import software.amazon.awssdk.services.sfn.model.StartExecutionRequest;
import software.amazon.awssdk.services.sfn.model.StateMachineAliasListItem;

/** Versions, aliases and faults of the API, as the guide shows them. */
@ExtendWith(SfnFake.class)
class CanaryTest {

  private static final String OLD =
      """
      {"StartAt": "Greet", "States": {"Greet": {"Type": "Pass", "Result": "hello", "End": true}}}\
      """;
  private static final String NEW = OLD.replace("hello", "good day");

  private static final LoggingConfiguration GREETINGS =
      LoggingConfiguration.builder()
          .level(LogLevel.ERROR)
          .destinations(
              LogDestination.builder()
                  .cloudWatchLogsLogGroup(
                      g ->
                          g.logGroupArn(
                              "arn:aws:logs:us-east-1:123456789012:log-group:"
                                  + "/aws/vendedlogs/states/greetings:*"))
                  .build())
          .build();

  private String machine;
  private String live;

  @BeforeEach
  void deploy(SfnClient client) {
    var created =
        client.createStateMachine(
            r ->
                r.name("greeting")
                    .definition(OLD)
                    .roleArn("arn:aws:iam::123456789012:role/greeting")
                    .publish(true));
    machine = created.stateMachineArn();
    live =
        client
            .createStateMachineAlias(
                r ->
                    r.name("live")
                        .routingConfiguration(
                            RoutingConfigurationListItem.builder()
                                .stateMachineVersionArn(created.stateMachineVersionArn())
                                .weight(100)
                                .build()))
            .stateMachineAliasArn();
  }

  // snippet: canary
  @Test
  void gives_the_new_version_some_of_the_executions(SfnClient client, SfnTestEnvironment sfn) {
    Canary canary = new Canary(client, machine, "live");

    String candidate = canary.release(NEW, 10);
    for (int i = 0; i < 50; i++) {
      client.startExecution(r -> r.stateMachineArn(live));
    }

    assertThat(client.listExecutions(r -> r.stateMachineArn(candidate)).executions())
        .hasSizeBetween(1, 12)
        .allSatisfy(it -> assertThat(it.stateMachineAliasArn()).isEqualTo(live));

    canary.settleOn(candidate);
    client.startExecution(r -> r.stateMachineArn(live));

    assertThat(sfn.lastExecution()).succeeded().hasOutput("\"good day\"");
  }

  // end of snippet

  // snippet: conflict
  @Test
  void a_version_in_use_cannot_be_deleted(SfnClient client) {
    assertThatExceptionOfType(ConflictException.class)
        .isThrownBy(
            () -> client.deleteStateMachineVersion(r -> r.stateMachineVersionArn(machine + ":1")));

    assertThat(
            client.listStateMachineAliases(r -> r.stateMachineArn(machine)).stateMachineAliases())
        .extracting(StateMachineAliasListItem::stateMachineAliasArn)
        .containsExactly(live);
  }

  // end of snippet

  // snippet: fault
  @Test
  void a_throttled_start_may_be_tried_again(SfnClient client, SfnTestEnvironment sfn) {
    sfn.whenApi(StartExecutionRequest.class)
        .withRequest(request -> live.equals(request.stateMachineArn()))
        .thenFail("ThrottlingException", "Rate exceeded")
        .times(2)
        .thenProceed();

    int attempts = 0;
    String started = null;
    while (started == null) {
      attempts++;
      try {
        started = client.startExecution(r -> r.stateMachineArn(live)).executionArn();
      } catch (SfnException e) {
        assertThat(e.isThrottlingException()).isTrue();
      }
    }

    assertThat(attempts).isEqualTo(3);
    assertThat(sfn.execution(started)).succeeded();
  }

  // end of snippet

  // snippet: surroundings
  @Test
  void a_machine_cannot_log_to_a_group_that_is_gone(SfnClient client, SfnTestEnvironment sfn) {
    sfn.logGroup("/aws/vendedlogs/states/greetings").delete();

    assertThatExceptionOfType(InvalidLoggingConfigurationException.class)
        .isThrownBy(
            () ->
                client.updateStateMachine(
                    r -> r.stateMachineArn(machine).loggingConfiguration(GREETINGS)))
        .withMessageContaining("Log Destination not found.");
  }

  // end of snippet

  // snippet: validate
  @Test
  void a_definition_can_be_checked_without_a_state_machine(SfnClient client) {
    var result =
        client.validateStateMachineDefinition(
            r ->
                r.definition(
                    "{\"StartAt\": \"Gone\", \"States\": {\"Here\": {\"Type\": \"Fail\"}}}"));

    assertThat(result.resultAsString()).isEqualTo("FAIL");
    assertThat(result.diagnostics().get(0).message()).isEqualTo("Missing 'Next' target: Gone");
  }
  // end of snippet
}
