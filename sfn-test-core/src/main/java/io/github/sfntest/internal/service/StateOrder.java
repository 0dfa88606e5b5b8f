package io.github.sfntest.internal.service;

import io.github.sfntest.internal.shapes.FieldValidation;
import org.jspecify.annotations.Nullable;

/**
 * A test of one state: what {@code TestState} is asked, in terms of the API.
 *
 * @param subject the state
 * @param roleArn the role, or null
 * @param input JSON text; null for {@code {}}
 * @param inspects whether the answer has inspection data
 * @param traces whether these show an HTTP task's request and response
 * @param revealSecrets whether secrets are to be shown
 * @param variables JSON text of an object, or null
 * @param context JSON text of the context object; null for one that is made up
 * @param mock the outcome, or null
 * @param configuration what came before
 */
public record StateOrder(
    Subject subject,
    @Nullable String roleArn,
    @Nullable String input,
    boolean inspects,
    boolean traces,
    boolean revealSecrets,
    @Nullable String variables,
    @Nullable String context,
    @Nullable Mock mock,
    Configuration configuration) {

  /**
   * The state that is tested.
   *
   * @param definition of the state, or of the machine if there is a state's name; not read if there
   *     is a machine
   * @param stateName its name, or null
   * @param machine the registered machine that has it, or null
   */
  public record Subject(String definition, @Nullable String stateName, @Nullable Machine machine) {}

  /**
   * {@code MockInput}.
   *
   * @param result JSON text, or null
   * @param isPayload whether the result is what a Lambda function returns, without the envelope of
   *     {@code lambda:invoke}
   * @param fails whether there is an error output
   */
  public record Mock(
      @Nullable String result,
      boolean isPayload,
      boolean fails,
      @Nullable String error,
      @Nullable String cause,
      FieldValidation validation) {}

  /** {@code TestStateConfiguration}, with 0 where nothing is given. */
  public record Configuration(
      int retrierRetryCount,
      @Nullable String errorCausedByState,
      int mapIterationFailureCount,
      @Nullable String mapItemReaderData) {}
}
