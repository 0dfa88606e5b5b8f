package io.github.sfntest.internal.service;

import static io.github.sfntest.internal.service.Samples.MACHINE_ARN;
import static io.github.sfntest.internal.service.Samples.ROLE;
import static io.github.sfntest.internal.service.Samples.createStandard;
import static io.github.sfntest.internal.service.Samples.error;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.sfntest.SfnTestEnvironment;
import io.github.sfntest.definition.StateMachineDefinition;
import io.github.sfntest.definition.StateMachineType;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import software.amazon.awssdk.services.sfn.model.CreateStateMachineRequest;
import software.amazon.awssdk.services.sfn.model.DescribeStateMachineResponse;
import software.amazon.awssdk.services.sfn.model.LogDestination;
import software.amazon.awssdk.services.sfn.model.LogLevel;
import software.amazon.awssdk.services.sfn.model.StateMachineListItem;
import software.amazon.awssdk.services.sfn.model.StateMachineStatus;
import software.amazon.awssdk.services.sfn.model.Tag;

/** Creating, describing, listing and deleting state machines. */
class StateMachinesTest {
  private final SfnTestEnvironment sfn = SfnTestEnvironment.create();

  @AfterEach
  void close() {
    sfn.close();
  }

  private static CreateStateMachineRequest order() {
    return CreateStateMachineRequest.builder()
        .name("order")
        .definition(Samples.PASS)
        .roleArn(ROLE)
        .build();
  }

  record Repetition(
      String what, UnaryOperator<CreateStateMachineRequest.Builder> change, boolean same) {
    @Override
    public String toString() {
      return what;
    }
  }

  static Stream<Repetition> repetitions() {
    // API Reference, CreateStateMachine: "The idempotency check is based on …"
    return Stream.of(
        new Repetition("nothing", r -> r, true),
        new Repetition("the role", r -> r.roleArn(ROLE + "2"), true),
        new Repetition("a tag", r -> r.tags(Tag.builder().key("k").build()), true),
        new Repetition("the type, but to the default", r -> r.type("STANDARD"), true),
        new Repetition("logging, but to the default", r -> r.loggingConfiguration(l -> {}), true),
        new Repetition(
            "encryption, but to the default",
            r -> r.encryptionConfiguration(e -> e.type("AWS_OWNED_KEY")),
            true),
        new Repetition("the definition", r -> r.definition(Samples.WAIT), false),
        new Repetition("a blank in it", r -> r.definition(Samples.PASS + "\n"), false),
        new Repetition("the type", r -> r.type("EXPRESS"), false),
        new Repetition("tracing", r -> r.tracingConfiguration(t -> t.enabled(true)), false),
        new Repetition(
            "logging",
            r ->
                r.loggingConfiguration(
                    l ->
                        l.level(LogLevel.ERROR)
                            .destinations(
                                LogDestination.builder()
                                    .cloudWatchLogsLogGroup(g -> g.logGroupArn("arn:aws:logs:g:*"))
                                    .build())),
            false),
        new Repetition(
            "the key",
            r -> r.encryptionConfiguration(e -> e.type("CUSTOMER_MANAGED_KMS_KEY").kmsKeyId("k-1")),
            false),
        new Repetition("publishing", r -> r.publish(true), false),
        new Repetition(
            "the version's description", r -> r.publish(true).versionDescription("first"), false));
  }

  @ParameterizedTest
  @MethodSource("repetitions")
  void a_repetition_that_changes(Repetition repetition) {
    var first = sfn.client().createStateMachine(order());
    sfn.clock().advance(Duration.ofSeconds(1));

    CreateStateMachineRequest again = repetition.change().apply(order().toBuilder()).build();

    if (repetition.same()) {
      var second = sfn.client().createStateMachine(again);
      assertThat(second.stateMachineArn()).isEqualTo(first.stateMachineArn());
      assertThat(second.creationDate()).isEqualTo(first.creationDate());
      assertThat(describe(first.stateMachineArn()).roleArn()).isEqualTo(ROLE);
    } else {
      assertThat(error(() -> sfn.client().createStateMachine(again)))
          .isEqualTo(
              "StateMachineAlreadyExists: State Machine Already Exists: '"
                  + first.stateMachineArn()
                  + "'");
    }
  }

  private DescribeStateMachineResponse describe(String arn) {
    return sfn.client().describeStateMachine(r -> r.stateMachineArn(arn));
  }

  @Test
  void is_described_with_all_its_defaults() {
    DescribeStateMachineResponse machine = describe(createStandard(sfn, "order", Samples.PASS));

    assertThat(machine.stateMachineArn()).isEqualTo(MACHINE_ARN + "order");
    assertThat(machine.name()).isEqualTo("order");
    assertThat(machine.status()).isEqualTo(StateMachineStatus.ACTIVE);
    assertThat(machine.definition()).isEqualTo(Samples.PASS);
    assertThat(machine.roleArn()).isEqualTo(ROLE);
    assertThat(machine.typeAsString()).isEqualTo("STANDARD");
    assertThat(machine.creationDate()).isEqualTo(Instant.parse("2025-01-01T00:00:00Z"));
    assertThat(machine.loggingConfiguration().level()).isEqualTo(LogLevel.OFF);
    assertThat(machine.loggingConfiguration().includeExecutionData()).isFalse();
    assertThat(machine.loggingConfiguration().hasDestinations()).isFalse();
    assertThat(machine.tracingConfiguration().enabled()).isFalse();
    assertThat(machine.encryptionConfiguration().typeAsString()).isEqualTo("AWS_OWNED_KEY");
    assertThat(machine.revisionId()).as("only after an update").isNull();
    assertThat(machine.description()).isNull();
    assertThat(machine.label()).isNull();
  }

  @Test
  void publishing_makes_version_1_which_can_be_described_and_run() {
    var created =
        sfn.client()
            .createStateMachine(
                order().toBuilder().publish(true).versionDescription("the first").build());
    String version = created.stateMachineVersionArn();

    assertThat(version).isEqualTo(MACHINE_ARN + "order:1");
    assertThat(describe(version).stateMachineArn()).isEqualTo(version);
    assertThat(describe(version).description()).isEqualTo("the first");
    assertThat(describe(created.stateMachineArn()).description()).isNull();
    var execution =
        sfn.client()
            .describeExecution(
                r ->
                    r.executionArn(
                        sfn.client()
                            .startExecution(s -> s.stateMachineArn(version))
                            .executionArn()));
    assertThat(execution.stateMachineArn()).isEqualTo(created.stateMachineArn());
    assertThat(execution.stateMachineVersionArn()).isEqualTo(version);
  }

  private static final String READS_A_VARIABLE =
      """
      {"StartAt": "Set", "States": {
        "Set": {"Type": "Pass", "Assign": {"x": 1}, "Next": "Read"},
        "Read": {"Type": "Pass", "Parameters": {"x.$": "$x"}, "End": true}}}\
      """;

  @Test
  void tells_which_variables_each_state_reads() {
    String arn = createStandard(sfn, "order", READS_A_VARIABLE);

    assertThat(describe(arn).variableReferences()).isEqualTo(Map.of("Read", List.of("x")));
    assertThat(describe(createStandard(sfn, "pass", Samples.PASS)).hasVariableReferences())
        .isFalse();
  }

  @Test
  void is_described_by_its_execution() {
    String arn = createStandard(sfn, "order", READS_A_VARIABLE);
    String execution = sfn.client().startExecution(r -> r.stateMachineArn(arn)).executionArn();

    var machine = sfn.client().describeStateMachineForExecution(r -> r.executionArn(execution));

    assertThat(machine.stateMachineArn()).isEqualTo(arn);
    assertThat(machine.name()).isEqualTo("order");
    assertThat(machine.definition()).isEqualTo(READS_A_VARIABLE);
    assertThat(machine.roleArn()).isEqualTo(ROLE);
    assertThat(machine.updateDate()).isEqualTo(describe(arn).creationDate());
    assertThat(machine.loggingConfiguration().level()).isEqualTo(LogLevel.OFF);
    assertThat(machine.tracingConfiguration().enabled()).isFalse();
    assertThat(machine.encryptionConfiguration().typeAsString()).isEqualTo("AWS_OWNED_KEY");
    assertThat(machine.variableReferences()).isEqualTo(Map.of("Read", List.of("x")));
    assertThat(machine.revisionId()).isNull();
    assertThat(machine.mapRunArn()).isNull();
  }

  @Test
  void lists_by_name_page_by_page() {
    // conformance/api/core, test_list_sms_pagination
    List<String> names = IntStream.range(0, 13).mapToObj(i -> "machine_" + i + "_x").toList();
    names.forEach(name -> createStandard(sfn, name, Samples.PASS));

    var first = sfn.client().listStateMachines(r -> r.maxResults(5));
    createStandard(sfn, "a new one that comes first".replace(' ', '-'), Samples.PASS);
    var second = sfn.client().listStateMachines(r -> r.maxResults(5).nextToken(first.nextToken()));
    var third = sfn.client().listStateMachines(r -> r.maxResults(5).nextToken(second.nextToken()));

    assertThat(Stream.of(first, second, third).flatMap(page -> page.stateMachines().stream()))
        .extracting(StateMachineListItem::name)
        .containsExactlyElementsOf(names.stream().sorted().toList());
    assertThat(third.nextToken()).isNull();
    assertThat(sfn.client().listStateMachinesPaginator(r -> r.maxResults(3)).stateMachines())
        .hasSize(14);
  }

  @ParameterizedTest
  @ValueSource(ints = {0, 100, 1000})
  void a_page_has_a_hundred_unless_said_otherwise(int asked) {
    IntStream.range(0, 101).forEach(i -> createStandard(sfn, "m" + i, Samples.PASS));

    var page = sfn.client().listStateMachines(r -> r.maxResults(asked));

    assertThat(page.stateMachines()).hasSize(asked == 1000 ? 101 : 100);
    assertThat(page.nextToken() == null).isEqualTo(asked == 1000);
  }

  // ---- deleting

  @Test
  void deletes_at_once_what_has_no_open_execution() {
    String arn = createStandard(sfn, "order", Samples.PASS);
    sfn.client().startExecution(r -> r.stateMachineArn(arn));

    sfn.client().deleteStateMachine(r -> r.stateMachineArn(arn));
    sfn.client().deleteStateMachine(r -> r.stateMachineArn(arn));

    assertThat(error(() -> describe(arn)))
        .isEqualTo("StateMachineDoesNotExist: State Machine Does Not Exist: '" + arn + "'");
    assertThat(createStandard(sfn, "order", Samples.WAIT)).isEqualTo(arn);
  }

  @Test
  void a_deleted_machine_with_open_executions_is_deleting_until_they_end() {
    String arn = createStandard(sfn, "order", Samples.CALLBACK);
    String execution = sfn.client().startExecution(r -> r.stateMachineArn(arn)).executionArn();
    sfn.client().startExecution(r -> r.stateMachineArn(arn));
    String deleting = "StateMachineDeleting: State Machine Deleting: '" + arn + "'";

    sfn.client().deleteStateMachine(r -> r.stateMachineArn(arn));

    assertThat(describe(arn).status()).isEqualTo(StateMachineStatus.DELETING);
    assertThat(error(() -> sfn.client().startExecution(r -> r.stateMachineArn(arn))))
        .isEqualTo(deleting);
    assertThat(error(() -> createStandard(sfn, "order", Samples.CALLBACK))).isEqualTo(deleting);

    sfn.client().stopExecution(r -> r.executionArn(execution));
    assertThat(describe(arn).status()).isEqualTo(StateMachineStatus.DELETING);

    sfn.awaiting("Approve").succeed(Map.of());
    assertThat(error(() -> describe(arn))).startsWith("StateMachineDoesNotExist");
    assertThat(sfn.executions()).as("executions outlive their machine").hasSize(2);
  }

  @Test
  void a_synchronous_start_of_a_deleting_machine_is_refused() {
    String arn =
        sfn.register(
                StateMachineDefinition.of("order", Samples.TASK).withType(StateMachineType.EXPRESS))
            .arn();
    sfn.whenLambda("work").thenWaitForCallback();
    sfn.client().startExecution(r -> r.stateMachineArn(arn));
    sfn.client().deleteStateMachine(r -> r.stateMachineArn(arn));

    assertThat(error(() -> sfn.client().startSyncExecution(r -> r.stateMachineArn(arn))))
        .isEqualTo("StateMachineDeleting: State Machine Deleting: '" + arn + "'");
  }
}
