package io.github.sfntest.internal.service;

import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.sfn.model.EncryptionConfiguration;
import software.amazon.awssdk.services.sfn.model.EncryptionType;
import software.amazon.awssdk.services.sfn.model.LoggingConfiguration;
import software.amazon.awssdk.services.sfn.model.TracingConfiguration;

/**
 * What an update can change of a state machine, completed as AWS stores it. What was not given is
 * made when it is asked for: a machine that the test registers needs none of it. Immutable.
 *
 * @param givenLogging null if none was given: level OFF
 * @param givenTracing null if none was given: off
 * @param givenEncryption null if none was given: AWS's key
 */
record MachineSettings(
    String definition,
    String roleArn,
    @Nullable LoggingConfiguration givenLogging,
    @Nullable TracingConfiguration givenTracing,
    @Nullable EncryptionConfiguration givenEncryption) {

  LoggingConfiguration logging() {
    return givenLogging == null ? Configurations.logging(null) : givenLogging;
  }

  TracingConfiguration tracing() {
    return givenTracing == null ? Configurations.tracing(null) : givenTracing;
  }

  EncryptionConfiguration encryption() {
    return givenEncryption == null ? Configurations.encryption(null) : givenEncryption;
  }

  /** The customer's key, or null. */
  @Nullable String kmsKeyId() {
    return givenEncryption == null
            || givenEncryption.type() != EncryptionType.CUSTOMER_MANAGED_KMS_KEY
        ? null
        : givenEncryption.kmsKeyId();
  }

  /** API Reference, CreateStateMachine: a role of its own makes no other request. */
  boolean sameButRole(MachineSettings other) {
    return definition.equals(other.definition)
        && logging().equals(other.logging())
        && tracing().equals(other.tracing())
        && encryption().equals(other.encryption());
  }
}
