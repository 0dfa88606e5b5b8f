package io.github.sfntest.mock;

import static io.github.sfntest.mock.Calls.task;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.hamcrest.Matchers.greaterThan;

import io.github.sfntest.execution.Strictness;
import io.github.sfntest.internal.json.ValueMapper;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What strictness has against mocks, and what a person reads then. */
class UnusedMockErrorTest {

  private final MockRegistry mocks =
      new MockRegistry(ValueMapper.standard(), Strictness.STRICT, ShapeCheck.NONE);

  private UnusedMockError error() {
    return catchThrowableOfType(UnusedMockError.class, mocks::verify);
  }

  private static int nextLine() {
    return StackWalker.getInstance()
        .walk(frames -> frames.skip(1).findFirst().orElseThrow().getLineNumber() + 1);
  }

  private static String at(int first, String text) {
    String result = text;
    for (int i = 9; i >= 1; i--) {
      result = result.replace("#" + i, "UnusedMockErrorTest.java:" + (first + i - 1));
    }
    return result.stripTrailing();
  }

  @Test
  void a_mock_never_used() {
    int line = nextLine();
    mocks.whenLambda("charge-card").thenReturn(1);

    UnusedMockError error = error();

    assertThat(error)
        .hasMessage(
            at(
                line,
                """
                A task mock was never used.
                  where:     the mocks of this SfnTestEnvironment
                  expected:  every outcome of a mock to be reached, but
                               whenLambda("charge-card")   #1   never used
                  to mend:   remove what the test does not need, or let it be unused with .lenient()
                """));
    assertThat(error.getStackTrace())
        .singleElement()
        .satisfies(
            element -> {
              assertThat(element.getClassName()).isEqualTo(getClass().getName());
              assertThat(element.getLineNumber()).isEqualTo(line);
            });
  }

  @Test
  void an_outcome_never_reached() {
    int line = nextLine();
    mocks.whenTask(null, "Pay").thenFail("Busy").times(2).thenReturn(1).thenFail("Gone");
    mocks.outcome(task("Pay", "{}"));

    assertThat(error())
        .hasMessage(
            at(
                line,
                """
                An outcome of a task mock was never reached.
                  where:     the mocks of this SfnTestEnvironment
                  expected:  every outcome of a mock to be reached, but
                               whenTask("Pay")   #1   outcome 2 of 3 was never reached: thenReturn 1
                  to mend:   remove what the test does not need, or let it be unused with .lenient()
                """));
  }

  @Test
  void several_with_what_is_known_of_each() {
    int line = nextLine();
    mocks.whenTask(null, "Pay").withInputPath("$.amount", greaterThan(10)).thenReturn(1);
    mocks.whenTask(null, "Ship").thenReturn(1);
    mocks.whenTask(null, "Ship").thenReturn(2).thenFail(new IllegalStateException());
    mocks.whenTask(null, "Tell").withInput("{}");
    mocks.whenResource("*:putItem").lenient().thenReturn(3);
    mocks.whenResource("*:getItem").thenReturn(4).lenient();
    mocks.outcome(task("Pay", "{\"amount\":5}"));
    mocks.outcome(task("Pay", "{\"amount\":6}"));
    mocks.outcome(task("Ship", "{}"));

    assertThat(error())
        .hasMessage(
            at(
                line,
                """
                4 task mocks were not used to their end.
                  where:     the mocks of this SfnTestEnvironment
                  expected:  every outcome of a mock to be reached, but
                               whenTask("Pay").withInputPath("$.amount", a value greater than <10>)   #1   never used; asked 2 times, last: $.amount was 6
                               whenTask("Ship")   #2   never used; the later one at #3 answered instead
                               whenTask("Ship")   #3   outcome 2 of 2 was never reached: thenFail java.lang.IllegalStateException
                               whenTask("Tell").withInput({})   #4   has no outcome
                  to mend:   add .thenReturn(…) or another outcome where there is none; remove what the test does not need, or let it be unused with .lenient()
                """));
  }

  @Test
  void a_mock_that_was_given_no_outcome() {
    int line = nextLine();
    mocks.whenTask(null, "Pay").withInputPath("$.amount", 10);

    assertThat(error())
        .hasMessage(
            at(
                line,
                """
                A task mock has no outcome.
                  where:     the mocks of this SfnTestEnvironment
                  expected:  an outcome for every mock, but
                               whenTask("Pay").withInputPath("$.amount", 10)   #1   has no outcome
                  to mend:   add .thenReturn(…) or another outcome
                """));
  }

  @Test
  void several_that_were_given_none() {
    int line = nextLine();
    mocks.whenTask(null, "Pay");
    mocks.whenApi(String.class);
    mocks.whenTask(null, "Ship").withInput("{}").lenient();

    assertThat(error())
        .hasMessage(
            at(
                line,
                """
                2 mocks have no outcome.
                  where:     the mocks of this SfnTestEnvironment
                  expected:  an outcome for every mock, but
                               whenTask("Pay")   #1   has no outcome
                               whenApi(String.class)   #2   has no outcome
                  to mend:   add .thenReturn(…) or another outcome
                """));
  }

  @Test
  void a_mock_that_others_with_outcomes_were_narrowed_from() {
    TaskMock pay = mocks.whenTask(null, "Pay");
    pay.withInput("1").thenReturn(1).lenient();
    pay.withInput("2");

    assertThatCode(mocks::verify).doesNotThrowAnyException();
  }

  @Test
  void over_a_class() {
    mocks.declareIn(Origin.setUpOf("OrderTest"));
    int line = nextLine();
    mocks.whenLambda("charge-card").thenReturn(1);
    mocks.declareIn(Origin.TEST);
    mocks.whenLambda("ship").thenReturn(1);

    List<MockUsage> ofClass =
        mocks.unused().stream().filter(usage -> !usage.origin().ofTest()).toList();

    assertThat(UnusedMockError.of(ofClass, "test class OrderTest, all tests: 5"))
        .hasMessage(
            at(
                line,
                """
                A task mock was never used.
                  where:     test class OrderTest, all tests: 5
                  expected:  every outcome of a mock to be reached, but
                               whenLambda("charge-card")   #1   never used
                  to mend:   remove what the test does not need, or let it be unused with .lenient()
                """));
    assertThat(ofClass).singleElement().extracting(u -> u.origin().owner()).isEqualTo("OrderTest");
  }

  @Test
  void a_long_list_is_cut() {
    for (int i = 0; i < 25; i++) {
      mocks.whenTask(null, "State " + i).thenReturn(1);
    }

    assertThat(error().getMessage())
        .startsWith("25 task mocks were never used.")
        .contains("whenTask(\"State 19\")")
        .doesNotContain("whenTask(\"State 20\")")
        .contains("\n               and 5 more\n");
  }

  @Test
  void used_mocks_pass() {
    mocks.whenTask(null, "Pay").thenReturn(1).times(3);
    mocks.whenTask(null, "Pay").perItem().thenReturn(1).thenReturn(2).times(1);
    for (int i = 0; i < 3; i++) {
      mocks.outcome(task("Pay", "{}"));
    }

    assertThatCode(mocks::verify).doesNotThrowAnyException();
    assertThat(mocks.usages()).allMatch(MockUsage::used);
  }

  @Test
  void a_lenient_registry_has_nothing_against_unused_mocks() {
    MockRegistry lenient =
        new MockRegistry(ValueMapper.standard(), Strictness.LENIENT, ShapeCheck.NONE);
    lenient.whenTask(null, "Pay").thenReturn(1);

    assertThatCode(lenient::verify).doesNotThrowAnyException();
    assertThat(lenient.unused()).isEmpty();
    assertThat(lenient.usages()).singleElement().matches(usage -> !usage.used());
  }
}
