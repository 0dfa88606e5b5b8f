package io.github.sfntest.mock;

import io.github.sfntest.execution.TaskOutcome;
import io.github.sfntest.internal.json.ArrayBuilder;
import io.github.sfntest.internal.json.Json;
import io.github.sfntest.internal.json.ObjectBuilder;
import software.amazon.awssdk.awscore.exception.AwsServiceException;
import software.amazon.awssdk.core.exception.SdkClientException;

/** A Java exception as the failure of a task. */
final class ThrownFailure {

  /** By its name: the class needs a library that may not be there. */
  private static final String LAMBDA_HANDLERS = "io.github.sfntest.mock.LambdaHandlers";

  private ThrownFailure() {}

  /** The failure of this call. */
  static TaskOutcome of(Throwable thrown, TaskCall call) {
    if (thrown instanceof AwsServiceException || thrown instanceof SdkClientException) {
      AwsErrorName name = AwsErrorName.of(thrown, call);
      if (name != null) {
        return TaskOutcome.failed(name.error(), name.cause());
      }
    }
    return ofFunction(thrown);
  }

  /** What a Lambda function's exception makes of its call. */
  static TaskOutcome ofFunction(Throwable thrown) {
    return TaskOutcome.failed(thrown.getClass().getName(), lambdaError(thrown));
  }

  /** What Lambda's Java runtime makes of it. */
  private static String lambdaError(Throwable thrown) {
    String type = thrown.getClass().getName();
    String message = thrown.getLocalizedMessage();
    ArrayBuilder frames = new ArrayBuilder();
    for (StackTraceElement frame : thrown.getStackTrace()) {
      if (isBelowTheTest(frame.getClassName())) {
        break;
      }
      frames.add(Json.text(line(frame)));
    }
    return Json.write(
        new ObjectBuilder()
            .put("errorMessage", message == null ? type : message)
            .put("errorType", type)
            .put("stackTrace", frames.build())
            .build());
  }

  /**
   * What called the test or its answer differs from runner to runner, and histories must not. A
   * function's trace ends at its handler, too.
   */
  private static boolean isBelowTheTest(String className) {
    return className.startsWith("jdk.internal.reflect.")
        || className.startsWith("java.lang.reflect.")
        || className.startsWith("java.lang.invoke.")
        || className.startsWith("org.junit.")
        || className.equals(OutcomeMaker.class.getName())
        || className.startsWith(LAMBDA_HANDLERS + "$");
  }

  /** As {@code StackTraceElement} writes it, but without class loader, module and its version. */
  private static String line(StackTraceElement frame) {
    String file = frame.getFileName();
    String place =
        file == null
            ? "Unknown Source"
            : frame.getLineNumber() < 0 ? file : file + ":" + frame.getLineNumber();
    return frame.getClassName() + "." + frame.getMethodName() + "(" + place + ")";
  }
}
