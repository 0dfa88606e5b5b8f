package io.github.sfntest;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.sfntest.execution.Execution;
import io.github.sfntest.execution.StateVisit;
import java.time.Duration;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.services.sfn.model.HistoryEvent;

/** Executions in another order than the usual one. */
class InterleavingTest {

  private static final String BRANCHES =
      """
      {"StartAt": "Both", "States": {"Both": {"Type": "Parallel", "End": true, "Branches": [
        {"StartAt": "A1", "States": {
          "A1": {"Type": "Pass", "Next": "A2"}, "A2": {"Type": "Pass", "Next": "A3"},
          "A3": {"Type": "Pass", "Result": "a", "End": true}}},
        {"StartAt": "B1", "States": {
          "B1": {"Type": "Pass", "Next": "B2"}, "B2": {"Type": "Pass", "Next": "B3"},
          "B3": {"Type": "Pass", "Result": "b", "End": true}}}]}}}\
      """;

  private static final String ITEMS =
      """
      {"StartAt": "Each", "States": {"Each": {"Type": "Map", "ItemsPath": "$.items", "End": true,
        "ItemProcessor": {"StartAt": "Ask", "States": {
          "Ask": {"Type": "Task", "Resource": "arn:aws:states:::lambda:invoke",
            "Parameters": {"FunctionName": "f", "Payload.$": "$"}, "OutputPath": "$.Payload",
            "End": true}}}}}}\
      """;

  private static final String TWICE =
      """
      {"StartAt": "Ask", "States": {"Ask": {"Type": "Task",
        "Resource": "arn:aws:states:::lambda:invoke", "Parameters": {"FunctionName": "f"},
        "Retry": [{"ErrorEquals": ["States.ALL"], "IntervalSeconds": 100, "JitterStrategy": "FULL"}],
        "ResultPath": "$.asked", "Next": "Id"},
        "Id": {"Type": "Pass", "Parameters": {"id.$": "States.UUID()"}, "End": true}}}\
      """;

  private static <T> T with(
      SfnTestEnvironmentBuilder builder, Function<SfnTestEnvironment, T> use) {
    try (SfnTestEnvironment sfn = builder.build()) {
      return use.apply(sfn);
    }
  }

  private static SfnTestEnvironmentBuilder seed(long seed) {
    return SfnTestEnvironment.builder().interleaving(seed);
  }

  private static List<String> states(SfnTestEnvironment sfn) {
    return sfn.register("branches", BRANCHES).run(Map.of()).visits().stream()
        .map(StateVisit::state)
        .toList();
  }

  @Test
  void the_usual_order_is_that_in_which_things_were_begun() {
    assertThat(with(SfnTestEnvironment.builder(), InterleavingTest::states))
        .containsExactly("Both", "A1", "B1", "A2", "B2", "A3", "B3");
  }

  @Test
  void seeds_show_every_order_of_two_branches_and_never_turn_one_branch_round() {
    Set<List<String>> orders = new HashSet<>();
    LongStream.range(0, 300)
        .forEach(seed -> orders.add(with(seed(seed), InterleavingTest::states)));

    assertThat(orders)
        .hasSize(20) // 6 over 3
        .allSatisfy(
            order -> {
              assertThat(order).containsSubsequence("A1", "A2", "A3");
              assertThat(order).containsSubsequence("B1", "B2", "B3");
            });
  }

  private static List<HistoryEvent> history(SfnTestEnvironment sfn) {
    sfn.whenLambda("f").thenAnswer(task -> task.input());
    return sfn.register("items", ITEMS).run("{\"items\":[1,2,3,4,5]}").history();
  }

  @Test
  void the_same_seed_gives_the_same_history() {
    assertThat(with(seed(7), InterleavingTest::history))
        .isEqualTo(with(seed(7), InterleavingTest::history))
        .isNotEqualTo(with(seed(8), InterleavingTest::history));
  }

  @Test
  void items_keep_their_places_whichever_ends_first() {
    Set<String> calls = new HashSet<>();
    for (long seed = 0; seed < 20; seed++) {
      Execution execution =
          with(
              seed(seed),
              sfn -> {
                sfn.whenLambda("f").thenAnswer(task -> task.input());
                return sfn.register("items", ITEMS).run("{\"items\":[1,2,3,4,5]}").snapshot();
              });
      assertThat(execution.output()).hasToString("Optional[[1,2,3,4,5]]");
      calls.add(
          execution.invocations("Ask").stream()
              .map(call -> call.input().at("/Payload").asText())
              .collect(Collectors.joining()));
    }
    assertThat(calls).hasSizeGreaterThan(10);
  }

  private static Execution retried(SfnTestEnvironment sfn) {
    sfn.whenLambda("f").thenFail("Busy").thenReturn(1);
    return sfn.register("twice", TWICE).run(Map.of()).snapshot();
  }

  @Test
  void retries_with_jitter_wait_otherwise_but_identifiers_stay() {
    List<Execution> executions =
        LongStream.range(0, 5)
            .mapToObj(seed -> with(seed(seed), InterleavingTest::retried))
            .toList();

    assertThat(executions)
        .extracting(execution -> execution.visits().get(0).retries().get(0).delay())
        .doesNotHaveDuplicates()
        .allMatch(delay -> delay.compareTo(Duration.ofSeconds(100)) < 0);
    assertThat(executions).extracting(Execution::output).containsOnly(executions.get(0).output());
  }

  private static Duration duration(SfnTestEnvironment sfn, Duration latency) {
    sfn.whenLambda("f").thenReturn(1).after(latency);
    Execution execution = sfn.register("twice", TWICE).run(Map.of());
    return Duration.between(execution.startTime(), execution.stopTime().orElseThrow());
  }

  @Test
  void a_call_takes_up_to_a_tenth_of_a_second() {
    List<Duration> durations =
        LongStream.range(0, 20)
            .mapToObj(seed -> with(seed(seed), sfn -> duration(sfn, Duration.ZERO)))
            .toList();

    assertThat(Set.copyOf(durations)).hasSizeGreaterThan(10);
    assertThat(durations).allMatch(duration -> !duration.isNegative() && duration.toMillis() < 100);
  }

  @Test
  void a_call_with_a_latency_of_its_own_keeps_it() {
    assertThat(
            InterleavingTest.<Duration>with(seed(1), sfn -> duration(sfn, Duration.ofSeconds(9))))
        .isEqualTo(Duration.ofSeconds(9));
  }

  @Test
  void where_the_clock_is_moved_by_hand_calls_take_no_time() {
    assertThat(
            InterleavingTest.<Duration>with(
                seed(1).timeControl(TimeControl.MANUAL), sfn -> duration(sfn, Duration.ZERO)))
        .isZero();
  }
}
