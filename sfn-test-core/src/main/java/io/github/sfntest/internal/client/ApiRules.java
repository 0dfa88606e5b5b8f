package io.github.sfntest.internal.client;

import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Supplier;
import software.amazon.awssdk.core.exception.SdkException;
import software.amazon.awssdk.services.sfn.model.SfnRequest;

/**
 * The faults that a test injects into calls of the API; later ones come before earlier ones.
 * Thread-safe.
 */
public final class ApiRules {
  private final List<ApiRule<?>> rules = new CopyOnWriteArrayList<>();

  /** Adds a rule, before those that are there. */
  public void add(ApiRule<?> rule) {
    rules.add(0, rule);
  }

  /** Forgets all rules. */
  public void reset() {
    rules.clear();
  }

  /** What is returned brings the present rules back, and where they stand. */
  public Runnable keep() {
    List<ApiRule<?>> kept = List.copyOf(rules);
    List<Runnable> steps = kept.stream().<Runnable>map(ApiRule::keep).toList();
    return () -> {
      rules.clear();
      rules.addAll(kept);
      steps.forEach(Runnable::run);
    };
  }

  /**
   * Lets the first rule that has something for this call decide: it throws, or the call proceeds.
   */
  void apply(SfnRequest request) {
    for (ApiRule<?> rule : rules) {
      ApiRule.Step step = rule.claim(request);
      if (step != null) {
        Supplier<? extends SdkException> fault = step.fault();
        if (fault != null) {
          throw fault.get();
        }
        return;
      }
    }
  }
}
