package io.github.sfntest.internal.service;

import java.util.UUID;
import java.util.concurrent.atomic.AtomicLong;

/** Request ids: unique in this JVM, whatever the seeds. Thread-safe. */
final class RequestIds {
  private static final long VERSION_4 = 0x51A0_F9E5_7000_4000L;
  private static final long VARIANT_2 = 0x8000_0000_0000_0000L;
  private static final AtomicLong COUNTER = new AtomicLong();

  private RequestIds() {}

  /** A new one. */
  static String next() {
    return new UUID(VERSION_4, VARIANT_2 | COUNTER.incrementAndGet()).toString();
  }
}
