/**
 * State machine definitions, where they come from, and what is wrong with them. Start with {@code
 * StateMachineDefinition}, or {@code Template} for what is deployed.
 */
@NullMarked
package io.github.sfntest.definition;

import org.jspecify.annotations.NullMarked;
