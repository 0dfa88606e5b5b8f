/** How JSON documents are compared, where a test wants another way than the usual one. */
@NullMarked
package io.github.sfntest.json;

import org.jspecify.annotations.NullMarked;
