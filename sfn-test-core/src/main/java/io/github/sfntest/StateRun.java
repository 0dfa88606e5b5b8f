package io.github.sfntest;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.sfntest.internal.asl.TaskResource;
import io.github.sfntest.internal.asl.TaskState;
import io.github.sfntest.internal.json.Excerpt;
import io.github.sfntest.internal.json.Json;
import io.github.sfntest.internal.service.Machine;
import io.github.sfntest.internal.service.MachineStates;
import io.github.sfntest.internal.service.StateOrder;
import io.github.sfntest.internal.service.StateOrder.Configuration;
import io.github.sfntest.internal.service.StateOrder.Mock;
import io.github.sfntest.internal.service.StateOrder.Subject;
import io.github.sfntest.internal.shapes.FieldValidation;
import java.util.List;
import java.util.Objects;
import org.apiguardian.api.API;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.sfn.model.SfnException;
import software.amazon.awssdk.services.sfn.model.TestStateResponse;

/**
 * One state of a registered machine, to be run alone, as the {@code TestState} operation of AWS
 * does. Made by {@link RegisteredStateMachine#state(String)}; not thread-safe.
 *
 * <pre>{@code
 * TestStateResponse charged = order.state("Charge card")
 *     .input("{\"orderId\": \"o-1\"}")
 *     .mockError("Card.Declined", "no money")
 *     .run();
 * }</pre>
 *
 * <p>A Map or Parallel runs nothing inside and wants a mock, as do a Task that waits for a callback
 * or a job, and an activity. Any other Task without a mock of its own asks the mocks of the test. A
 * Pass, Choice, Wait, Succeed or Fail takes none.
 *
 * @see <a
 *     href="https://docs.aws.amazon.com/step-functions/latest/dg/test-state-isolation.html">Testing
 *     state machines with TestState API</a>
 */
@API(status = API.Status.EXPERIMENTAL)
public final class StateRun {
  private final SfnTestEnvironment environment;
  private final Machine machine;
  private final String state;
  private @Nullable String input;
  private @Nullable String variables;
  private @Nullable String context;
  private @Nullable String result;
  private boolean isPayload;
  private boolean fails;
  private @Nullable String error;
  private @Nullable String cause;
  private FieldValidation validation = FieldValidation.STRICT;
  private int retryCount;
  private int failedIterations;
  private @Nullable String errorCausedBy;
  private @Nullable String itemReaderData;

  StateRun(SfnTestEnvironment environment, Machine machine, String state) {
    this.environment = environment;
    this.machine = machine;
    this.state = state;
  }

  /**
   * Gives the state input; {@code {}} if none is given.
   *
   * @param json a whole document: text is JSON text, all else is written by the kit's mapper
   * @return this
   * @throws IllegalArgumentException if it is not JSON or cannot be written as JSON
   */
  public StateRun input(@Nullable Object json) {
    input = text(json);
    return this;
  }

  /**
   * Gives the workflow variables that were assigned before.
   *
   * @param json an object of name to value: text is JSON text, all else is written by the kit's
   *     mapper
   * @return this
   * @throws IllegalArgumentException if it is not JSON or cannot be written as JSON
   */
  public StateRun variables(@Nullable Object json) {
    variables = text(json);
    return this;
  }

  /**
   * Gives the whole context object, instead of one that is made up. As on AWS, this goes with a
   * mock only, and without the member {@code Map}.
   *
   * @param json an object such as {@code {"Execution": {"Name": "e-1"}}}: text is JSON text, all
   *     else is written by the kit's mapper
   * @return this
   * @throws IllegalArgumentException if it is not JSON or cannot be written as JSON
   */
  public StateRun context(@Nullable Object json) {
    context = text(json);
    return this;
  }

  /**
   * Gives the result of the Task, Parallel or Map: a Task's raw result, such as the envelope round
   * a Lambda function's payload (see {@link #mockPayload}), and for a Parallel or Map an array of
   * the results inside.
   *
   * @param value a single value: text is a JSON string, all else is written by the kit's mapper
   * @return this
   * @throws IllegalArgumentException if it cannot be written as JSON, or is the text of a JSON
   *     object or array
   */
  public StateRun mockResult(@Nullable Object value) {
    return result(value(value, "mockResult"), false);
  }

  /**
   * Gives the result of the Task, Parallel or Map as JSON text; see {@link #mockResult}.
   *
   * @param text one JSON document
   * @return this
   * @throws IllegalArgumentException if it is not JSON
   */
  public StateRun mockResultJson(String text) {
    return result(text(Objects.requireNonNull(text, "text")), false);
  }

  /**
   * Gives what the Lambda function of the Task returns: the envelope of {@code lambda:invoke} is
   * put round it.
   *
   * @param value a single value: text is a JSON string, all else is written by the kit's mapper
   * @return this
   * @throws IllegalArgumentException if the state is no Task that invokes a Lambda function, or the
   *     value cannot be written as JSON, or is the text of a JSON object or array
   */
  public StateRun mockPayload(@Nullable Object value) {
    TaskResource optimized = resource(TaskResource.Kind.OPTIMIZED);
    if ((optimized == null || !optimized.isLambdaInvoke())
        && resource(TaskResource.Kind.LAMBDA_FUNCTION) == null) {
      throw new IllegalArgumentException(
          "mockPayload was given to a state that invokes no Lambda function."
              + where()
              + "\n"
              + "  expected:  a Task with the resource arn:aws:states:::lambda:invoke or the ARN of"
              + " a function\n"
              + "  to mend:   mockResult(value) gives the raw result of any other");
    }
    return result(value(value, "mockPayload"), true);
  }

  private StateRun result(String json, boolean ofFunction) {
    result = json;
    isPayload = ofFunction;
    fails = false;
    return this;
  }

  private String value(@Nullable Object value, String method) {
    if (value instanceof CharSequence && Json.isDocument(value.toString())) {
      throw new IllegalArgumentException(
          method
              + " was given the text of a JSON document."
              + where()
              + "\n  expected:  a value, and here a text is a JSON string, but this one is "
              + Excerpt.of(value.toString())
              + "\n  to mend:   mockResultJson(text), or give a Map, a record or a JsonNode");
    }
    return Json.write(environment.mapper().value(value));
  }

  private String where() {
    return "\n  where:     " + this;
  }

  private boolean answersWithEnvelope() {
    TaskResource resource = resource(TaskResource.Kind.OPTIMIZED);
    return resource != null && resource.isLambdaInvoke() && resource.answersAtOnce();
  }

  private @Nullable TaskResource resource(TaskResource.Kind kind) {
    return MachineStates.named(List.of(machine.compiled()), state).stream()
        .filter(TaskState.class::isInstance)
        .map(found -> ((TaskState) found).resource())
        .filter(resource -> resource.kind() == kind)
        .findFirst()
        .orElse(null);
  }

  /** A raw result that looks like what the function itself returns. */
  private void checkEnvelope() {
    if (result == null
        || isPayload
        || validation == FieldValidation.NONE
        || !answersWithEnvelope()) {
      return;
    }
    JsonNode envelope = environment.mapper().json(result);
    // An asynchronous invocation answers with a StatusCode and nothing else.
    if (envelope.isObject() && !envelope.has("Payload") && !envelope.has("StatusCode")) {
      throw new IllegalArgumentException(
          "The result of lambda:invoke has no Payload."
              + where()
              + "\n"
              + "  expected:  the integration's raw result, {\"Payload\": …, \"StatusCode\": 200},"
              + " but it was "
              + Excerpt.of(result)
              + "\n  to mend:   mockPayload(value) gives what the function returns;"
              + " or withoutShapeCheck()");
    }
  }

  /**
   * Lets the Task, Parallel or Map fail without a cause.
   *
   * @param errorName the error name
   * @return this
   */
  public StateRun mockError(String errorName) {
    return mockError(errorName, null);
  }

  /**
   * Lets the Task, Parallel or Map fail.
   *
   * @param errorName the error name
   * @param errorCause the cause, or null
   * @return this
   */
  public StateRun mockError(String errorName, @Nullable String errorCause) {
    error = Objects.requireNonNull(errorName, "errorName");
    cause = errorCause;
    fails = true;
    result = null;
    return this;
  }

  /**
   * Leaves out of the check of a Task's mocked result that required members are there.
   *
   * @return this
   */
  public StateRun checkingPresentMembersOnly() {
    validation = FieldValidation.PRESENT;
    return this;
  }

  /**
   * Takes a Task's mocked result as it is, without comparing it with the answer of the API.
   *
   * @return this
   */
  public StateRun withoutShapeCheck() {
    validation = FieldValidation.NONE;
    return this;
  }

  /**
   * Says how many retries the retrier of the error has made before.
   *
   * @param count at least 0, the default
   * @return this
   * @throws IllegalArgumentException if it is negative
   */
  public StateRun retryCount(int count) {
    retryCount = notNegative(count, "retryCount");
    return this;
  }

  /**
   * Says how many iterations of the Map have failed, for its tolerated failures.
   *
   * @param count at least 0, the default
   * @return this
   * @throws IllegalArgumentException if it is negative
   */
  public StateRun failedIterations(int count) {
    failedIterations = notNegative(count, "failedIterations");
    return this;
  }

  /**
   * Says which state inside a Map or Parallel the mocked error comes from.
   *
   * @param stateInside its name
   * @return this
   */
  public StateRun errorCausedBy(String stateInside) {
    errorCausedBy = Objects.requireNonNull(stateInside, "stateInside");
    return this;
  }

  /**
   * Gives what the item reader of a Map reads, as it is in its source: JSON text, CSV and the like.
   *
   * @param text the text of the object
   * @return this
   */
  public StateRun itemReaderData(String text) {
    itemReaderData = Objects.requireNonNull(text, "text");
    return this;
  }

  /**
   * Runs the state.
   *
   * @return what AWS answers at the inspection level TRACE
   * @throws IllegalArgumentException if the result of {@code lambda:invoke} has no {@code Payload}
   * @throws SfnException if AWS would refuse the test, with AWS's text
   * @throws AssertionError if the Task has no mock at all, or an answer of the test failed
   */
  public TestStateResponse run() {
    checkEnvelope();
    boolean mocked = fails || result != null;
    return environment
        .service()
        .testState(
            new StateOrder(
                new Subject("", state, machine),
                machine.roleArn(),
                input,
                true,
                true,
                false,
                variables,
                context,
                mocked ? new Mock(result, isPayload, fails, error, cause, validation) : null,
                new Configuration(retryCount, errorCausedBy, failedIterations, itemReaderData)));
  }

  private String text(@Nullable Object json) {
    JsonNode value = environment.mapper().json(json);
    return Json.write(value);
  }

  private static int notNegative(int count, String name) {
    if (count < 0) {
      throw new IllegalArgumentException(name + " must be at least 0, but was " + count);
    }
    return count;
  }

  @Override
  public String toString() {
    return "state '" + state + "' of state machine '" + machine.name() + "'";
  }
}
