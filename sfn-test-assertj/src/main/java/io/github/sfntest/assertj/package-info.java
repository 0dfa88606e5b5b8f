/** Assertions on executions. */
@NullMarked
package io.github.sfntest.assertj;

import org.jspecify.annotations.NullMarked;
