package io.github.sfntest;

import io.github.sfntest.internal.service.KmsKeys;
import java.util.Objects;
import org.apiguardian.api.API;
import software.amazon.awssdk.services.sfn.model.KmsKeyState;

/**
 * A customer-managed key that state machines are encrypted with. A key that a test never touched
 * works.
 *
 * <pre>{@code
 * sfn.kmsKey(keyArn).set(KmsKeyState.DISABLED);
 * }</pre>
 */
@API(status = API.Status.EXPERIMENTAL)
public final class KmsKey {
  private final KmsKeys keys;
  private final String arn;

  KmsKey(KmsKeys keys, String arn) {
    this.keys = keys;
    this.arn = arn;
  }

  /** {@return the key's ARN or id, as it was given} */
  public String arn() {
    return arn;
  }

  /**
   * Puts the key into a state in which it cannot be used: calls that need it fail with {@code
   * KmsInvalidStateException}.
   *
   * @param state the state, which the exception tells
   * @return this key
   */
  public KmsKey set(KmsKeyState state) {
    keys.set(arn, Objects.requireNonNull(state, "state"));
    return this;
  }

  /**
   * Lets the key work.
   *
   * @return this key
   */
  public KmsKey enable() {
    keys.enable(arn);
    return this;
  }

  /**
   * Forbids the caller to use the key: calls that need it fail with {@code
   * KmsAccessDeniedException}.
   *
   * @return this key
   */
  public KmsKey deny() {
    keys.deny(arn);
    return this;
  }

  @Override
  public String toString() {
    return "KMS key " + arn;
  }
}
