/**
 * State machine definitions, where they come from, and what is wrong with them. Start with {@code
 * StateMachineDefinition}.
 */
@NullMarked
package io.github.sfntest.definition;

import org.jspecify.annotations.NullMarked;
