package io.github.sfntest.junit5;

import io.github.sfntest.SfnTestEnvironment;
import java.lang.reflect.Constructor;
import java.lang.reflect.Method;
import org.apiguardian.api.API;
import org.junit.jupiter.api.extension.AfterAllCallback;
import org.junit.jupiter.api.extension.AfterEachCallback;
import org.junit.jupiter.api.extension.BeforeAllCallback;
import org.junit.jupiter.api.extension.BeforeEachCallback;
import org.junit.jupiter.api.extension.BeforeTestExecutionCallback;
import org.junit.jupiter.api.extension.DynamicTestInvocationContext;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.InvocationInterceptor;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolver;
import org.junit.jupiter.api.extension.ReflectiveInvocationContext;
import software.amazon.awssdk.services.sfn.SfnAsyncClient;
import software.amazon.awssdk.services.sfn.SfnClient;

/**
 * Gives each test its own fake of AWS Step Functions, and fails it if a task had no mock or a mock
 * no task.
 *
 * <pre>{@code
 * @ExtendWith(SfnFake.class)
 * class OrderWorkflowTest {
 *
 *   @StateMachine("order.asl.json")
 *   RegisteredStateMachine order;
 *
 *   @Test
 *   void pays(SfnClient client, SfnTestEnvironment sfn) {
 *     sfn.whenLambda("charge-card").thenReturn(Map.of("status", "PAID"));
 *
 *     client.startExecution(r -> r.stateMachineArn(order.arn()));
 *
 *     assertThat(sfn.execution()).succeeded();
 *   }
 * }
 * }</pre>
 *
 * <p>It fills parameters of the types {@code SfnTestEnvironment}, {@code RegisteredStateMachine},
 * {@code VirtualClock}, {@code SfnClient} and {@code SfnAsyncClient}, the clients only where no
 * foreign annotation stands beside them or on their constructor; and fields with {@link InjectSfn}
 * or {@link StateMachine}. Parameters of constructors need JUnit 5.12. {@link SfnSettings} changes
 * the environment.
 *
 * <p>With {@link #builder()} it is made by hand, and what is registered and mocked there is given
 * to each test:
 *
 * <pre>{@code
 * @RegisterExtension
 * static SfnFake fake =
 *     SfnFake.builder()
 *         .register(StateMachineDefinition.fromResource("order.asl.json"))
 *         .prepare(sfn -> sfn.whenLambda("audit").thenReturn("ok"))
 *         .build();
 * }</pre>
 *
 * <p>Mocks that a test declares must be used by it. Those of {@code @BeforeEach} and {@link
 * SfnFakeBuilder#prepare} count over all tests of the class, and are reported only when all of them
 * ran and passed. A failed test carries the trace of its executions, as suppressed exception and as
 * report entry.
 */
@API(status = API.Status.EXPERIMENTAL)
public final class SfnFake
    implements BeforeAllCallback,
        BeforeEachCallback,
        BeforeTestExecutionCallback,
        AfterEachCallback,
        AfterAllCallback,
        ParameterResolver,
        InvocationInterceptor {

  private final Template template;
  private final Binding binding = new Binding();

  /** What {@code @ExtendWith(SfnFake.class)} calls. */
  public SfnFake() {
    this(Template.EMPTY);
  }

  SfnFake(Template template) {
    this.template = template;
  }

  /** {@return a builder of an extension for {@code @RegisterExtension}} */
  public static SfnFakeBuilder builder() {
    return new SfnFakeBuilder();
  }

  Template template() {
    return template;
  }

  /** Does the steps of the template; they may use the clients. */
  void applyTo(SfnTestEnvironment environment, Session session) {
    binding.bind(session);
    try {
      template.steps().forEach(step -> step.accept(environment));
    } finally {
      binding.unbind(session);
    }
  }

  /**
   * A client that speaks to the environment of the running test, call by call. It may be handed to
   * code that lives longer than a test, such as a Spring bean.
   *
   * @return the client; outside of a test each call throws {@link IllegalStateException}, but
   *     {@code close()} does nothing
   */
  public SfnClient client() {
    return LateBound.of(SfnClient.class, asked -> binding.current(asked).client());
  }

  /**
   * The same for code that uses the asynchronous client.
   *
   * @return the client
   * @see #client()
   */
  public SfnAsyncClient asyncClient() {
    return LateBound.of(SfnAsyncClient.class, asked -> binding.current(asked).asyncClient());
  }

  /**
   * The environment of the running test.
   *
   * @return the environment
   * @throws IllegalStateException if no test runs that this extension serves, or several run at
   *     once and none of them in this thread
   */
  public SfnTestEnvironment environment() {
    return binding.current("SfnFake.environment()");
  }

  @Override
  public void beforeAll(ExtensionContext context) {
    enter(context);
  }

  @Override
  public void beforeEach(ExtensionContext context) {
    enter(context);
  }

  private void enter(ExtensionContext context) {
    TestRun run = TestRun.of(context);
    boolean first = run.enter(this);
    Session session = run.session();
    if (session != null) {
      binding.bind(session);
    }
    if (first) {
      run.prepare();
    }
  }

  @Override
  public void beforeTestExecution(ExtensionContext context) {
    Session session = TestRun.of(context).session();
    if (session != null) {
      session.testBegins();
    }
  }

  @Override
  public void afterEach(ExtensionContext context) {
    leave(context);
  }

  @Override
  public void afterAll(ExtensionContext context) {
    leave(context);
  }

  private void leave(ExtensionContext context) {
    TestRun run = TestRun.existing(context);
    if (run == null || !run.isPresent(this)) {
      return; // an extension before it failed, so JUnit did not call it
    }
    try {
      if (run.leave(this)) {
        run.finish(context.getExecutionException().orElse(null));
      }
    } finally {
      Session session = run.session();
      if (session != null) {
        binding.unbind(session);
      }
    }
  }

  /** Where several are registered, one fills the parameters: JUnit wants exactly one that does. */
  @Override
  public boolean supportsParameter(ParameterContext parameter, ExtensionContext context) {
    return Parameters.isOurs(parameter, () -> TestRun.of(context).settings())
        && Contexts.store(context)
                .getOrComputeIfAbsent(
                    Contexts.key(SfnFake.class, context), key -> this, SfnFake.class)
            == this;
  }

  @Override
  public Object resolveParameter(ParameterContext parameter, ExtensionContext context) {
    Session session = TestRun.of(context).session();
    if (session == null) {
      throw Parameters.nowhere(parameter, context);
    }
    return Parameters.resolve(parameter, session, context);
  }

  /** A constructor gets the environment of its test. JUnit before 5.12 does not ask. */
  @Override
  public ExtensionContextScope getTestInstantiationExtensionContextScope(
      ExtensionContext rootContext) {
    return ExtensionContextScope.TEST_METHOD;
  }

  @Override
  public <T> T interceptTestClassConstructor(
      Invocation<T> invocation,
      ReflectiveInvocationContext<Constructor<T>> constructor,
      ExtensionContext context)
      throws Throwable {
    TestRun run = TestRun.of(context);
    Session session = run.session();
    if (session == null) {
      return invocation.proceed();
    }
    binding.bind(session);
    try {
      return invocation.proceed();
    } catch (Throwable failure) { // of the user's code: no later callback comes to see it
      run.explain(failure, context);
      throw failure;
    } finally {
      binding.unbind(session);
    }
  }

  @Override
  public void interceptBeforeEachMethod(
      Invocation<Void> invocation,
      ReflectiveInvocationContext<Method> method,
      ExtensionContext context)
      throws Throwable {
    Session session = TestRun.of(context).session();
    if (session == null || session.shared()) {
      invocation.proceed();
      return;
    }
    session.begin(Tally.ofDeclarer(method.getExecutable(), context));
    try {
      invocation.proceed();
    } finally {
      session.end();
    }
  }

  @Override
  public void interceptDynamicTest(
      Invocation<Void> invocation,
      DynamicTestInvocationContext dynamicTest,
      ExtensionContext context)
      throws Throwable {
    try {
      invocation.proceed();
    } catch (Throwable failure) { // of the user's code: the method that made it will not see it
      TestRun run = TestRun.ofFactory(context);
      if (run != null) {
        run.dynamicTestFailed(failure, context);
      }
      throw failure;
    }
  }
}
