package io.github.sfntest.junit5;

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
 * Registers all state machines of a template in each test's environment, with names and types as
 * the template says. Those which start others find them.
 *
 * <pre>{@code
 * @StateMachines(template = "template.yaml", parameters = @Substitution(key = "Stage", value = "test"))
 * class OrdersTest {
 *
 *   @Test
 *   void pays(SfnTestEnvironment sfn) {
 *     sfn.whenLambda("ChargeFunction").thenReturn(Map.of("status", "PAID"));
 *     sfn.stateMachine("OrderMachine").run(Map.of());
 *   }
 * }
 * }</pre>
 *
 * <p>It may stand on a class, whose subclasses and nested classes inherit it, and on an annotation
 * of your own. It brings {@link SfnFake} along: no {@code @ExtendWith} is needed beside it.
 *
 * @see io.github.sfntest.definition.Template
 */
@API(status = API.Status.EXPERIMENTAL)
@Documented
@Inherited
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.TYPE)
@Repeatable(StateMachines.List.class)
@ExtendWith(SfnFake.class)
public @interface StateMachines {

  /**
   * Where the template is: a resource on the class path, first beside the test class, then from the
   * root; if there is none, a file or folder, from the working directory.
   *
   * @return the resource or file, such as {@code template.yaml} or {@code cdk.out}
   */
  String template();

  /**
   * {@return values for the template's parameters; for others it gives what the template refers to
   * under that name}
   */
  Substitution[] parameters() default {};

  /** Several {@link StateMachines} on one class. */
  @API(status = API.Status.EXPERIMENTAL)
  @Documented
  @Inherited
  @Retention(RetentionPolicy.RUNTIME)
  @Target(ElementType.TYPE)
  @ExtendWith(SfnFake.class)
  @interface List {

    /** {@return the templates} */
    StateMachines[] value();
  }
}
