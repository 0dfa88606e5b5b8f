package io.github.sfntest.internal.service;

import io.github.sfntest.SfnTestEnvironment;
import io.github.sfntest.TimeControl;
import io.github.sfntest.execution.Strictness;
import java.time.Duration;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import software.amazon.awssdk.services.sfn.SfnClient;
import software.amazon.awssdk.services.sfn.model.KmsKeyState;
import software.amazon.awssdk.services.sfn.model.RoutingConfigurationListItem;

/** An account in which every operation can go wrong: what is named in a request is made for it. */
final class ErrorWorld implements AutoCloseable {
  private static final String KEY = "arn:aws:kms:us-east-1:123456789012:key/k";
  private static final String ENCRYPTED =
      "{\"type\": \"CUSTOMER_MANAGED_KMS_KEY\", \"kmsKeyId\": \"" + KEY + "\"}";
  private static final String STATES_ARN = "arn:aws:states:us-east-1:123456789012:";
  private static final String EACH =
      """
      {"StartAt": "Each", "States": {"Each": {"Type": "Map", "End": true, "ItemProcessor": {
        "ProcessorConfig": {"Mode": "DISTRIBUTED", "ExecutionType": "STANDARD"},
        "StartAt": "Stay", "States": {"Stay": {"Type": "Pass", "End": true}}}}}}\
      """;

  private final SfnTestEnvironment sfn =
      SfnTestEnvironment.builder()
          .strictness(Strictness.LENIENT)
          .timeControl(TimeControl.MANUAL)
          .activityPollTimeout(Duration.ZERO)
          .build();

  SfnTestEnvironment sfn() {
    return sfn;
  }

  private SfnClient client() {
    return sfn.client();
  }

  /** The value of a name in a request; it is made as it is asked for. */
  String value(String name) {
    return switch (name) {
      case "states" -> STATES_ARN;
      case "pass" -> Samples.PASS.replace("\"", "\\\"").replace("\n", " ");
      case "encrypted" -> ENCRYPTED;
      case "51 tags" ->
          IntStream.range(0, 51)
              .mapToObj(i -> "{\"key\": \"k" + i + "\", \"value\": \"\"}")
              .collect(Collectors.joining(", ", "[", "]"));
      case "machine" -> machine("machine", "STANDARD", Samples.CALLBACK, false);
      case "express" -> machine("express", "EXPRESS", Samples.WAIT, false);
      case "secret" -> machine("secret", "STANDARD", Samples.CALLBACK, true);
      case "secret express" -> machine("secret-express", "EXPRESS", Samples.PASS, true);
      case "alias" -> alias();
      case "open" -> start(value("machine"));
      case "ended" -> start(machine("ended", "STANDARD", Samples.PASS, false));
      case "secret execution" -> start(value("secret"));
      case "token" -> token(value("open"));
      case "secret token" -> token(value("secret execution"));
      case "lost token" -> lostToken();
      case "deleting" -> deleting("machine");
      case "deleting express" -> deleting("express");
      case "full of versions" -> fullOfVersions();
      case "full of aliases" -> fullOfAliases();
      case "activity" -> client().createActivity(r -> r.name("activity")).activityArn();
      case "secret activity" ->
          client()
              .createActivity(
                  r ->
                      r.name("secret")
                          .encryptionConfiguration(
                              e -> e.type("CUSTOMER_MANAGED_KMS_KEY").kmsKeyId(KEY)))
              .activityArn();
      case "ended map run" -> endedMapRun();
      default -> throw new IllegalArgumentException(name);
    };
  }

  /** Lets the key fail. */
  void key(String state) {
    switch (state) {
      case "" -> {}
      case "denied" -> sfn.kmsKey(KEY).deny();
      case "disabled" -> sfn.kmsKey(KEY).set(KmsKeyState.DISABLED);
      default -> throw new IllegalArgumentException(state);
    }
  }

  private String machine(String name, String type, String definition, boolean secret) {
    return client()
        .createStateMachine(
            r -> {
              r.name(name).type(type).definition(definition).roleArn(Samples.ROLE).publish(true);
              if (secret) {
                r.encryptionConfiguration(e -> e.type("CUSTOMER_MANAGED_KMS_KEY").kmsKeyId(KEY));
              }
            })
        .stateMachineArn();
  }

  private String start(String machine) {
    return client()
        .startExecution(r -> r.stateMachineArn(machine).name("execution").input("{}"))
        .executionArn();
  }

  private String token(String execution) {
    return sfn.execution(execution).awaiting("Approve").taskToken();
  }

  private String lostToken() {
    String token = value("token");
    client().stopExecution(r -> r.executionArn(value("open")));
    return token;
  }

  private String deleting(String machine) {
    String arn = value(machine);
    start(arn);
    client().deleteStateMachine(r -> r.stateMachineArn(arn));
    return arn;
  }

  private void alias(String name) {
    String version = value("machine") + ":1";
    RoutingConfigurationListItem route =
        RoutingConfigurationListItem.builder().stateMachineVersionArn(version).weight(100).build();
    client().createStateMachineAlias(r -> r.name(name).routingConfiguration(route));
  }

  private String alias() {
    alias("live");
    return value("machine") + ":live";
  }

  private String fullOfAliases() {
    IntStream.range(0, 100).forEach(i -> alias("alias-" + i));
    return value("machine") + ":1";
  }

  private String fullOfVersions() {
    String arn = value("machine");
    for (int i = 1; i < 1000; i++) {
      String role = Samples.ROLE + i;
      client().updateStateMachine(r -> r.stateMachineArn(arn).roleArn(role).publish(true));
    }
    client().updateStateMachine(r -> r.stateMachineArn(arn).roleArn(Samples.ROLE));
    return arn;
  }

  private String endedMapRun() {
    String arn = machine("each", "STANDARD", EACH, false);
    String execution =
        client().startExecution(r -> r.stateMachineArn(arn).input("[1]")).executionArn();
    return client().listMapRuns(r -> r.executionArn(execution)).mapRuns().get(0).mapRunArn();
  }

  @Override
  public void close() {
    sfn.discard();
  }
}
