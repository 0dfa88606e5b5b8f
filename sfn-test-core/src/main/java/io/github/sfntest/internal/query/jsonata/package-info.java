/**
 * JSONata expressions: our narrow interface to an engine, the functions that AWS adds, the limits.
 * Start with {@link io.github.sfntest.internal.query.jsonata.JsonataEngines}. Nothing outside knows
 * the engine's library.
 */
@NullMarked
package io.github.sfntest.internal.query.jsonata;

import org.jspecify.annotations.NullMarked;
