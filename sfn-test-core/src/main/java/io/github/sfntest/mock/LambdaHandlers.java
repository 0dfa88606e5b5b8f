package io.github.sfntest.mock;

import com.amazonaws.services.lambda.runtime.Context;
import com.amazonaws.services.lambda.runtime.RequestHandler;
import com.amazonaws.services.lambda.runtime.RequestStreamHandler;
import com.fasterxml.jackson.databind.JavaType;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.type.TypeFactory;
import io.github.sfntest.execution.TaskInvocation;
import io.github.sfntest.execution.TaskOutcome;
import io.github.sfntest.internal.json.Excerpt;
import io.github.sfntest.internal.json.FourParts;
import io.github.sfntest.internal.json.Json;
import io.github.sfntest.internal.json.JsonSyntaxException;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.lang.reflect.Type;
import java.nio.charset.StandardCharsets;
import java.util.Objects;
import org.apiguardian.api.API;
import org.jspecify.annotations.Nullable;

/**
 * Lets your own Lambda functions answer Tasks: the handler runs in the test, with the payload that
 * the Task sends it. Needs {@code com.amazonaws:aws-lambda-java-core} on the class path, as the
 * handlers themselves do.
 *
 * <pre>{@code
 * sfn.whenLambda("charge-card").thenAnswer(LambdaHandlers.answeredBy(new ChargeCardHandler(gateway)));
 * }</pre>
 *
 * <p>The payload is read, and what the handler returns is written, by the environment's {@code
 * ObjectMapper}. An exception fails the Task as Lambda's Java runtime reports it: the error name is
 * the exception's class, the cause is {@code {"errorMessage": …, "errorType": …, "stackTrace":
 * […]}}. An {@code AssertionError} fails the test.
 *
 * @see <a href="https://docs.aws.amazon.com/lambda/latest/dg/java-handler.html">Define Lambda
 *     function handler in Java</a>
 */
@API(status = API.Status.EXPERIMENTAL)
public final class LambdaHandlers {

  private LambdaHandlers() {}

  /**
   * A function with a class of its own: the type of its input is that of its {@code
   * RequestHandler}.
   *
   * @param handler the function
   * @return the answer for {@code whenLambda(…).thenAnswer}
   * @throws IllegalArgumentException if the class does not say the type of its input, as a lambda
   *     expression doesn't
   */
  public static TaskAnswer answeredBy(RequestHandler<?, ?> handler) {
    Objects.requireNonNull(handler, "handler");
    JavaType[] types =
        TypeFactory.defaultInstance()
            .constructType(handler.getClass())
            .findTypeParameters(RequestHandler.class);
    if (types.length == 0 || (handler.getClass().isSynthetic() && types[0].isJavaLangObject())) {
      throw new IllegalArgumentException(
          FourParts.of(
              "The type of this handler's input is not known.",
              "LambdaHandlers.answeredBy(handler)   " + Place.ofCaller(),
              "a class that implements RequestHandler<Input, Output>, but a lambda expression does"
                  + " not keep these types",
              "LambdaHandlers.answeredBy(Input.class, handler)"));
    }
    return new OfHandler(types[0], handler);
  }

  /**
   * A function given as a lambda expression or method reference.
   *
   * @param <I> what the function takes
   * @param input the class that the payload is read as
   * @param handler the function
   * @return the answer for {@code whenLambda(…).thenAnswer}
   */
  public static <I> TaskAnswer answeredBy(Class<I> input, RequestHandler<I, ?> handler) {
    Objects.requireNonNull(input, "input");
    return new OfHandler(input, Objects.requireNonNull(handler, "handler"));
  }

  /**
   * A function that reads and writes JSON itself.
   *
   * @param handler the function; it must write one JSON document
   * @return the answer for {@code whenLambda(…).thenAnswer}
   */
  public static TaskAnswer answeredBy(RequestStreamHandler handler) {
    return new OfStreamHandler(Objects.requireNonNull(handler, "handler"));
  }

  private static TaskOutcome failed(Exception thrown) {
    return ThrownFailure.ofFunction(thrown);
  }

  private record OfHandler(Type input, RequestHandler<?, ?> handler) implements TaskAnswer {

    @Override
    public Object answer(TaskInvocation task) {
      Object event = ((CallOfAnswer) task).inputAs(input);
      Context context = new LambdaContext(task);
      try {
        return TaskOutcome.succeeded(handle(handler, event, context));
      } catch (Exception e) {
        return failed(e);
      }
    }

    @SuppressWarnings("unchecked") // read as the type that the handler says it takes
    private static <I> @Nullable Object handle(
        RequestHandler<I, ?> handler, @Nullable Object event, Context context) {
      return handler.handleRequest((I) event, context);
    }
  }

  private record OfStreamHandler(RequestStreamHandler handler) implements TaskAnswer {

    @Override
    public Object answer(TaskInvocation task) {
      byte[] event = Json.write(task.input()).getBytes(StandardCharsets.UTF_8);
      ByteArrayOutputStream written = new ByteArrayOutputStream();
      try {
        handler.handleRequest(new ByteArrayInputStream(event), written, new LambdaContext(task));
      } catch (Exception e) {
        return failed(e);
      }
      return TaskOutcome.succeeded(parse(written.toString(StandardCharsets.UTF_8)));
    }

    private JsonNode parse(String text) {
      try {
        return Json.parse(text);
      } catch (JsonSyntaxException e) {
        throw new AssertionError(
            FourParts.of(
                "A Lambda handler wrote no JSON.",
                handler.getClass().getName(),
                "one JSON document, but it wrote "
                    + (text.isEmpty() ? "nothing" : Excerpt.of(text)),
                "let the handler write what the function returns"),
            e);
      }
    }
  }
}
