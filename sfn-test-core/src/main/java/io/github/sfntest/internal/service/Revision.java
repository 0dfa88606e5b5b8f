package io.github.sfntest.internal.service;

import io.github.sfntest.internal.asl.StateMachine;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * What a state machine is from one update to the next. An execution keeps the one it was started
 * with. Immutable.
 *
 * @param id null before the first update; no two of a machine have the same
 * @param since when it was created or updated to this
 * @param compiled the definition, compiled
 */
record Revision(
    @Nullable String id, Instant since, MachineSettings settings, StateMachine compiled) {}
