package io.github.sfntest.internal.service;

import io.github.sfntest.internal.asl.StateMachine;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.sfn.model.UpdateStateMachineRequest;
import software.amazon.awssdk.services.sfn.model.UpdateStateMachineResponse;

/** {@code UpdateStateMachine}. Executions that run keep the revision they were started with. */
final class UpdateOperation {
  private final MachineRegistry machines;
  private final KmsKeys kmsKeys;
  private final LogGroups logGroups;
  private final VirtualTime time;
  private final long seed;

  UpdateOperation(
      MachineRegistry machines,
      KmsKeys kmsKeys,
      LogGroups logGroups,
      VirtualTime time,
      ServiceSettings settings) {
    this.machines = machines;
    this.kmsKeys = kmsKeys;
    this.logGroups = logGroups;
    this.time = time;
    this.seed = settings.seed();
  }

  UpdateStateMachineResponse update(UpdateStateMachineRequest request) {
    Machine machine = machines.unqualified(request.stateMachineArn());
    boolean publish = Boolean.TRUE.equals(request.publish());
    checkMembers(request, publish);
    machine.checkNotDeleting();
    Revision there = machine.revision();
    MachineSettings settings = changed(there.settings(), request);
    if (request.loggingConfiguration() != null) {
      logGroups.check(settings.logging());
    }
    StateMachine compiled =
        settings.definition().equals(there.settings().definition())
            ? there.compiled()
            : Definitions.compile(settings.definition(), machine.type());
    kmsKeys.checkConfigured(settings.kmsKeyId());
    Instant now = time.nowInstant();
    Revision revision = machine.update(settings, compiled, now, seed);
    Version version = publish ? machine.publish(null, request.versionDescription(), now) : null;
    UpdateStateMachineResponse.Builder response =
        UpdateStateMachineResponse.builder()
            .updateDate(now)
            .revisionId(revision.id())
            .stateMachineVersionArn(version == null ? null : version.arn());
    Answers.stamp(response);
    return response.build();
  }

  private static void checkMembers(UpdateStateMachineRequest request, boolean publish) {
    if (request.versionDescription() != null && !publish) {
      throw ApiErrors.versionDescriptionWithoutPublish();
    }
    if (request.definition() == null
        && request.roleArn() == null
        && request.loggingConfiguration() == null
        && request.tracingConfiguration() == null
        && request.encryptionConfiguration() == null) {
      throw ApiErrors.missingRequiredParameter(
          "Either the definition, the role ARN, the LoggingConfiguration, the"
              + " EncryptionConfiguration or the TracingConfiguration must be specified");
    }
  }

  private static MachineSettings changed(MachineSettings there, UpdateStateMachineRequest request) {
    return new MachineSettings(
        orElse(request.definition(), there.definition()),
        orElse(request.roleArn(), there.roleArn()),
        request.loggingConfiguration() == null
            ? there.givenLogging()
            : Configurations.logging(request.loggingConfiguration()),
        request.tracingConfiguration() == null
            ? there.givenTracing()
            : Configurations.tracing(request.tracingConfiguration()),
        request.encryptionConfiguration() == null
            ? there.givenEncryption()
            : Configurations.encryption(request.encryptionConfiguration()));
  }

  private static String orElse(@Nullable String given, String there) {
    return given == null ? there : given;
  }
}
