package io.github.sfntest.internal.service;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.github.sfntest.SfnTestEnvironment;
import io.github.sfntest.conformance.SdkRequests;
import io.github.sfntest.internal.json.Json;
import io.github.sfntest.internal.json.JsonSyntaxException;
import java.io.IOException;
import java.io.InputStream;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import software.amazon.awssdk.services.sfn.SfnAsyncClient;
import software.amazon.awssdk.services.sfn.SfnClient;
import software.amazon.awssdk.services.sfn.model.SfnException;
import software.amazon.awssdk.services.sfn.model.SfnRequest;

/** Every error that the SDK's model lists for an operation can be had, from both clients. */
class ModelledErrorsTest {
  private static final Pattern NAME = Pattern.compile("\\$\\{([^}]+)}");
  private static final String INJECTED = "whenApi";

  /** A row of {@code modelled-errors.txt}. */
  record Row(String operation, String code, String key, String request) {

    @Override
    public String toString() {
      return operation + " " + code;
    }

    private SfnRequest request(ErrorWorld world) {
      StringBuilder filled = new StringBuilder();
      Matcher names = NAME.matcher(request);
      while (names.find()) {
        names.appendReplacement(filled, Matcher.quoteReplacement(world.value(names.group(1))));
      }
      names.appendTail(filled);
      world.key(key);
      // what stands behind the request was only to be made
      String json = filled.substring(0, filled.lastIndexOf("}") + 1);
      try {
        return SdkRequests.request(operation, Json.parse(json));
      } catch (JsonSyntaxException e) {
        throw new IllegalArgumentException(json, e);
      }
    }
  }

  static Stream<Row> rows() throws IOException {
    try (InputStream stream = ModelledErrorsTest.class.getResourceAsStream("modelled-errors.txt")) {
      String text =
          new String(Objects.requireNonNull(stream).readAllBytes(), StandardCharsets.UTF_8);
      return text.lines()
          .filter(line -> !line.isBlank() && !line.startsWith("#"))
          .map(line -> line.split(" *\\| *", 4))
          .map(cells -> new Row(cells[0], cells[1], cells[2], cells[3]));
    }
  }

  @Test
  void none_is_forgotten() throws IOException {
    List<String> modelled = new ArrayList<>();
    GeneratedRequests.operations()
        .forEach(
            (operation, type) -> {
              for (Class<?> error : method(SfnClient.class, operation, type).getExceptionTypes()) {
                if (SfnException.class.isAssignableFrom(error) && error != SfnException.class) {
                  modelled.add(operation + " " + error.getSimpleName());
                }
              }
            });

    assertThat(rows().map(row -> row.operation() + " " + exceptionOf(row.code())))
        .containsExactlyInAnyOrderElementsOf(modelled);
  }

  private static String exceptionOf(String code) {
    return code.endsWith("Exception") ? code : code + "Exception";
  }

  @ParameterizedTest
  @MethodSource("rows")
  void can_be_had(Row row) {
    String message = check(row, fromSync(row));

    assertThat(check(row, fromAsync(row))).isEqualTo(message);
  }

  private static String check(Row row, Throwable thrown) {
    assertThat(thrown).isInstanceOf(SfnException.class);
    SfnException error = (SfnException) thrown;
    assertThat(error.awsErrorDetails().errorCode()).isEqualTo(row.code());
    assertThat(error.getClass().getSimpleName()).isEqualTo(exceptionOf(row.code()));
    assertThat(error.statusCode()).isEqualTo(400);
    assertThat(error.awsErrorDetails().sdkHttpResponse().statusCode()).isEqualTo(400);
    assertThat(error.requestId()).isNotBlank();
    String message = error.awsErrorDetails().errorMessage();
    assertThat(message).isNotBlank();
    assertThat(error.getMessage()).startsWith(message + " (Service: Sfn, Status Code: 400, ");
    return message;
  }

  private static Throwable fromSync(Row row) {
    try (ErrorWorld world = new ErrorWorld()) {
      SfnRequest request = prepared(row, world);
      return catchThrowable(
          () -> call(SfnClient.class, world.sfn().client(), row.operation(), request));
    }
  }

  private static Throwable fromAsync(Row row) {
    try (ErrorWorld world = new ErrorWorld()) {
      SfnRequest request = prepared(row, world);
      CompletableFuture<?> future =
          (CompletableFuture<?>)
              call(SfnAsyncClient.class, world.sfn().asyncClient(), row.operation(), request);
      return catchThrowableOfType(CompletionException.class, future::join).getCause();
    }
  }

  private static SfnRequest prepared(Row row, ErrorWorld world) {
    if (!row.request().equals(INJECTED)) {
      return row.request(world);
    }
    SfnRequest request = SdkRequests.request(row.operation(), Json.emptyObject());
    inject(world.sfn(), request.getClass(), row.code());
    return request;
  }

  private static <Q extends SfnRequest> void inject(
      SfnTestEnvironment sfn, Class<Q> type, String code) {
    sfn.whenApi(type).thenFail(code, "because a test wants it");
  }

  private static Object call(Class<?> client, Object on, String operation, SfnRequest request) {
    try {
      return method(client, operation, request.getClass()).invoke(on, request);
    } catch (InvocationTargetException e) {
      if (e.getCause() instanceof RuntimeException refusal) {
        throw refusal;
      }
      throw new AssertionError(e.getCause());
    } catch (IllegalAccessException e) {
      throw new LinkageError(operation, e);
    }
  }

  private static Method method(Class<?> client, String operation, Class<?> request) {
    try {
      return client.getMethod(operation, request);
    } catch (NoSuchMethodException e) {
      throw new LinkageError(operation, e);
    }
  }
}
