package io.github.sfntest.internal.shapes;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.sfntest.internal.asl.TaskResource;
import java.util.List;

/**
 * Checks mocked results of Tasks against the responses of the APIs they call: names, types,
 * required members, lengths, ranges, enums. Members that an API does not have pass.
 *
 * <p>What is known comes from a table for the services that workflows use most, else from the AWS
 * SDK's module of the service, if it is on the class path. Of all other APIs nothing is known, and
 * any result is right. Thread-safe.
 */
public final class ResponseShapes {

  private ResponseShapes() {}

  /**
   * What is wrong with a result.
   *
   * @param resource the Task's; a result of {@code .sync} is compared with the
   *     answer of the call that is polled, one of {@code .waitForTaskToken}, of a function's or an
   *     activity's ARN, of HTTP, API Gateway, {@code eks:call} and {@code eks:runJob} with nothing
   * @param result the raw result, as {@code TaskSucceeded} shows it
   * @return the problems, in the order of the API's model; never null but potentially empty
   */
  public static List<ShapeProblem> check(
      TaskResource resource, JsonNode result, FieldValidation validation) {
    Integration integration = validation == FieldValidation.NONE ? null : Integration.of(resource);
    if (integration == null) {
      return List.of();
    }
    Shape known = ShapeTable.of(integration.service()).response(integration.action());
    Shape response =
        known == null ? SdkShapes.response(integration.service(), integration.action()) : known;
    return response instanceof Shape.Structure structure
        ? new ShapeChecker(integration, validation == FieldValidation.STRICT)
            .check(result, structure)
        : List.of();
  }
}
