package io.github.sfntest.junit5;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.apiguardian.api.API;
import org.junit.jupiter.api.TestTemplate;
import org.junit.jupiter.api.extension.ExtendWith;

/**
 * Runs a test many times, each time in another order of what happens at once: first in the usual
 * order, then once for each seed from 1. In place of {@code @Test}:
 *
 * <pre>{@code
 * @SfnSeeds(100)
 * void ships_whatever_comes_first(SfnTestEnvironment sfn) { … }
 * }</pre>
 *
 * <p>A seed permutes the steps of branches, iterations and nested executions that are due at the
 * same time; it gives calls without a latency of their own one of up to 100 ms; it draws the delays
 * of retries with jitter. All of these are orders that AWS may show as well. Identifiers and random
 * numbers of the definition stay those of {@link SfnSettings#seed()}.
 *
 * <p>A run fails if the test fails, or if its executions end otherwise than in the first run that
 * passed: in status, error or output. UUIDs and times in outputs may differ. Its failure names the
 * seed; {@link SfnSettings#interleaving()} replays it.
 *
 * <p>Each run has its own environment: {@code scope = PER_CLASS} can't be used. It brings {@link
 * SfnFake} along.
 */
@API(status = API.Status.EXPERIMENTAL)
@Documented
@Retention(RetentionPolicy.RUNTIME)
@Target({ElementType.METHOD, ElementType.ANNOTATION_TYPE})
@TestTemplate
@ExtendWith({SfnFake.class, Seeds.class})
public @interface SfnSeeds {

  /** {@return how many seeds, at least one; default 100} */
  int value() default 100;
}
