package io.github.sfntest.internal.history;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * The events of one execution, in pages: a single growing array would be copied again and again and
 * become a burden to the collector. Confined to the thread that holds the execution.
 */
public final class History {
  private static final int PAGE = 512;
  private static final int FIRST_PAGE = 8;

  private List<Event[]> fullPages = List.of();
  private @Nullable Event[] page = new Event[FIRST_PAGE];
  private int used;

  /** Appends an event and returns its id. */
  public int append(EventType type, int previousEventId, long millis, Details details) {
    if (used == page.length) {
      grow();
    }
    page[used++] = new Event(type, previousEventId, millis, details);
    return size();
  }

  private void grow() {
    if (page.length < PAGE) {
      @Nullable Event[] larger = new Event[page.length * 2];
      System.arraycopy(page, 0, larger, 0, used);
      page = larger;
    } else {
      if (fullPages.isEmpty()) {
        fullPages = new ArrayList<>();
      }
      fullPages.add(complete(page));
      page = new Event[PAGE];
      used = 0;
    }
  }

  @SuppressWarnings("NullAway") // a full page has no empty places
  private static Event[] complete(@Nullable Event[] page) {
    return page;
  }

  /** The number of events. */
  public int size() {
    return fullPages.size() * PAGE + used;
  }

  /** The event of this id, from 1. */
  public Event event(int id) {
    int index = id - 1;
    Event event =
        index / PAGE < fullPages.size()
            ? fullPages.get(index / PAGE)[index % PAGE]
            : page[index % PAGE];
    if (event == null) {
      throw new IndexOutOfBoundsException("no event " + id + " of " + size());
    }
    return event;
  }

  /** Hands over all events, oldest first. */
  public void forEach(Consumer<Event> consumer) {
    for (int id = 1; id <= size(); id++) {
      consumer.accept(event(id));
    }
  }
}
