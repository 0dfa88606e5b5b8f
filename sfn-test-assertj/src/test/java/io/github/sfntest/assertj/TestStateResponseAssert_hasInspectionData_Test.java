package io.github.sfntest.assertj;

import static io.github.sfntest.assertj.FailureTexts.assertFails;
import static io.github.sfntest.assertj.FailureTexts.assertShowsDiff;
import static io.github.sfntest.assertj.SfnAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.Map;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.services.sfn.model.InspectionData;
import software.amazon.awssdk.services.sfn.model.TestStateResponse;

/** {@code TestStateResponseAssert.hasInspectionData}. */
class TestStateResponseAssert_hasInspectionData_Test {

  @Test
  void should_pass_for_the_value() {
    assertThat(TestedStates.succeeded())
        .hasInspectionData("input", "{\"id\": \"o-1\"}")
        .hasInspectionData("afterParameters", Map.of("QueueUrl", "q", "MessageBody", "o-1"))
        .hasInspectionData("result", Map.of("MessageId", "m-1"));
  }

  @Test
  void should_read_structures_and_numbers() {
    TestedStates.assumeErrorDetails();
    assertThat(TestedStates.retriable())
        .hasInspectionData(
            "errorDetails", Map.of("retryIndex", 1, "retryBackoffIntervalSeconds", 4.0));
  }

  @Test
  void should_read_what_is_no_json_as_text() {
    TestStateResponse response =
        TestStateResponse.builder()
            .inspectionData(
                InspectionData.builder().request(r -> r.method("GET").url("https://e.com")).build())
            .build();

    assertThat(response)
        .hasInspectionData("request", Map.of("method", "GET", "url", "https://e.com"));
  }

  @Test
  void should_fail_for_another_value() {
    assertFails(
        () ->
            assertThat(TestedStates.succeeded())
                .hasInspectionData("afterParameters", Map.of("MessageBody", "o-1")),
        """
        Expecting inspection data 'afterParameters' of state
        to be:
          {"MessageBody":"o-1"}
        but was:
          {"QueueUrl":"q","MessageBody":"o-1"}
        with 1 difference:
          $.QueueUrl: not expected, but was "q\"\
        """,
        "");
  }

  @Test
  void should_fail_for_an_unknown_member() {
    assertFails(
        () -> assertThat(TestedStates.failed()).hasInspectionData("afterParameter", "{}"),
        """
        Expecting state
        to have the inspection data:
          'afterParameter'
        but there are none of that name: did you mean 'afterParameters'? There are: 'input',\
         'afterInputPath', 'afterParameters'\
        """,
        "");
  }

  @Test
  void should_fail_without_inspection_data() {
    assertFails(
        () -> assertThat(TestedStates.uninspected()).hasInspectionData("input", "{}"),
        """
        Expecting state
        to have the inspection data:
          'input'
        but there are none of that name: there are none at all, as at the inspection level INFO\
        """,
        "");
  }

  @Test
  void should_show_a_difference() {
    assertShowsDiff(
        () -> assertThat(TestedStates.succeeded()).hasInspectionData("input", "{}"),
        "{\n  \"id\": \"o-1\"\n}",
        "{}");
  }

  @Test
  void should_refuse_what_is_no_json() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> assertThat(TestedStates.succeeded()).hasInspectionData("input", "o-1"));
  }
}
