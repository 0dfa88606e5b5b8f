package io.github.sfntest.internal.service;

import static io.github.sfntest.internal.service.Samples.ROLE;
import static io.github.sfntest.internal.service.Samples.error;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.github.sfntest.SfnTestEnvironment;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.EnumSource.Mode;
import software.amazon.awssdk.services.sfn.model.IncludedData;
import software.amazon.awssdk.services.sfn.model.KmsInvalidStateException;
import software.amazon.awssdk.services.sfn.model.KmsKeyState;
import software.amazon.awssdk.services.sfn.model.KmsThrottlingException;
import software.amazon.awssdk.services.sfn.model.StartSyncExecutionRequest;

/** State machines with a customer-managed key. */
class KmsKeysTest {
  private static final String KEY = "arn:aws:kms:us-east-1:123456789012:key/k-1";
  private static final String DENIED =
      "KmsAccessDeniedException: Either your KMS key policy or API caller does not have the required"
          + " permissions.";

  private final SfnTestEnvironment sfn = SfnTestEnvironment.create();
  private String express = "";
  private String standard = "";

  @BeforeEach
  void create() {
    express = create("express", "EXPRESS");
    standard = create("standard", "STANDARD");
  }

  @AfterEach
  void close() {
    sfn.close();
  }

  private String create(String name, String type) {
    return sfn.client()
        .createStateMachine(
            r ->
                r.name(name)
                    .definition(Samples.PASS)
                    .roleArn(ROLE)
                    .type(type)
                    .encryptionConfiguration(e -> e.type("CUSTOMER_MANAGED_KMS_KEY").kmsKeyId(KEY)))
        .stateMachineArn();
  }

  @Test
  void a_key_never_touched_works() {
    assertThat(sfn.client().startSyncExecution(r -> r.stateMachineArn(express)).statusAsString())
        .isEqualTo("SUCCEEDED");
  }

  @Test
  void the_configuration_is_described_with_its_default() {
    var encryption =
        sfn.client()
            .describeStateMachine(r -> r.stateMachineArn(express))
            .encryptionConfiguration();

    assertThat(encryption.typeAsString()).isEqualTo("CUSTOMER_MANAGED_KMS_KEY");
    assertThat(encryption.kmsKeyId()).isEqualTo(KEY);
    assertThat(encryption.kmsDataKeyReusePeriodSeconds()).isEqualTo(300);
  }

  @ParameterizedTest
  @EnumSource(mode = Mode.EXCLUDE, names = "UNKNOWN_TO_SDK_VERSION")
  void a_state_of_the_key_is_told(KmsKeyState state) {
    sfn.kmsKey(KEY).set(state);

    KmsInvalidStateException error =
        catchThrowableOfType(
            KmsInvalidStateException.class,
            () -> sfn.client().startSyncExecution(r -> r.stateMachineArn(express)));

    assertThat(error.kmsKeyState()).isEqualTo(state);
    assertThat(error.awsErrorDetails().errorMessage())
        .isEqualTo("The KMS key is not in valid state, for example: Disabled or Deleted.");
    assertThat(error.awsErrorDetails().errorCode()).isEqualTo("KmsInvalidStateException");
  }

  @Test
  void all_that_need_the_data_are_refused() {
    var execution = sfn.client().startExecution(r -> r.stateMachineArn(standard)).executionArn();
    sfn.kmsKey("k-1").deny();

    assertThat(
            List.of(
                error(() -> sfn.client().startSyncExecution(r -> r.stateMachineArn(express))),
                error(() -> sfn.client().startExecution(r -> r.stateMachineArn(standard))),
                error(() -> sfn.client().describeStateMachine(r -> r.stateMachineArn(standard))),
                error(() -> sfn.client().describeExecution(r -> r.executionArn(execution))),
                error(() -> sfn.client().getExecutionHistory(r -> r.executionArn(execution))),
                error(() -> sfn.client().stopExecution(r -> r.executionArn(execution))),
                error(() -> create("another", "STANDARD"))))
        .containsOnly(DENIED);
  }

  @Test
  void metadata_is_given_all_the_same() {
    var execution =
        sfn.client().startExecution(r -> r.stateMachineArn(standard).input("1")).executionArn();
    sfn.kmsKey(KEY).deny();

    var sync =
        sfn.client()
            .startSyncExecution(
                r -> r.stateMachineArn(express).includedData(IncludedData.METADATA_ONLY));
    var described =
        sfn.client()
            .describeExecution(
                r -> r.executionArn(execution).includedData(IncludedData.METADATA_ONLY));
    var machine =
        sfn.client()
            .describeStateMachine(
                r -> r.stateMachineArn(standard).includedData(IncludedData.METADATA_ONLY));
    var history =
        sfn.client()
            .getExecutionHistory(r -> r.executionArn(execution).includeExecutionData(false));

    assertThat(sync.input()).isNull();
    assertThat(sync.output()).isNull();
    assertThat(sync.statusAsString()).isEqualTo("SUCCEEDED");
    assertThat(described.input()).isNull();
    assertThat(described.output()).isNull();
    assertThat(described.inputDetails().included()).isFalse();
    assertThat(machine.definition()).isNull();
    assertThat(machine.name()).isEqualTo("standard");
    assertThat(history.events()).hasSize(4);
    assertThat(history.events().get(0).executionStartedEventDetails().input()).isNull();
  }

  @Test
  void a_key_can_be_enabled_again() {
    sfn.kmsKey(KEY).set(KmsKeyState.DISABLED).enable();

    assertThat(error(() -> sfn.client().startExecution(r -> r.stateMachineArn(standard))))
        .isEqualTo("no error");
  }

  @Test
  void other_keys_are_not_concerned() {
    sfn.kmsKey("arn:aws:kms:us-east-1:123456789012:key/k-2").deny();

    assertThat(error(() -> sfn.client().startExecution(r -> r.stateMachineArn(standard))))
        .isEqualTo("no error");
  }

  @Test
  void throttling_is_injected() {
    sfn.whenApi(StartSyncExecutionRequest.class)
        .thenThrow(KmsThrottlingException.builder().message("slower").build())
        .thenProceed();

    assertThat(
            catchThrowableOfType(
                KmsThrottlingException.class,
                () -> sfn.client().startSyncExecution(r -> r.stateMachineArn(express))))
        .isNotNull();
    assertThat(error(() -> sfn.client().startSyncExecution(r -> r.stateMachineArn(express))))
        .isEqualTo("no error");
  }
}
