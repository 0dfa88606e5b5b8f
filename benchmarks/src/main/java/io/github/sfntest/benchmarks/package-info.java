/**
 * How long the fake takes, and how much memory: {@link
 * io.github.sfntest.benchmarks.PerformanceReport} measures all and writes the page.
 */
@NullMarked
package io.github.sfntest.benchmarks;

import org.jspecify.annotations.NullMarked;
