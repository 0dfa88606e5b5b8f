package io.github.sfntest.internal.trace;

import static io.github.sfntest.execution.Edge.Kind.CATCH;
import static io.github.sfntest.execution.Edge.Kind.CHOICE_RULE;
import static io.github.sfntest.execution.Edge.Kind.DEFAULT;
import static io.github.sfntest.execution.ExecutionStatus.ABORTED;
import static io.github.sfntest.execution.ExecutionStatus.FAILED;
import static io.github.sfntest.execution.ExecutionStatus.TIMED_OUT;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.sfntest.execution.Edge;
import io.github.sfntest.execution.Iteration;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TraceRendererTest {

  private static final String LAMBDA = "arn:aws:states:::lambda:invoke";
  private final ExecutionDouble execution = new ExecutionDouble("e-1");

  @Test
  void shows_what_each_state_made_of_its_input() {
    execution.enters("Pass", "Prepare", 0, "{\"a\":1}").gives("{\"a\":1,\"b\":2}");
    execution
        .enters("Choice", "Enough?", 0, "{\"a\":1,\"b\":2}")
        .gives("{\"a\":1,\"b\":2}")
        .leaves(CHOICE_RULE, 1, "Pause");
    execution
        .enters("Wait", "Pause", 0, "{\"a\":1}")
        .gives("{\"a\":1}", Duration.ofSeconds(90))
        .assigns("total", "5")
        .assigns("name", "\"x\"");
    execution
        .enters("Choice", "Again?", 90, "{\"a\":1}")
        .gives("{\"a\":1}")
        .leaves(DEFAULT, -1, "Done");
    execution.enters("Succeed", "Done", 90.25, "{\"a\":1}").gives("{\"a\":1}");
    execution.succeeds(90.25, "{\"a\":1}");

    assertThat(TraceRenderer.render(execution))
        .isEqualTo(
            """
            Execution 'e-1' of state machine 'order': SUCCEEDED after 1m 30.25s of virtual time
              input: {"orderId":"o-1"}
              +0s         Pass 'Prepare': {"a":1} → {"a":1,"b":2}
              +0s         Choice 'Enough?': {"a":1,"b":2}, rule 1 → 'Pause'
              +0s         Wait 'Pause': {"a":1} → {"a":1}
                          assigned: name = "x", total = 5
                          waited 1m 30s
              +1m 30s     Choice 'Again?': {"a":1}, Default → 'Done'
              +1m 30.25s  Succeed 'Done': {"a":1} → {"a":1}
              ended: SUCCEEDED with {"a":1}""");
  }

  @Test
  void shows_attempts_retries_and_the_catcher() {
    execution
        .enters("Task", "Charge card", 0, "{\"id\":7}")
        .retries("Lambda.TooManyRequestsException", 0, 1, Duration.ofSeconds(2))
        .retries("", 1, 1, Duration.ofMillis(500))
        .fails("Card.Declined", "no money")
        .gives("{\"Error\":\"Card.Declined\"}", Duration.ofMillis(2500))
        .leaves(CATCH, 0, "Sorry");
    execution.calls("Charge card", 1, 0, LAMBDA, "{\"FunctionName\":\"charge\"}", null);
    execution.calls("Charge card", 2, 2, LAMBDA, "{\"FunctionName\":\"charge\"}", null);
    execution.calls("Charge card", 3, 2.5, LAMBDA, "{\"FunctionName\":\"other\"}", null);
    execution.enters("Fail", "Sorry", 2.5, "{\"id\":7}").fails("OrderFailed", null);
    execution.ends(FAILED, 2.5, "OrderFailed", null);

    assertThat(TraceRenderer.render(execution))
        .isEqualTo(
            """
            Execution 'e-1' of state machine 'order': FAILED after 2.5s of virtual time
              input: {"orderId":"o-1"}
              +0s    Task 'Charge card': {"id":7} → {"Error":"Card.Declined"}
                     attempt 1: lambda:invoke {"FunctionName":"charge"}, failed with Lambda.TooManyRequestsException, retrier 0 waits 2s
                     attempt 2: failed with no error name, retrier 1 waits 0.5s
                     attempt 3: lambda:invoke {"FunctionName":"other"}, failed with Card.Declined: no money
                     catcher 0 → 'Sorry'
              +2.5s  Fail 'Sorry': {"id":7}
                     failed with OrderFailed
              ended: FAILED with OrderFailed, at Fail 'Sorry'""");
  }

  @Test
  void gives_each_visit_of_a_loop_its_own_attempts() {
    for (int i = 0; i < 3; i++) {
      execution.enters("Task", "Poll", i, "{}").gives("{}", Duration.ofSeconds(1));
      execution.calls("Poll", 1, i, LAMBDA, "{\"n\":" + i + "}", null);
    }
    execution.succeeds(3, "{}");

    assertThat(TraceRenderer.render(execution))
        .isEqualTo(
            """
            Execution 'e-1' of state machine 'order': SUCCEEDED after 3s of virtual time
              input: {"orderId":"o-1"}
              +0s  Task 'Poll': {} → {}
                   attempt 1: lambda:invoke {"n":0}, succeeded
              +1s  Task 'Poll': {} → {}
                   attempt 1: lambda:invoke {"n":1}, succeeded
              +2s  Task 'Poll': {} → {}
                   attempt 1: lambda:invoke {"n":2}, succeeded
              ended: SUCCEEDED with {}""");
  }

  @Test
  void indents_iterations() {
    execution.enters("Map", "Each", 0, "[1,2]").fails("Boom", "no luck");
    execution.enters("Task", "Work", 0, "1", new Iteration("Each", 0)).gives("11");
    execution.enters("Map", "Inner", 0, "[2]", new Iteration("Each", 1)).fails("Boom", "no luck");
    execution
        .enters("Task", "Deep", 1, "2", new Iteration("Each", 1), new Iteration("Inner", 0))
        .fails("Boom", "no luck");
    execution.calls(
        "Deep",
        1,
        1,
        "arn:aws:lambda:us-east-1:123456789012:function:deep",
        "2",
        null,
        new Iteration("Each", 1),
        new Iteration("Inner", 0));
    execution.ends(FAILED, 1, "Boom", "no luck");

    assertThat(TraceRenderer.render(execution))
        .isEqualTo(
            """
            Execution 'e-1' of state machine 'order': FAILED after 1s of virtual time
              input: {"orderId":"o-1"}
              +0s  Map 'Each': [1,2]
                   item 0
                     +0s  Task 'Work': 1 → 11
                   item 1
                     +0s  Map 'Inner': [2]
                          item 0
                            +1s  Task 'Deep': 2
                                 attempt 1: function deep 2, failed with Boom: no luck
                          failed with Boom: no luck
                   failed with Boom: no luck
              ended: FAILED with Boom: no luck, at Task 'Deep' ('Each' item 1, 'Inner' item 0)""");
  }

  @Test
  void indents_branches_if_the_definition_is_known() {
    ExecutionDouble both = new DefinedExecutionDouble("e-1", Machines.parallel("Both", "A", "B"));
    both.enters("Parallel", "Both", 0, "{}")
        .retries("Boom", 0, 1, Duration.ofSeconds(1))
        .gives("[1,2]", Duration.ofSeconds(1));
    both.enters("Pass", "A", 0, "{}").gives("1");
    both.enters("Fail", "B", 0, "{}").fails("Boom", null);
    both.enters("Pass", "A", 1, "{}").gives("1");
    both.enters("Pass", "B", 1, "{}").gives("2");
    both.enters("Pass", "After", 1, "[1,2]").gives("[1,2]");
    both.succeeds(1, "[1,2]");

    assertThat(TraceRenderer.render(both))
        .isEqualTo(
            """
            Execution 'e-1' of state machine 'order': SUCCEEDED after 1s of virtual time
              input: {"orderId":"o-1"}
              +0s  Parallel 'Both': {} → [1,2]
                   branch 0
                     +0s  Pass 'A': {} → 1
                     +1s  Pass 'A': {} → 1
                   branch 1
                     +0s  Fail 'B': {}
                          failed with Boom
                     +1s  Pass 'B': {} → 2
                   attempt 1: failed with Boom, retrier 0 waits 1s
              +1s  Pass 'After': [1,2] → [1,2]
              ended: SUCCEEDED with [1,2]""");
  }

  @Test
  void says_what_an_execution_waits_for() {
    ExecutionDouble both =
        new DefinedExecutionDouble("e-1", Machines.parallel("Both", "A", "B", "C", "D", "E"));
    both.enters("Parallel", "Both", 0, "{}");
    both.enters("Task", "A", 0, "{}");
    both.calls("A", 1, 0, LAMBDA + ".waitForTaskToken", "{}", "token");
    both.enters("Task", "B", 0, "{}");
    both.calls("B", 1, 0, "arn:aws:states:us-east-1:123456789012:activity:pack", "{}", null);
    both.enters("Wait", "C", 0, "{}");
    both.enters("Task", "D", 0, "{}").retries("Boom", 0, 1, Duration.ofSeconds(1));
    both.calls("D", 1, 0, LAMBDA, "{}", null);
    both.enters("Task", "E", 0, "{}");
    both.calls("E", 1, 0, LAMBDA, "{}", null);

    assertThat(TraceRenderer.render(both))
        .isEqualTo(
            """
            Execution 'e-1' of state machine 'order': RUNNING
              input: {"orderId":"o-1"}
              +0s  Parallel 'Both': {}
                   branch 0
                     +0s  Task 'A': {}
                          attempt 1: lambda:invoke.waitForTaskToken {}, waits for a callback
                   branch 1
                     +0s  Task 'B': {}
                          attempt 1: activity pack {}, waits for a worker
                   branch 2
                     +0s  Wait 'C': {}
                   branch 3
                     +0s  Task 'D': {}
                          attempt 1: lambda:invoke {}, failed with Boom, retrier 0 waits 1s
                          waits to be retried
                   branch 4
                     +0s  Task 'E': {}
                          attempt 1: lambda:invoke {}, waits for its outcome
              waits: at Task 'A' since +0s
              waits: at Task 'B' since +0s
              waits: at Wait 'C' since +0s
              waits: at Task 'D' since +0s
              waits: at Task 'E' since +0s""");
  }

  @Test
  void says_that_nothing_has_run_yet() {
    assertThat(TraceRenderer.render(execution))
        .isEqualTo(
            """
            Execution 'e-1' of state machine 'order': RUNNING
              input: {"orderId":"o-1"}
              waits: before its first state""");
  }

  @Test
  void says_where_an_execution_was_when_it_timed_out() {
    execution.enters("Task", "Approve", 0, "{}");
    execution.calls("Approve", 1, 0, LAMBDA, "{}", null);
    execution.ends(TIMED_OUT, 3600, null, null);

    assertThat(TraceRenderer.render(execution))
        .isEqualTo(
            """
            Execution 'e-1' of state machine 'order': TIMED_OUT after 1h of virtual time
              input: {"orderId":"o-1"}
              +0s  Task 'Approve': {}
                   attempt 1: lambda:invoke {}, did not end
              ended: TIMED_OUT, at Task 'Approve'""");
  }

  @Test
  void names_at_most_three_places() {
    execution.enters("Map", "Each", 0, "[]");
    for (int i = 0; i < 4; i++) {
      execution.enters("Task", "Work", 0, "{}", new Iteration("Each", i));
    }
    execution.ends(ABORTED, 0, null, "enough");

    assertThat(TraceRenderer.render(execution))
        .endsWith(
            "ended: ABORTED with no error name: enough, at Task 'Work' ('Each' item 0), Task 'Work'"
                + " ('Each' item 1), Task 'Work' ('Each' item 2), …");
  }

  @Test
  void shows_nested_executions() {
    ExecutionDouble child = new ExecutionDouble("child");
    child.enters("Fail", "No", 0, "{}").fails("Boom", null);
    child.ends(FAILED, 0, "Boom", null);
    execution.starts(child);
    execution.succeeds(0, "{}");

    assertThat(TraceRenderer.render(execution))
        .isEqualTo(
            """
            Execution 'e-1' of state machine 'order': SUCCEEDED after 0s of virtual time
              input: {"orderId":"o-1"}
              ended: SUCCEEDED with {}
              | Execution 'child' of state machine 'order': FAILED after 0s of virtual time
              |   input: {"orderId":"o-1"}
              |   +0s  Fail 'No': {}
              |        failed with Boom
              |   ended: FAILED with Boom, at Fail 'No'""");
  }

  @Test
  void shows_at_most_twenty_nested_executions_and_those_that_failed_first() {
    for (int i = 0; i < 30; i++) {
      ExecutionDouble child = new ExecutionDouble("c-" + i);
      execution.starts(i == 25 ? child.ends(FAILED, 0, "Boom", null) : child.succeeds(0, "{}"));
    }
    execution.succeeds(0, "{}");

    String trace = TraceRenderer.render(execution);
    assertThat(trace)
        .contains("| Execution 'c-25' of", "| Execution 'c-18' of")
        .doesNotContain("'c-19'", "'c-24'", "'c-26'")
        .endsWith("  | … 10 more left out …");
  }

  @Test
  void cuts_long_values_in_the_middle() {
    execution.enters("Pass", "Long", 0, "\"" + "a".repeat(300) + "\"").gives("1");
    execution.succeeds(0, "1");

    assertThat(TraceRenderer.render(execution))
        .contains(
            "+0s  Pass 'Long': \""
                + "a".repeat(99)
                + "…(102 characters left out)…"
                + "a".repeat(99)
                + "\" → 1\n");
  }

  @Test
  void shows_at_most_twenty_iterations_and_those_that_failed_first() {
    execution.enters("Map", "Each", 0, "[]").gives("[]").leaves(Edge.Kind.NEXT, -1, "Next");
    for (int i = 0; i < 100; i++) {
      VisitDouble visit = execution.enters("Pass", "Work", 0, "" + i, new Iteration("Each", i));
      if (i == 50) {
        visit.fails("Boom", null);
      } else {
        visit.gives("" + i);
      }
    }
    execution.succeeds(0, "[]");

    String trace = TraceRenderer.render(execution);
    assertThat(trace).contains("item 18\n", "item 50\n", "… 80 more left out …");
    assertThat(trace).doesNotContain("item 19\n", "item 49\n", "item 51\n");
  }

  @Test
  void shows_at_most_400_lines() {
    for (int i = 0; i < 1000; i++) {
      execution.enters("Pass", "S" + i, 0, "{}").gives("{}");
    }
    execution.succeeds(0, "{}");

    assertThat(TraceRenderer.render(execution).lines())
        .hasSize(401)
        .contains("  … 603 lines left out …")
        .endsWith("  +0s  Pass 'S999': {} → {}", "  ended: SUCCEEDED with {}");
  }

  @ParameterizedTest
  @CsvSource({
    "0, 0s",
    "1, 0.001s",
    "2500, 2.5s",
    "60000, 1m",
    "90010, 1m 30.01s",
    "3600000, 1h",
    "93784000, 1d 2h 3m 4s",
  })
  void writes_times_for_people(long millis, String text) {
    assertThat(TraceRenderer.text(Duration.ofMillis(millis))).isEqualTo(text);
  }
}
