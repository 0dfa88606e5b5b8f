package io.github.sfntest.internal.service;

import io.github.sfntest.definition.StateMachineType;
import io.github.sfntest.internal.asl.StateMachine;
import io.github.sfntest.internal.runtime.Seeds;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** One state machine of the account. Thread-safe: what changes is guarded by the object itself. */
public final class Machine {
  /** API Reference, PublishStateMachineVersion: what a revision without an id is called. */
  private static final String INITIAL = "INITIAL";

  private final String arn;
  private final String name;
  private final StateMachineType type;
  private final boolean published;
  private final @Nullable String firstDescription;
  private final Instant created;
  private final MachineVersions versions;
  private final Tags tags = new Tags();
  private final List<Revision> revisions = new ArrayList<>();
  private int open;
  private boolean deleting;

  /**
   * A machine as it is created.
   *
   * @param published whether the first version was published with it
   * @param firstDescription of that version
   */
  Machine(
      String arn,
      String name,
      StateMachineType type,
      Revision first,
      boolean published,
      @Nullable String firstDescription) {
    this.arn = arn;
    this.name = name;
    this.type = type;
    this.published = published;
    this.firstDescription = firstDescription;
    this.created = first.since();
    this.revisions.add(first);
    this.versions = new MachineVersions(arn);
  }

  /** Its ARN, without a version. */
  public String arn() {
    return arn;
  }

  /** Its name. */
  public String name() {
    return name;
  }

  /** Standard or express. */
  public StateMachineType type() {
    return type;
  }

  /** The definition as it is now, compiled. */
  public StateMachine compiled() {
    return revision().compiled();
  }

  /** The ARN of its role as it is now. */
  public String roleArn() {
    return revision().settings().roleArn();
  }

  /** What it is now. */
  synchronized Revision revision() {
    return revisions.get(revisions.size() - 1);
  }

  Instant created() {
    return created;
  }

  MachineVersions versions() {
    return versions;
  }

  Tags tags() {
    return tags;
  }

  /**
   * Whether a second request to create it is a repetition: API Reference, CreateStateMachine. Role
   * and tags do not count.
   */
  boolean sameAs(Machine other) {
    return type == other.type
        && published == other.published
        && Objects.equals(firstDescription, other.firstDescription)
        && revision().settings().sameButRole(other.revision().settings());
  }

  /**
   * Changes it. If nothing differs it keeps its revision: conformance/api/core,
   * test_create_update_state_machine_same_parameters.
   */
  synchronized Revision update(
      MachineSettings settings, StateMachine compiled, Instant now, long seed) {
    checkNotDeleting();
    Revision there = revision();
    if (there.settings().equals(settings)) {
      return there;
    }
    String id = Seeds.uuid(Seeds.mix(Seeds.mix(seed, arn), revisions.size())).toString();
    Revision next = new Revision(id, now, settings, compiled);
    revisions.add(next);
    return next;
  }

  /** Publishes what it is now, or what the caller takes it for. */
  synchronized Version publish(
      @Nullable String expectedRevision, @Nullable String description, Instant now) {
    checkNotDeleting();
    Revision there = revision();
    String id = there.id() == null ? INITIAL : there.id();
    if (expectedRevision != null && !expectedRevision.equals(id)) {
      throw ApiErrors.conflict(
          "Failed to publish the State Machine version for revision "
              + expectedRevision
              + ". The current State Machine revision is "
              + id
              + ".");
    }
    return versions.publish(there, description, now);
  }

  synchronized void checkNotDeleting() {
    if (deleting) {
      throw ApiErrors.stateMachineDeleting(arn);
    }
  }

  /**
   * Notes an execution that is about to start, or throws AWS's error for a machine that is being
   * deleted.
   */
  synchronized void open() {
    checkNotDeleting();
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
}
