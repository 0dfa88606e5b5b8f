package com.example.worker;

import software.amazon.awssdk.core.exception.AbortedException;
import software.amazon.awssdk.services.sfn.SfnClient;
import software.amazon.awssdk.services.sfn.model.GetActivityTaskResponse;

/** Packs what the state machine asks for; production code, written against the SDK alone. */
public final class PackingWorker implements Runnable {
  private final SfnClient stepFunctions;
  private final String activityArn;
  private final String name;
  private final Packer packer;

  /** The work itself. */
  public interface Packer {
    /**
     * Packs an order.
     *
     * @param order JSON text
     * @param alive to be called now and then during long work
     * @return JSON text that tells of the parcel
     * @throws CannotPackException if it cannot be done
     */
    String pack(String order, Runnable alive) throws CannotPackException;
  }

  /** This order cannot be packed. */
  public static final class CannotPackException extends Exception {
    private static final long serialVersionUID = 1L;

    public CannotPackException(String reason) {
      super(reason);
    }
  }

  public PackingWorker(SfnClient stepFunctions, String activityArn, String name, Packer packer) {
    this.stepFunctions = stepFunctions;
    this.activityArn = activityArn;
    this.name = name;
    this.packer = packer;
  }

  /** Works until its thread is interrupted. */
  @Override
  public void run() {
    try {
      while (!Thread.currentThread().isInterrupted()) {
        workOnce();
      }
    } catch (AbortedException e) {
      Thread.currentThread().interrupt(); // interrupted while it waited for a task
    }
  }

  /**
   * Waits for a task and does it.
   *
   * @return whether there was one
   */
  public boolean workOnce() {
    GetActivityTaskResponse task =
        stepFunctions.getActivityTask(r -> r.activityArn(activityArn).workerName(name));
    String token = task.taskToken();
    if (token == null || token.isEmpty()) {
      return false;
    }
    try {
      String parcel =
          packer.pack(task.input(), () -> stepFunctions.sendTaskHeartbeat(r -> r.taskToken(token)));
      stepFunctions.sendTaskSuccess(r -> r.taskToken(token).output(parcel));
    } catch (CannotPackException e) {
      stepFunctions.sendTaskFailure(
          r -> r.taskToken(token).error("CannotPack").cause(e.getMessage()));
    }
    return true;
  }
}
