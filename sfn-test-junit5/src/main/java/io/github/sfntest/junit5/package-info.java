/** The JUnit extension and its annotations. */
@NullMarked
package io.github.sfntest.junit5;

import org.jspecify.annotations.NullMarked;
