package com.example.orders;

import java.util.List;

/** An order as the shop hands it over. */
public record Order(String orderId, String customer, int total, List<Line> lines) {

  /** One line of an order. */
  public record Line(String sku, int quantity) {}
}
