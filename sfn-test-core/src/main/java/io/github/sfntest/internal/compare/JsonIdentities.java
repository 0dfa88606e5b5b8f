package io.github.sfntest.internal.compare;

import com.fasterxml.jackson.databind.JsonNode;
import java.math.BigDecimal;
import java.nio.IntBuffer;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * Numbers for values, the same for those that are equal with the order of arrays left aside and
 * without what is ignored. Each value is looked into once. Confined to one comparison.
 */
final class JsonIdentities {
  static final int SCALAR = 0;
  static final int OBJECT = 1;
  static final int ARRAY = 2;

  private static final Content NO_CONTENT = Content.of(SCALAR, new int[0], new int[0]);

  /** By what makes a value: the scalar, or the content of a container. */
  private final Map<Object, Integer> numbers = new HashMap<>();

  private final List<Content> contents = new ArrayList<>();
  private final Map<Seen, Integer> seen = new HashMap<>();

  /**
   * What is in a value.
   *
   * @param kind {@link #SCALAR}, {@link #OBJECT} or {@link #ARRAY}
   * @param names numbers of the members' names, rising; none unless it is an object
   * @param children numbers of the members' values in that order, or of the elements, rising
   */
  record Content(int kind, IntBuffer names, IntBuffer children) {

    static Content of(int kind, int[] names, int[] children) {
      return new Content(kind, IntBuffer.wrap(names), IntBuffer.wrap(children));
    }
  }

  /** A container at a place: at another one, other things in it may be ignored. */
  private record Seen(JsonNode container, PathPatterns patterns) {

    @Override
    @SuppressWarnings("ReferenceEquality") // to know an equal one takes a look inside
    public boolean equals(@Nullable Object other) {
      return other instanceof Seen that
          && container == that.container
          && patterns.equals(that.patterns);
    }

    @Override
    public int hashCode() {
      return 31 * System.identityHashCode(container) + patterns.hashCode();
    }
  }

  /** The number of a value; the patterns lead on from there. */
  int of(JsonNode value, PathPatterns patterns) {
    Integer number = known(value, patterns);
    Deque<OpenContent> open = new ArrayDeque<>();
    OpenContent innermost = number == null ? new OpenContent(value, patterns) : null;
    while (innermost != null) {
      if (innermost.next()) {
        Integer child = known(innermost.child(), innermost.childPatterns());
        if (child == null) {
          open.push(innermost);
          innermost = new OpenContent(innermost.child(), innermost.childPatterns());
        } else {
          add(child, innermost);
        }
      } else {
        Content content = innermost.content();
        number = number(content, content);
        seen.put(new Seen(innermost.container(), innermost.patterns()), number);
        innermost = open.poll();
        if (innermost != null) {
          add(number, innermost);
        }
      }
    }
    return number == null ? -1 : number;
  }

  private void add(int child, OpenContent content) {
    String name = content.childName();
    content.add(name == null ? 0 : number(name, NO_CONTENT), child);
  }

  /** {@link #SCALAR}, {@link #OBJECT} or {@link #ARRAY}. */
  int kind(int number) {
    return contents.get(number).kind();
  }

  /** Numbers of an object's names, rising. */
  int[] names(int number) {
    return contents.get(number).names().array();
  }

  /** Numbers of the values of an object, in the order of the names, or of an array, rising. */
  int[] children(int number) {
    return contents.get(number).children().array();
  }

  /** For each member of an object whose value is a scalar, what only an equal one shares. */
  long[] scalarMembers(int number) {
    int[] names = names(number);
    int[] children = children(number);
    return IntStream.range(0, names.length)
        .filter(i -> kind(children[i]) == SCALAR)
        .mapToLong(i -> (long) names[i] << Integer.SIZE | children[i])
        .toArray();
  }

  /** Null for a container that was not looked into yet. */
  private @Nullable Integer known(JsonNode value, PathPatterns patterns) {
    return value.isContainerNode()
        ? seen.get(new Seen(value, patterns))
        : Integer.valueOf(number(scalar(value), NO_CONTENT));
  }

  /** Equal for scalars that are equal. */
  private static Object scalar(JsonNode value) {
    if (value.isTextual()) {
      return value.textValue();
    }
    return value.isNumber() ? plain(value.decimalValue()) : value;
  }

  private static BigDecimal plain(BigDecimal number) {
    return number.signum() == 0 ? BigDecimal.ZERO : number.stripTrailingZeros();
  }

  private int number(Object key, Content content) {
    Integer known = numbers.putIfAbsent(key, contents.size());
    if (known != null) {
      return known;
    }
    contents.add(content);
    return contents.size() - 1;
  }
}
