/** Scripts for the Tasks of a state machine. Start with {@code TaskMock}. */
@NullMarked
package io.github.sfntest.mock;

import org.jspecify.annotations.NullMarked;
