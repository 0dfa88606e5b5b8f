package com.example.stock;

import com.amazonaws.services.lambda.runtime.Context;
import com.amazonaws.services.lambda.runtime.RequestHandler;

/** The function that the state machine calls, as it is deployed. */
public final class PriceLine implements RequestHandler<PriceLine.Line, PriceLine.Price> {

  /** What a line of an order asks for. */
  public record Line(String sku, int quantity) {}

  /** What it costs. */
  public record Price(long cents) {}

  @Override
  public Price handleRequest(Line line, Context context) {
    if (line.quantity() < 1) {
      throw new IllegalArgumentException("quantity must be 1 or more, but was " + line.quantity());
    }
    return new Price(250L * line.quantity());
  }
}
