package io.github.sfntest.internal.service;

import io.github.sfntest.internal.json.ValueMapper;
import io.github.sfntest.internal.runtime.Quotas;
import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * How a fake service is set up. Immutable.
 *
 * @param start where the base clock starts
 * @param interleaving the seed of another order than the usual one; null for the usual one
 * @param skipping whether executions skip waits
 * @param activityPollTimeout how long, in real time, a poll for an activity's task waits at most
 * @param finishedBudget how many bytes finished executions may take
 */
public record ServiceSettings(
    String region,
    String accountId,
    Instant start,
    long seed,
    @Nullable Long interleaving,
    boolean skipping,
    Quotas quotas,
    Duration activityPollTimeout,
    long finishedBudget,
    ValueMapper mapper) {}
