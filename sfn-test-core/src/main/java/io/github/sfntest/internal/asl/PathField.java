package io.github.sfntest.internal.asl;

import io.github.sfntest.internal.query.Expression;
import org.jspecify.annotations.Nullable;

/**
 * An {@code InputPath} or {@code OutputPath}.
 *
 * @param path null where the definition says {@code null}: the value is then {@code {}}
 */
public record PathField(@Nullable Expression path) {}
