package io.github.sfntest.internal.service;

import io.github.sfntest.definition.Diagnostic;
import io.github.sfntest.definition.StateMachineType;
import io.github.sfntest.internal.asl.CompileResult;
import io.github.sfntest.internal.asl.StateMachine;
import io.github.sfntest.internal.asl.StateMachineCompiler;
import io.github.sfntest.internal.asl.VariableReferences;
import io.github.sfntest.internal.service.Machine.Settings;
import io.github.sfntest.internal.service.MachineRegistry.Target;
import io.github.sfntest.internal.service.PageTokens.Page;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
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
  private final VirtualTime time;
  private final Arns arns;

  StateMachineOperations(MachineRegistry machines, KmsKeys kmsKeys, VirtualTime time, Arns arns) {
    this.machines = machines;
    this.kmsKeys = kmsKeys;
    this.time = time;
    this.arns = arns;
  }

  CreateStateMachineResponse create(CreateStateMachineRequest request) {
    Settings settings = settings(request);
    Names.check(settings.name());
    if (settings.versionDescription() != null && !settings.publish()) {
      throw ApiErrors.validation("Version description can only be set when publish is true");
    }
    Machine machine = add(settings, compile(settings));
    CreateStateMachineResponse.Builder response =
        CreateStateMachineResponse.builder()
            .stateMachineArn(machine.arn())
            .stateMachineVersionArn(machine.versionArn())
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
    Settings settings =
        new Settings(
            Names.check(name),
            type,
            definition,
            roleArn,
            Configurations.logging(null),
            Configurations.tracing(null),
            Configurations.encryption(null),
            false,
            null);
    return add(settings, compiled);
  }

  private static Settings settings(CreateStateMachineRequest request) {
    return new Settings(
        request.name(),
        StateMachineType.EXPRESS.name().equals(request.typeAsString())
            ? StateMachineType.EXPRESS
            : StateMachineType.STANDARD,
        request.definition(),
        request.roleArn(),
        Configurations.logging(request.loggingConfiguration()),
        Configurations.tracing(request.tracingConfiguration()),
        Configurations.encryption(request.encryptionConfiguration()),
        Boolean.TRUE.equals(request.publish()),
        request.versionDescription());
  }

  private static StateMachine compile(Settings settings) {
    return valid(StateMachineCompiler.compile(settings.definition(), settings.type()));
  }

  /** The machine, or AWS's InvalidDefinition. */
  static StateMachine valid(CompileResult result) {
    StateMachine machine = result.machine();
    if (machine == null) {
      throw ApiErrors.invalidDefinition(
          result.diagnostics().stream()
              .filter(Diagnostic::isError)
              .map(StateMachineOperations::finding)
              .collect(Collectors.joining(", ")));
    }
    return machine;
  }

  private static String finding(Diagnostic diagnostic) {
    String text = diagnostic.code() + ": " + diagnostic.message();
    // The parser's own text of a definition that is no JSON has its place already.
    return diagnostic
        .location()
        .filter(place -> !text.endsWith(place))
        .map(place -> text + " at " + place)
        .orElse(text);
  }

  private Machine add(Settings settings, StateMachine compiled) {
    Machine machine =
        new Machine(arns.stateMachine(settings.name()), settings, compiled, time.nowInstant());
    kmsKeys.check(machine.kmsKeyId());
    Machine there = machines.addIfAbsent(machine);
    if (there != machine && there.deleting()) {
      throw ApiErrors.stateMachineDeleting(there.arn());
    }
    if (!there.settings().sameAs(settings)) {
      throw ApiErrors.stateMachineAlreadyExists(there.arn());
    }
    return there;
  }

  DescribeStateMachineResponse describe(DescribeStateMachineRequest request) {
    Target target = machines.resolve(request.stateMachineArn());
    Machine machine = target.machine();
    boolean data = request.includedData() != IncludedData.METADATA_ONLY;
    if (data) {
      kmsKeys.check(machine.kmsKeyId());
    }
    Settings settings = machine.settings();
    String versionArn = target.versionArn();
    DescribeStateMachineResponse.Builder response =
        DescribeStateMachineResponse.builder()
            .stateMachineArn(versionArn == null ? machine.arn() : versionArn)
            .name(settings.name())
            .status(machine.deleting() ? StateMachineStatus.DELETING : StateMachineStatus.ACTIVE)
            .definition(data ? settings.definition() : null)
            .roleArn(settings.roleArn())
            .type(settings.type().name())
            .creationDate(machine.created())
            .loggingConfiguration(settings.logging())
            .tracingConfiguration(settings.tracing())
            .encryptionConfiguration(settings.encryption())
            .description(versionArn == null ? null : settings.versionDescription())
            .variableReferences(data ? variableReferences(machine) : null);
    Answers.stamp(response);
    return response.build();
  }

  /** Absent if no state reads a variable: conformance/api/variable-references. */
  static @Nullable Map<String, List<String>> variableReferences(Machine machine) {
    Map<String, List<String>> references = VariableReferences.of(machine.compiled());
    return references.isEmpty() ? null : references;
  }

  DeleteStateMachineResponse delete(DeleteStateMachineRequest request) {
    Arn arn = Arn.stateMachine(request.stateMachineArn());
    Machine machine = machines.find(arn.unqualified());
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
