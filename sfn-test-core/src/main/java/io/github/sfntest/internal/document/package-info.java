/**
 * JSON and YAML documents that know where each value stands in its file. Start with {@code
 * Documents}.
 */
@NullMarked
package io.github.sfntest.internal.document;

import org.jspecify.annotations.NullMarked;
