package io.github.sfntest.mock;

import com.amazonaws.services.lambda.runtime.ClientContext;
import com.amazonaws.services.lambda.runtime.CognitoIdentity;
import com.amazonaws.services.lambda.runtime.Context;
import com.amazonaws.services.lambda.runtime.LambdaLogger;
import io.github.sfntest.execution.TaskInvocation;
import org.jspecify.annotations.Nullable;

/**
 * What a function is told of its surroundings. What it logs goes nowhere, and its time does not run
 * out.
 */
final class LambdaContext implements Context {

  private static final int TIMEOUT_MILLIS = 900_000;
  private static final int MEMORY_MEGABYTES = 128;

  private final TaskCall call;
  private final LambdaName function;

  LambdaContext(TaskInvocation task) {
    call = ((CallOfAnswer) task).call();
    String called = call.lambdaFunction();
    function = LambdaName.of(called == null ? call.state() : called);
  }

  @Override
  public String getAwsRequestId() {
    return RequestId.of(call);
  }

  @Override
  public String getLogGroupName() {
    return "/aws/lambda/" + function.name();
  }

  @Override
  public String getLogStreamName() {
    return "test";
  }

  @Override
  public String getFunctionName() {
    return function.name();
  }

  @Override
  public String getFunctionVersion() {
    return "$LATEST";
  }

  @Override
  public String getInvokedFunctionArn() {
    String[] execution = call.executionArn().split(":", -1);
    String account = function.account() == null ? execution[4] : function.account();
    String qualifier = function.qualifier() == null ? "" : ":" + function.qualifier();
    return function.text().startsWith("arn:")
        ? function.text()
        : "arn:"
            + execution[1]
            + ":lambda:"
            + execution[3]
            + ":"
            + account
            + ":function:"
            + function.name()
            + qualifier;
  }

  @Override
  public @Nullable CognitoIdentity getIdentity() {
    return null;
  }

  @Override
  public @Nullable ClientContext getClientContext() {
    return null;
  }

  @Override
  public int getRemainingTimeInMillis() {
    return TIMEOUT_MILLIS;
  }

  @Override
  public int getMemoryLimitInMB() {
    return MEMORY_MEGABYTES;
  }

  @Override
  public LambdaLogger getLogger() {
    return new LambdaLogger() {
      @Override
      public void log(String message) {}

      @Override
      public void log(byte[] message) {}
    };
  }
}
