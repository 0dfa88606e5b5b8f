package io.github.sfntest.junit5;

import java.lang.annotation.Documented;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.apiguardian.api.API;

/**
 * The value for one {@code ${key}} in the definition of a {@link StateMachine}.
 *
 * <pre>{@code
 * @StateMachine(value = "order.asl.json", substitutions = @Substitution(key = "ChargeArn", value = "arn:aws:lambda:…"))
 * RegisteredStateMachine order;
 * }</pre>
 */
@API(status = API.Status.EXPERIMENTAL)
@Documented
@Retention(RetentionPolicy.RUNTIME)
@Target({})
public @interface Substitution {

  /** {@return the name between the braces} */
  String key();

  /** {@return the text that takes its place} */
  String value();
}
