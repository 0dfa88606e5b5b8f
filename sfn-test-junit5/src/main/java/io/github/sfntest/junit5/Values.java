package io.github.sfntest.junit5;

import io.github.sfntest.RegisteredStateMachine;
import io.github.sfntest.SfnTestEnvironment;
import io.github.sfntest.VirtualClock;
import io.github.sfntest.internal.json.NearNames;
import java.util.List;
import org.junit.jupiter.api.extension.ExtensionContext;
import software.amazon.awssdk.services.sfn.SfnAsyncClient;
import software.amazon.awssdk.services.sfn.SfnClient;

/** What can be injected, by type. */
final class Values {

  private static final List<Class<?>> KIT =
      List.of(SfnTestEnvironment.class, RegisteredStateMachine.class, VirtualClock.class);

  private Values() {}

  static boolean isClient(Class<?> type) {
    return type == SfnClient.class || type == SfnAsyncClient.class;
  }

  static boolean isOfKit(Class<?> type) {
    return KIT.contains(type);
  }

  static boolean isKnown(Class<?> type) {
    return isClient(type) || isOfKit(type);
  }

  /** {@return the names of the types, for messages} */
  static String known() {
    return "SfnTestEnvironment, SfnClient, SfnAsyncClient, VirtualClock or RegisteredStateMachine";
  }

  /** {@return the value for a known type} */
  static Object of(Class<?> type, Session session, ExtensionContext context, String where) {
    SfnTestEnvironment environment = session.open(context);
    if (type == SfnClient.class) {
      return environment.client();
    }
    if (type == SfnAsyncClient.class) {
      return environment.asyncClient();
    }
    if (type == VirtualClock.class) {
      return environment.clock();
    }
    return type == RegisteredStateMachine.class ? onlyMachine(environment, where) : environment;
  }

  private static RegisteredStateMachine onlyMachine(SfnTestEnvironment environment, String where) {
    List<RegisteredStateMachine> machines = environment.stateMachines();
    if (machines.size() == 1) {
      return machines.get(0);
    }
    List<String> names = machines.stream().map(RegisteredStateMachine::name).toList();
    throw Misconfigured.because(
        names.isEmpty()
            ? "No state machine is registered to be handed over."
            : names.size() + " state machines are registered, and nothing says which one is meant.",
        where,
        "one registered state machine, or @StateMachine beside it; there are: "
            + NearNames.list(names),
        "@StateMachine(\"order.asl.json\") RegisteredStateMachine order");
  }
}
