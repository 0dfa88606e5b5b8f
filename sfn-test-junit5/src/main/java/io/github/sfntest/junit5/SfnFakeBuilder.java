package io.github.sfntest.junit5;

import io.github.sfntest.SfnTestEnvironment;
import io.github.sfntest.SfnTestEnvironmentBuilder;
import io.github.sfntest.TimeControl;
import io.github.sfntest.definition.StateMachineDefinition;
import io.github.sfntest.execution.Strictness;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.function.Consumer;
import org.apiguardian.api.API;

/**
 * Makes a {@link SfnFake} for a field with {@code @RegisterExtension}. What is set here holds
 * unless {@link SfnSettings} sets it.
 */
@API(status = API.Status.EXPERIMENTAL)
public final class SfnFakeBuilder {

  private final List<Consumer<? super SfnTestEnvironmentBuilder>> settings = new ArrayList<>();
  private final List<Consumer<? super SfnTestEnvironment>> steps = new ArrayList<>();

  /** A value out of range is told where it is set, not in the first test. */
  private final SfnTestEnvironmentBuilder check = SfnTestEnvironment.builder();

  SfnFakeBuilder() {}

  /**
   * Whether unused mocks fail a test.
   *
   * @param strictness default STRICT
   * @return this builder
   */
  public SfnFakeBuilder strictness(Strictness strictness) {
    return checked(environment -> environment.strictness(strictness));
  }

  /**
   * Whether waits pass by themselves.
   *
   * @param timeControl default SKIP
   * @return this builder
   */
  public SfnFakeBuilder timeControl(TimeControl timeControl) {
    return checked(environment -> environment.timeControl(timeControl));
  }

  /**
   * The virtual time at the start of each test.
   *
   * @param startTime default 2025-01-01T00:00:00Z
   * @return this builder
   */
  public SfnFakeBuilder startTime(Instant startTime) {
    return checked(environment -> environment.startTime(startTime));
  }

  /**
   * The seed of all that is random.
   *
   * @param seed any number
   * @return this builder
   */
  public SfnFakeBuilder seed(long seed) {
    return checked(environment -> environment.seed(seed));
  }

  /**
   * The region in ARNs.
   *
   * @param region such as {@code eu-west-1}
   * @return this builder
   */
  public SfnFakeBuilder region(String region) {
    return checked(environment -> environment.region(region));
  }

  /**
   * The account id in ARNs.
   *
   * @param accountId twelve digits
   * @return this builder
   */
  public SfnFakeBuilder accountId(String accountId) {
    return checked(environment -> environment.accountId(accountId));
  }

  private SfnFakeBuilder checked(Consumer<SfnTestEnvironmentBuilder> setting) {
    setting.accept(check);
    settings.add(setting);
    return this;
  }

  /**
   * Anything else of the environment's own builder, such as quotas.
   *
   * @param setting called for each environment that is made
   * @return this builder
   */
  public SfnFakeBuilder environment(Consumer<? super SfnTestEnvironmentBuilder> setting) {
    settings.add(Objects.requireNonNull(setting, "setting"));
    return this;
  }

  /**
   * A state machine for each environment.
   *
   * @param definition of the state machine
   * @return this builder
   */
  public SfnFakeBuilder register(StateMachineDefinition definition) {
    Objects.requireNonNull(definition, "definition");
    return prepare(environment -> environment.register(definition));
  }

  /**
   * A state machine for each environment.
   *
   * @param name of the state machine
   * @param aslText its definition
   * @return this builder
   */
  public SfnFakeBuilder register(String name, String aslText) {
    return register(StateMachineDefinition.of(name, aslText));
  }

  /**
   * Mocks, and whatever else each environment is to begin with.
   *
   * <pre>{@code
   * .prepare(sfn -> sfn.whenLambda("audit").thenReturn("ok"))
   * }</pre>
   *
   * @param step done in each environment that is made, after those added before it
   * @return this builder
   */
  public SfnFakeBuilder prepare(Consumer<? super SfnTestEnvironment> step) {
    steps.add(Objects.requireNonNull(step, "step"));
    return this;
  }

  /** {@return the extension} */
  public SfnFake build() {
    return new SfnFake(new Template(settings, steps));
  }
}
