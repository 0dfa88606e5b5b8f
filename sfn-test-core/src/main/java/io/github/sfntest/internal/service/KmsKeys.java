package io.github.sfntest.internal.service;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.sfn.model.KmsKeyState;

/** The customer-managed keys whose state the test has set; all others work. Thread-safe. */
public final class KmsKeys {
  private static final String DENIED = "DENIED";

  private final Map<String, Object> states = new ConcurrentHashMap<>();

  /** The key cannot be used for being in that state. */
  public void set(String keyId, KmsKeyState state) {
    states.put(normal(keyId), state);
  }

  /** The key works. */
  public void enable(String keyId) {
    states.remove(normal(keyId));
  }

  /** The caller may not use the key. */
  public void deny(String keyId) {
    states.put(normal(keyId), DENIED);
  }

  void reset() {
    states.clear();
  }

  /**
   * Throws AWS's error if nothing can be encrypted with the key that a configuration names: API
   * Reference, InvalidEncryptionConfiguration, "the KMS key is not symmetric or inactive".
   */
  void checkConfigured(@Nullable String keyId) {
    if (keyId != null && states.get(normal(keyId)) instanceof KmsKeyState state) {
      throw ApiErrors.invalidEncryptionConfiguration("The KMS key is " + state + ".");
    }
    check(keyId);
  }

  /** What is returned brings the present states back. */
  Runnable keep() {
    Map<String, Object> kept = Map.copyOf(states);
    return () -> {
      states.clear();
      states.putAll(kept);
    };
  }

  /** Throws AWS's error if the key cannot be used. */
  void check(@Nullable String keyId) {
    Object state = keyId == null ? null : states.get(normal(keyId));
    if (state instanceof KmsKeyState kmsKeyState) {
      throw ApiErrors.kmsInvalidState(kmsKeyState);
    }
    if (state != null) {
      throw ApiErrors.kmsAccessDenied();
    }
  }

  /** A key is named by its ARN or by its id alone. */
  private static String normal(String keyId) {
    int slash = keyId.indexOf(":key/");
    return slash < 0 ? keyId : keyId.substring(slash + ":key/".length());
  }
}
