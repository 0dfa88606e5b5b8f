package com.example.saga;

import static io.github.sfntest.assertj.SfnAssertions.assertThat;

import io.github.sfntest.RegisteredStateMachine;
import io.github.sfntest.SfnTestEnvironment;
import io.github.sfntest.execution.Execution;
import io.github.sfntest.junit5.SfnFake;
import io.github.sfntest.junit5.StateMachine;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** A saga: whatever fails, what was booked before is cancelled, the last first. */
@ExtendWith(SfnFake.class)
class TripSagaTest {

  private static final Map<String, String> TRIP = Map.of("customer", "c-7", "to", "Lisbon");

  @StateMachine("trip.asl.json")
  RegisteredStateMachine trip;

  /** What most tests need, and a test may replace: a later mock answers before an earlier one. */
  @BeforeEach
  void everythingWorks(SfnTestEnvironment sfn) {
    sfn.whenLambda("book-hotel").lenient().thenReturn(Map.of("booking", "H-1"));
    sfn.whenLambda("book-flight").lenient().thenReturn(Map.of("booking", "F-1"));
    sfn.whenLambda("charge-card").lenient().thenReturn(null);
    sfn.whenLambda("cancel-flight").lenient().thenReturn(null);
    sfn.whenLambda("cancel-hotel").lenient().thenReturn(null);
  }

  @Test
  void books_a_trip() {
    assertThat(trip.run(TRIP))
        .succeeded()
        .visitedExactly("Book hotel", "Book flight", "Charge card", "Trip booked")
        .hasOutput(
            """
            {"customer": "c-7", "to": "Lisbon",
             "hotel": {"booking": "H-1"}, "flight": {"booking": "F-1"}}\
            """);
  }

  // snippet: saga
  static Stream<Arguments> failures() {
    return Stream.of(
        Arguments.of("Book hotel", List.of()),
        Arguments.of("Book flight", List.of("Cancel hotel")),
        Arguments.of("Charge card", List.of("Cancel flight", "Cancel hotel")));
  }

  @ParameterizedTest
  @MethodSource("failures")
  void cancels_what_was_booked(String failing, List<String> compensations) {
    trip.whenTask(failing).thenFail("Refused", "not today");

    Execution execution = trip.run(TRIP);

    assertThat(execution).failedWith("Refused").withCause("not today");
    assertThat(execution.visits())
        .extracting(visit -> visit.state())
        .filteredOn(state -> state.startsWith("Cancel"))
        .isEqualTo(compensations);
  }

  // end of snippet

  @Test
  void cancels_the_booking_that_was_made(SfnTestEnvironment sfn) {
    sfn.whenLambda("book-flight").thenFail("SoldOut");

    assertThat(trip.run(TRIP))
        .failedWith("SoldOut")
        .caught("Book flight", "SoldOut")
        .task("Cancel hotel")
        .invocation(
            0, call -> assertThat(call.input().at("/Payload/booking").asText()).isEqualTo("H-1"));
  }

  @Test
  void alerts_a_person_when_a_cancellation_keeps_failing(SfnTestEnvironment sfn) {
    sfn.whenLambda("charge-card").thenFail("CardDeclined");
    sfn.whenLambda("cancel-flight").thenFail("Lambda.ServiceException").times(3);
    sfn.whenTask("Alert a person").thenReturn(Map.of("MessageId", "m-1"));

    Execution execution = trip.run(TRIP);

    assertThat(execution)
        .failedWith("CardDeclined")
        .visited("Cancel flight", "Alert a person", "Trip not booked")
        .task("Cancel flight", task -> task.wasInvokedTimes(3).wasRetriedTimes(2));
    assertThat(Duration.between(execution.startTime(), execution.stopTime().orElseThrow()))
        .as("60 s and 120 s between the attempts, all of it virtual")
        .isEqualTo(Duration.ofMinutes(3));
  }
}
