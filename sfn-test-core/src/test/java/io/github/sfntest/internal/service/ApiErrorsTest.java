package io.github.sfntest.internal.service;

import static io.github.sfntest.internal.service.Samples.MACHINE_ARN;
import static io.github.sfntest.internal.service.Samples.ROLE;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.github.sfntest.SfnTestEnvironment;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import software.amazon.awssdk.services.sfn.SfnClient;
import software.amazon.awssdk.services.sfn.model.SfnException;
import software.amazon.awssdk.services.sfn.model.StateMachineTypeNotSupportedException;

/**
 * Every error of the API, with its whole text. There are a standard and an express machine, and one
 * of version 1.
 */
class ApiErrorsTest {
  private static final String STANDARD = MACHINE_ARN + "standard";
  private static final String EXPRESS = MACHINE_ARN + "express";
  private static final String EXECUTION = "arn:aws:states:us-east-1:123456789012:execution:";
  private static final String ACTIVITY = "arn:aws:states:us-east-1:123456789012:activity:";

  record Row(String what, Consumer<SfnClient> call, String error) {
    @Override
    public String toString() {
      return what;
    }
  }

  private static Row row(String what, Consumer<SfnClient> call, String error) {
    return new Row(what, call, error);
  }

  static Stream<Row> rows() {
    return Stream.of(
        // ---- ARNs
        row(
            "no ARN",
            c -> c.startExecution(r -> r.stateMachineArn("order")),
            "InvalidArn: Invalid Arn: 'Invalid ARN prefix: order'"),
        row(
            "no ARN of an execution",
            c -> c.describeExecution(r -> r.executionArn("invalid_state_machine_arn")),
            "InvalidArn: Invalid Arn: 'Invalid ARN prefix: invalid_state_machine_arn'"),
        row(
            "an ARN that is cut off",
            c -> c.startSyncExecution(r -> r.stateMachineArn("arn:aws:states:us-east-1:1")),
            "InvalidArn: Invalid Arn: 'Invalid ARN: arn:aws:states:us-east-1:1'"),
        row(
            "an ARN of another service",
            c -> c.startExecution(r -> r.stateMachineArn("arn:aws:lambda:us-east-1:1:function:f")),
            "InvalidArn: Invalid Arn: 'Service not valid in this context: lambda'"),
        row(
            "an ARN of another kind",
            c -> c.startExecution(r -> r.stateMachineArn(ACTIVITY + "a")),
            "InvalidArn: Invalid Arn: 'Resource type not valid in this context: activity'"),
        row(
            "an ARN with too many parts",
            c -> c.startExecution(r -> r.stateMachineArn(STANDARD + ":1:2")),
            "InvalidArn: Invalid Arn: 'Invalid ARN: " + STANDARD + ":1:2'"),
        row(
            "the history of an express execution",
            c ->
                c.getExecutionHistory(
                    r -> r.executionArn("arn:aws:states:us-east-1:1:express:express:n:id")),
            "InvalidArn: Invalid Arn: 'Resource type not valid in this context: express'"),
        row(
            "the ARN of a Map's label",
            c -> c.startExecution(r -> r.stateMachineArn(STANDARD + "/label")),
            "ValidationException: This operation does not support labeled state machine ARNs: '"
                + STANDARD
                + "/label'"),
        // ---- state machines
        row(
            "startExecution of a missing machine",
            c -> c.startExecution(r -> r.stateMachineArn(MACHINE_ARN + "nope")),
            "StateMachineDoesNotExist: State Machine Does Not Exist: '" + MACHINE_ARN + "nope'"),
        row(
            "startSyncExecution of a missing machine",
            c -> c.startSyncExecution(r -> r.stateMachineArn(MACHINE_ARN + "nope")),
            "StateMachineDoesNotExist: State Machine Does Not Exist: '" + MACHINE_ARN + "nope'"),
        row(
            "startSyncExecution of a missing version",
            c -> c.startSyncExecution(r -> r.stateMachineArn(EXPRESS + ":2")),
            "StateMachineDoesNotExist: State Machine Does Not Exist: '" + EXPRESS + ":2'"),
        row(
            "startSyncExecution of an alias, which there is none of",
            c -> c.startSyncExecution(r -> r.stateMachineArn(EXPRESS + ":PROD")),
            "StateMachineDoesNotExist: State Machine Does Not Exist: '" + EXPRESS + ":PROD'"),
        row(
            "describeStateMachine of a missing machine",
            c -> c.describeStateMachine(r -> r.stateMachineArn(MACHINE_ARN + "nope")),
            "StateMachineDoesNotExist: State Machine Does Not Exist: '" + MACHINE_ARN + "nope'"),
        row(
            "startSyncExecution of a standard machine",
            c -> c.startSyncExecution(r -> r.stateMachineArn(STANDARD)),
            "StateMachineTypeNotSupported: This operation is not supported by this type of state"
                + " machine"),
        row(
            "listExecutions of an express machine",
            c -> c.listExecutions(r -> r.stateMachineArn(EXPRESS)),
            "StateMachineTypeNotSupported: This operation is not supported by this type of state"
                + " machine"),
        row(
            "another definition under a name that is taken",
            c -> create(c, "standard", Samples.WAIT),
            "StateMachineAlreadyExists: State Machine Already Exists: '" + STANDARD + "'"),
        row(
            "a blank more under a name that is taken",
            c -> create(c, "standard", Samples.PASS + " "),
            "StateMachineAlreadyExists: State Machine Already Exists: '" + STANDARD + "'"),
        row(
            "a name with a blank",
            c -> create(c, "my order", Samples.PASS),
            "InvalidName: Invalid Name: 'my order'"),
        row(
            "a definition that lacks its states",
            c -> create(c, "bad", "{}"),
            "InvalidDefinition: Invalid State Machine Definition: 'SCHEMA_VALIDATION_FAILED: These"
                + " fields are required: [States, StartAt] at /'"),
        row(
            "a definition that never ends, a fault without a place",
            c ->
                create(
                    c,
                    "bad",
                    "{\"StartAt\": \"A\", \"States\": {\"A\": {\"Type\": \"Pass\", \"Next\":"
                        + " \"A\"}}}"),
            "InvalidDefinition: Invalid State Machine Definition: 'MISSING_END_STATE: Workflow has"
                + " no terminal state at null'"),
        row(
            "a definition that is no JSON",
            c -> create(c, "bad", "not a definition"),
            "InvalidDefinition: Invalid State Machine Definition: 'INVALID_JSON_DESCRIPTION:"
                + " Unrecognized token 'not': was expecting (JSON String, Number, Array, Object or"
                + " token 'null', 'true' or 'false')\n"
                + " at [Source: (String)\"not a definition\"; line: 1, column: 4]'"),
        row(
            "a description of a version that is not published",
            c ->
                c.createStateMachine(
                    r ->
                        r.name("new")
                            .definition(Samples.PASS)
                            .roleArn(ROLE)
                            .versionDescription("first")),
            "ValidationException: Version description can only be set when publish is true"),
        row(
            "logging to nowhere",
            c ->
                c.createStateMachine(
                    r ->
                        r.name("new")
                            .definition(Samples.PASS)
                            .roleArn(ROLE)
                            .loggingConfiguration(l -> l.level("ERROR"))),
            "InvalidLoggingConfiguration: Invalid Logging Configuration: Must specify exactly one"
                + " Log Destination."),
        row(
            "encryption without a key",
            c ->
                c.createStateMachine(
                    r ->
                        r.name("new")
                            .definition(Samples.PASS)
                            .roleArn(ROLE)
                            .encryptionConfiguration(e -> e.type("CUSTOMER_MANAGED_KMS_KEY"))),
            "InvalidEncryptionConfiguration: Invalid Encryption Configuration: Type"
                + " CUSTOMER_MANAGED_KMS_KEY needs a KMS key."),
        row(
            "AWS's encryption with a key",
            c ->
                c.createStateMachine(
                    r ->
                        r.name("new")
                            .definition(Samples.PASS)
                            .roleArn(ROLE)
                            .encryptionConfiguration(e -> e.type("AWS_OWNED_KEY").kmsKeyId("k"))),
            "InvalidEncryptionConfiguration: Invalid Encryption Configuration: A KMS key can only"
                + " be given with type CUSTOMER_MANAGED_KMS_KEY."),
        // ---- executions
        row(
            "input that is no JSON",
            c -> c.startExecution(r -> r.stateMachineArn(STANDARD).input("not some json")),
            "InvalidExecutionInput: Invalid State Machine Execution Input: 'Unrecognized token"
                + " 'not': was expecting (JSON String, Number, Array, Object or token 'null',"
                + " 'true' or 'false')'"),
        row(
            "input with the wrong quotes",
            c -> c.startSyncExecution(r -> r.stateMachineArn(EXPRESS).input("{'not': 'json'")),
            "InvalidExecutionInput: Invalid State Machine Execution Input: 'Unexpected character"
                + " (''' (code 39)): was expecting double-quote to start field name'"),
        row(
            "empty input",
            c -> c.startSyncExecution(r -> r.stateMachineArn(EXPRESS).input("")),
            "InvalidExecutionInput: Invalid State Machine Execution Input: 'Invalid execution"
                + " input.'"),
        row(
            "input of one byte too many",
            c ->
                c.startSyncExecution(
                    r -> r.stateMachineArn(EXPRESS).input("\"" + "é".repeat(131_071) + "x\"")),
            "InvalidExecutionInput: Invalid State Machine Execution Input: 'The payload exceeds the"
                + " maximum of 262144 bytes in UTF-8 encoding.'"),
        row(
            "input of one character too many",
            c ->
                c.startSyncExecution(
                    r -> r.stateMachineArn(EXPRESS).input("\"" + "x".repeat(262_143) + "\"")),
            "ValidationException: 1 validation error detected: Value at 'input' failed to satisfy"
                + " constraint: Member must have length less than or equal to 262144"),
        row(
            "an execution's name with a colon",
            c -> c.startExecution(r -> r.stateMachineArn(STANDARD).name("a:b")),
            "InvalidName: Invalid Name: 'a:b'"),
        row(
            "a synchronous execution's name with a slash",
            c -> c.startSyncExecution(r -> r.stateMachineArn(EXPRESS).name("a/b")),
            "InvalidName: Invalid Name: 'a/b'"),
        row(
            "no state machine at all",
            c -> c.startSyncExecution(r -> r.name("n")),
            "ValidationException: 1 validation error detected: Value null at 'stateMachineArn'"
                + " failed to satisfy constraint: Member must not be null"),
        row(
            "describeExecution of a missing execution",
            c -> c.describeExecution(r -> r.executionArn(EXECUTION + "standard:nope")),
            "ExecutionDoesNotExist: Execution Does Not Exist: '" + EXECUTION + "standard:nope'"),
        row(
            "stopExecution of a missing execution",
            c -> c.stopExecution(r -> r.executionArn(EXECUTION + "standard:nope")),
            "ExecutionDoesNotExist: Execution Does Not Exist: '" + EXECUTION + "standard:nope'"),
        row(
            "listExecutions of nothing",
            c -> c.listExecutions(r -> r.maxResults(1)),
            "ValidationException: Either a state machine ARN or a map run ARN must be given"),
        // ---- tokens
        row(
            "a page token of the caller's own making",
            c -> c.listStateMachines(r -> r.nextToken("InvalidToken")),
            "InvalidToken: Invalid Token: 'Invalid token'"),
        row(
            "a page token that is no Base64",
            c -> c.listActivities(r -> r.nextToken("%%%")),
            "InvalidToken: Invalid Token: 'Invalid token'"),
        row(
            "a task token of the caller's own making",
            c -> c.sendTaskSuccess(r -> r.taskToken("token").output("{}")),
            "InvalidToken: Invalid Token: 'Invalid token'"),
        row(
            "output that is no JSON",
            c -> c.sendTaskSuccess(r -> r.taskToken("token").output("{")),
            "InvalidOutput: Invalid Output: 'Unexpected end-of-input: expected close marker for"
                + " Object (start marker at [Source: (String)\"{\"; line: 1, column: 1])'"),
        // ---- activities
        row(
            "an activity's name with a tilde",
            c -> c.createActivity(r -> r.name("activity~name")),
            "InvalidName: Invalid Name: 'activity~name'"),
        row(
            "a missing activity",
            c -> c.describeActivity(r -> r.activityArn(ACTIVITY + "nope")),
            "ActivityDoesNotExist: Activity Does Not Exist: '" + ACTIVITY + "nope'"),
        row(
            "a task of a missing activity",
            c -> c.getActivityTask(r -> r.activityArn(ACTIVITY + "nope")),
            "ActivityDoesNotExist: Activity Does Not Exist: '" + ACTIVITY + "nope'"));
  }

  private static void create(SfnClient client, String name, String definition) {
    client.createStateMachine(r -> r.name(name).definition(definition).roleArn(ROLE));
  }

  @ParameterizedTest
  @MethodSource("rows")
  void has_the_text_of_aws(Row row) {
    try (SfnTestEnvironment sfn = SfnTestEnvironment.create()) {
      Samples.createStandard(sfn, "standard", Samples.PASS);
      Samples.createExpress(sfn, "express", Samples.PASS);

      assertThat(Samples.error(() -> row.call().accept(sfn.client()))).isEqualTo(row.error());
    }
  }

  @Test
  void the_message_shows_status_and_request_id_as_the_sdk_does() {
    try (SfnTestEnvironment sfn = SfnTestEnvironment.create()) {
      var error =
          catchThrowableOfType(
              SfnException.class, () -> sfn.client().startExecution(r -> r.stateMachineArn("x")));

      assertThat(error.getMessage())
          .startsWith(
              "Invalid Arn: 'Invalid ARN prefix: x' (Service: Sfn, Status Code: 400, Request ID: "
                  + error.requestId());
    }
  }

  @Test
  void a_wrong_type_comes_with_a_hint_beside_the_text_of_aws() {
    try (SfnTestEnvironment sfn = SfnTestEnvironment.create()) {
      String arn = Samples.createStandard(sfn, "order", Samples.PASS);

      var error =
          catchThrowableOfType(
              StateMachineTypeNotSupportedException.class,
              () -> sfn.client().startSyncExecution(r -> r.stateMachineArn(arn)));

      assertThat(error.getSuppressed())
          .singleElement()
          .extracting(Throwable::getMessage)
          .isEqualTo(
              "State machine 'order' is of type STANDARD.\n"
                  + "  to mend:   register it as EXPRESS: @StateMachine(value = …, type = EXPRESS),"
                  + " or definition.withType(StateMachineType.EXPRESS)");
    }
  }

  @Test
  void nothing_has_changed_when_a_call_is_refused() {
    try (SfnTestEnvironment sfn = SfnTestEnvironment.create()) {
      String arn = Samples.createStandard(sfn, "order", Samples.PASS);

      Samples.error(() -> sfn.client().startExecution(r -> r.stateMachineArn(arn).input("")));
      Samples.error(() -> create(sfn.client(), "bad name", Samples.PASS));

      assertThat(sfn.executions()).isEmpty();
      assertThat(sfn.stateMachines()).hasSize(1);
    }
  }
}
