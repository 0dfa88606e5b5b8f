package io.github.sfntest.mock;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Supplier;
import org.apiguardian.api.API;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.core.exception.SdkException;

/**
 * The faults that a test injects into calls of the API; later ones come before earlier ones.
 * Thread-safe.
 */
@API(status = API.Status.INTERNAL)
public final class ApiScripts {
  private final List<ApiScript<?>> declared = new CopyOnWriteArrayList<>();

  ApiScripts() {}

  void add(ApiScript<?> script) {
    declared.add(script);
  }

  void reset() {
    declared.clear();
  }

  /** What is returned brings the present scripts back, and where they stand. */
  Runnable keep() {
    List<ApiScript<?>> kept = List.copyOf(declared);
    List<Runnable> steps = kept.stream().<Runnable>map(ApiScript::keep).toList();
    return () -> {
      declared.clear();
      declared.addAll(kept);
      steps.forEach(Runnable::run);
    };
  }

  /**
   * Lets the last script that has something for this call decide: it throws, or the call proceeds.
   *
   * @param request of an operation
   */
  public void apply(Object request) {
    List<ApiScript<?>> scripts = List.copyOf(declared);
    for (int i = scripts.size() - 1; i >= 0; i--) {
      ApiScript.Step step = scripts.get(i).claim(request);
      if (step != null) {
        Supplier<? extends SdkException> fault = step.fault();
        if (fault != null) {
          throw fault.get();
        }
        return;
      }
    }
  }

  List<MockUsage> usages() {
    List<ApiScript<?>> scripts = List.copyOf(declared);
    List<MockUsage> usages = new ArrayList<>();
    for (ApiScript<?> script : scripts) {
      usages.add(script.usage(later(script, scripts)));
    }
    return usages;
  }

  private static @Nullable Place later(ApiScript<?> script, List<ApiScript<?>> scripts) {
    return scripts.subList(scripts.indexOf(script) + 1, scripts.size()).stream()
        .filter(other -> other.concernsSameAs(script) && other.hasDecided())
        .map(ApiScript::place)
        .findFirst()
        .orElse(null);
  }
}
