package io.github.sfntest.assertj;

import static io.github.sfntest.internal.check.StateVisitChecks.INPUT;
import static io.github.sfntest.internal.check.StateVisitChecks.OUTPUT;

import io.github.sfntest.execution.StateVisit;
import io.github.sfntest.internal.check.Check;
import io.github.sfntest.internal.check.DocumentPath;
import io.github.sfntest.internal.check.StateVisitChecks;
import io.github.sfntest.internal.check.VisitSubject;
import io.github.sfntest.json.JsonOption;
import org.apiguardian.api.API;
import org.assertj.core.api.AbstractObjectAssert;
import org.jspecify.annotations.Nullable;

/** Assertions on one visit of a state; {@link ExecutionAssert#visit(String)} leads here. */
@API(status = API.Status.EXPERIMENTAL)
public class StateVisitAssert extends AbstractObjectAssert<StateVisitAssert, StateVisit> {

  /**
   * Looks at a visit.
   *
   * @param actual the visit
   */
  public StateVisitAssert(@Nullable StateVisit actual) {
    super(actual, StateVisitAssert.class);
  }

  /**
   * Verifies the whole state input.
   *
   * <pre>{@code
   * assertThat(visit).hasInput("{\"id\": 7}");   // passes for {"id":7.0}
   *                                              // fails for {"id":7,"to":"me"}
   * }</pre>
   *
   * @param json the whole document: text is JSON text, all else is written as Jackson does
   * @param options what to look away from; without any, all counts but the order of members
   * @return this assert
   * @throws IllegalArgumentException if {@code json} is text but not JSON, or a path of the options
   *     is not well formed
   */
  public StateVisitAssert hasInput(@Nullable Object json, JsonOption... options) {
    return check(INPUT.equalTo(json, options));
  }

  /**
   * Verifies the value at a path of the state input.
   *
   * <pre>{@code
   * assertThat(visit).hasInputPath("$.id", 7);   // passes for {"id":7}
   *                                              // fails for {"id":8}
   * }</pre>
   *
   * @param path a JSONPath, as in a definition
   * @param value a single value: text is a JSON string; or a Hamcrest matcher of plain Java values
   * @return this assert
   * @throws IllegalArgumentException if {@code path} is not well formed
   */
  public StateVisitAssert hasInputPath(String path, @Nullable Object value) {
    return check(INPUT.valueAt(DocumentPath.of(path), value));
  }

  /**
   * Verifies the whole state output.
   *
   * <pre>{@code
   * assertThat(visit).hasOutput("{\"id\": 7}");   // passes for {"id":7.0}
   *                                               // fails if the state failed, or was not left
   * }</pre>
   *
   * @param json the whole document: text is JSON text, all else is written as Jackson does
   * @param options what to look away from; without any, all counts but the order of members
   * @return this assert
   * @throws IllegalArgumentException if {@code json} is text but not JSON, or a path of the options
   *     is not well formed
   */
  public StateVisitAssert hasOutput(@Nullable Object json, JsonOption... options) {
    return check(OUTPUT.equalTo(json, options));
  }

  /**
   * Verifies the value at a path of the state output.
   *
   * <pre>{@code
   * assertThat(visit).hasOutputPath("$.id", 7);   // passes for {"id":7}
   *                                               // fails for {"id":8}
   * }</pre>
   *
   * @param path a JSONPath, as in a definition
   * @param value a single value: text is a JSON string; or a Hamcrest matcher of plain Java values
   * @return this assert
   * @throws IllegalArgumentException if {@code path} is not well formed
   */
  public StateVisitAssert hasOutputPath(String path, @Nullable Object value) {
    return check(OUTPUT.valueAt(DocumentPath.of(path), value));
  }

  /**
   * Verifies where the state led to: by a choice rule, {@code Default}, {@code Next} or a catcher.
   *
   * <pre>{@code
   * assertThat(visit).ledTo("Ship");   // passes if the next state was Ship
   *                                    // fails for another one, or the end
   * }</pre>
   *
   * @param next the name of the next state
   * @return this assert
   */
  public StateVisitAssert ledTo(String next) {
    return check(StateVisitChecks.ledTo(next));
  }

  /**
   * Verifies that a catcher of the state caught an error.
   *
   * <pre>{@code
   * assertThat(visit).caught("Card.Declined");   // passes if it was caught
   *                                              // fails if it failed the execution
   * }</pre>
   *
   * @param error the whole error name
   * @return this assert
   */
  public StateVisitAssert caught(String error) {
    return check(StateVisitChecks.caught(error));
  }

  /**
   * Verifies that the state failed with an error that none of its catchers caught.
   *
   * <pre>{@code
   * assertThat(visit).failedWith("Card.Declined");   // passes if nothing caught it
   *                                                  // fails if a catcher did
   * }</pre>
   *
   * @param error the whole error name
   * @return this assert
   */
  public StateVisitAssert failedWith(String error) {
    return check(StateVisitChecks.failedWith(error));
  }

  /**
   * Verifies how often the state was retried in this visit.
   *
   * <pre>{@code
   * assertThat(visit).wasRetriedTimes(1);   // passes for two attempts
   *                                         // fails for one
   * }</pre>
   *
   * @param count the number of retries, 0 or more
   * @return this assert
   */
  public StateVisitAssert wasRetriedTimes(int count) {
    return check(StateVisitChecks.retriedTimes(count));
  }

  private StateVisitAssert check(Check<VisitSubject> check) {
    isNotNull();
    Failing.unless(check, new VisitSubject(actual, TracedVisit.executionOf(actual)), info);
    return myself;
  }
}
