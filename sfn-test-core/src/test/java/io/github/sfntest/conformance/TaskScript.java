package io.github.sfntest.conformance;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.sfntest.execution.Iteration;
import io.github.sfntest.execution.TaskInvocation;
import io.github.sfntest.execution.TaskOutcome;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Plays the recorded task outcomes of one case and keeps count of them. Confined to one replay.
 *
 * <p>A task token is the one value of a task's input that AWS made up and the recorder replaced by
 * a word. The script finds out which word stands for which token of the replay.
 */
final class TaskScript {

  private final Recording recording;
  private final String knownTexts;
  private final Map<String, List<RecordedOutcome>> unused = new LinkedHashMap<>();
  private final Map<String, String> wordByToken = new LinkedHashMap<>();
  private final List<Difference> otherInputs = new ArrayList<>();
  private Optional<Difference> excess = Optional.empty();

  TaskScript(Recording recording) {
    this.recording = recording;
    this.knownTexts =
        Texts.write(recording.definition()) + Texts.write(recording.json().path("input"));
    recording.outcomes().forEach((state, outcomes) -> unused.put(state, new ArrayList<>(outcomes)));
  }

  /** The answer of the mock of every Task state. */
  TaskOutcome answer(TaskInvocation task) {
    RecordedOutcome outcome =
        take(Set.of(task.state()), task.input(), task.iteration(), task.taskToken());
    return outcome.toOutcome(text -> task.taskToken().map(t -> withToken(text, t)).orElse(text));
  }

  /**
   * Takes the entry for a call out of the script: one with the same input, if possible of the same
   * iteration, else the next.
   *
   * @throws AssertionError if AWS did not run the task that often
   */
  RecordedOutcome take(
      Set<String> states, JsonNode input, List<Iteration> iterations, Optional<String> token) {
    List<RecordedOutcome> left =
        unused.entrySet().stream()
            .filter(entry -> states.contains(entry.getKey()))
            .flatMap(entry -> entry.getValue().stream())
            .toList();
    if (left.isEmpty()) {
      throw new AssertionError(askedTooOften(states, input).toString());
    }
    RecordedOutcome outcome =
        left.stream()
            .filter(entry -> hasInput(entry, input, token))
            .min(Comparator.comparing(entry -> !entry.isOf(iterations)))
            .orElse(left.get(0));
    unused.get(outcome.state()).remove(outcome);
    outcome
        .input()
        .ifPresent(
            recorded -> {
              token.ifPresent(t -> learn(recorded, input, t));
              comparer()
                  .compare(outcome.place().member("input"), recorded, input)
                  .ifPresent(otherInputs::add);
            });
    return outcome;
  }

  private Difference askedTooOften(Set<String> states, JsonNode input) {
    String state = states.iterator().next();
    int recorded = recording.outcomes().getOrDefault(state, List.of()).size();
    Difference difference =
        new Difference(
            JsonPlace.parse("$.tasks").member(state).element(recorded).toString(),
            recorded == 0 ? "never asked for" : "asked for " + recorded + " times",
            "asked for once more, with input " + Texts.write(input));
    excess = Optional.of(difference);
    return difference;
  }

  /** The entries not taken yet, in order. */
  List<RecordedOutcome> unused() {
    return unused.values().stream().flatMap(List::stream).toList();
  }

  /** A task that ran once more than recorded. */
  Optional<Difference> excess() {
    return excess;
  }

  /** An outcome that the replay never asked for. */
  Optional<Difference> neverAsked() {
    return unused().stream()
        .findFirst()
        .map(outcome -> new Difference(outcome.place().toString(), "asked for", "never asked for"));
  }

  /** A task that ran with another input than recorded. */
  Optional<Difference> otherInput() {
    return otherInputs.stream().findFirst();
  }

  /** What the recorder would have made of a text of the replay. */
  String recordersView(String text) {
    String seen = text;
    for (Map.Entry<String, String> token : wordByToken.entrySet()) {
      seen = seen.replace(token.getKey(), token.getValue());
    }
    return seen;
  }

  private String withToken(String text, String token) {
    String word = wordByToken.get(token);
    return word == null ? text : text.replace(word, token);
  }

  private ValueComparer comparer() {
    return new ValueComparer(Set.of(), new Bindings(Map.of()), this::recordersView, true);
  }

  private boolean hasInput(RecordedOutcome outcome, JsonNode input, Optional<String> token) {
    if (outcome.input().isEmpty()) {
      return false;
    }
    Optional<String> word = token.flatMap(t -> wordFor(outcome.input().get(), input, t));
    ValueComparer comparer =
        new ValueComparer(
            Set.of(),
            new Bindings(Map.of()),
            text -> word.isPresent() ? text.replace(token.get(), word.get()) : text,
            true);
    return comparer.compare(outcome.place(), outcome.input().get(), input).isEmpty();
  }

  private void learn(JsonNode recorded, JsonNode input, String token) {
    wordFor(recorded, input, token).ifPresent(word -> wordByToken.put(token, word));
  }

  /** The word that stands in the recording where the replay has its token. */
  private Optional<String> wordFor(JsonNode recorded, JsonNode input, String token) {
    if (recorded.isTextual() && input.isTextual()) {
      String text = input.textValue();
      String pattern = recorded.textValue();
      int start = text.indexOf(token);
      if (start < 0) {
        return Optional.empty();
      }
      String before = text.substring(0, start);
      String after = text.substring(start + token.length());
      return pattern.length() > before.length() + after.length()
              && pattern.startsWith(before)
              && pattern.endsWith(after)
          ? Optional.of(pattern.substring(before.length(), pattern.length() - after.length()))
              .filter(word -> !knownTexts.contains(word))
          : Optional.empty();
    }
    if (recorded.isObject() && input.isObject()) {
      return input.properties().stream()
          .filter(member -> recorded.has(member.getKey()))
          .flatMap(
              member -> wordFor(recorded.get(member.getKey()), member.getValue(), token).stream())
          .findFirst();
    }
    if (recorded.isArray() && input.isArray()) {
      for (int i = 0; i < Math.min(recorded.size(), input.size()); i++) {
        Optional<String> word = wordFor(recorded.get(i), input.get(i), token);
        if (word.isPresent()) {
          return word;
        }
      }
    }
    return Optional.empty();
  }
}
