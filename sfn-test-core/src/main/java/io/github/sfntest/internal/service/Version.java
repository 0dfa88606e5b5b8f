package io.github.sfntest.internal.service;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** A revision of a state machine that was published. Immutable. */
record Version(String arn, Revision revision, @Nullable String description, Instant created) {

  /** Its number, counted from 1. */
  int number() {
    return Integer.parseInt(arn.substring(arn.lastIndexOf(':') + 1));
  }
}
