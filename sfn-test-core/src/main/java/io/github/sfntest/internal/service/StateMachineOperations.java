package io.github.sfntest.internal.service;

import io.github.sfntest.definition.StateMachineType;
import io.github.sfntest.internal.asl.StateMachine;
import io.github.sfntest.internal.asl.VariableReferences;
import io.github.sfntest.internal.service.MachineRegistry.Target;
import io.github.sfntest.internal.service.PageTokens.Page;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.sfn.model.CreateStateMachineRequest;
import software.amazon.awssdk.services.sfn.model.CreateStateMachineResponse;
import software.amazon.awssdk.services.sfn.model.DeleteStateMachineRequest;
import software.amazon.awssdk.services.sfn.model.DeleteStateMachineResponse;
import software.amazon.awssdk.services.sfn.model.DescribeStateMachineRequest;
import software.amazon.awssdk.services.sfn.model.DescribeStateMachineResponse;
import software.amazon.awssdk.services.sfn.model.IncludedData;
import software.amazon.awssdk.services.sfn.model.ListStateMachinesRequest;
import software.amazon.awssdk.services.sfn.model.ListStateMachinesResponse;
import software.amazon.awssdk.services.sfn.model.SfnException;
import software.amazon.awssdk.services.sfn.model.StateMachineListItem;
import software.amazon.awssdk.services.sfn.model.StateMachineStatus;

/** Creating, describing, listing and deleting state machines. */
final class StateMachineOperations {
  private static final String LIST_SCOPE = "listStateMachines";

  private final MachineRegistry machines;
  private final KmsKeys kmsKeys;
  private final LogGroups logGroups;
  private final VirtualTime time;
  private final Arns arns;

  StateMachineOperations(
      MachineRegistry machines, KmsKeys kmsKeys, LogGroups logGroups, VirtualTime time, Arns arns) {
    this.machines = machines;
    this.kmsKeys = kmsKeys;
    this.logGroups = logGroups;
    this.time = time;
    this.arns = arns;
  }

  CreateStateMachineResponse create(CreateStateMachineRequest request) {
    String name = Names.check(request.name());
    boolean publish = Boolean.TRUE.equals(request.publish());
    String description = request.versionDescription();
    if (description != null && !publish) {
      throw ApiErrors.versionDescriptionWithoutPublish();
    }
    MachineSettings settings =
        new MachineSettings(
            request.definition(),
            request.roleArn(),
            Configurations.logging(request.loggingConfiguration()),
            Configurations.tracing(request.tracingConfiguration()),
            Configurations.encryption(request.encryptionConfiguration()));
    logGroups.check(settings.logging());
    StateMachineType type = Definitions.type(request.typeAsString());
    Machine made =
        new Machine(
            arns.stateMachine(name),
            name,
            type,
            first(settings, Definitions.compile(settings.definition(), type)),
            publish,
            description);
    made.tags().add(made.arn(), request.tags());
    Version version = publish ? made.publish(null, description, made.created()) : null;
    Machine machine = add(made);
    CreateStateMachineResponse.Builder response =
        CreateStateMachineResponse.builder()
            .stateMachineArn(machine.arn())
            .stateMachineVersionArn(version == null ? null : version.arn())
            .creationDate(machine.created());
    Answers.stamp(response);
    return response.build();
  }

  /** Adds a machine that the test registers, without a detour over the API. */
  Machine register(
      String name,
      StateMachineType type,
      String definition,
      StateMachine compiled,
      String roleArn) {
    MachineSettings settings = new MachineSettings(definition, roleArn, null, null, null);
    return add(
        new Machine(
            arns.stateMachine(Names.check(name)),
            name,
            type,
            first(settings, compiled),
            false,
            null));
  }

  private Revision first(MachineSettings settings, StateMachine compiled) {
    return new Revision(null, time.nowInstant(), settings, compiled);
  }

  private Machine add(Machine machine) {
    kmsKeys.checkConfigured(machine.revision().settings().kmsKeyId());
    Machine there = machines.addIfAbsent(machine);
    if (there == machine) {
      return machine;
    }
    there.checkNotDeleting();
    if (!there.sameAs(machine)) {
      throw ApiErrors.stateMachineAlreadyExists(there.arn());
    }
    return there;
  }

  DescribeStateMachineResponse describe(DescribeStateMachineRequest request) {
    Target target = machines.resolve(request.stateMachineArn(), Routing::first);
    Machine machine = target.machine();
    Version version = target.version();
    Revision revision = target.revision();
    MachineSettings settings = revision.settings();
    boolean data = request.includedData() != IncludedData.METADATA_ONLY;
    if (data) {
      kmsKeys.check(settings.kmsKeyId());
    }
    DescribeStateMachineResponse.Builder response =
        DescribeStateMachineResponse.builder()
            .stateMachineArn(version == null ? machine.arn() : version.arn())
            .name(machine.name())
            .status(machine.deleting() ? StateMachineStatus.DELETING : StateMachineStatus.ACTIVE)
            .definition(data ? settings.definition() : null)
            .roleArn(settings.roleArn())
            .type(machine.type().name())
            .creationDate(version == null ? machine.created() : version.created())
            .loggingConfiguration(settings.logging())
            .tracingConfiguration(settings.tracing())
            .encryptionConfiguration(settings.encryption())
            .revisionId(revision.id())
            .description(version == null ? null : version.description())
            .variableReferences(data ? variableReferences(revision) : null);
    Answers.stamp(response);
    return response.build();
  }

  /** Absent if no state reads a variable: conformance/api/variable-references. */
  static @Nullable Map<String, List<String>> variableReferences(Revision revision) {
    Map<String, List<String>> references = VariableReferences.of(revision.compiled());
    return references.isEmpty() ? null : references;
  }

  DeleteStateMachineResponse delete(DeleteStateMachineRequest request) {
    Machine machine = machines.find(machines.unqualifiedArn(request.stateMachineArn()));
    // To delete what does not exist is no error: conformance/api/core, test_delete_nonexistent_sm.
    if (machine != null && machine.delete()) {
      machines.remove(machine);
    }
    DeleteStateMachineResponse.Builder response = DeleteStateMachineResponse.builder();
    Answers.stamp(response);
    return response.build();
  }

  ListStateMachinesResponse list(ListStateMachinesRequest request) {
    List<StateMachineListItem> items =
        machines.byName().stream().map(StateMachineOperations::item).toList();
    Page<StateMachineListItem> page =
        PageTokens.page(
            LIST_SCOPE,
            items,
            StateMachineListItem::name,
            request.maxResults(),
            request.nextToken());
    ListStateMachinesResponse.Builder response =
        ListStateMachinesResponse.builder()
            .stateMachines(page.elements())
            .nextToken(page.nextToken());
    Answers.stamp(response);
    return response.build();
  }

  private static StateMachineListItem item(Machine machine) {
    return StateMachineListItem.builder()
        .stateMachineArn(machine.arn())
        .name(machine.name())
        .type(machine.type().name())
        .creationDate(machine.created())
        .build();
  }

  /** The machine of that name, or null. */
  @Nullable Machine named(String name) {
    return machines.find(arns.stateMachine(name));
  }

  /**
   * The error for a machine whose type an operation refuses, with the kit's hint beside AWS's text.
   */
  static SfnException typeNotSupported(Machine machine) {
    SfnException error = ApiErrors.stateMachineTypeNotSupported();
    error.addSuppressed(
        new Hint(
            "State machine '"
                + machine.name()
                + "' is of type "
                + machine.type()
                + ".\n"
                + "  to mend:   register it as EXPRESS: @StateMachine(value = …, type = EXPRESS),"
                + " or definition.withType(StateMachineType.EXPRESS)"));
    return error;
  }
}
