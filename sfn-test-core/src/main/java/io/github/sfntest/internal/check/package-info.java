/**
 * What assertions and matchers ask of executions, and the words in which they say that it is not
 * so: one source for both. A {@code Check} is where to start.
 */
@NullMarked
package io.github.sfntest.internal.check;

import org.jspecify.annotations.NullMarked;
