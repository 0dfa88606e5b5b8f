/**
 * The interpreter: a discrete-event simulation of executions on virtual time. Start with {@link
 * io.github.sfntest.internal.runtime.Timeline}.
 */
@NullMarked
package io.github.sfntest.internal.runtime;

import org.jspecify.annotations.NullMarked;
