package io.github.sfntest.junit5;

import io.github.sfntest.RegisteredStateMachine;
import java.lang.annotation.Annotation;
import java.lang.reflect.AnnotatedElement;
import java.lang.reflect.Constructor;
import java.util.List;
import java.util.Set;
import java.util.function.Supplier;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.extension.ExtensionConfigurationException;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.platform.commons.support.AnnotationSupport;

/** Which parameters the extension fills, and with what. */
final class Parameters {

  /** Annotations that say whether null is allowed ask for no other source of the value. */
  private static final Set<String> NULLNESS =
      Set.of("Nullable", "NonNull", "Nonnull", "NotNull", "CheckForNull");

  private Parameters() {}

  static boolean isOurs(ParameterContext parameter, Supplier<Settings> settings) {
    return isOursInAnyCase(parameter)
        || (Values.isClient(parameter.getParameter().getType())
            && !isClaimed(parameter)
            && settings.get().injectClients());
  }

  private static boolean isOursInAnyCase(ParameterContext parameter) {
    return Values.isOfKit(parameter.getParameter().getType())
        || parameter.isAnnotated(StateMachine.class)
        || parameter.isAnnotated(StateMachine.List.class)
        || parameter.isAnnotated(InjectSfn.class);
  }

  /** A foreign annotation claims a parameter, or, such as Spring's, all of a constructor. */
  private static boolean isClaimed(ParameterContext parameter) {
    return hasForeignAnnotation(parameter.getParameter())
        || (parameter.getDeclaringExecutable() instanceof Constructor<?> constructor
            && hasForeignAnnotation(constructor));
  }

  private static boolean hasForeignAnnotation(AnnotatedElement element) {
    for (Annotation annotation : element.getAnnotations()) {
      if (!NULLNESS.contains(annotation.annotationType().getSimpleName())) {
        return true;
      }
    }
    return false;
  }

  static Object resolve(ParameterContext parameter, Session session, ExtensionContext context) {
    String where = Misconfigured.name(parameter);
    Class<?> type = parameter.getParameter().getType();
    List<StateMachine> machines = parameter.findRepeatableAnnotations(StateMachine.class);
    if (machines.size() > 1) {
      throw Misconfigured.because(
          "Two @StateMachine stand on one parameter.",
          where,
          "one state machine for the parameter to hold",
          "a parameter for each, or move them to the class");
    }
    if (machines.isEmpty()) {
      if (!Values.isKnown(type)) {
        throw Fields.wrongType("@InjectSfn", type, where);
      }
      return Values.of(type, session, context, where);
    }
    if (type != RegisteredStateMachine.class) {
      throw Fields.wrongType("@StateMachine", type, where);
    }
    return session.machine(
        context, machines.get(0), parameter.getDeclaringExecutable().getDeclaringClass(), where);
  }

  /** {@return the error for a parameter in a place where no environment is} */
  static ExtensionConfigurationException nowhere(
      ParameterContext parameter, ExtensionContext context) {
    String where = Misconfigured.name(parameter);
    if (parameter.getDeclaringExecutable() instanceof Constructor) {
      return Contexts.oneInstancePerClass(context)
          ? Misconfigured.because(
              "One instance serves all tests of the class, but each test has its own environment.",
              where + ", @TestInstance(PER_CLASS)",
              "the parameter on a test method or on @BeforeEach",
              "move it there, use a field with @InjectSfn, or add @SfnSettings(scope = PER_CLASS)"
                  + " to the class")
          : Misconfigured.because(
              "This version of JUnit does not tell which test a constructor is called for.",
              where,
              "JUnit 5.12 or newer for parameters of constructors",
              "take the parameter in the test method or in @BeforeEach, use a field with"
                  + " @InjectSfn, or a newer JUnit");
    }
    if (AnnotationSupport.isAnnotated(parameter.getDeclaringExecutable(), BeforeAll.class)
        || AnnotationSupport.isAnnotated(parameter.getDeclaringExecutable(), AfterAll.class)) {
      return Misconfigured.because(
          "Each test has its own environment: around all of them there is none.",
          where,
          "the parameter on @BeforeEach, @AfterEach or a test method",
          "prepare in @BeforeEach, or in @RegisterExtension static SfnFake fake ="
              + " SfnFake.builder()…, or add @SfnSettings(scope = PER_CLASS) to the class");
    }
    return Misconfigured.because(
        "Each test has its own environment: here no test runs yet.",
        where,
        "the parameter on a test method, @BeforeEach or @AfterEach",
        "move it there, or add @SfnSettings(scope = PER_CLASS) to the class");
  }
}
