package io.github.sfntest.junit5;

import io.github.sfntest.mock.MockUsage;
import io.github.sfntest.mock.UnusedMockError;
import java.lang.reflect.Method;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.locks.ReentrantLock;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.platform.commons.annotation.Testable;
import org.junit.platform.commons.support.AnnotationSupport;
import org.junit.platform.commons.support.HierarchyTraversalMode;
import org.junit.platform.commons.support.ReflectionSupport;

/**
 * Counts, over all tests of a class and its nested classes, which mocks of their set-up were used.
 * A mock is known again in the next test by its line and text. What none of them used is reported
 * when all tests ran and passed, for only then it is certain. Thread-safe.
 */
@SuppressWarnings("deprecation") // CloseableResource: before JUnit 5.13 the store closes no other
final class Tally implements ExtensionContext.Store.CloseableResource, AutoCloseable {

  private record Mock(String place, String description) {}

  /** Those of one parameterized or repeated test; a run may choose some, which leaves gaps. */
  private record Invocations(int count, int highest) {

    Invocations and(Invocations more) {
      return new Invocations(count + more.count, Math.max(highest, more.highest));
    }

    boolean complete() {
      return count == highest;
    }
  }

  private final ReentrantLock lock = new ReentrantLock();
  private final Class<?> type;
  private final Set<String> passed = new HashSet<>();
  private final Map<String, Invocations> invocations = new HashMap<>();
  private final Map<Mock, MockUsage> unused = new LinkedHashMap<>();
  private final Set<Mock> used = new HashSet<>();
  private int tests;
  private boolean failed;
  private boolean finished;

  private Tally(Class<?> type) {
    this.type = type;
  }

  /** {@return the tally of a class} {@code level} is its context. */
  static Tally of(ExtensionContext level) {
    return Contexts.store(level)
        .getOrComputeIfAbsent(
            Contexts.key(Tally.class, level),
            key -> new Tally(level.getRequiredTestClass()),
            Tally.class);
  }

  /** {@return the tally of the innermost class that has this set-up method} */
  static Tally ofDeclarer(Method method, ExtensionContext context) {
    List<ExtensionContext> levels = Contexts.classes(context);
    for (ExtensionContext level : levels) {
      if (method.getDeclaringClass().isAssignableFrom(level.getRequiredTestClass())) {
        return of(level);
      }
    }
    return of(levels.get(levels.size() - 1));
  }

  /** Counts a test that ran to its end. */
  void count(ExtensionContext test, boolean hasPassed) {
    lock.lock();
    try {
      tests++;
      failed |= !hasPassed;
      passed.add(signature(test.getRequiredTestClass(), test.getRequiredTestMethod()));
      invocation(test);
    } finally {
      lock.unlock();
    }
  }

  /** A class may inherit a method, so that its own class does not say where it ran. */
  private static String signature(Class<?> type, Method method) {
    return type.getName() + ' ' + method.getName() + Arrays.toString(method.getParameterTypes());
  }

  private void invocation(ExtensionContext test) {
    int number = Contexts.invocation(test);
    if (number > 0) {
      String id = test.getUniqueId();
      String template = id.substring(0, id.lastIndexOf('['));
      invocations.merge(template, new Invocations(1, number), Invocations::and);
    }
  }

  /**
   * Counts the mocks of one environment.
   *
   * @param usages all of its mocks
   * @param problems those of them that strictness has something against
   */
  void count(List<MockUsage> usages, List<MockUsage> problems) {
    lock.lock();
    try {
      for (MockUsage usage : usages) {
        if (usage.origin().owner() == this && usage.used()) {
          used.add(key(usage));
        }
      }
      for (MockUsage usage : problems) {
        if (usage.origin().owner() == this && !usage.used()) {
          unused.putIfAbsent(key(usage), usage);
        }
      }
    } finally {
      lock.unlock();
    }
  }

  private static Mock key(MockUsage usage) {
    return new Mock(usage.place(), usage.description());
  }

  /** {@return whether all tests of the class and its nested classes ran and passed} */
  boolean allPassed() {
    lock.lock();
    try {
      return !failed
          && tests > 0
          && invocations.values().stream().allMatch(Invocations::complete)
          && passed.containsAll(testMethods(type, new HashSet<>()));
    } finally {
      lock.unlock();
    }
  }

  private static Set<String> testMethods(Class<?> type, Set<String> found) {
    for (Method method :
        AnnotationSupport.findAnnotatedMethods(
            type, Testable.class, HierarchyTraversalMode.TOP_DOWN)) {
      found.add(signature(type, method));
    }
    for (Class<?> nested :
        ReflectionSupport.findNestedClasses(
            type, each -> AnnotationSupport.isAnnotated(each, Nested.class))) {
      testMethods(nested, found);
    }
    return found;
  }

  /** {@return the scope, for messages} */
  String where() {
    return "test class " + Misconfigured.name(type) + ", all tests: " + tests;
  }

  /**
   * The end of the class.
   *
   * @param failure of the class itself, or null
   * @throws UnusedMockError if all tests passed and none used some mock of their set-up
   */
  void finish(@Nullable Throwable failure) {
    lock.lock();
    try {
      if (finished) {
        return;
      }
      finished = true;
      unused.keySet().removeAll(used);
      if (failure == null && !unused.isEmpty() && allPassed()) {
        throw UnusedMockError.of(List.copyOf(unused.values()), where());
      }
    } finally {
      lock.unlock();
    }
  }

  /** Where the extension is known to some of the methods only, nothing else tells the end. */
  @Override
  public void close() {
    finish(null);
  }
}
