/**
 * The two query languages, JSONPath and JSONata: compile once, evaluate many times. Start with
 * {@link io.github.sfntest.internal.query.Expression}.
 */
@NullMarked
package io.github.sfntest.internal.query;

import org.jspecify.annotations.NullMarked;
