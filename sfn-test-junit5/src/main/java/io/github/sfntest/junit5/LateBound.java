package io.github.sfntest.junit5;

import java.lang.reflect.InvocationHandler;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** A client that asks, call by call, which environment it speaks to. */
final class LateBound implements InvocationHandler {

  private final Class<?> type;
  private final Function<String, ?> target;

  private LateBound(Class<?> type, Function<String, ?> target) {
    this.type = type;
    this.target = target;
  }

  /** {@return a client} {@code target} finds the true one; it is told what was called. */
  static <C> C of(Class<C> type, Function<String, C> target) {
    return type.cast(
        Proxy.newProxyInstance(
            type.getClassLoader(), new Class<?>[] {type}, new LateBound(type, target)));
  }

  @Override
  public @Nullable Object invoke(
      Object proxy, Method method, @Nullable Object @Nullable [] arguments) throws Throwable {
    if (method.getDeclaringClass() == Object.class) {
      return switch (method.getName()) {
        case "equals" -> arguments != null && proxy == arguments[0];
        case "hashCode" -> System.identityHashCode(proxy);
        default -> type.getSimpleName() + " of the running test";
      };
    }
    if (method.getName().equals("close") && method.getParameterCount() == 0) {
      return null; // whoever holds it may outlive the test, such as a Spring context
    }
    try {
      return method.invoke(
          target.apply("SfnFake." + clientMethod() + "()." + method.getName() + "(…)"), arguments);
    } catch (InvocationTargetException e) {
      throw e.getCause();
    }
  }

  private String clientMethod() {
    return type.getSimpleName().contains("Async") ? "asyncClient" : "client";
  }
}
