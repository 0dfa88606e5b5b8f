package io.github.sfntest.junit5;

import io.github.sfntest.RegisteredStateMachine;
import java.lang.reflect.Field;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.extension.ExtensionConfigurationException;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.TestInstances;
import org.junit.jupiter.api.parallel.ExecutionMode;
import org.junit.platform.commons.support.AnnotationSupport;
import org.junit.platform.commons.support.HierarchyTraversalMode;
import org.junit.platform.commons.support.ModifierSupport;
import org.junit.platform.commons.support.ReflectionSupport;

/** Fills the fields of test instances. */
final class Fields {

  /**
   * A field to fill.
   *
   * @param field the field
   * @param machine what {@link StateMachine} asks for, or null for {@link InjectSfn}
   */
  record Injected(Field field, @Nullable StateMachine machine) {}

  private static final ClassValue<List<Injected>> FIELDS =
      new ClassValue<>() {
        @Override
        protected List<Injected> computeValue(Class<?> type) {
          return find(type);
        }
      };

  private Fields() {}

  /** {@return the fields to fill of a class and its superclasses, unchecked} */
  static List<Injected> of(Class<?> type) {
    return FIELDS.get(type);
  }

  private static List<Injected> find(Class<?> type) {
    List<Injected> found = new ArrayList<>();
    for (Field field :
        ReflectionSupport.findFields(type, Fields::isOurs, HierarchyTraversalMode.TOP_DOWN)) {
      found.add(injected(field));
    }
    return List.copyOf(found);
  }

  private static boolean isOurs(Field field) {
    return AnnotationSupport.isAnnotated(field, InjectSfn.class) || !machines(field).isEmpty();
  }

  private static List<StateMachine> machines(Field field) {
    return AnnotationSupport.findRepeatableAnnotations(field, StateMachine.class);
  }

  private static Injected injected(Field field) {
    List<StateMachine> machines = machines(field);
    return new Injected(field, machines.isEmpty() ? null : machines.get(0));
  }

  /** Checks the fields of a test's classes. */
  static void check(ExtensionContext context) {
    for (ExtensionContext level : Contexts.classes(context)) {
      for (Injected each : of(level.getRequiredTestClass())) {
        check(each, TestRun.of(level).session() != null);
      }
    }
  }

  private static void check(Injected injected, boolean shared) {
    Field field = injected.field;
    String annotation = injected.machine == null ? "@InjectSfn" : "@StateMachine";
    if (machines(field).size() > 1) {
      throw Misconfigured.because(
          "Two @StateMachine stand on one field.",
          Misconfigured.name(field),
          "one state machine for the field to hold",
          "a field for each, or move them to the class");
    }
    if (injected.machine == null
        ? !Values.isKnown(field.getType())
        : field.getType() != RegisteredStateMachine.class) {
      throw wrongType(annotation, field.getType(), Misconfigured.name(field));
    }
    if (ModifierSupport.isFinal(field)) {
      throw Misconfigured.because(
          annotation + " stands on a final field.",
          Misconfigured.name(field),
          "a field that can be filled before each test",
          "remove final");
    }
    if (ModifierSupport.isStatic(field) && !shared) {
      throw Misconfigured.because(
          annotation + " stands on a static field, but each test has its own environment.",
          Misconfigured.name(field),
          "an instance field; a static one only if the tests of the class share an environment",
          "remove static, or add @SfnSettings(scope = PER_CLASS) to the class");
    }
    if (!field.trySetAccessible()) {
      throw Misconfigured.because(
          annotation + " stands on a field that cannot be reached.",
          Misconfigured.name(field),
          "a package that its module opens to sfn-test",
          "opens " + field.getDeclaringClass().getPackageName() + ";");
    }
  }

  static ExtensionConfigurationException wrongType(String annotation, Class<?> type, String where) {
    return Misconfigured.because(
        annotation + " cannot fill the type " + type.getSimpleName() + ".",
        where,
        annotation.equals("@StateMachine") ? "RegisteredStateMachine" : Values.known(),
        "change the type, or remove " + annotation);
  }

  /** Fills the static fields of the classes whose tests share this environment. */
  static void fillStatic(ExtensionContext context, Session session) {
    for (ExtensionContext level : Contexts.classes(context)) {
      if (TestRun.of(level).session() == session) {
        for (Injected each : of(level.getRequiredTestClass())) {
          if (ModifierSupport.isStatic(each.field)) {
            fill(each, null, session, context);
          }
        }
      }
    }
  }

  /** Fills the fields of all test instances, outermost first. */
  static void fill(ExtensionContext context, Session session) {
    for (Object instance :
        context.getTestInstances().map(TestInstances::getAllInstances).orElse(List.of())) {
      List<Injected> fields = of(instance.getClass());
      if (!fields.isEmpty() && !session.shared()) {
        refuseRace(context, fields.get(0).field);
      }
      for (Injected each : fields) {
        if (!ModifierSupport.isStatic(each.field)) {
          fill(each, instance, session, context);
        }
      }
    }
  }

  /** Tests that run at once in one instance would see each other's environment in its fields. */
  private static void refuseRace(ExtensionContext context, Field field) {
    if (Contexts.oneInstancePerClass(context)
        && context.getExecutionMode() == ExecutionMode.CONCURRENT
        && context
            .getConfigurationParameter("junit.jupiter.execution.parallel.enabled")
            .map(Boolean::parseBoolean)
            .orElse(false)) {
      throw Misconfigured.because(
          "The tests of one instance run at once, and each would fill the same field.",
          Misconfigured.name(field) + ", @TestInstance(PER_CLASS) with @Execution(CONCURRENT)",
          "fields where an instance serves one test at a time",
          "take a parameter of the test method, or use @Execution(SAME_THREAD),"
              + " or @SfnSettings(scope = PER_CLASS)");
    }
  }

  private static void fill(
      Injected injected, @Nullable Object instance, Session session, ExtensionContext context) {
    Field field = injected.field;
    Object value =
        injected.machine == null
            ? Values.of(field.getType(), session, context, Misconfigured.name(field))
            : session.machine(
                context, injected.machine, field.getDeclaringClass(), Misconfigured.name(field));
    try {
      field.set(instance, value);
    } catch (IllegalAccessException e) {
      throw new AssertionError("checked before", e);
    }
  }
}
