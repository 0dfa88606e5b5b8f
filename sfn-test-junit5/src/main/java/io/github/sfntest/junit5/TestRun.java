package io.github.sfntest.junit5;

import io.github.sfntest.SfnTestEnvironment;
import io.github.sfntest.execution.Execution;
import io.github.sfntest.mock.MockUsage;
import io.github.sfntest.mock.UnusedMockError;
import java.util.ArrayList;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.extension.ExtensionContext;

/**
 * What the extensions of one context share: of a test, or of a class. It lies in the store, under a
 * key with the context's id. Confined to the context's thread, but for what dynamic tests call.
 */
final class TestRun {

  private final ExtensionContext context;
  private final Settings settings;
  private final @Nullable Session session;
  private final boolean owner;
  private final Set<Throwable> explained =
      Collections.synchronizedSet(Collections.newSetFromMap(new IdentityHashMap<>()));
  private final Set<SfnFake> present = Collections.newSetFromMap(new IdentityHashMap<>());
  private Set<String> before = Set.of();
  private volatile boolean dynamicTestFailed;

  private TestRun(
      ExtensionContext context, Settings settings, @Nullable Session session, boolean owner) {
    this.context = context;
    this.settings = settings;
    this.session = session;
    this.owner = owner;
  }

  static TestRun of(ExtensionContext context) {
    TestRun known = existing(context);
    if (known != null) {
      return known;
    }
    Settings settings = Settings.of(context);
    ExtensionContext owner = settings.owner().orElse(null);
    Session session = owner == null ? null : session(owner);
    boolean isOwner = owner != null && sameAs(owner, context);
    TestRun made = new TestRun(context, settings, session, isOwner);
    return Contexts.store(context)
        .getOrComputeIfAbsent(Contexts.key(TestRun.class, context), key -> made, TestRun.class);
  }

  static @Nullable TestRun existing(ExtensionContext context) {
    return Contexts.store(context).get(Contexts.key(TestRun.class, context), TestRun.class);
  }

  private static boolean sameAs(ExtensionContext one, ExtensionContext other) {
    return one.getUniqueId().equals(other.getUniqueId());
  }

  /** {@return what the method that made a dynamic test runs in; null if nothing of ours does} */
  static @Nullable TestRun ofFactory(ExtensionContext dynamicTest) {
    ExtensionContext context = dynamicTest;
    while (context.getTestMethod().isEmpty()) {
      Optional<ExtensionContext> parent = context.getParent();
      if (parent.isEmpty()) {
        return null;
      }
      context = parent.get();
    }
    return existing(context);
  }

  /** The session lies in its owner's store, to be closed with it. */
  private static Session session(ExtensionContext owner) {
    Settings settings = Settings.of(owner);
    boolean shared = !Contexts.isTest(owner);
    List<ExtensionContext> classes = Contexts.classes(owner);
    Tally setUp = Tally.of(shared ? owner : classes.get(classes.size() - 1));
    Session made = new Session(owner, settings, shared, setUp);
    return Contexts.store(owner)
        .getOrComputeIfAbsent(Contexts.key(Session.class, owner), key -> made, Session.class);
  }

  Settings settings() {
    return settings;
  }

  /** {@return the session that serves this context; null for a class whose tests have their own} */
  @Nullable Session session() {
    return session;
  }

  /** {@return whether the extension is the first to come} */
  boolean enter(SfnFake fake) {
    present.add(fake);
    return present.size() == 1;
  }

  boolean isPresent(SfnFake fake) {
    return present.contains(fake);
  }

  /** {@return whether it is the last to go} */
  boolean leave(SfnFake fake) {
    present.remove(fake);
    return present.isEmpty();
  }

  /** Makes the environment and fills the fields of the test's instances. */
  void prepare() {
    Fields.check(context);
    if (session == null) {
      return;
    }
    SfnTestEnvironment environment = session.open(context);
    if (session.shared()) {
      before = arns(environment);
      Fields.fillStatic(context, session);
    }
    Fields.fill(context, session);
  }

  private static Set<String> arns(SfnTestEnvironment environment) {
    return environment.executions().stream().map(Execution::arn).collect(Collectors.toSet());
  }

  /** Adds to a dynamic test's failure what the executions did; the test that made it has failed. */
  void dynamicTestFailed(Throwable failure, ExtensionContext dynamicTest) {
    dynamicTestFailed = true;
    explain(failure, dynamicTest);
  }

  /** Adds what the executions did, and what broke them, to a failure; once. */
  void explain(Throwable failure, ExtensionContext reportTo) {
    SfnTestEnvironment environment = environment();
    if (environment != null && !Verdict.isAbortion(failure) && explained.add(failure)) {
      Verdict.addMissing(failure, failures());
      Verdict.addTrace(failure, executions(environment), reportTo);
    }
  }

  private @Nullable SfnTestEnvironment environment() {
    return session == null ? null : session.opened();
  }

  private List<AssertionError> failures() {
    return session == null ? List.of() : session.failures();
  }

  /** Those of this test. Where tests share the environment: those since it began. */
  private List<Execution> executions(SfnTestEnvironment environment) {
    return environment.executions().stream()
        .filter(execution -> !before.contains(execution.arn()))
        .toList();
  }

  /**
   * The end of a test or class.
   *
   * @param failure it ended with, or null
   * @throws AssertionError if it must fail though it passed: a broken execution, an unused mock
   */
  void finish(@Nullable Throwable failure) {
    AssertionError verdict = verdict(failure);
    Throwable reason = verdict == null ? failure : verdict;
    if (reason != null) {
      explain(reason, context);
    }
    if (Contexts.isTest(context)) {
      boolean passed = reason == null && !dynamicTestFailed;
      for (ExtensionContext level : Contexts.classes(context)) {
        count(Tally.of(level), passed);
      }
    }
    SfnTestEnvironment environment = environment();
    if (environment != null) {
      Notes.publish(environment, context);
    }
    if (environment != null && owner) {
      Summary.count(environment, context);
    }
    if (verdict != null) {
      throw verdict;
    }
    if (!Contexts.isTest(context)) {
      Tally.of(context).finish(failure);
    }
  }

  private void count(Tally tally, boolean passed) {
    tally.count(context, passed);
    SfnTestEnvironment environment = environment();
    if (environment != null && owner) {
      tally.count(environment.mocks().usages(), environment.mocks().unused());
    }
  }

  private @Nullable AssertionError verdict(@Nullable Throwable failure) {
    SfnTestEnvironment environment = environment();
    if (environment == null) {
      return null;
    }
    if (failure == null || Verdict.isAbortion(failure)) {
      AssertionError broken = Verdict.first(failures());
      if (broken != null) {
        return broken;
      }
    }
    List<MockUsage> unused =
        failure == null && !dynamicTestFailed && owner ? unused(environment) : List.of();
    return unused.isEmpty() ? null : UnusedMockError.of(unused, where());
  }

  /** Those that nobody can use any more: the test's own, or all where its tests share them. */
  private List<MockUsage> unused(SfnTestEnvironment environment) {
    if (Contexts.isTest(context)) {
      List<MockUsage> own = new ArrayList<>(environment.mocks().unused());
      own.removeIf(usage -> !usage.origin().ofTest());
      return own;
    }
    return Tally.of(context).allPassed() ? environment.mocks().unused() : List.of();
  }

  private String where() {
    return Contexts.isTest(context)
        ? "test "
            + Misconfigured.name(context.getRequiredTestClass())
            + "."
            + context.getRequiredTestMethod().getName()
        : Tally.of(context).where();
  }
}
