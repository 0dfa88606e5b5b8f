package io.github.sfntest.junit5;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ExtensionContext.Namespace;
import org.junit.jupiter.api.extension.ExtensionContext.Store;

/** Finds its way among the contexts of one test. */
final class Contexts {

  private static final Namespace NAMESPACE = Namespace.create(SfnFake.class);
  private static final String INVOCATION = "test-template-invocation:#";

  private Contexts() {}

  /** {@return the context's own store} */
  static Store store(ExtensionContext context) {
    return context.getStore(NAMESPACE);
  }

  /**
   * {@return the key under which the one value of that type lies in the context's store} A store
   * also answers with what the parents' stores hold under a key; so it carries the context's id. (A
   * record of ours would do as well, but the first use of its {@code hashCode} takes the JVM tens
   * of milliseconds.)
   */
  static Object key(Class<?> type, ExtensionContext context) {
    return List.of(type, context.getUniqueId());
  }

  /** {@return the number of this invocation of a test template, from 1; 0 for anything else} */
  static int invocation(ExtensionContext context) {
    String id = context.getUniqueId();
    int start = id.lastIndexOf('[') + 1;
    return id.startsWith(INVOCATION, start)
        ? Integer.parseInt(id.substring(start + INVOCATION.length(), id.length() - 1))
        : 0;
  }

  /**
   * {@return the contexts of the test class and its enclosing classes, innermost first} A
   * parameterized class has one context for the class and one per invocation: it counts as its
   * outermost, which lives as long as the class.
   */
  static List<ExtensionContext> classes(ExtensionContext context) {
    List<ExtensionContext> found = new ArrayList<>(2);
    Class<?> last = null;
    for (Optional<ExtensionContext> each = Optional.of(context);
        each.isPresent();
        each = each.get().getParent()) {
      ExtensionContext candidate = each.get();
      Class<?> type = candidate.getTestClass().orElse(null);
      if (type == null || candidate.getTestMethod().isPresent()) {
        continue;
      }
      if (type.equals(last)) {
        found.set(found.size() - 1, candidate);
      } else {
        found.add(candidate);
        last = type;
      }
    }
    return found;
  }

  /**
   * {@return whether this is the context of one test, not of a class or of the template of several
   * tests}
   */
  static boolean isTest(ExtensionContext context) {
    if (context.getTestMethod().isEmpty()) {
      return false;
    }
    String id = context.getUniqueId();
    return !id.substring(id.lastIndexOf('[') + 1).startsWith("test-template:");
  }

  static boolean oneInstancePerClass(ExtensionContext context) {
    return context
        .getTestInstanceLifecycle()
        .filter(lifecycle -> lifecycle == TestInstance.Lifecycle.PER_CLASS)
        .isPresent();
  }
}
