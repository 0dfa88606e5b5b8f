/**
 * The entrance: {@link io.github.sfntest.SfnTestEnvironment} gives a fake {@code SfnClient} that
 * runs state machines in this JVM, on virtual time.
 */
@NullMarked
package io.github.sfntest;

import org.jspecify.annotations.NullMarked;
