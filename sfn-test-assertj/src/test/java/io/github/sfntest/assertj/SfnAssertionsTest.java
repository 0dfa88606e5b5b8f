package io.github.sfntest.assertj;

import static io.github.sfntest.assertj.SfnAssertions.assertThat;
import static io.github.sfntest.assertj.SfnAssertions.assertThatExceptionOfType;
import static io.github.sfntest.assertj.SfnAssertions.entry;

import io.github.sfntest.execution.Execution;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.services.sfn.model.DescribeExecutionResponse;
import software.amazon.awssdk.services.sfn.model.StartSyncExecutionResponse;
import software.amazon.awssdk.services.sfn.model.TestStateResponse;

/** One import serves the kit's types, and all that AssertJ knows. */
class SfnAssertionsTest {

  @Test
  void serves_the_types_of_the_kit() {
    Execution execution = TestExecution.succeeded("{}");

    assertThat(execution).succeeded();
    assertThat(StartSyncExecutionResponse.builder().status("SUCCEEDED").build()).succeeded();
    assertThat(DescribeExecutionResponse.builder().status("SUCCEEDED").build()).succeeded();
    assertThat(TestStateResponse.builder().status("SUCCEEDED").output("[7]").build())
        .succeeded()
        .hasOutput("[7]");
  }

  @Test
  void serves_the_types_of_assertj() {
    assertThat("text").startsWith("te");
    assertThat(7).isPositive();
    assertThat(true).isTrue();
    assertThat(List.of(1, 2)).hasSize(2);
    assertThat(Map.of("a", 1)).contains(entry("a", 1));
    assertThat(Optional.of("a")).contains("a");
    assertThat(Duration.ZERO).isZero();
    assertThat((Predicate<String>) String::isEmpty).accepts("");
    assertThat(new Object()).isNotNull();
    assertThatExceptionOfType(IllegalStateException.class)
        .isThrownBy(
            () -> {
              throw new IllegalStateException("thrown");
            });
  }

  @Test
  void leaves_the_generic_assertions_in_place() {
    Execution execution = TestExecution.succeeded("{}");

    assertThat(execution)
        .isNotEqualTo(TestExecution.succeeded("{}"))
        .isNotNull()
        .isInstanceOf(Execution.class)
        .returns("e-1", Execution::name)
        .satisfies(e -> assertThat(e.visits()).isEmpty())
        .succeeded();
    assertThat(execution).extracting(Execution::name, SfnAssertions.STRING).isEqualTo("e-1");
    assertThat(execution).extracting(Execution::status, StatusAssert::new).isFinal();
  }

  @Test
  void can_do_without_the_entrance() {
    new ExecutionAssert(TestExecution.succeeded("{}")).succeeded();
    new StartSyncExecutionResponseAssert(
            StartSyncExecutionResponse.builder().status("FAILED").build())
        .failed();
    new DescribeExecutionResponseAssert(
            DescribeExecutionResponse.builder().status("RUNNING").build())
        .isRunning();
    new TestStateResponseAssert(TestStateResponse.builder().status("RETRIABLE").build())
        .isRetriable();
  }

  /** A subclass may add assertions of its own. */
  static final class MoreAssertions extends SfnAssertions {
    static String more() {
      return "more";
    }
  }

  @Test
  void can_be_extended() {
    MoreAssertions.assertThat(MoreAssertions.more()).isEqualTo("more");
  }
}
