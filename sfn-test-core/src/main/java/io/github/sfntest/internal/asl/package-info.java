/**
 * The Amazon States Language: text to an immutable, compiled {@link
 * io.github.sfntest.internal.asl.StateMachine}, with diagnostics.
 */
@NullMarked
package io.github.sfntest.internal.asl;

import org.jspecify.annotations.NullMarked;
