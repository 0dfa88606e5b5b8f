package io.github.sfntest.hamcrest;

import io.github.sfntest.execution.StateVisit;
import io.github.sfntest.internal.check.Check;
import io.github.sfntest.internal.check.DocumentPath;
import io.github.sfntest.internal.check.StateVisitChecks;
import io.github.sfntest.internal.check.VisitSubject;
import io.github.sfntest.json.JsonOption;
import java.util.Optional;
import org.apiguardian.api.API;
import org.hamcrest.Matcher;
import org.jspecify.annotations.Nullable;

/**
 * Hamcrest matchers for one visit of a state: the twins of the assertions on one.
 *
 * <pre>{@code
 * assertThat(execution.visits(), hasItem(allOf(hasInputPath("$.id", 7), ledTo("Ship"))));
 * }</pre>
 */
@API(status = API.Status.EXPERIMENTAL)
public final class StateVisitMatchers {

  private StateVisitMatchers() {}

  private static Matcher<Object> of(Check<VisitSubject> check) {
    return new CheckMatcher<>(
        new CheckMatcher.Subjects<>(
            "visit of a state",
            "StateVisit",
            actual ->
                actual instanceof StateVisit found
                    ? Optional.of(new VisitSubject(found, null))
                    : Optional.empty()),
        check);
  }

  /**
   * The state input is this document.
   *
   * @param json the whole document: text is JSON text, all else is written as Jackson does
   * @param options what to look away from; without any, all counts but the order of members
   * @return the matcher
   */
  public static Matcher<Object> hasInput(@Nullable Object json, JsonOption... options) {
    return of(StateVisitChecks.INPUT.equalTo(json, options));
  }

  /**
   * The state input has this value at a path.
   *
   * @param path a JSONPath, as in a definition
   * @param value a single value: text is a JSON string; or a matcher of plain Java values
   * @return the matcher
   */
  public static Matcher<Object> hasInputPath(String path, @Nullable Object value) {
    return of(StateVisitChecks.INPUT.valueAt(DocumentPath.of(path), value));
  }

  /**
   * The state output is this document.
   *
   * @param json the whole document: text is JSON text, all else is written as Jackson does
   * @param options what to look away from; without any, all counts but the order of members
   * @return the matcher
   */
  public static Matcher<Object> hasOutput(@Nullable Object json, JsonOption... options) {
    return of(StateVisitChecks.OUTPUT.equalTo(json, options));
  }

  /**
   * The state output has this value at a path.
   *
   * @param path a JSONPath, as in a definition
   * @param value a single value: text is a JSON string; or a matcher of plain Java values
   * @return the matcher
   */
  public static Matcher<Object> hasOutputPath(String path, @Nullable Object value) {
    return of(StateVisitChecks.OUTPUT.valueAt(DocumentPath.of(path), value));
  }

  /**
   * The state led there.
   *
   * @param next the name of the next state
   * @return the matcher
   */
  public static Matcher<Object> ledTo(String next) {
    return of(StateVisitChecks.ledTo(next));
  }

  /**
   * A catcher of the state caught this error.
   *
   * @param error the whole error name
   * @return the matcher
   */
  public static Matcher<Object> caught(String error) {
    return of(StateVisitChecks.caught(error));
  }

  /**
   * The state failed with this error, which none of its catchers caught.
   *
   * @param error the whole error name
   * @return the matcher
   */
  public static Matcher<Object> failedWith(String error) {
    return of(StateVisitChecks.failedWith(error));
  }

  /**
   * The state was retried so many times in this visit.
   *
   * @param count 0 or more
   * @return the matcher
   */
  public static Matcher<Object> wasRetriedTimes(int count) {
    return of(StateVisitChecks.retriedTimes(count));
  }
}
