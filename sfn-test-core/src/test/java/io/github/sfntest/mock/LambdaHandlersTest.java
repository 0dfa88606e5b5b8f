package io.github.sfntest.mock;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import com.amazonaws.services.lambda.runtime.Context;
import com.amazonaws.services.lambda.runtime.RequestHandler;
import com.amazonaws.services.lambda.runtime.RequestStreamHandler;
import io.github.sfntest.execution.Strictness;
import io.github.sfntest.internal.json.ValueMapper;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import software.amazon.awssdk.services.sfn.model.SfnException;

/** Functions of the user that answer Tasks. */
class LambdaHandlersTest {

  record Order(String id, int amount) {}

  record Receipt(String order, int paid) {}

  private abstract static class Handler<T> implements RequestHandler<T, Receipt> {}

  private static final class Pay extends Handler<Order> {
    @Override
    public Receipt handleRequest(Order order, Context context) {
      if (order.amount() < 0) {
        throw new IllegalStateException("negative");
      }
      assertThat(order.amount()).as("amount").isLessThan(1000);
      return new Receipt(order.id(), order.amount());
    }
  }

  private static final class Sum implements RequestHandler<List<Order>, Integer> {
    @Override
    public Integer handleRequest(List<Order> orders, Context context) {
      return orders.stream().mapToInt(Order::amount).sum();
    }
  }

  private final MockRegistry mocks =
      new MockRegistry(ValueMapper.standard(), Strictness.STRICT, ShapeCheck.PRESENT);

  private MockedOutcome call(TaskAnswer answer, String payload) {
    mocks.whenLambda("pay").thenAnswer(answer);
    return mocks.outcome(Calls.lambda("pay", payload));
  }

  @Test
  void a_handler_gets_the_payload_and_gives_the_result() {
    MockedOutcome outcome =
        call(LambdaHandlers.answeredBy(new Pay()), "{\"id\":\"o-1\",\"amount\":5,\"more\":1}");

    assertThat(Calls.text(outcome.value())).isEqualTo("{\"order\":\"o-1\",\"paid\":5}");
  }

  @Test
  void a_list_of_records_is_read_as_such() {
    MockedOutcome outcome =
        call(
            LambdaHandlers.answeredBy(new Sum()),
            "[{\"id\":\"a\",\"amount\":1},{\"id\":\"b\",\"amount\":2}]");

    assertThat(Calls.text(outcome.value())).isEqualTo("3");
  }

  @Test
  void a_text_is_a_json_string_whatever_it_looks_like() {
    MockedOutcome outcome =
        call(LambdaHandlers.answeredBy(Map.class, (input, context) -> "{\"a\":1}"), "{}");

    assertThat(Calls.text(outcome.value())).isEqualTo("\"{\\\"a\\\":1}\"");
  }

  @Test
  void a_stream_handler_reads_and_writes_json() {
    MockedOutcome outcome =
        call(
            LambdaHandlers.answeredBy(
                (InputStream in, OutputStream out, Context context) ->
                    out.write(in.readAllBytes())),
            "{\"a\":[1]}");

    assertThat(Calls.text(outcome.value())).isEqualTo("{\"a\":[1]}");
  }

  @Test
  void an_exception_is_lambdas_error() {
    MockedOutcome outcome =
        call(LambdaHandlers.answeredBy(new Pay()), "{\"id\":\"o-1\",\"amount\":-1}");

    assertThat(outcome.error()).isEqualTo("java.lang.IllegalStateException");
    assertThat(outcome.cause())
        .matches(
            "\\{\"errorMessage\":\"negative\",\"errorType\":\"java.lang.IllegalStateException\","
                + "\"stackTrace\":\\[\"[^\"]*Pay.handleRequest\\(LambdaHandlersTest.java:\\d+\\)\""
                + "(,\"[^\"]*Pay.handleRequest\\(LambdaHandlersTest.java:\\d+\\)\")?\\]\\}");
  }

  @Test
  void an_exception_of_a_service_is_thrown_by_the_function() {
    RequestStreamHandler handler =
        (in, out, context) -> {
          throw SfnException.builder().message("no").build();
        };

    assertThat(call(LambdaHandlers.answeredBy(handler), "{}").error())
        .isEqualTo("software.amazon.awssdk.services.sfn.model.SfnException");
  }

  @Test
  void a_checked_exception_too() {
    RequestStreamHandler handler =
        (in, out, context) -> {
          throw new IOException("gone");
        };

    assertThat(call(LambdaHandlers.answeredBy(handler), "{}").error())
        .isEqualTo("java.io.IOException");
  }

  @Test
  void an_assertion_in_a_handler_fails_the_test() {
    assertThatExceptionOfType(AssertionError.class)
        .isThrownBy(
            () -> call(LambdaHandlers.answeredBy(new Pay()), "{\"id\":\"o-1\",\"amount\":5000}"))
        .withMessageContaining("amount");
  }

  @Test
  void the_context_tells_of_the_function() {
    RequestHandler<Map<String, Object>, String> handler =
        (input, context) -> {
          context.getLogger().log("unheard");
          return String.join(
              " ",
              context.getFunctionName(),
              context.getFunctionVersion(),
              context.getInvokedFunctionArn(),
              context.getLogGroupName(),
              context.getLogStreamName(),
              context.getRemainingTimeInMillis() + "",
              context.getMemoryLimitInMB() + "",
              context.getIdentity() + "",
              context.getClientContext() + "",
              context.getAwsRequestId().length() + "");
        };
    @SuppressWarnings({"unchecked", "rawtypes"})
    TaskAnswer answer = LambdaHandlers.answeredBy((Class) Map.class, handler);

    assertThat(call(answer, "{}").value().textValue())
        .isEqualTo(
            "pay $LATEST arn:aws:lambda:us-east-1:123456789012:function:pay /aws/lambda/pay test"
                + " 900000 128 null null 36");
  }

  @ParameterizedTest
  @CsvSource({
    "pay, 123456789012:function:pay",
    "pay:live, 123456789012:function:pay:live",
    "999999999999:function:pay, 999999999999:function:pay",
    "arn:aws:lambda:eu-west-1:999999999999:function:pay:7, 999999999999:function:pay:7"
  })
  void the_context_has_the_arn_that_was_invoked(String called, String arn) {
    RequestHandler<Map<String, Object>, String> handler =
        (input, context) -> context.getInvokedFunctionArn();
    @SuppressWarnings({"unchecked", "rawtypes"})
    TaskAnswer answer = LambdaHandlers.answeredBy((Class) Map.class, handler);
    mocks.whenLambda(called).thenAnswer(answer);

    assertThat(mocks.outcome(Calls.lambda(called, "{}")).value().textValue())
        .startsWith("arn:aws:lambda:")
        .endsWith(":" + arn);
  }

  @Test
  void a_lambda_expression_does_not_say_what_it_takes() {
    RequestHandler<Order, String> handler = (order, context) -> order.id();
    int line = new Throwable().getStackTrace()[0].getLineNumber() + 2;
    assertThatIllegalArgumentException()
        .isThrownBy(() -> LambdaHandlers.answeredBy(handler))
        .withMessage(
            """
            The type of this handler's input is not known.
              where:     LambdaHandlers.answeredBy(handler)   LambdaHandlersTest.java:%d
              expected:  a class that implements RequestHandler<Input, Output>, but a lambda expression does not keep these types
              to mend:   LambdaHandlers.answeredBy(Input.class, handler)\
            """
                .formatted(line));
  }

  @Test
  void a_stream_handler_that_writes_no_json() {
    RequestStreamHandler handler = (in, out, context) -> {};
    assertThatExceptionOfType(AssertionError.class)
        .isThrownBy(() -> call(LambdaHandlers.answeredBy(handler), "{}"))
        .satisfies(
            error ->
                assertThat(error.getMessage().replaceAll("\\$\\$Lambda\\S*", "\\$\\$Lambda"))
                    .isEqualTo(
                        """
                        A Lambda handler wrote no JSON.
                          where:     io.github.sfntest.mock.LambdaHandlersTest$$Lambda
                          expected:  one JSON document, but it wrote nothing
                          to mend:   let the handler write what the function returns\
                        """));
  }

  @Test
  void a_payload_of_another_shape_fails_the_function() {
    assertThat(call(LambdaHandlers.answeredBy(new Pay()), "[]").error())
        .isEqualTo("java.lang.IllegalArgumentException");
  }
}
