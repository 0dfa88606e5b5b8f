package io.github.sfntest.internal.service;

import static io.github.sfntest.internal.service.Samples.MACHINE_ARN;
import static io.github.sfntest.internal.service.Samples.ROLE;
import static io.github.sfntest.internal.service.Samples.createStandard;
import static io.github.sfntest.internal.service.Samples.error;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.sfntest.SfnTestEnvironment;
import io.github.sfntest.TimeControl;
import io.github.sfntest.execution.ExecutionStatus;
import java.time.Duration;
import java.time.Instant;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import software.amazon.awssdk.services.sfn.model.DescribeStateMachineResponse;
import software.amazon.awssdk.services.sfn.model.EncryptionType;
import software.amazon.awssdk.services.sfn.model.KmsKeyState;
import software.amazon.awssdk.services.sfn.model.LogDestination;
import software.amazon.awssdk.services.sfn.model.LogLevel;
import software.amazon.awssdk.services.sfn.model.LoggingConfiguration;
import software.amazon.awssdk.services.sfn.model.UpdateStateMachineRequest;
import software.amazon.awssdk.services.sfn.model.UpdateStateMachineResponse;

/** Updating a state machine: API Reference, UpdateStateMachine. */
class UpdateStateMachineTest {
  private static final Instant START = Instant.parse("2025-01-01T00:00:00Z");
  private static final String KEY = "arn:aws:kms:us-east-1:123456789012:key/k";

  private final SfnTestEnvironment sfn =
      SfnTestEnvironment.builder().timeControl(TimeControl.MANUAL).build();
  private final String arn = createStandard(sfn, "order", Samples.PASS);

  @AfterEach
  void close() {
    sfn.close();
  }

  private UpdateStateMachineResponse update(
      UnaryOperator<UpdateStateMachineRequest.Builder> change) {
    return sfn.client()
        .updateStateMachine(
            change.apply(UpdateStateMachineRequest.builder().stateMachineArn(arn)).build());
  }

  private DescribeStateMachineResponse describe() {
    return sfn.client().describeStateMachine(r -> r.stateMachineArn(arn));
  }

  record Change(String what, UnaryOperator<UpdateStateMachineRequest.Builder> change) {
    @Override
    public String toString() {
      return what;
    }
  }

  static Stream<Change> changes() {
    return Stream.of(
        new Change("the definition", r -> r.definition(Samples.WAIT)),
        new Change("a blank in it", r -> r.definition(Samples.PASS + "\n")),
        new Change("the role", r -> r.roleArn(ROLE + "2")),
        new Change("logging", r -> r.loggingConfiguration(UpdateStateMachineTest::logging)),
        new Change("tracing", r -> r.tracingConfiguration(t -> t.enabled(true))),
        new Change(
            "encryption",
            r ->
                r.encryptionConfiguration(
                    e -> e.type(EncryptionType.CUSTOMER_MANAGED_KMS_KEY).kmsKeyId(KEY))));
  }

  private static void logging(LoggingConfiguration.Builder logging) {
    logging
        .level(LogLevel.ERROR)
        .destinations(
            LogDestination.builder()
                .cloudWatchLogsLogGroup(g -> g.logGroupArn("arn:aws:logs:x:*"))
                .build());
  }

  @ParameterizedTest
  @MethodSource("changes")
  void a_change_makes_another_revision(Change change) {
    assertThat(describe().revisionId()).isNull();
    sfn.clock().advance(Duration.ofSeconds(7));

    UpdateStateMachineResponse updated = update(change.change());

    assertThat(updated.revisionId()).hasSize(36).isEqualTo(describe().revisionId());
    assertThat(updated.updateDate()).isEqualTo(START.plusSeconds(7));
    assertThat(updated.stateMachineVersionArn()).isNull();
    assertThat(describe().creationDate()).isEqualTo(START);
    assertThat(update(change.change()).revisionId()).isEqualTo(updated.revisionId());
  }

  @Test
  void what_is_the_same_stays_the_first_revision_without_an_id() {
    assertThat(update(r -> r.definition(Samples.PASS).roleArn(ROLE)).revisionId()).isNull();
  }

  @Test
  void what_is_not_given_stays() {
    update(r -> r.loggingConfiguration(UpdateStateMachineTest::logging));
    update(r -> r.definition(Samples.WAIT));

    assertThat(describe().definition()).isEqualTo(Samples.WAIT);
    assertThat(describe().roleArn()).isEqualTo(ROLE);
    assertThat(describe().loggingConfiguration().level()).isEqualTo(LogLevel.ERROR);
  }

  @Test
  void a_running_execution_keeps_its_definition() {
    update(r -> r.definition(Samples.WAIT));
    String running = sfn.client().startExecution(r -> r.stateMachineArn(arn)).executionArn();
    sfn.clock().advance(Duration.ofSeconds(1));
    String before = describe().revisionId();

    update(r -> r.definition(Samples.PASS).roleArn(ROLE + "2"));
    String after = sfn.client().startExecution(r -> r.stateMachineArn(arn)).executionArn();

    assertThat(sfn.execution(running).status()).isEqualTo(ExecutionStatus.RUNNING);
    assertThat(sfn.execution(after).status()).isEqualTo(ExecutionStatus.SUCCEEDED);
    var described = sfn.client().describeStateMachineForExecution(r -> r.executionArn(running));
    assertThat(described.definition()).isEqualTo(Samples.WAIT);
    assertThat(described.roleArn()).isEqualTo(ROLE);
    assertThat(described.revisionId()).isEqualTo(before);
    assertThat(described.updateDate()).isEqualTo(START);
    assertThat(
            sfn.client().describeStateMachineForExecution(r -> r.executionArn(after)).revisionId())
        .isEqualTo(describe().revisionId());
  }

  record Refusal(
      String what, UnaryOperator<UpdateStateMachineRequest.Builder> change, String error) {
    @Override
    public String toString() {
      return what;
    }
  }

  static Stream<Refusal> refusals() {
    return Stream.of(
        new Refusal(
            "nothing to change",
            r -> r.publish(true),
            "MissingRequiredParameter: Either the definition, the role ARN, the"
                + " LoggingConfiguration, the EncryptionConfiguration or the TracingConfiguration"
                + " must be specified"),
        new Refusal(
            "a description of nothing published",
            r -> r.roleArn(ROLE).versionDescription("first"),
            "ValidationException: Version description can only be set when publish is true"),
        new Refusal(
            "a wrong definition",
            r -> r.definition("{}"),
            "InvalidDefinition: Invalid State Machine Definition: 'SCHEMA_VALIDATION_FAILED: These"
                + " fields are required: [States, StartAt] at /'"),
        new Refusal(
            "logging without a destination",
            r -> r.loggingConfiguration(l -> l.level(LogLevel.ALL)),
            "InvalidLoggingConfiguration: Invalid Logging Configuration: Must specify exactly one"
                + " Log Destination."),
        new Refusal(
            "a key of AWS's own",
            r -> r.encryptionConfiguration(e -> e.type("AWS_OWNED_KEY").kmsKeyId("k")),
            "InvalidEncryptionConfiguration: Invalid Encryption Configuration: A KMS key can only"
                + " be given with type CUSTOMER_MANAGED_KMS_KEY."),
        new Refusal(
            "a missing machine",
            r -> r.stateMachineArn(MACHINE_ARN + "nope").roleArn(ROLE),
            "StateMachineDoesNotExist: State Machine Does Not Exist: '" + MACHINE_ARN + "nope'"),
        new Refusal(
            "a version",
            r -> r.stateMachineArn(MACHINE_ARN + "order:1").roleArn(ROLE),
            "ValidationException: State machine ARN must be unqualified: '"
                + MACHINE_ARN
                + "order:1'"),
        new Refusal(
            "a key that is disabled",
            r ->
                r.encryptionConfiguration(
                    e -> e.type("CUSTOMER_MANAGED_KMS_KEY").kmsKeyId("disabled")),
            "InvalidEncryptionConfiguration: Invalid Encryption Configuration: The KMS key is"
                + " DISABLED."));
  }

  @ParameterizedTest
  @MethodSource("refusals")
  void a_refused_update_changes_nothing(Refusal refusal) {
    sfn.kmsKey("disabled").set(KmsKeyState.DISABLED);

    assertThat(error(() -> update(refusal.change()))).isEqualTo(refusal.error());

    assertThat(describe().revisionId()).isNull();
    assertThat(sfn.client().listStateMachineVersions(r -> r.stateMachineArn(arn)))
        .satisfies(list -> assertThat(list.stateMachineVersions()).isEmpty());
  }

  @Test
  void a_machine_that_is_being_deleted_takes_no_update() {
    update(r -> r.definition(Samples.WAIT));
    String running = sfn.client().startExecution(r -> r.stateMachineArn(arn)).executionArn();
    sfn.client().deleteStateMachine(r -> r.stateMachineArn(arn));

    assertThat(error(() -> update(r -> r.roleArn(ROLE + "2"))))
        .isEqualTo("StateMachineDeleting: State Machine Deleting: '" + arn + "'");
    assertThat(error(() -> sfn.client().publishStateMachineVersion(r -> r.stateMachineArn(arn))))
        .isEqualTo("StateMachineDeleting: State Machine Deleting: '" + arn + "'");
    sfn.client().stopExecution(r -> r.executionArn(running));
  }
}
