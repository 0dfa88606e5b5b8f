package io.github.sfntest.mock;

import java.time.Duration;
import java.util.Objects;
import org.apiguardian.api.API;
import org.jspecify.annotations.Nullable;

/**
 * A task mock with at least one outcome: modify the last one, or add the next.
 *
 * <pre>{@code
 * sfn.whenTask("Charge card").thenFail("Busy").times(2).thenReturnJson(text).after(Duration.ofSeconds(3));
 * }</pre>
 */
@API(status = API.Status.EXPERIMENTAL)
public final class ScriptedTask extends MockOutcomes {

  private final MockScript script;

  ScriptedTask(MockScript script) {
    this.script = script;
  }

  @Override
  Declaration declaration() {
    return script.declaration();
  }

  @Override
  ScriptedTask then(Reply reply) {
    script.add(reply);
    return this;
  }

  /**
   * Sets the answer to the request itself, as {@code TaskSubmitted} shows it for {@code .sync} and
   * {@code .waitForTaskToken}, of the last outcome.
   *
   * @param value anything Jackson writes, or a {@code JsonNode}; text is a JSON string
   * @return this mock
   * @throws IllegalArgumentException if {@code value} is the text of a JSON object or array, or
   *     cannot be written as JSON
   */
  public ScriptedTask submitting(@Nullable Object value) {
    Given given = declaration().values().declared(value, "submitting");
    script.changeLast(step -> step.submitting(given));
    return this;
  }

  /**
   * Lets virtual time pass from the call to the last outcome.
   *
   * @param latency zero or more; default zero
   * @return this mock
   * @throws IllegalArgumentException if {@code latency} is negative
   */
  public ScriptedTask after(Duration latency) {
    Objects.requireNonNull(latency, "latency");
    if (latency.isNegative()) {
      throw new IllegalArgumentException("latency must not be negative, but was " + latency);
    }
    script.changeLast(step -> step.after(latency.toMillis()));
    return this;
  }

  /**
   * Gives the last outcome that many times. If no other follows, the mock is used up then, and the
   * next one that matches answers.
   *
   * @param count at least 1; without it, an outcome is given once, and the last one again and again
   * @return this mock
   * @throws IllegalArgumentException if {@code count} is less than 1
   */
  public ScriptedTask times(int count) {
    if (count < 1) {
      throw new IllegalArgumentException("count must be at least 1, but was " + count);
    }
    script.changeLast(step -> step.times(count));
    return this;
  }

  /**
   * Lets the mock stay unused, and its outcomes unreached.
   *
   * @return this mock
   */
  public ScriptedTask lenient() {
    script.makeLenient();
    return this;
  }
}
