package io.github.sfntest.mock;

import io.github.sfntest.internal.shapes.FieldValidation;
import org.apiguardian.api.API;

/**
 * How much of what a mock gives is compared with the response of the AWS API that the Task calls.
 * The same modes as those of mocks in {@code TestState}.
 *
 * <p>Only raw results of {@code whenTask} and {@code whenResource} are compared, and of those not
 * what callbacks and activity workers give, nor a {@code TaskOutcome}. Members that the API does
 * not have pass.
 *
 * @see <a
 *     href="https://docs.aws.amazon.com/step-functions/latest/apireference/API_MockInput.html">MockInput,
 *     fieldValidationMode</a>
 */
@API(status = API.Status.EXPERIMENTAL)
public enum ShapeCheck {
  /** Members that the API always answers must be there, and all known members must be right. */
  STRICT(FieldValidation.STRICT),
  /** All known members that are there must be right. The default. */
  PRESENT(FieldValidation.PRESENT),
  /** Nothing is compared. */
  NONE(FieldValidation.NONE);

  private final FieldValidation validation;

  ShapeCheck(FieldValidation validation) {
    this.validation = validation;
  }

  FieldValidation validation() {
    return validation;
  }
}
