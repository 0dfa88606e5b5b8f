package io.github.sfntest.internal.service;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.github.sfntest.SfnTestEnvironment;
import io.github.sfntest.internal.service.GeneratedRequests.Generated;
import java.lang.reflect.InvocationTargetException;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import software.amazon.awssdk.services.sfn.SfnAsyncClient;
import software.amazon.awssdk.services.sfn.SfnClient;
import software.amazon.awssdk.services.sfn.model.ValidationException;

/**
 * Every limit of every member of every request, missed by one: each required member absent, each
 * length and number too small and too large, each enum and pattern violated. Both clients refuse it
 * with AWS's whole text.
 */
class MalformedRequestsTest {
  private static final SfnTestEnvironment SFN = SfnTestEnvironment.create();

  @AfterAll
  static void close() {
    SFN.close();
  }

  static Stream<Generated> malformed() {
    return GeneratedRequests.all().stream().filter(request -> !request.faults().isEmpty());
  }

  @ParameterizedTest
  @MethodSource("malformed")
  void is_refused(Generated malformed) {
    Throwable thrown = catchThrowable(() -> call(SfnClient.class, SFN.client(), malformed));
    check(malformed, thrown);
    CompletableFuture<?> future =
        (CompletableFuture<?>) call(SfnAsyncClient.class, SFN.asyncClient(), malformed);
    check(malformed, catchThrowableOfType(CompletionException.class, future::join).getCause());
  }

  private static void check(Generated malformed, Throwable thrown) {
    assertThat(thrown).isInstanceOf(ValidationException.class);
    ValidationException error = (ValidationException) thrown;
    assertThat(error.awsErrorDetails().errorMessage()).isEqualTo(malformed.message());
    assertThat(error.awsErrorDetails().errorCode()).isEqualTo("ValidationException");
    assertThat(error.statusCode()).isEqualTo(400);
    assertThat(error.requestId()).isNotBlank();
  }

  private static Object call(Class<?> type, Object client, Generated generated) {
    try {
      return type.getMethod(generated.operation(), generated.request().getClass())
          .invoke(client, generated.request());
    } catch (InvocationTargetException e) {
      if (e.getCause() instanceof RuntimeException refusal) {
        throw refusal;
      }
      throw new AssertionError(e.getCause());
    } catch (ReflectiveOperationException e) {
      throw new LinkageError(e.getMessage(), e);
    }
  }

  @Test
  void are_many() {
    List<Generated> all = malformed().toList();
    System.out.println("malformed requests: " + all.size());

    assertThat(all).hasSizeGreaterThan(250);
    assertThat(all.stream().map(Generated::operation).distinct())
        .containsAll(GeneratedRequests.operations().keySet());
  }
}
