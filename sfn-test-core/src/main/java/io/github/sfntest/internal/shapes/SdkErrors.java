package io.github.sfntest.internal.shapes;

import io.github.sfntest.internal.asl.TaskResource;
import java.lang.reflect.Method;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;

/**
 * The errors that the AWS SDK declares for a call, where the module of the service is on the class
 * path.
 */
public final class SdkErrors {
  private static final String EXCEPTION = "Exception";
  private static final String REQUEST = "Request";

  private SdkErrors() {}

  /**
   * The simple names of the exceptions that the service's client declares for the call, but for the
   * general one that all of them extend.
   *
   * @param resource the Task's {@code Resource}
   * @return by name; never null but potentially empty
   */
  public static List<String> of(TaskResource resource) {
    Integration integration =
        Integration.of(
            new TaskResource( // the call itself, and not what a job is polled with
                resource.arn(),
                resource.kind(),
                resource.service(),
                resource.action(),
                TaskResource.Pattern.REQUEST_RESPONSE));
    return integration == null ? List.of() : of(integration);
  }

  private static List<String> of(Integration integration) {
    String home = SdkShapes.PACKAGE + integration.service() + ".";
    String action = integration.action();
    String operation = action.substring(0, 1).toUpperCase(Locale.ROOT) + action.substring(1);
    try {
      Class<?> request = SdkShapes.load(home + "model." + operation + REQUEST);
      String base = request.getSuperclass().getSimpleName();
      String service = base.substring(0, base.length() - REQUEST.length());
      Method call = SdkShapes.load(home + service + "Client").getMethod(action, request);
      return Arrays.stream(call.getExceptionTypes())
          .filter(type -> type.getSuperclass().getSimpleName().equals(service + EXCEPTION))
          .map(Class::getSimpleName)
          .sorted()
          .toList();
    } catch (ReflectiveOperationException | LinkageError e) {
      return List.of(); // not there: nothing is known
    }
  }
}
