/** The fake clients: a line per operation. */
@NullMarked
package io.github.sfntest.internal.client;

import org.jspecify.annotations.NullMarked;
