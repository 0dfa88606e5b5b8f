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
 * Takes mocks from a mock file of Step Functions Local, for one test or for all tests of a class.
 *
 * <pre>{@code
 * @Test
 * @MockConfig(value = "MockConfigFile.json", testCase = "HappyPath")
 * void pays(RegisteredStateMachine order) {
 *   assertThat(order.run(Map.of())).succeeded();
 * }
 * }</pre>
 *
 * <p>With a {@link #testCase}, its responses answer the Tasks of the state machine, as {@code
 * sfn.apply} does; those of a method go before those of its class. Without one, the file is made
 * known, as {@code sfn.mockConfig} does: an execution started with {@code arn#TestCase} takes that
 * test case.
 *
 * <p>It may stand on an annotation of your own, and brings {@link SfnFake} along.
 */
@API(status = API.Status.EXPERIMENTAL)
@Documented
@Inherited
@Retention(RetentionPolicy.RUNTIME)
@Target({ElementType.TYPE, ElementType.METHOD})
@Repeatable(MockConfig.List.class)
@ExtendWith(SfnFake.class)
public @interface MockConfig {

  /**
   * Where the file is: a resource on the class path, first beside the test class, then from the
   * root; if there is none, a file, from the working directory.
   *
   * @return the resource or file, such as {@code MockConfigFile.json}
   */
  String value();

  /** {@return the name of the test case to take; empty to make the file known only} */
  String testCase() default "";

  /**
   * {@return the state machine whose test case it is; may be left out where only one in the file
   * has a test case of that name}
   */
  String stateMachine() default "";

  /**
   * {@return whether each iteration of a Map counts its calls for itself; by default all share one
   * count}
   */
  boolean perIteration() default false;

  /**
   * {@return whether responses of the test case may stay unused; by default each must be used to
   * its end, as the outcomes of other mocks must}
   */
  boolean lenient() default false;

  /** Several {@link MockConfig}s in one place. */
  @API(status = API.Status.EXPERIMENTAL)
  @Documented
  @Inherited
  @Retention(RetentionPolicy.RUNTIME)
  @Target({ElementType.TYPE, ElementType.METHOD})
  @ExtendWith(SfnFake.class)
  @interface List {

    /** {@return the mock files} */
    MockConfig[] value();
  }
}
