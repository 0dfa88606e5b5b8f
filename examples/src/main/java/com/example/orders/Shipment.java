package com.example.orders;

/** What the customer is told about an order that is on its way. */
public record Shipment(String parcel, String receipt) {}
