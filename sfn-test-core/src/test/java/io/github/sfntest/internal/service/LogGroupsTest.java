package io.github.sfntest.internal.service;

import static io.github.sfntest.internal.service.Samples.ROLE;
import static io.github.sfntest.internal.service.Samples.error;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.sfntest.LogGroup;
import io.github.sfntest.SfnTestEnvironment;
import java.util.Arrays;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import software.amazon.awssdk.services.sfn.model.LogDestination;
import software.amazon.awssdk.services.sfn.model.LogLevel;
import software.amazon.awssdk.services.sfn.model.LoggingConfiguration;

/** State machines that log to log groups. */
class LogGroupsTest {
  private static final String NAME = "/aws/vendedlogs/states/orders";
  private static final String ARN = "arn:aws:logs:us-east-1:123456789012:log-group:" + NAME;
  private static final String NOT_FOUND =
      "InvalidLoggingConfiguration: Invalid Logging Configuration: Log Destination not found.";

  private final SfnTestEnvironment sfn = SfnTestEnvironment.create();

  @AfterEach
  void close() {
    sfn.close();
  }

  private static LoggingConfiguration to(LogLevel level, String... groups) {
    return LoggingConfiguration.builder()
        .level(level)
        .destinations(
            Arrays.stream(groups)
                .map(
                    group ->
                        LogDestination.builder()
                            .cloudWatchLogsLogGroup(g -> g.logGroupArn(group + ":*"))
                            .build())
                .toList())
        .build();
  }

  private String create(LoggingConfiguration logging) {
    return sfn.client()
        .createStateMachine(
            r -> r.name("m").definition(Samples.PASS).roleArn(ROLE).loggingConfiguration(logging))
        .stateMachineArn();
  }

  private LoggingConfiguration described(String machine) {
    return sfn.client()
        .describeStateMachine(r -> r.stateMachineArn(machine))
        .loggingConfiguration();
  }

  @Test
  void a_log_group_never_touched_exists() {
    assertThat(described(create(to(LogLevel.ALL, ARN))))
        .isEqualTo(to(LogLevel.ALL, ARN).toBuilder().includeExecutionData(false).build());
  }

  @ParameterizedTest
  @ValueSource(strings = {NAME, ARN, ARN + ":*"})
  void none_can_log_to_one_that_was_deleted(String named) {
    sfn.logGroup(named).delete();

    assertThat(error(() -> create(to(LogLevel.FATAL, ARN)))).isEqualTo(NOT_FOUND);
    assertThat(sfn.client().listStateMachines().stateMachines()).isEmpty();
    assertThat(create(to(LogLevel.FATAL, ARN + "-others"))).isNotNull();
  }

  @Test
  void an_update_that_names_a_deleted_one_changes_nothing() {
    String machine = create(to(LogLevel.ALL, ARN));
    sfn.logGroup(ARN + "-2").delete();

    assertThat(
            error(
                () ->
                    sfn.client()
                        .updateStateMachine(
                            r ->
                                r.stateMachineArn(machine)
                                    .loggingConfiguration(to(LogLevel.ALL, ARN + "-2")))))
        .isEqualTo(NOT_FOUND);
    assertThat(described(machine).destinations()).isEqualTo(to(LogLevel.ALL, ARN).destinations());
  }

  @Test
  void a_machine_whose_log_group_was_deleted_since_runs_and_takes_other_updates() {
    String machine = create(to(LogLevel.ALL, ARN));
    sfn.logGroup(ARN).delete();

    sfn.client()
        .updateStateMachine(
            r -> r.stateMachineArn(machine).tracingConfiguration(t -> t.enabled(true)));
    sfn.client().startExecution(r -> r.stateMachineArn(machine));

    assertThat(sfn.execution().status().name()).isEqualTo("SUCCEEDED");
  }

  @Test
  void a_level_of_off_keeps_its_destination_and_asks_for_nothing() {
    sfn.logGroup(NAME).delete();

    assertThat(described(create(to(LogLevel.OFF, ARN))))
        .isEqualTo(to(LogLevel.OFF, ARN).toBuilder().includeExecutionData(false).build());
  }

  @Test
  void a_deleted_one_can_be_created_again() {
    LogGroup group = sfn.logGroup(NAME).delete().create();

    assertThat(create(to(LogLevel.ALL, ARN))).isNotNull();
    assertThat(group.name()).isEqualTo(NAME);
    assertThat(group).hasToString("log group /aws/vendedlogs/states/orders");
  }

  @Test
  void a_reset_creates_all_again() {
    sfn.logGroup(NAME).delete();

    sfn.reset();

    assertThat(create(to(LogLevel.ALL, ARN))).isNotNull();
  }
}
