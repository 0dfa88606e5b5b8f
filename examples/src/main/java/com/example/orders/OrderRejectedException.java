package com.example.orders;

/** The order cannot be fulfilled; {@link #reason()} tells why. */
public final class OrderRejectedException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  private final String reason;

  OrderRejectedException(String reason, String cause) {
    super(reason + ": " + cause);
    this.reason = reason;
  }

  /** The error name with which the state machine failed. */
  public String reason() {
    return reason;
  }
}
