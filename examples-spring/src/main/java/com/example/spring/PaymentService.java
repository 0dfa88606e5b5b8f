package com.example.spring;

import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Service;
import software.amazon.awssdk.services.sfn.SfnClient;
import software.amazon.awssdk.services.sfn.model.StartSyncExecutionResponse;
import software.amazon.awssdk.services.sfn.model.SyncExecutionStatus;

/** Pays orders by running the payment state machine. */
@Service
public class PaymentService {
  private final SfnClient stepFunctions;
  private final String stateMachineArn;

  PaymentService(
      SfnClient stepFunctions, @Value("${payment.state-machine-arn}") String stateMachineArn) {
    this.stepFunctions = stepFunctions;
    this.stateMachineArn = stateMachineArn;
  }

  /** {@return whether the order was paid} */
  public boolean pay(String orderId) {
    StartSyncExecutionResponse result =
        stepFunctions.startSyncExecution(
            r -> r.stateMachineArn(stateMachineArn).input("{\"orderId\": \"" + orderId + "\"}"));
    return result.status() == SyncExecutionStatus.SUCCEEDED;
  }
}
