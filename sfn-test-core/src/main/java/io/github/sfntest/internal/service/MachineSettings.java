package io.github.sfntest.internal.service;

import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.sfn.model.EncryptionConfiguration;
import software.amazon.awssdk.services.sfn.model.EncryptionType;
import software.amazon.awssdk.services.sfn.model.LoggingConfiguration;
import software.amazon.awssdk.services.sfn.model.TracingConfiguration;

/**
 * What an update can change of a state machine, completed as AWS stores it. Immutable.
 *
 * @param logging level OFF if none was given
 * @param tracing off if none was given
 * @param encryption AWS's key if none was given
 */
record MachineSettings(
    String definition,
    String roleArn,
    LoggingConfiguration logging,
    TracingConfiguration tracing,
    EncryptionConfiguration encryption) {

  /** The customer's key, or null. */
  @Nullable String kmsKeyId() {
    return encryption.type() == EncryptionType.CUSTOMER_MANAGED_KMS_KEY
        ? encryption.kmsKeyId()
        : null;
  }

  /** API Reference, CreateStateMachine: a role of its own makes no other request. */
  boolean sameButRole(MachineSettings other) {
    return definition.equals(other.definition)
        && logging.equals(other.logging)
        && tracing.equals(other.tracing)
        && encryption.equals(other.encryption);
  }
}
