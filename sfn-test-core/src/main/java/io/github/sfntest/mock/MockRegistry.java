package io.github.sfntest.mock;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.sfntest.execution.Strictness;
import io.github.sfntest.internal.json.FourParts;
import io.github.sfntest.internal.json.ValueMapper;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Supplier;
import org.apiguardian.api.API;
import org.jspecify.annotations.Nullable;

/**
 * The mocks of one environment. Thread-safe; the test's matchers, predicates and answers run
 * outside its locks.
 */
@API(status = API.Status.INTERNAL)
public final class MockRegistry implements TaskScripts {

  private final ValueMapper mapper;
  private final Strictness strictness;
  private final ShapeCheck shapeCheck;
  private final ReentrantLock lock = new ReentrantLock();
  private final MockScripts scripts = new MockScripts();
  private final TestFailures failures = new TestFailures();
  private final List<MockConfigFile> files = new ArrayList<>();
  private final ItemMocks items = new ItemMocks();
  private final ApiScripts api = new ApiScripts();
  private final KnownShapes shapes = new KnownShapes();
  private Origin origin = Origin.TEST;
  private @Nullable Place place;

  /**
   * A registry without mocks.
   *
   * @param mapper writes the values
   * @param strictness whether unused mocks count
   * @param shapeCheck of mocks that don't say
   */
  public MockRegistry(ValueMapper mapper, Strictness strictness, ShapeCheck shapeCheck) {
    this.mapper = mapper;
    this.strictness = strictness;
    this.shapeCheck = shapeCheck;
  }

  ValueMapper mapper() {
    return mapper;
  }

  KnownShapes shapes() {
    return shapes;
  }

  /** {@return what no test fails for, but its reader should know, in sentences, sorted} */
  public List<String> notes() {
    return shapes.notes();
  }

  /**
   * Sets on whose behalf the mocks from now on are declared.
   *
   * @param newOrigin at first it is {@link Origin#TEST}
   */
  public void declareIn(Origin newOrigin) {
    locked(() -> origin = newOrigin);
  }

  /**
   * Sets where the mocks from now on are declared.
   *
   * @param element an annotation's place; null, as at first, for the line that declares one
   */
  public void declareAt(@Nullable StackTraceElement element) {
    locked(() -> place = element == null ? null : new Place(null, element));
  }

  private Place place() {
    Place set = locked(() -> place);
    return set == null ? Place.ofCaller() : set;
  }

  /**
   * Mocks a state.
   *
   * @param machine the name of the state machine, or null for any
   * @param state the state's name
   * @return the mock, without an outcome
   */
  public TaskMock whenTask(@Nullable String machine, String state) {
    return begin(new Subject.OfState(machine, required(state, "state")));
  }

  /**
   * Mocks a Lambda function, however a task invokes it.
   *
   * @param nameOrArn its name or ARN; without version or alias it stands for all of them
   * @return the mock, without an outcome
   */
  public TaskMock whenLambda(String nameOrArn) {
    return begin(new Subject.OfLambda(LambdaName.of(required(nameOrArn, "nameOrArn"))));
  }

  /**
   * Mocks all tasks whose {@code Resource} fits.
   *
   * @param arnGlob an ARN; {@code *} is any text, {@code ?} any one character
   * @return the mock, without an outcome
   */
  public TaskMock whenResource(String arnGlob) {
    required(arnGlob, "arnGlob");
    if (!arnGlob.startsWith("arn:") && !arnGlob.startsWith("*")) {
      throw new IllegalArgumentException(
          FourParts.of(
              "This pattern fits no Resource.",
              "whenResource(\"" + arnGlob + "\")   " + Place.ofCaller(),
              "the Resource of a Task, which is an ARN, with * for any text",
              "whenResource(\"*" + arnGlob + "\"), or the whole ARN"));
    }
    return begin(Subject.OfResource.of(arnGlob));
  }

  /**
   * Mocks the executions of a state machine that tasks start.
   *
   * @param stateMachine its name or ARN; without version or alias it stands for all of them
   * @return the mock, without an outcome
   */
  public TaskMock whenNestedExecution(String stateMachine) {
    return begin(new Subject.OfNested(required(stateMachine, "stateMachine")));
  }

  private static String required(String text, String parameter) {
    if (text.isBlank()) {
      throw new IllegalArgumentException(parameter + " must not be blank");
    }
    return text;
  }

  private TaskMock begin(Subject subject) {
    Place at = place();
    return locked(
        () -> {
          Draft draft = new Draft();
          Declaration declaration =
              new Declaration(
                  this, subject, List.of(), Counting.ALL, false, shapeCheck, at, origin, draft);
          draft.narrowedTo(declaration);
          scripts.begin(draft);
          return new TaskMock(declaration);
        });
  }

  /**
   * Gives a Map its items in place of those that its item reader would read.
   *
   * @param machine the name of the state machine, or null for any
   * @param state the Map's name
   * @param given an array or an object
   * @return the items
   */
  public ItemMock mapItems(@Nullable String machine, String state, JsonNode given) {
    ItemMock mock = new ItemMock(machine, state, given, place(), locked(() -> origin));
    items.add(mock);
    return mock;
  }

  @Override
  public @Nullable JsonNode items(String machine, String state) {
    return items.items(machine, state);
  }

  /**
   * Injects faults into calls of the API.
   *
   * @param <Q> the request class of the operation
   * @param requestType the same
   * @return the script, without a step
   */
  public <Q> ApiScript<Q> whenApi(Class<Q> requestType) {
    ApiScript<Q> script = new ApiScript<>(requestType, place(), locked(() -> origin));
    api.add(script);
    return script;
  }

  /** {@return the faults that were injected} */
  public ApiScripts api() {
    return api;
  }

  MockScript add(Declaration declaration, Reply first) {
    return add(declaration, List.of(Step.of(first)));
  }

  private MockScript add(Declaration declaration, List<Step> first) {
    MockScript mock = new MockScript(declaration, first);
    scripts.add(mock);
    return mock;
  }

  // ---- mock files of Step Functions Local

  /**
   * Makes a file known: executions that are started with one of its test cases take that one's
   * responses, before any other mock. They may stay unused.
   *
   * @param file the file; of two with the same test case, the later one counts
   */
  public void know(MockConfigFile file) {
    for (String machine : file.stateMachines()) {
      for (String name : file.testCases(machine)) {
        declare(file.testCase(machine, name).lenient(), true);
      }
    }
    locked(() -> files.add(file));
  }

  /**
   * Takes a test case for all executions of its state machine from now on.
   *
   * @param testCase the test case
   */
  public void apply(MockConfigFile.TestCase testCase) {
    declare(testCase, false);
  }

  private void declare(MockConfigFile.TestCase testCase, boolean ifStarted) {
    Place at = place();
    testCase
        .responses()
        .forEach(
            (state, response) ->
                add(
                    new Declaration(
                        this,
                        new Subject.OfTestCase(testCase, state, ifStarted),
                        List.of(),
                        testCase.countsPerIteration() ? Counting.PER_ITEM : Counting.PER_EXECUTION,
                        testCase.isLenient(),
                        ShapeCheck.NONE, // Step Functions Local does not check either
                        at,
                        locked(() -> origin),
                        new Draft()),
                    response.steps(testCase.name())));
  }

  @Override
  public boolean hasTestCases() {
    return locked(() -> !files.isEmpty());
  }

  @Override
  public void checkTestCase(String machine, String testCase) {
    List<MockConfigFile> known = locked(() -> List.copyOf(files));
    if (known.stream().noneMatch(file -> file.testCases(machine).contains(testCase))) {
      AssertionError error = new AssertionError(UnknownTestCase.message(machine, testCase, known));
      remember(error);
      throw error;
    }
  }

  // ---- what the runtime asks

  @Override
  public @Nullable MockedOutcome outcome(TaskCall call) {
    try {
      for (MockScript mock : scripts.ordered()) {
        Step step = mock.claim(call);
        if (step != null) {
          return OutcomeMaker.of(mock, step, call);
        }
      }
      return null;
    } catch (AssertionError e) {
      remember(e);
      throw e;
    }
  }

  @Override
  public AssertionError unmocked(TaskCall call) {
    UnmockedTaskError error =
        new UnmockedTaskError(
            UnmockedMessage.of(call, List.of(scripts.ordered()), scripts.unfinished()));
    remember(error);
    return error;
  }

  @Override
  public void remember(AssertionError failure) {
    failures.add(failure);
  }

  /** {@return the errors that must fail the test, as they were thrown, the first first} */
  public List<AssertionError> failures() {
    return failures.all();
  }

  /** {@return those of the {@link #failures} that are for tasks without a mock} */
  public List<UnmockedTaskError> unmocked() {
    return failures().stream()
        .filter(UnmockedTaskError.class::isInstance)
        .map(UnmockedTaskError.class::cast)
        .toList();
  }

  /** {@return how far each mock was used, in the order they were declared} */
  public List<MockUsage> usages() {
    List<MockUsage> usages = new ArrayList<>(scripts.usages());
    usages.addAll(items.usages());
    usages.addAll(api.usages());
    return usages;
  }

  /** {@return those that strictness has something against, of all origins; if lenient, none} */
  public List<MockUsage> unused() {
    List<MockUsage> unused = new ArrayList<>();
    if (strictness == Strictness.STRICT) {
      for (MockUsage usage : usages()) {
        if (usage.problem() != null) {
          unused.add(usage);
        }
      }
    }
    return unused;
  }

  /**
   * Fails if a task had no mock or an answer failed, whether or not that was swallowed; else if a
   * mock is unused.
   *
   * @throws AssertionError a new one each time, so that it can be a suppressed one of the first
   */
  public void verify() {
    List<AssertionError> broken = failures();
    if (!broken.isEmpty()) {
      AssertionError first = broken.get(0);
      AssertionError again =
          first instanceof UnmockedTaskError
              ? new UnmockedTaskError(String.valueOf(first.getMessage()), first)
              : new AssertionError(first.getMessage(), first);
      broken.subList(1, broken.size()).forEach(again::addSuppressed);
      throw again;
    }
    List<MockUsage> unused = unused();
    if (!unused.isEmpty()) {
      throw UnusedMockError.of(unused, "the mocks of this SfnTestEnvironment");
    }
  }

  /** Forgets all mocks and failures. */
  public void reset() {
    locked(
        () -> {
          clear();
          shapes.forget();
          return null;
        });
  }

  private void clear() {
    scripts.reset();
    files.clear();
    items.reset();
    api.reset();
    failures.forget();
  }

  /**
   * Keeps the mocks, where their sequences stand, and the failures.
   *
   * @return brings them back, as often as it is run; a mock that has answered meanwhile is used
   */
  public Runnable keep() {
    return locked(
        () -> {
          List<AssertionError> broken = failures.all();
          List<MockConfigFile> known = List.copyOf(files);
          List<Runnable> parts = List.of(scripts.keep(), items.keep(), api.keep());
          return () ->
              locked(
                  () -> {
                    clear();
                    broken.forEach(failures::add);
                    files.addAll(known);
                    parts.forEach(Runnable::run);
                    return null;
                  });
        });
  }

  private <T extends @Nullable Object> T locked(Supplier<T> action) {
    lock.lock();
    try {
      return action.get();
    } finally {
      lock.unlock();
    }
  }
}
