package com.example.orders;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.UncheckedIOException;
import software.amazon.awssdk.services.sfn.SfnClient;
import software.amazon.awssdk.services.sfn.model.StartSyncExecutionResponse;
import software.amazon.awssdk.services.sfn.model.SyncExecutionStatus;

/**
 * Places orders by running the order state machine; production code, written against the SDK alone.
 */
public final class OrderService {
  private final SfnClient stepFunctions;
  private final String stateMachineArn;
  private final ObjectMapper json = new ObjectMapper();

  public OrderService(SfnClient stepFunctions, String stateMachineArn) {
    this.stepFunctions = stepFunctions;
    this.stateMachineArn = stateMachineArn;
  }

  /**
   * Places an order and waits until it is shipped.
   *
   * @throws OrderRejectedException if the state machine fails or runs out of time
   */
  public Shipment place(Order order) {
    try {
      String input = json.writeValueAsString(order);
      StartSyncExecutionResponse result =
          stepFunctions.startSyncExecution(
              r -> r.stateMachineArn(stateMachineArn).name(order.orderId()).input(input));
      if (result.status() != SyncExecutionStatus.SUCCEEDED) {
        throw new OrderRejectedException(result.error(), result.cause());
      }
      return json.treeToValue(json.readTree(result.output()).get("shipment"), Shipment.class);
    } catch (JsonProcessingException e) {
      throw new UncheckedIOException(e);
    }
  }
}
