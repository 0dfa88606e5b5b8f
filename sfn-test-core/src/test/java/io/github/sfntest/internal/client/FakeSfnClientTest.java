package io.github.sfntest.internal.client;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowable;

import io.github.sfntest.RegisteredStateMachine;
import io.github.sfntest.SfnTestEnvironment;
import io.github.sfntest.definition.StateMachineDefinition;
import io.github.sfntest.definition.StateMachineType;
import io.github.sfntest.execution.Strictness;
import io.github.sfntest.internal.service.Samples;
import io.github.sfntest.mock.UnmockedTaskError;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.CompletionException;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import software.amazon.awssdk.regions.Region;
import software.amazon.awssdk.services.sfn.SfnAsyncClient;
import software.amazon.awssdk.services.sfn.SfnClient;
import software.amazon.awssdk.services.sfn.model.InvalidArnException;
import software.amazon.awssdk.services.sfn.model.SfnRequest;
import software.amazon.awssdk.services.sfn.model.StartExecutionRequest;
import software.amazon.awssdk.services.sfn.model.StateMachineListItem;

/** The clients: every operation of the SDK, closed ones, futures. */
class FakeSfnClientTest {

  private final SfnTestEnvironment sfn =
      SfnTestEnvironment.builder().strictness(Strictness.LENIENT).build();

  @AfterEach
  void close() {
    sfn.discard();
  }

  private static Stream<Method> operations(Class<?> client) {
    return Stream.of(client.getMethods())
        .filter(
            method ->
                method.getParameterCount() == 1
                    && SfnRequest.class.isAssignableFrom(method.getParameterTypes()[0])
                    && !method.getName().endsWith("Paginator"));
  }

  static Stream<Method> all() {
    return Stream.concat(operations(SfnClient.class), operations(SfnAsyncClient.class));
  }

  @ParameterizedTest
  @MethodSource("all")
  void overrides_every_operation_of_the_sdk(Method operation) throws Exception {
    Class<?> client =
        operation.getDeclaringClass() == SfnClient.class
            ? FakeSfnClient.class
            : FakeSfnAsyncClient.class;

    assertThat(
            client
                .getMethod(operation.getName(), operation.getParameterTypes())
                .getDeclaringClass())
        .isEqualTo(client);
  }

  @Test
  void every_operation_of_the_sdk_is_answered() throws Exception {
    Set<String> refused = new TreeSet<>();
    for (Method operation : operations(SfnClient.class).toList()) {
      Object builder = operation.getParameterTypes()[0].getMethod("builder").invoke(null);
      Object request = ((SfnRequest.Builder) builder).build();
      try {
        operation.invoke(sfn.client(), request);
      } catch (InvocationTargetException e) {
        if (e.getCause() instanceof UnsupportedOperationException) {
          refused.add(operation.getName());
        }
      }
    }

    assertThat(refused).isEmpty();
  }

  @Test
  void knows_its_service_and_region() {
    try (SfnTestEnvironment there = SfnTestEnvironment.builder().region("eu-west-1").build()) {
      assertThat(there.client().serviceName()).isEqualTo("states");
      assertThat(there.client().serviceClientConfiguration().region()).isEqualTo(Region.EU_WEST_1);
      assertThat(there.asyncClient().serviceName()).isEqualTo("states");
      assertThat(there.asyncClient().serviceClientConfiguration().region())
          .isEqualTo(Region.EU_WEST_1);
    }
  }

  // ---- closing

  @Test
  void a_closed_client_fails_as_the_sdks_does() {
    SfnClient client = sfn.client();
    client.close();

    assertThatThrownBy(client::listStateMachines)
        .isInstanceOf(IllegalStateException.class)
        .hasMessage(
            """
            Connection pool shut down: this client was closed.
              to mend:   make the call before close(), or ask the SfnTestEnvironment for another client\
            """);
    assertThat(sfn.client().listStateMachines().stateMachines()).isEmpty();
    assertThat(sfn.client()).isSameAs(sfn.client()).isNotSameAs(client);
  }

  @Test
  void a_closed_asynchronous_client_fails_its_futures() {
    SfnAsyncClient client = sfn.asyncClient();
    client.close();

    assertThatThrownBy(() -> client.listStateMachines().join())
        .isInstanceOf(CompletionException.class)
        .hasCauseInstanceOf(IllegalStateException.class);
    assertThat(sfn.asyncClient()).isSameAs(sfn.asyncClient()).isNotSameAs(client);
  }

  @Test
  void a_client_does_not_outlive_its_environment() {
    SfnTestEnvironment shortLived = SfnTestEnvironment.create();
    SfnClient client = shortLived.client();
    shortLived.close();

    assertThatThrownBy(client::listStateMachines)
        .isInstanceOf(IllegalStateException.class)
        .hasMessage(
            """
            The SfnTestEnvironment of this client is closed.
              to mend:   make the call before the environment is closed; do not keep a client from one test to the next\
            """);
  }

  @ParameterizedTest
  @ValueSource(booleans = {true, false})
  void a_request_that_is_null_is_refused(boolean sync) {
    SfnRequest none = null;

    Throwable failure =
        catchThrowable(
            () -> {
              if (sync) {
                sfn.client().startExecution((StartExecutionRequest) none);
              } else {
                throw sfn.asyncClient()
                    .startExecution((StartExecutionRequest) none)
                    .handle((answer, error) -> error)
                    .join();
              }
            });

    assertThat(failure).isInstanceOf(NullPointerException.class).hasMessage("request");
  }

  // ---- futures

  @Test
  void the_asynchronous_client_gives_completed_futures() {
    RegisteredStateMachine order =
        sfn.register(
            StateMachineDefinition.of("order", Samples.PASS).withType(StateMachineType.EXPRESS));

    var future =
        sfn.asyncClient().startSyncExecution(r -> r.stateMachineArn(order.arn()).input("[1]"));

    assertThat(future).isCompleted();
    assertThat(future.join().output()).isEqualTo("[1]");
    assertThat(sfn.execution(future.join()).arn()).isEqualTo(future.join().executionArn());
  }

  @Test
  void an_error_of_the_api_fails_the_future() {
    assertThatThrownBy(
            () -> sfn.asyncClient().startExecution(r -> r.stateMachineArn("order")).join())
        .isInstanceOf(CompletionException.class)
        .hasCauseInstanceOf(InvalidArnException.class);
  }

  @Test
  void a_task_without_a_mock_fails_the_future() {
    RegisteredStateMachine order = sfn.register("order", Samples.TASK);

    assertThatThrownBy(
            () -> sfn.asyncClient().startExecution(r -> r.stateMachineArn(order.arn())).join())
        .isInstanceOf(CompletionException.class)
        .hasCauseInstanceOf(UnmockedTaskError.class);
  }

  @Test
  void paginators_of_both_clients_work() {
    List<String> names = List.of("a", "b", "c");
    names.forEach(name -> sfn.register(name, Samples.PASS));

    assertThat(sfn.client().listStateMachinesPaginator(r -> r.maxResults(2)).stateMachines())
        .extracting(StateMachineListItem::name)
        .isEqualTo(names);
    List<String> published = new CopyOnWriteArrayList<>();
    sfn.asyncClient()
        .listStateMachinesPaginator(r -> r.maxResults(2))
        .stateMachines()
        .subscribe(machine -> published.add(machine.name()))
        .join();
    assertThat(published).isEqualTo(names);
  }

  @Test
  void says_what_it_is() {
    assertThat(Stream.of(sfn.client(), sfn.asyncClient()).map(Object::toString))
        .containsExactly("SfnClient of sfn-test", "SfnAsyncClient of sfn-test");
    assertThat(operations(SfnClient.class).map(Method::getName).collect(Collectors.toSet()))
        .hasSameSizeAs(operations(SfnAsyncClient.class).map(Method::getName).distinct().toList());
  }
}
