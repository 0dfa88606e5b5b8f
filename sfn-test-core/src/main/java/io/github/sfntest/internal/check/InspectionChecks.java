package io.github.sfntest.internal.check;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.sfntest.internal.compare.JsonComparison;
import io.github.sfntest.internal.json.Excerpt;
import io.github.sfntest.internal.json.NearNames;
import io.github.sfntest.internal.json.ValueMapper;
import io.github.sfntest.json.JsonOption;
import java.time.Duration;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** What is asked of a state that was tested alone, beside its result. */
public final class InspectionChecks {
  private InspectionChecks() {}

  /** It leads to that state. */
  public static Check<TestedState> nextState(String state) {
    Objects.requireNonNull(state, "state");
    return Check.of(
        Phrase.of("to lead to the state", "'" + state + "'"),
        tested -> {
          String next = tested.response().nextState();
          String leads = next == null ? "it leads to none" : "it leads to '" + next + "'";
          return state.equals(next) ? null : found(leads, tested).diff(String.valueOf(next), state);
        });
  }

  /** It leads to no other state. */
  public static Check<TestedState> noNextState() {
    return Check.of(
        Phrase.of("to lead to no other state"),
        tested -> {
          String next = tested.response().nextState();
          return next == null ? null : found("it leads to '" + next + "'", tested);
        });
  }

  private static Found found(String what, TestedState tested) {
    return Found.clause(what + ", it was", tested.summary());
  }

  /** One member of the inspection data is this document: text is JSON text. */
  public static Check<TestedState> data(
      String member, @Nullable Object json, JsonOption... options) {
    Objects.requireNonNull(member, "member");
    JsonNode expected = ValueMapper.standard().json(json);
    JsonComparison comparison = JsonComparison.EQUAL.with(options);
    return Check.of(
        subject -> Phrase.of("inspection data '" + member + "' of " + subject),
        Phrase.of("to be", Excerpt.of(expected)),
        tested -> {
          InspectedState data = InspectedState.of(tested.response());
          JsonNode found = data.get(member);
          return found == null
              ? missing(member, data)
              : Documents.difference("was", comparison, expected, found);
        });
  }

  private static Found missing(String member, InspectedState data) {
    String there =
        data.names().isEmpty()
            ? "there are none at all, as at the inspection level INFO"
            : NearNames.hint(member, data.names());
    return Found.clause("there are none of that name: " + there)
        .insteadOf(Phrase.of("to have the inspection data", "'" + member + "'"));
  }

  /** The error is a matter for the retrier with that index. */
  public static Check<TestedState> retrier(int index) {
    return handler("retrier", "retryIndex", index);
  }

  /** The error was taken by the catcher with that index. */
  public static Check<TestedState> catcher(int index) {
    return handler("catcher", "catchIndex", index);
  }

  private static Check<TestedState> handler(String handler, String member, int index) {
    return Check.of(
        subject -> Phrase.of("the error of " + subject),
        Phrase.of("to be taken by the " + handler + " with the index", String.valueOf(index)),
        tested -> {
          Integer taker = InspectedState.of(tested.response()).errorDetail(member);
          if (taker != null && taker == index) {
            return null;
          }
          return taker == null
              ? Found.clause("no " + handler + " took it, it was", tested.summary())
              : found("it was taken by that with the index " + taker, tested);
        });
  }

  /** The retry comes after that time. */
  public static Check<TestedState> retryDelay(Duration delay) {
    Objects.requireNonNull(delay, "delay");
    return Check.of(
        Phrase.of("to be retried after", delay.toString()),
        tested -> {
          Integer seconds =
              InspectedState.of(tested.response()).errorDetail("retryBackoffIntervalSeconds");
          if (seconds != null && delay.equals(Duration.ofSeconds(seconds))) {
            return null;
          }
          String why =
              seconds == null ? "there is no retry" : "the retry comes after " + seconds + " s";
          return Found.clause(why + ", it was", tested.summary());
        });
  }
}
