package io.github.sfntest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowable;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.github.sfntest.execution.Strictness;
import io.github.sfntest.internal.service.Samples;
import io.github.sfntest.mock.UnusedMockError;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletionException;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import software.amazon.awssdk.core.exception.SdkClientException;
import software.amazon.awssdk.core.exception.SdkException;
import software.amazon.awssdk.services.sfn.model.ExecutionLimitExceededException;
import software.amazon.awssdk.services.sfn.model.SfnException;
import software.amazon.awssdk.services.sfn.model.SfnRequest;
import software.amazon.awssdk.services.sfn.model.StartExecutionRequest;
import software.amazon.awssdk.services.sfn.model.UpdateStateMachineRequest;

/** Faults injected into calls of the API. */
class ApiMockTest {
  private final SdkException busy =
      SfnException.builder().statusCode(429).message("Rate exceeded").build();
  private final SdkException offline = SdkClientException.create("Unable to connect");

  private final SfnTestEnvironment sfn = SfnTestEnvironment.create();
  private String arn = "";

  @BeforeEach
  void register() {
    arn = sfn.register("order", Samples.PASS).arn();
  }

  @AfterEach
  void close() {
    sfn.close();
  }

  /** What so many starts, one after the other, came to. */
  private List<String> starts(int count) {
    List<String> outcomes = new ArrayList<>();
    for (int i = 0; i < count; i++) {
      Throwable thrown =
          catchThrowable(() -> sfn.client().startExecution(r -> r.stateMachineArn(arn)));
      outcomes.add(
          thrown == null ? "ok" : thrown == busy ? "busy" : thrown == offline ? "offline" : "?");
    }
    return outcomes;
  }

  @Test
  void the_last_outcome_repeats() {
    sfn.whenApi(StartExecutionRequest.class).thenThrow(offline).thenThrow(busy);

    assertThat(starts(4)).containsExactly("offline", "busy", "busy", "busy");
    assertThat(sfn.executions()).isEmpty();
  }

  @Test
  void outcomes_come_in_their_order_and_number() {
    sfn.whenApi(StartExecutionRequest.class)
        .thenThrow(busy)
        .times(2)
        .thenProceed()
        .thenThrow(offline)
        .thenProceed();

    assertThat(starts(6)).containsExactly("busy", "busy", "ok", "offline", "ok", "ok");
  }

  @Test
  void a_mock_with_an_explicit_number_is_used_up() {
    sfn.whenApi(StartExecutionRequest.class).thenThrow(offline).times(1);
    sfn.whenApi(StartExecutionRequest.class).thenThrow(busy).times(2);

    assertThat(starts(4)).containsExactly("busy", "busy", "offline", "ok");
  }

  @Test
  void concerns_only_its_operation_and_its_requests() {
    sfn.whenApi(StartExecutionRequest.class)
        .withRequest(request -> "n".equals(request.name()))
        .withRequest(request -> request.input() != null)
        .thenThrow(busy);

    assertThat(starts(1)).containsExactly("ok");
    assertThat(sfn.client().listStateMachines().stateMachines()).hasSize(1);
    sfn.client().startExecution(r -> r.stateMachineArn(arn).name("n"));
    assertThatThrownBy(
            () -> sfn.client().startExecution(r -> r.stateMachineArn(arn).name("n").input("1")))
        .isSameAs(busy);
  }

  @Test
  void may_concern_all_operations() {
    sfn.whenApi(SfnRequest.class).thenThrow(offline);

    assertThatThrownBy(() -> sfn.client().listActivities()).isSameAs(offline);
    assertThat(starts(1)).containsExactly("offline");
  }

  record Unused(String what, Consumer<ApiMockTest> test, String message) {
    @Override
    public String toString() {
      return what;
    }
  }

  static Stream<Unused> unused() {
    return Stream.of(
        new Unused(
            "never used",
            test -> test.sfn.whenApi(UpdateStateMachineRequest.class).thenThrow(test.busy),
            """
            A mock of the API was never used.
              where:     the mocks of this SfnTestEnvironment
              expected:  every outcome of a mock to be reached, but
                           whenApi(UpdateStateMachineRequest.class)   ApiMockTest.java:#   never used
              to mend:   remove what the test does not need, or let it be unused with .lenient()\
            """),
        new Unused(
            "asked once, in vain",
            test -> {
              test.sfn
                  .whenApi(StartExecutionRequest.class)
                  .withRequest(request -> "n".equals(request.name()))
                  .thenThrow(test.busy);
              test.starts(1);
            },
            """
            A mock of the API was never used.
              where:     the mocks of this SfnTestEnvironment
              expected:  every outcome of a mock to be reached, but
                           whenApi(StartExecutionRequest.class).withRequest(…)   ApiMockTest.java:#   never used; asked once: withRequest said no
              to mend:   remove what the test does not need, or let it be unused with .lenient()\
            """),
        new Unused(
            "a later one decided",
            test -> {
              test.sfn.whenApi(StartExecutionRequest.class).thenProceed();
              test.sfn.whenApi(StartExecutionRequest.class).thenThrow(test.busy);
              test.starts(2);
            },
            """
            A mock of the API was never used.
              where:     the mocks of this SfnTestEnvironment
              expected:  every outcome of a mock to be reached, but
                           whenApi(StartExecutionRequest.class)   ApiMockTest.java:#   never used; the later one at ApiMockTest.java:# answered instead
              to mend:   remove what the test does not need, or let it be unused with .lenient()\
            """),
        new Unused(
            "not to its end",
            test -> {
              test.sfn
                  .whenApi(StartExecutionRequest.class)
                  .thenFail("ThrottlingException", "Rate exceeded")
                  .times(2)
                  .thenThrow(test.offline)
                  .thenFail("AccessDeniedException", "no")
                  .thenProceed();
              test.starts(3);
            },
            """
            An outcome of a mock of the API was never reached.
              where:     the mocks of this SfnTestEnvironment
              expected:  every outcome of a mock to be reached, but
                           whenApi(StartExecutionRequest.class)   ApiMockTest.java:#   outcome 3 of 4 was never reached: thenFail "AccessDeniedException"
              to mend:   remove what the test does not need, or let it be unused with .lenient()\
            """),
        new Unused(
            "no outcome",
            test -> {
              test.sfn.whenApi(StartExecutionRequest.class).withRequest(request -> true);
              test.starts(1);
            },
            """
            A mock of the API has no outcome.
              where:     the mocks of this SfnTestEnvironment
              expected:  an outcome for every mock, but
                           whenApi(StartExecutionRequest.class).withRequest(…)   ApiMockTest.java:#   has no outcome
              to mend:   add .thenThrow(…) or another outcome\
            """));
  }

  @ParameterizedTest
  @MethodSource("unused")
  void a_fault_that_nobody_met_fails_the_test(Unused unused) {
    unused.test().accept(this);

    UnusedMockError error = catchThrowableOfType(UnusedMockError.class, sfn::verify);

    assertThat(error.getMessage().replaceAll("(ApiMockTest.java):[0-9]+", "$1:#"))
        .isEqualTo(unused.message());
    assertThat(error.getStackTrace())
        .singleElement()
        .satisfies(place -> assertThat(place.getFileName()).isEqualTo("ApiMockTest.java"));
    sfn.discard();
  }

  @Test
  void may_stay_unused_if_it_says_so_or_the_environment_does() {
    sfn.whenApi(StartExecutionRequest.class).thenThrow(busy).lenient();
    sfn.whenApi(UpdateStateMachineRequest.class).lenient();
    SfnTestEnvironment lenient =
        SfnTestEnvironment.builder().strictness(Strictness.LENIENT).build();
    lenient.whenApi(StartExecutionRequest.class).thenThrow(busy);

    assertThatCode(sfn::verify).doesNotThrowAnyException();
    assertThatCode(lenient::close).doesNotThrowAnyException();
  }

  @Test
  void comes_before_the_service_looks_at_the_request() {
    sfn.whenApi(StartExecutionRequest.class).thenThrow(busy);
    sfn.whenApi(UpdateStateMachineRequest.class).thenThrow(offline);

    assertThatThrownBy(() -> sfn.client().startExecution(r -> {})).isSameAs(busy);
    assertThatThrownBy(() -> sfn.client().updateStateMachine(r -> {})).isSameAs(offline);
  }

  @ParameterizedTest
  @CsvSource({
    "ExecutionLimitExceeded, ExecutionLimitExceededException, 400",
    "KmsThrottlingException, KmsThrottlingException, 400",
    "ThrottlingException, SfnException, 400",
    "AccessDeniedException, SfnException, 400",
    "InvalidClientTokenId, SfnException, 403",
    "InternalFailure, SfnException, 500",
    "ServiceUnavailable, SfnException, 503"
  })
  void a_code_makes_the_error_that_the_sdk_would_make_of_it(String code, String type, int status) {
    sfn.whenApi(StartExecutionRequest.class).thenFail(code, "Rate exceeded");

    SfnException error =
        catchThrowableOfType(
            SfnException.class, () -> sfn.client().startExecution(r -> r.stateMachineArn(arn)));

    assertThat(error.getClass().getSimpleName()).isEqualTo(type);
    assertThat(error.awsErrorDetails().errorCode()).isEqualTo(code);
    assertThat(error.awsErrorDetails().errorMessage()).isEqualTo("Rate exceeded");
    assertThat(error.statusCode()).isEqualTo(status);
    assertThat(error)
        .hasMessageStartingWith("Rate exceeded (Service: Sfn, Status Code: " + status + ", ");
    assertThat(error.isThrottlingException()).isEqualTo(code.startsWith("Throttling"));
  }

  @Test
  void each_call_that_fails_by_its_code_has_a_request_id_of_its_own() {
    sfn.whenApi(StartExecutionRequest.class).thenFail("ThrottlingException", "").times(2);

    SfnException first =
        catchThrowableOfType(SfnException.class, () -> sfn.client().startExecution(r -> {}));
    SfnException second =
        catchThrowableOfType(SfnException.class, () -> sfn.client().startExecution(r -> {}));

    assertThat(first.requestId()).isNotBlank().isNotEqualTo(second.requestId());
    assertThat(starts(1)).containsExactly("ok");
  }

  @Test
  void a_code_that_is_blank_is_refused_where_it_is_declared() {
    assertThatThrownBy(() -> sfn.whenApi(StartExecutionRequest.class).thenFail(" ", "m"))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("code must be an error code of AWS, but is blank");
    sfn.discard();
  }

  @Test
  void an_exception_of_the_model_comes_as_it_was_made() {
    var limit = ExecutionLimitExceededException.builder().message("too many").build();
    sfn.whenApi(StartExecutionRequest.class).thenThrow(limit);

    assertThatThrownBy(() -> sfn.client().startExecution(r -> r.stateMachineArn(arn)))
        .isSameAs(limit);
  }

  @Test
  void fails_futures_too() {
    sfn.whenApi(StartExecutionRequest.class).thenThrow(busy);

    assertThatThrownBy(() -> sfn.asyncClient().startExecution(r -> r.stateMachineArn(arn)).join())
        .isInstanceOf(CompletionException.class)
        .hasCause(busy);
  }

  @Test
  void starts_of_the_kit_itself_are_no_calls_of_the_api() {
    sfn.whenApi(StartExecutionRequest.class).thenThrow(busy).lenient();

    assertThat(sfn.stateMachine("order").run(1).output()).isPresent();
  }

  @Test
  void times_wants_an_outcome_and_a_number() {
    ApiMock<StartExecutionRequest> mock = sfn.whenApi(StartExecutionRequest.class);

    assertThatThrownBy(() -> mock.times(1))
        .isInstanceOf(IllegalStateException.class)
        .hasMessage("times(1) has no outcome before it; put it behind thenThrow or thenProceed");
    assertThatThrownBy(() -> mock.thenThrow(busy).times(0))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("count must be at least 1, but was 0");
    sfn.discard();
  }

  @Test
  void is_dropped_by_reset() {
    sfn.whenApi(StartExecutionRequest.class).thenThrow(busy);
    sfn.whenApi(StartExecutionRequest.class);

    sfn.reset();

    assertThat(starts(1)).containsExactly("ok");
  }
}
