package io.github.sfntest.mock;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Objects;
import java.util.function.Predicate;
import org.apiguardian.api.API;
import org.hamcrest.Matcher;
import org.jspecify.annotations.Nullable;

/**
 * A task mock without an outcome: narrow down which calls it answers, then give the first outcome.
 * Immutable: each member that narrows gives a new one, so that several mocks can be made from one.
 *
 * <pre>{@code
 * sfn.whenLambda("charge-card").withInputPath("$.amount", greaterThan(100)).thenFail("TooMuch");
 * }</pre>
 *
 * <p>What is compared is the payload for {@code whenLambda}, else the effective input of the task.
 */
@API(status = API.Status.EXPERIMENTAL)
public final class TaskMock extends MockOutcomes {

  private final Declaration declaration;

  TaskMock(Declaration declaration) {
    this.declaration = declaration;
  }

  @Override
  Declaration declaration() {
    return declaration;
  }

  @Override
  ScriptedTask then(Reply reply) {
    return new ScriptedTask(declaration.registry().add(declaration, reply));
  }

  /**
   * Answers only calls with this input. The whole document is compared: numbers by value, members
   * in any order.
   *
   * @param json the input: text is JSON text, all else is written by the kit's mapper
   * @return the narrowed mock
   * @throws IllegalArgumentException if it is not JSON or cannot be written as JSON
   */
  public TaskMock withInput(@Nullable Object json) {
    ValueCheck dynamic = ValueCheck.ofObject(json);
    return narrowed(
        new InputCondition(
            dynamic != null ? dynamic : new ValueCheck.Equal(declaration.values().json(json))));
  }

  /**
   * Answers only calls whose input matches.
   *
   * @param matcher gets plain Java values: {@code Map}, {@code List}, {@code String}, numbers,
   *     {@code Boolean} or null; a number in each Java type that holds it exactly
   * @return the narrowed mock
   */
  public TaskMock withInput(Matcher<?> matcher) {
    Objects.requireNonNull(matcher, "matcher");
    return narrowed(new InputCondition(new ValueCheck.Matching(matcher)));
  }

  /**
   * Answers only calls whose input satisfies a predicate.
   *
   * @param predicate gets the input, frozen; an exception in it counts as no
   * @return the narrowed mock
   */
  public TaskMock withInput(Predicate<? super JsonNode> predicate) {
    Objects.requireNonNull(predicate, "predicate");
    return narrowed(new InputCondition(new ValueCheck.Satisfying(predicate)));
  }

  /**
   * Sets how what this mock gives is compared with the response of the AWS API that the Task calls.
   *
   * @param shapeCheck default is the environment's, which is {@link ShapeCheck#PRESENT}
   * @return the changed mock
   */
  public TaskMock shapeCheck(ShapeCheck shapeCheck) {
    Objects.requireNonNull(shapeCheck, "shapeCheck");
    return new TaskMock(declaration.with(shapeCheck));
  }

  /**
   * Answers only calls with this value at a path. Numbers are compared by value, members in any
   * order.
   *
   * @param path a JSONPath into the input, such as {@code $.order.id}; one with wildcards or
   *     filters finds an array; where it leads nowhere, the mock does not answer
   * @param value the value: text is a JSON string, all else is written by the kit's mapper; null is
   *     JSON null
   * @return the narrowed mock
   * @throws IllegalArgumentException if {@code path} is no JSONPath into the input, or {@code
   *     value} cannot be written as JSON
   */
  public TaskMock withInputPath(String path, @Nullable Object value) {
    ValueCheck dynamic = ValueCheck.ofObject(value);
    return narrowed(
        path, dynamic != null ? dynamic : new ValueCheck.Equal(declaration.values().value(value)));
  }

  /**
   * Answers only calls where the value at a path matches.
   *
   * @param path a JSONPath into the input, such as {@code $.order.id}; one with wildcards or
   *     filters finds an array; where it leads nowhere, the mock does not answer
   * @param matcher gets a plain Java value: {@code Map}, {@code List}, {@code String}, a number,
   *     {@code Boolean} or null; a number in each Java type that holds it exactly
   * @return the narrowed mock
   * @throws IllegalArgumentException if {@code path} is no JSONPath into the input
   */
  public TaskMock withInputPath(String path, Matcher<?> matcher) {
    Objects.requireNonNull(matcher, "matcher");
    return narrowed(path, new ValueCheck.Matching(matcher));
  }

  /**
   * Answers only calls where the value at a path satisfies a predicate.
   *
   * @param path a JSONPath into the input, such as {@code $.order.id}; one with wildcards or
   *     filters finds an array; where it leads nowhere, the mock does not answer
   * @param predicate gets the value, frozen; an exception in it counts as no
   * @return the narrowed mock
   * @throws IllegalArgumentException if {@code path} is no JSONPath into the input
   */
  public TaskMock withInputPath(String path, Predicate<? super JsonNode> predicate) {
    Objects.requireNonNull(predicate, "predicate");
    return narrowed(path, new ValueCheck.Satisfying(predicate));
  }

  /**
   * Answers only calls from this item of the innermost Map around the task.
   *
   * @param index the item's index, from 0
   * @return the narrowed mock
   * @throws IllegalArgumentException if {@code index} is negative
   */
  public TaskMock forItem(int index) {
    if (index < 0) {
      throw new IllegalArgumentException("index must not be negative, but was " + index);
    }
    return narrowed(new ItemCondition(index));
  }

  /**
   * Gives each Map item its own sequence of outcomes, from the first on. Without it, all items
   * share one sequence in the order of their calls.
   *
   * @return the changed mock
   */
  public TaskMock perItem() {
    return new TaskMock(declaration.withPerItem());
  }

  /**
   * Lets the mock stay unused.
   *
   * @return the changed mock
   */
  public TaskMock lenient() {
    return new TaskMock(declaration.withLenient());
  }

  private TaskMock narrowed(String path, ValueCheck check) {
    Objects.requireNonNull(path, "path");
    return narrowed(PathCondition.of(path, check, declaration));
  }

  private TaskMock narrowed(Condition condition) {
    return new TaskMock(declaration.with(condition));
  }
}
