package io.github.sfntest.internal.asl;

import io.github.sfntest.internal.query.Expression;
import org.jspecify.annotations.Nullable;

/** {@code ItemBatcher} of a distributed Map; at least one of the two maxima is set. */
public record ItemBatcher(
    @Nullable ValueField maxItemsPerBatch,
    @Nullable ValueField maxInputBytesPerBatch,
    @Nullable Expression batchInput) {}
