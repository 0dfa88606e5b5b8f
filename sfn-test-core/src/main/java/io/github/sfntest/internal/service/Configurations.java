package io.github.sfntest.internal.service;

import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.sfn.model.EncryptionConfiguration;
import software.amazon.awssdk.services.sfn.model.EncryptionType;
import software.amazon.awssdk.services.sfn.model.LogLevel;
import software.amazon.awssdk.services.sfn.model.LoggingConfiguration;
import software.amazon.awssdk.services.sfn.model.TracingConfiguration;

/** Completes what a request says of logging, tracing and encryption as AWS stores it. */
final class Configurations {
  private static final int DEFAULT_REUSE_PERIOD = 300;

  private Configurations() {}

  /**
   * conformance/api/logging-config: an empty one means OFF, any other level wants one destination.
   */
  static LoggingConfiguration logging(@Nullable LoggingConfiguration given) {
    if (given == null) {
      return LoggingConfiguration.builder().level(LogLevel.OFF).includeExecutionData(false).build();
    }
    LogLevel level = given.level() == null ? LogLevel.OFF : given.level();
    if (level != LogLevel.OFF && given.destinations().size() != 1) {
      throw ApiErrors.invalidLoggingConfiguration("Must specify exactly one Log Destination.");
    }
    return given.toBuilder()
        .level(level)
        .includeExecutionData(Boolean.TRUE.equals(given.includeExecutionData()))
        .build();
  }

  static TracingConfiguration tracing(@Nullable TracingConfiguration given) {
    if (given == null) {
      return TracingConfiguration.builder().enabled(false).build();
    }
    if (given.enabled() == null) {
      throw ApiErrors.invalidTracingConfiguration();
    }
    return given;
  }

  static EncryptionConfiguration encryption(@Nullable EncryptionConfiguration given) {
    if (given == null || given.type() == EncryptionType.AWS_OWNED_KEY) {
      if (given != null && given.kmsKeyId() != null) {
        throw ApiErrors.invalidEncryptionConfiguration(
            "A KMS key can only be given with type CUSTOMER_MANAGED_KMS_KEY.");
      }
      return EncryptionConfiguration.builder().type(EncryptionType.AWS_OWNED_KEY).build();
    }
    if (given.kmsKeyId() == null) {
      throw ApiErrors.invalidEncryptionConfiguration(
          "Type CUSTOMER_MANAGED_KMS_KEY needs a KMS key.");
    }
    return given.kmsDataKeyReusePeriodSeconds() != null
        ? given
        : given.toBuilder().kmsDataKeyReusePeriodSeconds(DEFAULT_REUSE_PERIOD).build();
  }
}
