/** Hamcrest matchers for executions. */
@NullMarked
package io.github.sfntest.hamcrest;

import org.jspecify.annotations.NullMarked;
