package io.github.sfntest.internal.shapes;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.sfntest.internal.json.Json;
import io.github.sfntest.internal.json.JsonSyntaxException;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Against the one module of the SDK that is always there. */
class SdkShapesTest {

  private static List<String> messages(String action, String result) throws JsonSyntaxException {
    Integration integration = new Integration("sfn", action, true, Set.of());
    Shape.Structure response = Objects.requireNonNull(SdkShapes.response("sfn", action));
    return new ShapeChecker(integration, true, true)
        .check(Json.parse(result.replace('\'', '"')), response).stream()
            .map(ShapeProblem::message)
            .toList();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      textBlock =
          """
          describeActivity       | {'ActivityArn': 5}                           | Field 'ActivityArn' must be a string
          describeActivity       | {'CreationDate': 5}                          | Field 'CreationDate' must be a string
          describeMapRun         | {'MaxConcurrency': 'x'}                      | Field 'MaxConcurrency' must be a number
          describeMapRun         | {'ItemCounts': []}                           | Field 'ItemCounts' must be an object
          describeMapRun         | {'ItemCounts': {'Total': '1'}}               | Field 'Total' must be a number
          listActivities         | {'Activities': [{'Name': {}}]}               | Field 'Name' must be a string
          listActivities         | {'Activities': {}}                           | Field 'Activities' must be an array
          getExecutionHistory    | {'Events': [{'StateExitedEventDetails': {'AssignedVariables': {'x': 1}}}]} | Field 'x' must be a string
          describeStateMachine   | {'TracingConfiguration': {'Enabled': 1}}     | Field 'Enabled' must be a boolean
          """)
  void compares_names_and_types(String action, String result, String message)
      throws JsonSyntaxException {
    assertThat(messages(action, result)).containsExactly(message);
  }

  @Test
  void asks_for_no_member_and_no_limit() throws JsonSyntaxException {
    assertThat(messages("describeActivity", "{}")).isEmpty();
    assertThat(messages("describeExecution", "{'Status': 'NO_SUCH_STATUS', 'Name': ''}")).isEmpty();
  }

  @Test
  void is_null_without_the_module_or_the_action() {
    assertThat(SdkShapes.response("nosuchservice", "describeIt")).isNull();
    assertThat(SdkShapes.response("sfn", "noSuchAction")).isNull();
  }
}
