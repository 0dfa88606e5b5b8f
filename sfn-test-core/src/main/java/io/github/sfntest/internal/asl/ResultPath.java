package io.github.sfntest.internal.asl;

import io.github.sfntest.internal.query.ReferencePath;
import org.jspecify.annotations.Nullable;

/**
 * A {@code ResultPath}.
 *
 * @param path null where the definition says {@code null}: the result is dropped
 */
public record ResultPath(@Nullable ReferencePath path) {}
