package io.github.sfntest;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.github.sfntest.execution.Strictness;
import io.github.sfntest.internal.json.ValueMapper;
import io.github.sfntest.internal.runtime.Quotas;
import io.github.sfntest.internal.service.ServiceSettings;
import io.github.sfntest.mock.ShapeCheck;
import java.time.Duration;
import java.time.Instant;
import java.util.Objects;
import java.util.regex.Pattern;
import org.apiguardian.api.API;
import org.jspecify.annotations.Nullable;

/**
 * Sets up a {@link SfnTestEnvironment}. Every setting has a default; nothing is shared between the
 * environments it builds. Confined to one thread.
 */
@API(status = API.Status.EXPERIMENTAL)
public final class SfnTestEnvironmentBuilder {
  private static final Pattern REGION = Pattern.compile("[a-z]{2,}(-[a-z]+)+-[0-9]+");
  private static final Pattern ACCOUNT = Pattern.compile("[0-9]{12}");

  /** 2025-01-01T00:00:00Z, without the formats of java.time, which take a while to load. */
  private static final Instant START = Instant.ofEpochSecond(1_735_689_600);

  /** 2 to the 24th: about 16 MB. */
  private static final long FINISHED_EXECUTIONS = 1 << 24;

  private String region = "us-east-1";
  private String accountId = "123456789012";
  private Instant startTime = START;
  private long seed;
  private @Nullable Long interleaving;
  private TimeControl timeControl = TimeControl.SKIP;
  private Strictness strictness = Strictness.STRICT;
  private ShapeCheck shapeCheck = ShapeCheck.PRESENT;
  private @Nullable ObjectMapper mapper;
  private Quotas quotas = Quotas.aws();
  private Duration activityPollTimeout = Duration.ofSeconds(1);
  private long finishedExecutions = FINISHED_EXECUTIONS;

  SfnTestEnvironmentBuilder() {}

  /**
   * Sets the region, which is part of all ARNs.
   *
   * @param region such as {@code eu-central-1}; default {@code us-east-1}
   * @return this builder
   * @throws IllegalArgumentException if it does not look like a region
   */
  public SfnTestEnvironmentBuilder region(String region) {
    check(
        REGION.matcher(region).matches(), "region must look like eu-central-1, but was " + region);
    this.region = region;
    return this;
  }

  /**
   * Sets the account, which is part of all ARNs.
   *
   * @param accountId twelve digits; default {@code 123456789012}
   * @return this builder
   * @throws IllegalArgumentException if it is something else
   */
  public SfnTestEnvironmentBuilder accountId(String accountId) {
    check(
        ACCOUNT.matcher(accountId).matches(),
        "accountId must be twelve digits, but was " + accountId);
    this.accountId = accountId;
    return this;
  }

  /**
   * Sets where the clock starts.
   *
   * @param startTime default 2025-01-01T00:00:00Z, so that runs repeat
   * @return this builder
   */
  public SfnTestEnvironmentBuilder startTime(Instant startTime) {
    this.startTime = Objects.requireNonNull(startTime, "startTime");
    return this;
  }

  /**
   * Sets what random numbers and identifiers are made of: the same seed gives the same ones.
   *
   * @param seed default 0
   * @return this builder
   */
  public SfnTestEnvironmentBuilder seed(long seed) {
    this.seed = seed;
    return this;
  }

  /**
   * Runs executions in another order than the usual one, such as AWS may show as well: of the steps
   * of branches, iterations and nested executions that are due at the same time; of calls, which
   * take up to 100 ms of virtual time unless their mock has a latency of its own or the clock is
   * {@code MANUAL}; and of retries with jitter. Identifiers and random numbers stay those of {@link
   * #seed}.
   *
   * @param seed the same gives the same order; without this call it is the usual one, by time and
   *     then by the sequence in which things were begun
   * @return this builder
   */
  public SfnTestEnvironmentBuilder interleaving(long seed) {
    this.interleaving = seed;
    return this;
  }

  /**
   * Sets how virtual time passes in executions.
   *
   * @param timeControl default {@code SKIP}
   * @return this builder
   */
  public SfnTestEnvironmentBuilder timeControl(TimeControl timeControl) {
    this.timeControl = Objects.requireNonNull(timeControl, "timeControl");
    return this;
  }

  /**
   * Sets whether unused mocks fail.
   *
   * @param strictness default {@code STRICT}
   * @return this builder
   */
  public SfnTestEnvironmentBuilder strictness(Strictness strictness) {
    this.strictness = Objects.requireNonNull(strictness, "strictness");
    return this;
  }

  /**
   * Sets how what mocks give is compared with the responses of the AWS APIs that Tasks call.
   *
   * @param shapeCheck default {@code PRESENT}; a mock can have its own
   * @return this builder
   */
  public SfnTestEnvironmentBuilder shapeCheck(ShapeCheck shapeCheck) {
    this.shapeCheck = Objects.requireNonNull(shapeCheck, "shapeCheck");
    return this;
  }

  /**
   * Sets the mapper that writes values of mocks and inputs, and reads outputs.
   *
   * @param objectMapper the mapper; default is one of the kit's own with the modules on the class
   *     path
   * @return this builder
   */
  public SfnTestEnvironmentBuilder objectMapper(ObjectMapper objectMapper) {
    this.mapper = Objects.requireNonNull(objectMapper, "objectMapper");
    return this;
  }

  /**
   * Sets the quota of input and output of states, tasks and executions.
   *
   * @param bytes of UTF-8, 1 to AWS's own 262,144, which is the default
   * @return this builder
   * @throws IllegalArgumentException if it is out of range
   * @see <a href="https://docs.aws.amazon.com/step-functions/latest/dg/service-quotas.html">Service
   *     quotas</a>
   */
  public SfnTestEnvironmentBuilder payloadQuota(int bytes) {
    int most = Quotas.aws().payloadBytes();
    check(bytes >= 1 && bytes <= most, "payloadQuota must be 1 to " + most + ", but was " + bytes);
    this.quotas = quotas.withPayloadBytes(bytes);
    return this;
  }

  /**
   * Sets the quota of events in the history of a standard execution.
   *
   * @param events at least 2; default 25,000
   * @return this builder
   * @throws IllegalArgumentException if it is less
   * @see <a href="https://docs.aws.amazon.com/step-functions/latest/dg/service-quotas.html">Service
   *     quotas</a>
   */
  public SfnTestEnvironmentBuilder historyQuota(int events) {
    check(events >= 2, "historyQuota must be at least 2, but was " + events);
    this.quotas = quotas.withHistoryEvents(events);
    return this;
  }

  /**
   * Sets how long, in virtual time, a standard execution may run.
   *
   * @param duration 1 ms to 100 years of 365 days; default one year
   * @return this builder
   * @throws IllegalArgumentException if it is out of range
   * @see <a href="https://docs.aws.amazon.com/step-functions/latest/dg/service-quotas.html">Service
   *     quotas</a>
   */
  public SfnTestEnvironmentBuilder standardQuota(Duration duration) {
    check(
        duration.compareTo(Duration.ofMillis(1)) >= 0
            && duration.compareTo(Duration.ofDays(36_500)) <= 0,
        "standardQuota must be 1 ms to 36500 days, but was " + duration);
    this.quotas = quotas.withStandardDuration(duration);
    return this;
  }

  /**
   * Sets how long, in virtual time, an express execution may run.
   *
   * @param duration at least a millisecond; default five minutes
   * @return this builder
   * @throws IllegalArgumentException if it is less
   * @see <a href="https://docs.aws.amazon.com/step-functions/latest/dg/service-quotas.html">Service
   *     quotas</a>
   */
  public SfnTestEnvironmentBuilder expressQuota(Duration duration) {
    check(duration.toMillis() >= 1, "expressQuota must be at least 1 ms, but was " + duration);
    this.quotas = quotas.withExpressDuration(duration);
    return this;
  }

  /**
   * Sets how many states one line of an express execution (the machine's, a branch's or an
   * iteration's) may enter while virtual time stands still. One that enters more is taken for an
   * endless loop: as on AWS, it goes on until the execution times out. A standard execution is
   * ended by its quota of history events instead.
   *
   * @param states at least 1; default 300,000, a millisecond each for five minutes
   * @return this builder
   * @throws IllegalArgumentException if it is less
   */
  public SfnTestEnvironmentBuilder transitionQuota(int states) {
    check(states >= 1, "transitionQuota must be at least 1, but was " + states);
    this.quotas = quotas.withTransitionsAtOnce(states);
    return this;
  }

  /**
   * Sets how long, in real time, {@code getActivityTask} waits for a task before it gives AWS's
   * empty answer. It ends earlier when a task comes, when the clock moves by 60 seconds, or when
   * the environment is closed.
   *
   * @param timeout zero or more; zero answers at once; default one second
   * @return this builder
   * @throws IllegalArgumentException if it is negative
   */
  public SfnTestEnvironmentBuilder activityPollTimeout(Duration timeout) {
    check(!timeout.isNegative(), "activityPollTimeout must not be negative, but was " + timeout);
    this.activityPollTimeout = timeout;
    return this;
  }

  /**
   * Sets how much memory finished executions may take. Beyond it, the oldest that no test holds is
   * dropped, first to a summary and then altogether; never one that runs, nor the one that finished
   * last.
   *
   * @param bytes a rough measure, zero or more; default about 16 MB
   * @return this builder
   * @throws IllegalArgumentException if it is negative
   */
  public SfnTestEnvironmentBuilder finishedExecutions(long bytes) {
    check(bytes >= 0, "finishedExecutions must not be negative, but was " + bytes);
    this.finishedExecutions = bytes;
    return this;
  }

  private static void check(boolean holds, String message) {
    if (!holds) {
      throw new IllegalArgumentException(message);
    }
  }

  /** {@return another builder with the same settings} */
  public SfnTestEnvironmentBuilder copy() {
    SfnTestEnvironmentBuilder copy = new SfnTestEnvironmentBuilder();
    copy.region = region;
    copy.accountId = accountId;
    copy.startTime = startTime;
    copy.seed = seed;
    copy.interleaving = interleaving;
    copy.timeControl = timeControl;
    copy.strictness = strictness;
    copy.shapeCheck = shapeCheck;
    copy.mapper = mapper;
    copy.quotas = quotas;
    copy.activityPollTimeout = activityPollTimeout;
    copy.finishedExecutions = finishedExecutions;
    return copy;
  }

  /** {@return a new environment, without state machines and mocks} */
  public SfnTestEnvironment build() {
    return new SfnTestEnvironment(this);
  }

  Strictness strictness() {
    return strictness;
  }

  ShapeCheck shapeCheck() {
    return shapeCheck;
  }

  ServiceSettings serviceSettings() {
    return new ServiceSettings(
        region,
        accountId,
        startTime,
        seed,
        interleaving,
        timeControl == TimeControl.SKIP,
        quotas,
        activityPollTimeout,
        finishedExecutions,
        mapper == null ? ValueMapper.standard() : new ValueMapper(mapper));
  }
}
