/** Snapshots of executions in files beside the tests. */
@NullMarked
package io.github.sfntest.internal.snapshot;

import org.jspecify.annotations.NullMarked;
