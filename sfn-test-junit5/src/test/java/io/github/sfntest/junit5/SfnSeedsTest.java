package io.github.sfntest.junit5;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.abort;

import io.github.sfntest.RegisteredStateMachine;
import io.github.sfntest.SfnTestEnvironment;
import io.github.sfntest.execution.Execution;
import io.github.sfntest.junit5.SfnSettings.Scope;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** The same test in many orders. */
class SfnSeedsTest {

  private static final String BOTH =
      """
      {"StartAt": "Both", "States": {
        "Both": {"Type": "Parallel", "ResultPath": "$.both", "Next": "Tell",
          "Catch": [{"ErrorEquals": ["States.ALL"], "ResultPath": "$.error", "Next": "Tell"}],
          "Branches": [
            {"StartAt": "Left", "States": {"Left": {"Type": "Task", "End": true,
              "Resource": "arn:aws:states:::lambda:invoke", "Parameters": {"FunctionName": "left"},
              "OutputPath": "$.Payload"}}},
            {"StartAt": "Right", "States": {"Right": {"Type": "Task", "End": true,
              "Resource": "arn:aws:states:::lambda:invoke", "Parameters": {"FunctionName": "right"},
              "OutputPath": "$.Payload"}}}]},
        "Tell": {"Type": "Pass", "End": true, "Parameters": {
          "data.$": "$", "at.$": "$$.State.EnteredTime", "id.$": "States.UUID()"}}}}\
      """;

  /** Fixtures begin like this. */
  abstract static class Both {

    @InjectSfn SfnTestEnvironment sfn;

    Execution run() {
      RegisteredStateMachine both = sfn.register("both", BOTH);
      return both.run(Map.of());
    }
  }

  static class SteadyTestCase extends Both {

    @SfnSeeds(20)
    void test() {
      sfn.whenLambda("left").thenReturn("L");
      sfn.whenLambda("right").thenReturn("R");
      run();
    }
  }

  @Test
  void passes_where_all_orders_end_alike() {
    TestKit results = TestKit.run(SteadyTestCase.class).tests(21, 0);

    assertThat(results.testNames())
        .startsWith("the usual order", "seed 1", "seed 2")
        .endsWith("seed 20");
  }

  static class RacingTestCase extends Both {

    @SfnSeeds(20)
    void test() {
      sfn.whenLambda("left").thenFail("LeftFailed", "no");
      sfn.whenLambda("right").lenient().thenFail("RightFailed", "no");
      run();
    }
  }

  @Test
  void fails_in_orders_that_end_otherwise() {
    TestKit results = TestKit.run(RacingTestCase.class);

    assertThat(results.failures()).hasSizeBetween(4, 16);
    assertThat(results.failures().get(0).getMessage().replaceAll("\\d+", "N"))
        .isEqualTo(
            """
            The executions end otherwise in another order.
              where:     method SfnSeedsTest.RacingTestCase.test(), seed N, execution N
              expected:  the same end as in the usual order
                           'both': SUCCEEDED with {"data":{"error":{"Error":"LeftFailed","Cause":"no"}},"at":"(time)","id":"(uuid)"}
                         but with seed N it was
                           'both': SUCCEEDED with {"data":{"error":{"Error":"RightFailed","Cause":"no"}},"at":"(time)","id":"(uuid)"}
              to mend:   let the outcome not depend on what comes first: see what the branches and iterations share, such as one sequence of a mock; replay it with @Test @SfnSettings(interleaving = N)\
            """);
  }

  static class AssertingTestCase extends Both {

    @SfnSeeds(20)
    void test() {
      sfn.whenLambda("left").thenFail("LeftFailed", "no");
      sfn.whenLambda("right").lenient().thenFail("RightFailed", "no");
      assertThat(run().output().orElseThrow().at("/data/error/Error").asText())
          .isEqualTo("LeftFailed");
    }
  }

  @Test
  void a_failed_test_names_its_seed() {
    Throwable failure = TestKit.run(AssertingTestCase.class).failures().get(0);

    assertThat(failure.getSuppressed()[0].getMessage())
        .matches("replay it with @Test @SfnSettings\\(interleaving = \\d+\\)");
  }

  /** The losing seed of the fixture above. */
  private static long losingSeed() {
    String message =
        TestKit.run(AssertingTestCase.class).failures().get(0).getSuppressed()[0].getMessage();
    return Long.parseLong(message.replaceAll("\\D+", ""));
  }

  static class ReplayTestCase extends Both {

    @Test
    @SfnSettings(interleaving = 1)
    void test() {
      sfn.whenLambda("left").thenFail("LeftFailed", "no");
      sfn.whenLambda("right").lenient().thenFail("RightFailed", "no");
      assertThat(run().output().orElseThrow().at("/data/error/Error").asText())
          .isEqualTo("LeftFailed");
    }
  }

  @Test
  void the_seed_replays_the_order() {
    assertThat(losingSeed()).isEqualTo(1);
    TestKit.run(ReplayTestCase.class).tests(0, 1);
  }

  static class FailingStateTestCase extends Both {

    @SfnSeeds(20)
    void test() {
      sfn.whenLambda("left").thenReturn("L");
      sfn.whenLambda("right").thenReturn("R");
      RegisteredStateMachine failing =
          sfn.register("failing", BOTH.replace("data.$\": \"$", "data.$\": \"$.not.there"));

      sfn.client().startExecution(r -> r.stateMachineArn(failing.arn()).input("{}"));
    }
  }

  @Test
  void the_event_that_a_cause_names_may_differ() {
    TestKit.run(FailingStateTestCase.class).tests(21, 0);
  }

  static class AbortingTestCase {

    @SfnSeeds(1)
    void test() {
      abort("not today");
    }
  }

  @Test
  void an_aborted_run_is_not_compared() {
    assertThat(TestKit.run(AbortingTestCase.class).tests(0, 0).aborted())
        .hasSize(2)
        .allSatisfy(aborted -> assertThat(aborted.getSuppressed()).isEmpty());
  }

  static class NoSeedTestCase {

    @SfnSeeds(0)
    void test() {}
  }

  @Test
  void wants_a_seed() {
    assertThat(TestKit.run(NoSeedTestCase.class).classesFailed(0, 1).message())
        .isEqualTo(
            """
            @SfnSeeds has no seed.
              where:     method SfnSeedsTest.NoSeedTestCase.test(), @SfnSeeds(0)
              expected:  one seed at least
              to mend:   @SfnSeeds(100), or @Test for the usual order alone\
            """);
  }

  @SfnSettings(scope = Scope.PER_CLASS)
  static class SharingTestCase {

    @SfnSeeds(2)
    void test() {}
  }

  @Test
  void wants_an_environment_for_each_run() {
    assertThat(TestKit.run(SharingTestCase.class).classesFailed(0, 1).message())
        .isEqualTo(
            """
            @SfnSeeds is used where tests share an environment.
              where:     method SfnSeedsTest.SharingTestCase.test(), @SfnSeeds(2)
              expected:  an environment of its own for each run, but the class has scope = PER_CLASS
              to mend:   @SfnSettings(scope = PER_TEST) on the method\
            """);
  }
}
