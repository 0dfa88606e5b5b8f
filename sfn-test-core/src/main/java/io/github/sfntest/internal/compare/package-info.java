/**
 * Comparing JSON values, with a path to each difference. {@code JsonComparison} is where to start.
 */
@NullMarked
package io.github.sfntest.internal.compare;

import org.jspecify.annotations.NullMarked;
