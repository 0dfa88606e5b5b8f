/**
 * JSON values: frozen Jackson trees, parsing, writing, sizes. Nothing else knows the JSON library's
 * quirks. Start with {@link io.github.sfntest.internal.json.Json}.
 */
@NullMarked
package io.github.sfntest.internal.json;

import org.jspecify.annotations.NullMarked;
