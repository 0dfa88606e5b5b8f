package io.github.sfntest.junit5;

import io.github.sfntest.RegisteredStateMachine;
import io.github.sfntest.SfnTestEnvironment;
import io.github.sfntest.definition.StateMachineDefinition;
import java.lang.annotation.Annotation;
import java.lang.reflect.Field;
import java.lang.reflect.Method;
import java.lang.reflect.Parameter;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.junit.jupiter.api.extension.ExtensionConfigurationException;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.platform.commons.support.AnnotationSupport;

/**
 * The state machines that annotations ask for in one environment. Used under the session's lock.
 */
final class Machines {

  /** A machine and the place that asked for it first. */
  private record Known(
      StateMachineDefinition definition, RegisteredStateMachine machine, String where) {}

  private static final String DEFINITIONS = "definitions";

  private final SfnTestEnvironment environment;
  private final Map<Object, List<StateMachineDefinition>> definitions;
  private final Map<String, Known> known = new HashMap<>();
  private final Set<Object> done = new HashSet<>();

  Machines(SfnTestEnvironment environment, ExtensionContext context) {
    this.environment = environment;
    this.definitions = definitions(context);
  }

  /** Definitions are immutable and the same for all tests: each is read once in a run. */
  @SuppressWarnings("unchecked")
  private static Map<Object, List<StateMachineDefinition>> definitions(ExtensionContext context) {
    return Contexts.store(context.getRoot())
        .getOrComputeIfAbsent(DEFINITIONS, key -> new ConcurrentHashMap<>(), Map.class);
  }

  /** Registers what stands on the classes, outermost first, and on their fields. */
  void registerClasses(ExtensionContext context) {
    for (Class<?> type : outermostFirst(context)) {
      if (!done.contains(type)) {
        String where = "class " + Misconfigured.name(type);
        for (StateMachines each :
            AnnotationSupport.findRepeatableAnnotations(type, StateMachines.class)) {
          for (StateMachineDefinition one : definitions(each, type, where)) {
            register(one, where);
          }
        }
        for (StateMachine each :
            AnnotationSupport.findRepeatableAnnotations(type, StateMachine.class)) {
          register(each, type, where);
        }
        for (Fields.Injected field : Fields.of(type)) {
          if (field.machine() != null) {
            register(field.machine(), field.field());
          }
        }
        done.add(type);
      }
    }
  }

  /** Registers what stands on the parameters of the test method. */
  void registerParameters(ExtensionContext context) {
    Method method = context.getTestMethod().orElse(null);
    if (method != null && !done.contains(method)) {
      Parameter[] parameters = method.getParameters();
      for (int i = 0; i < parameters.length; i++) {
        String where = Misconfigured.name(method, i);
        for (StateMachine each :
            AnnotationSupport.findRepeatableAnnotations(parameters[i], StateMachine.class)) {
          register(each, method.getDeclaringClass(), where);
        }
      }
      done.add(method);
    }
  }

  private static List<Class<?>> outermostFirst(ExtensionContext context) {
    List<Class<?>> types = new ArrayList<>();
    for (ExtensionContext level : Contexts.classes(context)) {
      types.add(level.getRequiredTestClass());
    }
    Collections.reverse(types);
    return types;
  }

  RegisteredStateMachine register(StateMachine annotation, Field field) {
    return register(annotation, field.getDeclaringClass(), Misconfigured.name(field));
  }

  /** {@return the machine, registered now if it is not yet} */
  RegisteredStateMachine register(StateMachine annotation, Class<?> anchor, String where) {
    List<StateMachineDefinition> one =
        definitions.computeIfAbsent(
            key(annotation, anchor), key -> List.of(Definitions.of(annotation, anchor, where)));
    return register(one.get(0), where);
  }

  private List<StateMachineDefinition> definitions(
      StateMachines annotation, Class<?> anchor, String where) {
    return definitions.computeIfAbsent(
        key(annotation, anchor), key -> Definitions.of(annotation, anchor, where));
  }

  private static Object key(Annotation annotation, Class<?> anchor) {
    return List.of(annotation, anchor);
  }

  private RegisteredStateMachine register(StateMachineDefinition definition, String where) {
    Known before = known.get(definition.name());
    if (before == null) {
      RegisteredStateMachine machine = environment.register(definition);
      known.put(definition.name(), new Known(definition, machine, where));
      return machine;
    }
    if (!same(before.definition, definition)) {
      throw twice(before, where);
    }
    return before.machine;
  }

  private static boolean same(StateMachineDefinition one, StateMachineDefinition other) {
    return one == other
        || (one.type() == other.type()
            && one.name().equals(other.name())
            && one.text().equals(other.text()));
  }

  private static ExtensionConfigurationException twice(Known before, String where) {
    return Misconfigured.because(
        "Two state machines of @StateMachine are named '" + before.definition.name() + "'.",
        before.where.equals(where) ? where : before.where + " and " + where,
        "one definition and one type for each name in an environment",
        "name one of them: @StateMachine(value = …, name = \"…\")");
  }
}
