/** The one renderer of what happened in an execution. */
@NullMarked
package io.github.sfntest.internal.trace;

import org.jspecify.annotations.NullMarked;
