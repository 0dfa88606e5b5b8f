package io.github.sfntest.junit5;

import io.github.sfntest.RegisteredStateMachine;
import io.github.sfntest.SfnTestEnvironment;
import io.github.sfntest.SfnTestEnvironmentBuilder;
import io.github.sfntest.mock.MockRegistry;
import io.github.sfntest.mock.Origin;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Deque;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Set;
import java.util.concurrent.locks.ReentrantLock;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.extension.ExtensionContext;

/**
 * One environment. It belongs to the context of one test, or of the class whose tests share it, and
 * lies in that context's store, which closes it in any case. The environment is made when it is
 * first asked for, by whomever: a constructor, a set-up method, the extension itself. Thread-safe.
 */
@SuppressWarnings("deprecation") // CloseableResource: before JUnit 5.13 the store closes no other
final class Session implements ExtensionContext.Store.CloseableResource, AutoCloseable {

  private final ReentrantLock lock = new ReentrantLock();
  private final ExtensionContext owner;
  private final Settings settings;
  private final boolean shared;
  private final Set<String> furnished = new HashSet<>();
  private final Set<SfnFake> applied = Collections.newSetFromMap(new IdentityHashMap<>());
  private final Set<AssertionError> told = Collections.newSetFromMap(new IdentityHashMap<>());
  private final Deque<Origin> origins = new ArrayDeque<>();
  private @Nullable SfnTestEnvironment environment;
  private @Nullable Machines machines;
  private @Nullable MockConfigs mockConfigs;
  private @Nullable Throwable failure;

  /**
   * A session whose environment nobody asked for yet.
   *
   * @param owner the context it belongs to
   * @param settings of its environment
   * @param shared whether the tests of a class share it
   * @param setUp counts the mocks that nobody declares for one test
   */
  Session(ExtensionContext owner, Settings settings, boolean shared, Tally setUp) {
    this.owner = owner;
    this.settings = settings;
    this.shared = shared;
    origins.push(Origin.setUpOf(setUp));
  }

  boolean shared() {
    return shared;
  }

  /** {@return the environment, for somebody who has no context} */
  SfnTestEnvironment open() {
    SfnTestEnvironment there = opened();
    return there == null ? open(owner) : there;
  }

  /** {@return the environment if somebody asked for it, else null} */
  @Nullable SfnTestEnvironment opened() {
    lock.lock();
    try {
      return environment;
    } finally {
      lock.unlock();
    }
  }

  /**
   * {@return the environment, with all that this context knows of}
   *
   * @param context the one that asks: a test's, or, where tests share the environment, a class's
   */
  SfnTestEnvironment open(ExtensionContext context) {
    lock.lock();
    try {
      if (failure instanceof Error error) {
        throw error;
      }
      if (failure instanceof RuntimeException exception) {
        throw exception;
      }
      if (environment != null && lock.getHoldCount() > 1) {
        return environment; // a step of a template asks, by way of a late-bound client
      }
      try {
        return furnish(context);
      } catch (RuntimeException | Error e) {
        if (!shared) {
          failure = e; // half made: whoever asks next must not get it
        }
        throw e;
      }
    } finally {
      lock.unlock();
    }
  }

  private SfnTestEnvironment furnish(ExtensionContext context) {
    // An instance that turns up may bring more extensions.
    String asked = context.getUniqueId() + (context.getTestInstances().isPresent() ? " here" : "");
    if (environment != null && furnished.contains(asked)) {
      return environment;
    }
    List<Fakes.Registered> fakes = new ArrayList<>(Fakes.of(context));
    fakes.removeIf(each -> applied.contains(each.fake()));
    SfnTestEnvironment made = environment == null ? make(fakes) : late(environment, fakes);
    Machines known = machines == null ? new Machines(made, context) : machines;
    machines = known;
    known.registerClasses(context);
    for (Fakes.Registered each : fakes) {
      applied.add(each.fake());
      within(shared ? null : Tally.of(each.level()), () -> each.fake().applyTo(made, this));
    }
    known.registerParameters(context);
    MockConfigs configs = mockConfigs == null ? new MockConfigs(this, made, context) : mockConfigs;
    mockConfigs = configs;
    configs.take(context);
    furnished.add(asked);
    return made;
  }

  private SfnTestEnvironment make(List<Fakes.Registered> fakes) {
    SfnTestEnvironmentBuilder builder = SfnTestEnvironment.builder();
    for (Fakes.Registered each : fakes) {
      each.fake().template().settings().forEach(setting -> setting.accept(builder));
    }
    settings.applyTo(builder);
    SfnTestEnvironment made = builder.build();
    made.mocks().declareIn(origin());
    environment = made;
    return made;
  }

  /** Checks extensions that turn up when the environment is there already. */
  private SfnTestEnvironment late(SfnTestEnvironment made, List<Fakes.Registered> fakes) {
    for (Fakes.Registered each : fakes) {
      if (each.isStatic()) {
        continue; // of a nested class, in an environment that its outer class shares
      }
      if (shared || !each.fake().template().settings().isEmpty()) {
        throw Misconfigured.because(
            "A SfnFake comes too late: the environment is made already.",
            Misconfigured.name(each.field()),
            shared
                ? "a static field, where tests share an environment"
                : "a static field, where a constructor is given something of the environment",
            "@RegisterExtension static SfnFake " + each.field().getName() + " = …");
      }
    }
    return made;
  }

  /** {@return the machine that an annotation asks for} */
  RegisteredStateMachine machine(
      ExtensionContext context, StateMachine annotation, Class<?> anchor, String where) {
    lock.lock();
    try {
      open(context);
      if (machines == null) {
        throw new AssertionError("made with the environment");
      }
      return machines.register(annotation, anchor, where);
    } finally {
      lock.unlock();
    }
  }

  /**
   * Runs this; mocks declared meanwhile count over the tests of a class.
   *
   * @param setUp counts them; null to leave it as it is
   */
  void within(@Nullable Tally setUp, Runnable action) {
    if (setUp == null) {
      action.run();
      return;
    }
    begin(setUp);
    try {
      action.run();
    } finally {
      end();
    }
  }

  /** Runs this; mocks declared meanwhile are the test's own. */
  void forTest(Runnable action) {
    testBegins();
    try {
      action.run();
    } finally {
      end();
    }
  }

  /** From now on, mocks are declared for all tests that {@code setUp} counts. */
  void begin(Tally setUp) {
    declareIn(() -> origins.push(Origin.setUpOf(setUp)));
  }

  /** From now on, mocks are declared as before the last {@link #begin}. */
  void end() {
    declareIn(origins::pop);
  }

  /** From now on, mocks are declared by the test for itself. Where tests share mocks, none are. */
  void testBegins() {
    if (!shared) {
      declareIn(() -> origins.push(Origin.TEST));
    }
  }

  private void declareIn(Runnable change) {
    lock.lock();
    try {
      change.run();
      if (environment != null) {
        environment.mocks().declareIn(origin());
      }
    } finally {
      lock.unlock();
    }
  }

  private Origin origin() {
    return origins.getFirst();
  }

  /** {@return the errors that broke executions and were not given out before; never null} */
  List<AssertionError> failures() {
    lock.lock();
    try {
      MockRegistry mocks = environment == null ? null : environment.mocks();
      List<AssertionError> fresh = new ArrayList<>();
      if (mocks != null) {
        for (AssertionError each : mocks.failures()) {
          if (told.add(each)) {
            fresh.add(each);
          }
        }
      }
      return fresh;
    } finally {
      lock.unlock();
    }
  }

  /**
   * Frees the environment at once: a thread that the test started may hold the session for long.
   */
  @Override
  public void close() {
    lock.lock();
    try {
      if (environment != null) {
        environment.discard();
      }
      environment = null;
      machines = null;
      mockConfigs = null;
      failure = new IllegalStateException("The test that this environment belonged to is over.");
    } finally {
      lock.unlock();
    }
  }
}
