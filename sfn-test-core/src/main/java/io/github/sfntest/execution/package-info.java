/**
 * What a test reads back of an execution. Start with {@link io.github.sfntest.execution.Execution}.
 */
@NullMarked
package io.github.sfntest.execution;

import org.jspecify.annotations.NullMarked;
