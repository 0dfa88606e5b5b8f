package io.github.sfntest.internal.check;

import io.github.sfntest.execution.Execution;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.sfn.model.GetExecutionHistoryResponse;
import software.amazon.awssdk.services.sfn.model.HistoryEvent;

/**
 * A history that the API gave.
 *
 * @param events oldest first
 * @param isWhole whether no page follows
 */
public record HistorySubject(List<HistoryEvent> events, boolean isWhole) implements CheckSubject {

  /** Of a response, be it in reverse order. */
  public static HistorySubject of(GetExecutionHistoryResponse response) {
    List<HistoryEvent> sorted =
        response.events().stream()
            .sorted(Comparator.comparing(HistoryEvent::id, Comparator.nullsLast(Long::compare)))
            .toList();
    return new HistorySubject(sorted, response.nextToken() == null);
  }

  @Override
  public String subject() {
    return "history";
  }

  @Override
  public @Nullable Execution execution() {
    return null;
  }
}
