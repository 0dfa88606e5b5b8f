package io.github.sfntest.junit5;

import io.github.sfntest.TimeControl;
import io.github.sfntest.execution.Strictness;
import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Inherited;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.apiguardian.api.API;
import org.junit.jupiter.api.extension.ExtendWith;

/**
 * How the environment of a test is made.
 *
 * <p>Each attribute is looked up on its own: on the test method, then on its class and
 * superclasses, then on the enclosing classes of a nested one, then in the {@link SfnFakeBuilder}.
 * What nobody sets has the default of {@code SfnTestEnvironment.builder()}. The attributes that are
 * arrays take one value at most; leave the braces out:
 *
 * <pre>{@code
 * @SfnSettings(timeControl = TimeControl.MANUAL, seed = 7)
 * class ReminderTest { … }
 * }</pre>
 *
 * <p>It brings {@link SfnFake} along: no {@code @ExtendWith} is needed beside it.
 */
@API(status = API.Status.EXPERIMENTAL)
@Documented
@Inherited
@Retention(RetentionPolicy.RUNTIME)
@Target({ElementType.TYPE, ElementType.METHOD})
@ExtendWith(SfnFake.class)
public @interface SfnSettings {

  /** How long an environment lives. */
  @API(status = API.Status.EXPERIMENTAL)
  enum Scope {
    /** Each test has its own. The default. */
    PER_TEST,
    /** All tests of the class, and of its nested classes, share one. */
    PER_CLASS
  }

  /** {@return whether unused mocks fail a test, at most one; default STRICT} */
  Strictness[] strictness() default {};

  /** {@return whether waits pass by themselves, at most one; default SKIP} */
  TimeControl[] timeControl() default {};

  /**
   * {@return the virtual time at the start, as ISO-8601 instant such as {@code
   * 2025-01-01T00:00:00Z}, which is the default}
   */
  String startTime() default "";

  /** {@return the seed of all that is random, at most one} */
  long[] seed() default {};

  /**
   * {@return the seed of another order than the usual one, at most one: what a run of {@link
   * SfnSeeds} that failed has named}
   */
  long[] interleaving() default {};

  /** {@return the region in ARNs, such as {@code eu-west-1}} */
  String region() default "";

  /** {@return the account id in ARNs, twelve digits} */
  String accountId() default "";

  /**
   * {@return whether tests share an environment, at most one, on a class only; default PER_TEST}
   */
  Scope[] scope() default {};

  /**
   * Whether parameters of type {@code SfnClient} and {@code SfnAsyncClient} are filled without
   * {@link InjectSfn}, at most one; default true. Turn it off where another extension, such as
   * Spring's, fills them.
   *
   * @return true or false
   */
  boolean[] injectClients() default {};
}
