package io.github.sfntest.assertj;

import static io.github.sfntest.assertj.FailureTexts.assertFails;
import static io.github.sfntest.assertj.FailureTexts.assertShowsDiff;
import static io.github.sfntest.assertj.SfnAssertions.assertThat;
import static io.github.sfntest.assertj.SfnAssertions.ignoringPaths;
import static io.github.sfntest.hamcrest.SfnMatchers.matchesSnapshot;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import org.hamcrest.MatcherAssert;
import org.junit.jupiter.api.Test;

/**
 * {@code ExecutionAssert.matchesSnapshot}, by the file {@code happy path.json} among the resources;
 * the update of files is tested where they are read.
 */
class ExecutionAssert_matchesSnapshot_Test {
  private static final String NAME = "happy path";

  private static TestExecution order(String id) {
    return TestExecution.succeeded("{\"id\":\"" + id + "\",\"at\":\"2025-01-01T00:00:00Z\"}")
        .visits("Validate", "Ship");
  }

  @Test
  void should_pass_for_what_the_file_has() {
    assertThat(order("o-1")).matchesSnapshot(NAME);
    MatcherAssert.assertThat(order("o-1"), matchesSnapshot(NAME));
    assertThat(order("o-2")).matchesSnapshot(NAME, ignoringPaths("$.output.id"));
  }

  @Test
  void should_fail_for_a_difference() {
    assertFails(
        () -> assertThat(order("o-1").visits("Bill")).matchesSnapshot(NAME),
        """
        Expecting execution 'e-1'
        to match the snapshot:
          'happy path'
        but it differs from the file:
          src/test/resources/io/github/sfntest/assertj/ExecutionAssert_matchesSnapshot_Test/happy path.json
        with 1 difference:
          $.visited[2]: not expected, but was "Bill"
        if that is how it should be, run the test once with -Dsfn.snapshot.update=true; then read and commit the file\
        """);
  }

  @Test
  void should_show_the_difference() {
    assertShowsDiff(
        () ->
            assertThat(order("o-2"))
                .matchesSnapshot(NAME, ignoringPaths("$.visited", "$.output.at")),
        """
        {
          "status": "SUCCEEDED",
          "output": {
            "id": "o-2",
            "at": "<time>"
          },
          "visited": [
            "Validate",
            "Ship"
          ]
        }\
        """,
        """
        {
          "status": "SUCCEEDED",
          "output": {
            "id": "o-1",
            "at": "<time>"
          },
          "visited": [
            "Validate",
            "Ship"
          ]
        }\
        """);
  }

  @Test
  void should_find_the_file_from_soft_assertions() {
    SfnSoftAssertions softly = new SfnSoftAssertions();

    softly.assertThat(order("o-1")).matchesSnapshot(NAME).succeeded();

    softly.assertAll();
  }

  @Test
  void should_refuse_a_name_that_leads_elsewhere() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> assertThat(order("o-1")).matchesSnapshot("../happy path"));
  }
}
