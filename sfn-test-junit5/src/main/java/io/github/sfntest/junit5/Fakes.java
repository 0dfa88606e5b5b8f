package io.github.sfntest.junit5;

import java.lang.reflect.Field;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.extension.TestInstances;
import org.junit.platform.commons.support.AnnotationSupport;
import org.junit.platform.commons.support.HierarchyTraversalMode;
import org.junit.platform.commons.support.ModifierSupport;

/**
 * Finds the {@link SfnFake}s in {@code @RegisterExtension} fields. JUnit calls extensions one by
 * one; the first that needs the environment must know what all of them ask for, so it reads the
 * fields itself.
 */
final class Fakes {

  /**
   * One of them.
   *
   * @param fake the extension
   * @param field that holds it
   * @param level the context of the class whose tests it serves
   */
  record Registered(SfnFake fake, Field field, ExtensionContext level) {

    boolean isStatic() {
      return ModifierSupport.isStatic(field);
    }
  }

  private static final ClassValue<List<Field>> FIELDS =
      new ClassValue<>() {
        @Override
        protected List<Field> computeValue(Class<?> type) {
          return AnnotationSupport.findAnnotatedFields(
              type, RegisterExtension.class, field -> true, HierarchyTraversalMode.TOP_DOWN);
        }
      };

  private Fakes() {}

  /**
   * {@return those that serve the context, outermost class first} Of instances only those that
   * exist already.
   */
  static List<Registered> of(ExtensionContext context) {
    List<ExtensionContext> levels = new ArrayList<>(Contexts.classes(context));
    Collections.reverse(levels);
    List<Registered> found = new ArrayList<>(1);
    for (ExtensionContext level : levels) {
      for (Field field : FIELDS.get(level.getRequiredTestClass())) {
        Object holder = ModifierSupport.isStatic(field) ? null : instance(context, field);
        if ((ModifierSupport.isStatic(field) || holder != null)
            && read(field, holder) instanceof SfnFake fake) {
          found.add(new Registered(fake, field, level));
        }
      }
    }
    return found;
  }

  private static @Nullable Object instance(ExtensionContext context, Field field) {
    return context.getTestInstances().map(TestInstances::getAllInstances).orElse(List.of()).stream()
        .filter(field.getDeclaringClass()::isInstance)
        .findFirst()
        .orElse(null);
  }

  private static @Nullable Object read(Field field, @Nullable Object holder) {
    try {
      return field.trySetAccessible() ? field.get(holder) : null;
    } catch (IllegalAccessException e) {
      throw new AssertionError("made accessible above", e);
    }
  }
}
