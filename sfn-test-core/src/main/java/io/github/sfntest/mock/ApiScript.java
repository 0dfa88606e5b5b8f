package io.github.sfntest.mock;

import io.github.sfntest.mock.MockUsage.Reach;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Predicate;
import java.util.function.Supplier;
import org.apiguardian.api.API;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.core.exception.SdkException;

/**
 * What happens to calls of one operation of the API: a sequence of steps, of which the last repeats
 * unless it has a number. Thread-safe; the test's predicates run outside its lock.
 *
 * @param <Q> the request class of the operation
 */
@API(status = API.Status.INTERNAL)
public final class ApiScript<Q> {
  private final Class<Q> requestType;
  private final Place place;
  private final Origin origin;
  private final List<Predicate<? super Q>> conditions = new CopyOnWriteArrayList<>();
  private final ReentrantLock lock = new ReentrantLock();
  private final List<Step> steps = new ArrayList<>();
  private boolean lenient;
  private int index;
  private int given;
  private boolean used;
  private long refused;

  /**
   * One step.
   *
   * @param declared as the test wrote it
   * @param fault makes what is thrown; null if the call proceeds
   * @param times how often; 0 for once, or on and on if no other follows
   */
  record Step(String declared, @Nullable Supplier<? extends SdkException> fault, int times) {}

  ApiScript(Class<Q> requestType, Place place, Origin origin) {
    this.requestType = requestType;
    this.place = place;
    this.origin = origin;
  }

  /**
   * Narrows it.
   *
   * @param condition what a request must satisfy, too
   */
  public void withRequest(Predicate<? super Q> condition) {
    conditions.add(condition);
  }

  /**
   * Adds a step.
   *
   * @param declared as the test wrote it, such as {@code thenProceed}
   * @param fault makes what is thrown; null lets the call proceed
   */
  public void then(String declared, @Nullable Supplier<? extends SdkException> fault) {
    lock.lock();
    try {
      steps.add(new Step(declared, fault, 0));
    } finally {
      lock.unlock();
    }
  }

  /**
   * Says how often the last step happens.
   *
   * @param count at least 1
   * @return false if there is none
   */
  public boolean times(int count) {
    lock.lock();
    try {
      if (steps.isEmpty()) {
        return false;
      }
      int last = steps.size() - 1;
      steps.set(last, new Step(steps.get(last).declared(), steps.get(last).fault(), count));
      return true;
    } finally {
      lock.unlock();
    }
  }

  /** Lets it stay unused. */
  public void makeLenient() {
    lock.lock();
    try {
      lenient = true;
    } finally {
      lock.unlock();
    }
  }

  /** What is returned brings it back to the step where it stands; that it was used, remains. */
  Runnable keep() {
    lock.lock();
    try {
      int indexThen = index;
      int givenThen = given;
      return () -> {
        lock.lock();
        try {
          index = indexThen;
          given = givenThen;
        } finally {
          lock.unlock();
        }
      };
    } finally {
      lock.unlock();
    }
  }

  /** The step for this call; null if it is none of this operation, or the script is used up. */
  @Nullable Step claim(Object request) {
    if (!requestType.isInstance(request)) {
      return null;
    }
    Q typed = requestType.cast(request);
    boolean accepted = conditions.stream().allMatch(condition -> condition.test(typed));
    lock.lock();
    try {
      if (!accepted) {
        refused++;
        return null;
      }
      return next();
    } finally {
      lock.unlock();
    }
  }

  private @Nullable Step next() {
    while (index < steps.size()) {
      Step step = steps.get(index);
      boolean endless = step.times() == 0 && index == steps.size() - 1;
      if (endless || given < Math.max(1, step.times())) {
        given++;
        used = true;
        return step;
      }
      index++;
      given = 0;
    }
    return null;
  }

  boolean concernsSameAs(ApiScript<?> other) {
    return requestType == other.requestType;
  }

  boolean hasDecided() {
    lock.lock();
    try {
      return used;
    } finally {
      lock.unlock();
    }
  }

  Place place() {
    return place;
  }

  /**
   * How far it was used.
   *
   * @param later one that decided in its place, or null
   */
  MockUsage usage(@Nullable Place later) {
    lock.lock();
    try {
      Reach reach = steps.isEmpty() ? Reach.UNFINISHED : used ? Reach.USED : Reach.UNUSED;
      return MockUsage.of(
          MockUsage.Kind.API, origin, toString(), place, lenient, reach, problem(reach, later));
    } finally {
      lock.unlock();
    }
  }

  private @Nullable String problem(Reach reach, @Nullable Place later) {
    return switch (reach) {
      case UNFINISHED -> "has no outcome";
      case UNUSED ->
          refused > 0
              ? MockUsage.neverUsed(refused, "withRequest said no")
              : MockUsage.neverUsed(later);
      case USED -> {
        int next = given > 0 ? index + 1 : index;
        yield next >= steps.size()
            ? null
            : MockUsage.unreached(next + 1L, steps.size(), steps.get(next).declared());
      }
    };
  }

  @Override
  public String toString() {
    return "whenApi("
        + requestType.getSimpleName()
        + ".class)"
        + ".withRequest(…)".repeat(conditions.size());
  }
}
