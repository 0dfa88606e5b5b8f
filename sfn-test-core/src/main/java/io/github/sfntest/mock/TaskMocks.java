package io.github.sfntest.mock;

import java.util.Objects;
import org.apiguardian.api.API;

/**
 * Task mocks that several tests share. They are declared anew wherever they are applied, each with
 * a sequence of its own; a mock that a test declares after them goes before them.
 *
 * <pre>{@code
 * static final TaskMocks PAID =
 *     mocks -> mocks.whenLambda("charge-card").thenReturn(Map.of("status", "PAID"));
 * static final TaskMocks SHIPPED =
 *     mocks -> mocks.whenTask("Ship").thenReturn(Map.of("MessageId", "m-1"));
 *
 * sfn.apply(PAID.and(SHIPPED));
 * }</pre>
 *
 * <p>They count as the mocks of whoever applies them: in a test each must be used, unless they are
 * {@link #lenient()}.
 */
@FunctionalInterface
@API(status = API.Status.EXPERIMENTAL)
public interface TaskMocks {

  /**
   * Declares the mocks, each with its outcomes.
   *
   * @param mocks where to declare them
   */
  void declare(TaskMocking mocks);

  /**
   * These mocks and then others, which go before these where both name the same.
   *
   * @param others the others
   * @return both
   */
  default TaskMocks and(TaskMocks others) {
    Objects.requireNonNull(others, "others");
    return mocks -> {
      declare(mocks);
      others.declare(mocks);
    };
  }

  /**
   * These mocks, each of which may stay unused.
   *
   * @return the same mocks, as if each were declared {@code lenient()}
   */
  default TaskMocks lenient() {
    return mocks -> declare(new LenientMocking(mocks));
  }
}
