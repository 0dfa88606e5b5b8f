package io.github.sfntest.internal.service;

import static io.github.sfntest.internal.service.Samples.MACHINE_ARN;
import static io.github.sfntest.internal.service.Samples.createStandard;
import static io.github.sfntest.internal.service.Samples.error;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.github.sfntest.SfnTestEnvironment;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import software.amazon.awssdk.services.sfn.model.CreateStateMachineAliasResponse;
import software.amazon.awssdk.services.sfn.model.ListStateMachineAliasesResponse;
import software.amazon.awssdk.services.sfn.model.RoutingConfigurationListItem;
import software.amazon.awssdk.services.sfn.model.StateMachineAliasListItem;
import software.amazon.awssdk.services.sfn.model.ValidationException;
import software.amazon.awssdk.services.sfn.model.ValidationExceptionReason;

/** Aliases of state machines: API Reference, CreateStateMachineAlias and its neighbors. */
class AliasesTest {
  private final SfnTestEnvironment sfn = SfnTestEnvironment.builder().seed(1).build();
  private final String arn = createStandard(sfn, "order", Samples.PASS);
  private final String first = arn + ":1";
  private final String second = arn + ":2";
  private final String live = arn + ":live";

  @BeforeEach
  void two_versions() {
    sfn.client().publishStateMachineVersion(r -> r.stateMachineArn(arn));
    sfn.client()
        .updateStateMachine(
            r -> r.stateMachineArn(arn).definition(Samples.PASS + " ").publish(true));
  }

  @AfterEach
  void close() {
    sfn.close();
  }

  private static RoutingConfigurationListItem to(String versionArn, int weight) {
    return RoutingConfigurationListItem.builder()
        .stateMachineVersionArn(versionArn)
        .weight(weight)
        .build();
  }

  private CreateStateMachineAliasResponse create(
      String name, RoutingConfigurationListItem... routes) {
    return sfn.client().createStateMachineAlias(r -> r.name(name).routingConfiguration(routes));
  }

  private String run(String machineArn) {
    String execution =
        sfn.client().startExecution(r -> r.stateMachineArn(machineArn)).executionArn();
    return sfn.client().describeExecution(r -> r.executionArn(execution)).stateMachineVersionArn();
  }

  @Test
  void describes_what_was_created_and_updated() {
    create("live", to(first, 100));
    var created = sfn.client().describeStateMachineAlias(r -> r.stateMachineAliasArn(live));
    sfn.clock().advance(Duration.ofSeconds(3));
    sfn.client()
        .updateStateMachineAlias(r -> r.stateMachineAliasArn(live).description("for users"));
    sfn.client()
        .updateStateMachineAlias(
            r -> r.stateMachineAliasArn(live).routingConfiguration(to(first, 10), to(second, 90)));

    var updated = sfn.client().describeStateMachineAlias(r -> r.stateMachineAliasArn(live));

    assertThat(created.name()).isEqualTo("live");
    assertThat(created.stateMachineAliasArn()).isEqualTo(live);
    assertThat(created.description()).isNull();
    assertThat(created.routingConfiguration()).containsExactly(to(first, 100));
    assertThat(created.updateDate()).isEqualTo(created.creationDate());
    assertThat(updated.description()).isEqualTo("for users");
    assertThat(updated.routingConfiguration()).containsExactly(to(first, 10), to(second, 90));
    assertThat(updated.creationDate()).isEqualTo(created.creationDate());
    assertThat(updated.updateDate()).isEqualTo(created.creationDate().plusSeconds(3));
  }

  @Test
  void the_same_again_is_no_error() {
    create("live", to(first, 100));

    assertThat(create("live", to(first, 100)).stateMachineAliasArn()).isEqualTo(live);
    assertThat(error(() -> create("live", to(second, 100))))
        .isEqualTo(
            "ConflictException: Failed to create alias because an alias with the same name and a"
                + " different routing configuration already exists.");
  }

  @Test
  void an_execution_tells_alias_and_version() {
    create("live", to(second, 100));

    String execution = sfn.client().startExecution(r -> r.stateMachineArn(live)).executionArn();

    var described = sfn.client().describeExecution(r -> r.executionArn(execution));
    assertThat(described.stateMachineArn()).isEqualTo(arn);
    assertThat(described.stateMachineAliasArn()).isEqualTo(live);
    assertThat(described.stateMachineVersionArn()).isEqualTo(second);
    assertThat(sfn.execution().history().get(0).executionStartedEventDetails())
        .satisfies(it -> assertThat(it.stateMachineAliasArn()).isEqualTo(live))
        .satisfies(it -> assertThat(it.stateMachineVersionArn()).isEqualTo(second));
    assertThat(sfn.client().listExecutions(r -> r.stateMachineArn(live)).executions())
        .singleElement()
        .satisfies(it -> assertThat(it.stateMachineAliasArn()).isEqualTo(live));
    run(second);
    assertThat(sfn.client().listExecutions(r -> r.stateMachineArn(live)).executions()).hasSize(1);
    assertThat(sfn.client().listExecutions(r -> r.stateMachineArn(second)).executions()).hasSize(2);
  }

  @Test
  void weights_share_the_executions_the_same_way_for_the_same_seed() {
    create("live", to(first, 80), to(second, 20));

    List<String> versions = IntStream.range(0, 100).mapToObj(i -> run(live)).toList();
    sfn.reset();

    assertThat(versions.stream().filter(first::equals).count()).isBetween(70L, 90L);
    assertThat(IntStream.range(0, 100).mapToObj(i -> run(live))).isEqualTo(versions);
  }

  @Test
  void a_weight_of_nothing_gets_nothing() {
    create("live", to(first, 0), to(second, 100));

    assertThat(IntStream.range(0, 20).mapToObj(i -> run(live))).containsOnly(second);
  }

  @Test
  void a_nested_execution_may_go_by_alias() {
    create("live", to(first, 50), to(second, 50));
    var parent =
        sfn.register(
            "parent",
            """
            {"StartAt": "Call", "States": {"Call": {
              "Type": "Task", "Resource": "arn:aws:states:::states:startExecution.sync:2",
              "Parameters": {"StateMachineArn": "%s"}, "End": true}}}\
            """
                .formatted(live));

    var child = parent.run("{}").children().get(0);

    assertThat(sfn.client().describeExecution(r -> r.executionArn(child.arn())))
        .satisfies(it -> assertThat(it.stateMachineAliasArn()).isEqualTo(live))
        .satisfies(it -> assertThat(it.stateMachineVersionArn()).isIn(first, second));
  }

  @Test
  void lists_in_the_order_of_creation_and_in_pages() {
    create("b", to(first, 100));
    create("a", to(second, 100));
    create("c", to(first, 30), to(second, 70));

    List<String> names = new ArrayList<>();
    String token = null;
    do {
      String next = token;
      ListStateMachineAliasesResponse page =
          sfn.client()
              .listStateMachineAliases(r -> r.stateMachineArn(arn).maxResults(2).nextToken(next));
      page.stateMachineAliases().forEach(it -> names.add(it.stateMachineAliasArn()));
      token = page.nextToken();
    } while (token != null);

    assertThat(names).containsExactly(arn + ":b", arn + ":a", arn + ":c");
    assertThat(
            sfn.client()
                .listStateMachineAliases(r -> r.stateMachineArn(first))
                .stateMachineAliases())
        .extracting(StateMachineAliasListItem::stateMachineAliasArn)
        .containsExactly(arn + ":b", arn + ":c");
  }

  @Test
  void a_version_that_an_alias_points_to_stays() {
    create("live", to(first, 100));
    create("next", to(first, 50), to(second, 50));

    assertThat(
            error(
                () -> sfn.client().deleteStateMachineVersion(r -> r.stateMachineVersionArn(first))))
        .isEqualTo(
            "ConflictException: Version to be deleted must not be referenced by an alias. Current"
                + " list of aliases referencing this version: [live, next]");

    sfn.client().deleteStateMachineAlias(r -> r.stateMachineAliasArn(live));
    sfn.client().deleteStateMachineAlias(r -> r.stateMachineAliasArn(arn + ":next"));
    sfn.client().deleteStateMachineVersion(r -> r.stateMachineVersionArn(first));
    assertThat(error(() -> run(first)))
        .isEqualTo("StateMachineDoesNotExist: State Machine Does Not Exist: '" + first + "'");
  }

  @Test
  void a_deleted_alias_is_gone() {
    create("live", to(first, 100));

    sfn.client().deleteStateMachineAlias(r -> r.stateMachineAliasArn(live));
    sfn.client().deleteStateMachineAlias(r -> r.stateMachineAliasArn(live));

    assertThat(error(() -> run(live)))
        .isEqualTo("StateMachineDoesNotExist: State Machine Does Not Exist: '" + live + "'");
    String nowhere = "ResourceNotFound: Request references a resource that does not exist.";
    assertThat(
            error(() -> sfn.client().describeStateMachineAlias(r -> r.stateMachineAliasArn(live))))
        .isEqualTo(nowhere);
    assertThat(
            error(
                () ->
                    sfn.client()
                        .updateStateMachineAlias(
                            r -> r.stateMachineAliasArn(live).description("d"))))
        .isEqualTo(nowhere);
    assertThat(error(() -> create("live", to(arn + ":7", 100)))).isEqualTo(nowhere);
    assertThat(error(() -> create("live", to(MACHINE_ARN + "nope:1", 100)))).isEqualTo(nowhere);
  }

  @Test
  void an_update_of_nothing_is_refused() {
    create("live", to(first, 100));

    assertThat(error(() -> sfn.client().updateStateMachineAlias(r -> r.stateMachineAliasArn(live))))
        .isEqualTo(
            "ValidationException: Either the description or the routing configuration must be"
                + " specified");
  }

  record Refusal(String what, List<RoutingConfigurationListItem> routes, String error) {
    @Override
    public String toString() {
      return what;
    }
  }

  static Stream<Refusal> refusals() {
    String machine = MACHINE_ARN + "order";
    return Stream.of(
        new Refusal(
            "the machine itself",
            List.of(to(machine, 100)),
            "Routing configuration must contain state machine version ARNs. Received: ["
                + machine
                + "]"),
        new Refusal(
            "an alias",
            List.of(to(machine + ":1", 50), to(machine + ":live", 50)),
            "Routing configuration must contain state machine version ARNs. Received: ["
                + machine
                + ":1, "
                + machine
                + ":live]"),
        new Refusal(
            "two machines",
            List.of(to(machine + ":1", 50), to(MACHINE_ARN + "other:1", 50)),
            "Routing configuration must contain versions of one state machine. Received: ["
                + machine
                + ":1, "
                + MACHINE_ARN
                + "other:1]"),
        new Refusal(
            "the same twice",
            List.of(to(machine + ":1", 50), to(machine + ":1", 50)),
            "Routing configuration must contain distinct state machine version ARNs. Received: ["
                + machine
                + ":1, "
                + machine
                + ":1]"),
        new Refusal(
            "too little",
            List.of(to(machine + ":1", 99)),
            "Sum of routing configuration weights must equal 100. Received: [99]"),
        new Refusal(
            "too much",
            List.of(to(machine + ":1", 70), to(machine + ":2", 31)),
            "Sum of routing configuration weights must equal 100. Received: [70, 31]"));
  }

  @ParameterizedTest
  @MethodSource("refusals")
  void refuses_to_route_to(Refusal refusal) {
    String refused = "ValidationException: " + refusal.error();

    assertThat(
            error(
                () ->
                    sfn.client()
                        .createStateMachineAlias(
                            r -> r.name("live").routingConfiguration(refusal.routes()))))
        .isEqualTo(refused);
    create("live", to(first, 100));
    assertThat(
            error(
                () ->
                    sfn.client()
                        .updateStateMachineAlias(
                            r ->
                                r.stateMachineAliasArn(live)
                                    .routingConfiguration(refusal.routes()))))
        .isEqualTo(refused);
  }

  @Test
  void says_for_machines_why_it_refuses() {
    ValidationException error =
        catchThrowableOfType(ValidationException.class, () -> create("live", to(first, 1)));

    assertThat(error.reason()).isEqualTo(ValidationExceptionReason.INVALID_ROUTING_CONFIGURATION);
  }

  @Test
  void a_machine_has_at_most_a_hundred() {
    IntStream.range(0, 100).forEach(i -> create("a" + i, to(first, 100)));

    assertThat(error(() -> create("one_more", to(first, 100))))
        .isEqualTo(
            "ServiceQuotaExceededException: A state machine can have 100 aliases: '" + arn + "'");
    assertThat(create("a7", to(first, 100)).stateMachineAliasArn()).isEqualTo(arn + ":a7");
  }

  @Test
  void they_go_with_their_machine() {
    create("live", to(first, 100));
    sfn.client().deleteStateMachine(r -> r.stateMachineArn(arn));

    createStandard(sfn, "order", Samples.PASS);

    assertThat(
            sfn.client().listStateMachineAliases(r -> r.stateMachineArn(arn)).stateMachineAliases())
        .isEmpty();
    assertThat(
            sfn.client()
                .publishStateMachineVersion(r -> r.stateMachineArn(arn))
                .stateMachineVersionArn())
        .isEqualTo(first);
  }
}
