package io.github.sfntest.internal.service;

import io.github.sfntest.definition.StateMachineType;
import io.github.sfntest.internal.asl.StateMachine;
import java.time.Instant;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.sfn.model.EncryptionConfiguration;
import software.amazon.awssdk.services.sfn.model.EncryptionType;
import software.amazon.awssdk.services.sfn.model.LoggingConfiguration;
import software.amazon.awssdk.services.sfn.model.TracingConfiguration;

/** One state machine of the account. Thread-safe: what changes is guarded by the object itself. */
public final class Machine {
  private final String arn;
  private final Settings settings;
  private final StateMachine compiled;
  private final Instant created;
  private int open;
  private boolean deleting;

  Machine(String arn, Settings settings, StateMachine compiled, Instant created) {
    this.arn = arn;
    this.settings = settings;
    this.compiled = compiled;
    this.created = created;
  }

  /** Its ARN, without a version. */
  public String arn() {
    return arn;
  }

  /** Its name. */
  public String name() {
    return settings.name();
  }

  /** Standard or express. */
  public StateMachineType type() {
    return settings.type();
  }

  /** The definition, compiled. */
  public StateMachine compiled() {
    return compiled;
  }

  Settings settings() {
    return settings;
  }

  Instant created() {
    return created;
  }

  /** The ARN of the only version there can be so far, or null. */
  @Nullable String versionArn() {
    return settings.publish() ? arn + ":1" : null;
  }

  @Nullable String kmsKeyId() {
    EncryptionConfiguration encryption = settings.encryption();
    return encryption.type() == EncryptionType.CUSTOMER_MANAGED_KMS_KEY
        ? encryption.kmsKeyId()
        : null;
  }

  /**
   * Notes an execution that is about to start, or throws AWS's error for a machine that is being
   * deleted.
   */
  synchronized void open() {
    if (deleting) {
      throw ApiErrors.stateMachineDeleting(arn);
    }
    open++;
  }

  /** Notes a child execution of one that is open. */
  synchronized void join() {
    open++;
  }

  /** Notes the end of an execution; true if the machine waited for that to be gone. */
  synchronized boolean close() {
    open--;
    return deleting && open == 0;
  }

  /** Marks it as deleted; true if it can go at once, since no execution is open. */
  synchronized boolean delete() {
    deleting = true;
    return open == 0;
  }

  synchronized boolean deleting() {
    return deleting;
  }

  /** Forgets the open executions, as a reset does; true if it waited for that to be gone. */
  synchronized boolean closeAll() {
    open = 0;
    return deleting;
  }

  /**
   * What a state machine is created with. {@link #sameAs} decides whether a second request is a
   * repetition of the first.
   *
   * @param logging never null: level OFF if none was given
   * @param tracing never null: off if none was given
   * @param encryption never null: AWS's key if none was given
   */
  record Settings(
      String name,
      StateMachineType type,
      String definition,
      String roleArn,
      LoggingConfiguration logging,
      TracingConfiguration tracing,
      EncryptionConfiguration encryption,
      boolean publish,
      @Nullable String versionDescription) {

    /** API Reference, CreateStateMachine: role and tags do not count. */
    boolean sameAs(Settings other) {
      return definition.equals(other.definition)
          && type == other.type
          && logging.equals(other.logging)
          && tracing.equals(other.tracing)
          && encryption.equals(other.encryption)
          && publish == other.publish
          && Objects.equals(versionDescription, other.versionDescription);
    }
  }
}
