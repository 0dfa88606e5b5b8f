package com.example.approval;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.UncheckedIOException;
import software.amazon.awssdk.services.sfn.SfnClient;
import software.amazon.awssdk.services.sfn.model.TaskTimedOutException;

/** Where people decide; production code, behind the form that the message links to. */
public final class ApprovalDesk {
  private final SfnClient stepFunctions;
  private final ObjectMapper json = new ObjectMapper();

  public ApprovalDesk(SfnClient stepFunctions) {
    this.stepFunctions = stepFunctions;
  }

  /**
   * Sends a decision to the waiting execution.
   *
   * @return whether it still mattered: false if the question was withdrawn or answered before
   */
  public boolean decide(String taskToken, Decision decision) {
    try {
      String output = json.writeValueAsString(decision);
      stepFunctions.sendTaskSuccess(r -> r.taskToken(taskToken).output(output));
      return true;
    } catch (TaskTimedOutException e) {
      return false;
    } catch (JsonProcessingException e) {
      throw new UncheckedIOException(e);
    }
  }
}
