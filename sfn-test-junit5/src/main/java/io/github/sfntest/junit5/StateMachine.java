package io.github.sfntest.junit5;

import io.github.sfntest.definition.StateMachineType;
import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Inherited;
import java.lang.annotation.Repeatable;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.apiguardian.api.API;
import org.junit.jupiter.api.extension.ExtendWith;

/**
 * Registers a state machine in each test's environment.
 *
 * <p>On a field or parameter of type {@code RegisteredStateMachine} it also hands the machine over;
 * on a class, which may carry several and whose subclasses and nested classes inherit them, it
 * makes the machine known to all tests. It may stand on an annotation of your own. Naming the same
 * machine twice registers it once.
 *
 * <pre>{@code
 * @StateMachine(value = "order.asl.json", type = StateMachineType.EXPRESS)
 * RegisteredStateMachine order;
 * }</pre>
 *
 * <p>It brings {@link SfnFake} along: no {@code @ExtendWith} is needed beside it.
 */
@API(status = API.Status.EXPERIMENTAL)
@Documented
@Inherited
@Retention(RetentionPolicy.RUNTIME)
@Target({ElementType.TYPE, ElementType.FIELD, ElementType.PARAMETER})
@Repeatable(StateMachine.List.class)
@ExtendWith(SfnFake.class)
public @interface StateMachine {

  /**
   * Where the definition is: a resource on the class path, first beside the test class, then from
   * the root; if there is none, a file, from the working directory.
   *
   * @return the resource or file, such as {@code order.asl.json} or, with {@link #resource}, {@code
   *     template.yaml}
   */
  String value();

  /**
   * {@return the state machine's name; by default the definition's own, made from the file name or
   * logical id}
   */
  String name() default "";

  /** {@return the type, at most one; by default what the template says, else STANDARD} */
  StateMachineType[] type() default {};

  /**
   * {@return the logical id in the template that {@link #value} names; empty for a definition of
   * its own}
   */
  String resource() default "";

  /**
   * {@return values for the {@code ${key}}s in the definition, all that are left over fail the
   * test, by name; with {@link #resource} also for the template's parameters and what it refers to}
   */
  Substitution[] substitutions() default {};

  /** Several {@link StateMachine}s on one class. */
  @API(status = API.Status.EXPERIMENTAL)
  @Documented
  @Inherited
  @Retention(RetentionPolicy.RUNTIME)
  @Target({ElementType.TYPE, ElementType.FIELD, ElementType.PARAMETER})
  @ExtendWith(SfnFake.class)
  @interface List {

    /** {@return the state machines} */
    StateMachine[] value();
  }
}
