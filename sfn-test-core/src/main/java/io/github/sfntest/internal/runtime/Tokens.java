package io.github.sfntest.internal.runtime;

import java.nio.charset.StandardCharsets;
import java.util.Base64;

/** Makes task tokens: opaque texts, different for every attempt. */
final class Tokens {

  private Tokens() {}

  static String next(ExecutionRun run) {
    String text = run.spec().name() + ":" + run.uuid() + ":" + run.uuid();
    return Base64.getEncoder().encodeToString(text.getBytes(StandardCharsets.UTF_8));
  }
}
