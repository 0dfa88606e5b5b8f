/**
 * The failure sweep: a run of state machines is repeated once for every error that each of its
 * Tasks can meet. {@link io.github.sfntest.sweep.SweepTable} tells what came of it; JUnit users
 * start at {@code SfnSweep}.
 */
@NullMarked
package io.github.sfntest.sweep;

import org.jspecify.annotations.NullMarked;
