package io.github.sfntest.internal.shapes;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.sfntest.internal.asl.TaskResource;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What the API that a Task calls answers, to check mocked results against it: names, types,
 * required members, lengths, ranges, enums. Members that an API does not have pass.
 *
 * <p>What is known comes from a table for the services that workflows use most, else from the AWS
 * SDK's module of the service, if it is on the class path. Of all other APIs nothing is known, and
 * any result is right. Immutable.
 */
public final class ResponseShape {

  private final @Nullable Integration integration;
  private final Shape.@Nullable Structure response;

  private ResponseShape(@Nullable Integration integration, Shape.@Nullable Structure response) {
    this.integration = integration;
    this.response = response;
  }

  /**
   * What a Task with this resource gets.
   *
   * @param resource the Task's; a result of {@code .sync} is compared with the answer of the call
   *     that is polled, one of {@code .waitForTaskToken}, of a function's or an activity's ARN, of
   *     HTTP, API Gateway, {@code eks:call} and {@code eks:runJob} with nothing
   */
  public static ResponseShape of(TaskResource resource) {
    Integration integration = Integration.of(resource);
    if (integration == null) {
      return new ResponseShape(null, null);
    }
    Shape known = ShapeTable.of(integration.service()).response(integration.action());
    Shape response =
        known == null ? SdkShapes.response(integration.service(), integration.action()) : known;
    return new ResponseShape(
        integration, response instanceof Shape.Structure structure ? structure : null);
  }

  /**
   * The service that answers, as the SDK's packages spell it, if nothing is known of this answer;
   * null if it is known, or no service's.
   */
  public @Nullable String unknownService() {
    return response == null && integration != null ? integration.service() : null;
  }

  /**
   * What is wrong with a result, also names that differ from the API's in the case of letters only:
   * AWS lets such pass in {@code TestState}, but no API answers with them.
   */
  public List<ShapeProblem> checkMock(JsonNode result, FieldValidation validation) {
    return check(result, validation, true);
  }

  /**
   * What is wrong with a result.
   *
   * @param result the raw result, as {@code TaskSucceeded} shows it
   * @return the problems, in the order of the API's model; never null but potentially empty
   */
  public List<ShapeProblem> check(JsonNode result, FieldValidation validation) {
    return check(result, validation, false);
  }

  private List<ShapeProblem> check(
      JsonNode result, FieldValidation validation, boolean checksCase) {
    return integration == null || response == null || validation == FieldValidation.NONE
        ? List.of()
        : new ShapeChecker(integration, validation == FieldValidation.STRICT, checksCase)
            .check(result, response);
  }
}
