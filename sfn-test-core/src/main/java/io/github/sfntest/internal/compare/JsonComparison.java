package io.github.sfntest.internal.compare;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.sfntest.json.JsonOption;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.Iterator;
import java.util.List;

/**
 * How a document is compared with the expected one: numbers by value, the order of members free,
 * and as the settings say. Immutable. Its cost grows with the size of the documents, faster only
 * for a subset whose arrays may have any order; their depth costs no stack.
 */
public final class JsonComparison {
  /** Both documents have the same. */
  public static final JsonComparison EQUAL = new JsonComparison(false, false, List.of());

  /** Objects may have more members than expected, at any depth; arrays have as many elements. */
  public static final JsonComparison SUBSET = new JsonComparison(true, false, List.of());

  private final boolean isSubset;
  private final boolean isAnyOrder;
  private final List<String> ignoredPaths;
  private final PathPatterns ignored;

  private JsonComparison(boolean isSubset, boolean isAnyOrder, List<String> ignoredPaths) {
    this.isSubset = isSubset;
    this.isAnyOrder = isAnyOrder;
    this.ignoredPaths = List.copyOf(ignoredPaths);
    this.ignored = ignoredPaths.isEmpty() ? PathPatterns.NONE : PathPatterns.of(ignoredPaths);
  }

  /**
   * The same, but looking away as all of the options say.
   *
   * @throws IllegalArgumentException if a path is not well formed
   */
  public JsonComparison with(JsonOption... options) {
    List<String> paths = new ArrayList<>(ignoredPaths);
    boolean anyOrder = isAnyOrder;
    for (JsonOption option : options) {
      paths.addAll(option.ignoredPaths());
      anyOrder |= option.isArrayOrderIgnored();
    }
    return new JsonComparison(isSubset, anyOrder, paths);
  }

  /**
   * What keeps a document from being as expected.
   *
   * @param path leads to both documents, such as {@code $}
   */
  public JsonDifferences differences(String path, JsonNode expected, JsonNode actual) {
    JsonDifferences differences = new JsonDifferences();
    Pairs pairs = new Pairs(isSubset, isAnyOrder);
    Deque<Iterator<Pair>> open = new ArrayDeque<>();
    open.push(List.of(pairs.root(path, ignored, expected, actual)).iterator());
    while (!open.isEmpty()) {
      if (!open.element().hasNext()) {
        open.pop();
        continue;
      }
      Pair pair = open.element().next();
      if (!pair.isSettled() && pair.isOfContainers()) {
        open.push(pairs.inside(pair).iterator());
      } else if (!pair.isSettled() && !pair.isEqual()) {
        differences.add(new Difference(pair.place(), pair.expected(), pair.actual()));
      }
    }
    return differences;
  }

  /**
   * The actual document as it is best laid beside the expected one: what is compared in the
   * expected order, and what is not compared as expected. So a line-by-line diff shows what differs
   * and nothing else.
   */
  public JsonNode alignedTo(JsonNode expected, JsonNode actual) {
    Pairs pairs = new Pairs(isSubset, isAnyOrder);
    Deque<Alignment> open = new ArrayDeque<>();
    open.push(new Alignment(false, List.of(pairs.root("$", ignored, expected, actual))));
    while (true) {
      Alignment innermost = open.element();
      Pair pair = innermost.next();
      if (pair == null) {
        JsonNode built = open.pop().build();
        if (open.isEmpty()) {
          return built.path(0);
        }
        open.element().add(built);
      } else if (!pair.isSettled() && pair.isOfContainers()) {
        open.push(new Alignment(pair.isOfObjects(), pairs.inside(pair)));
      } else {
        innermost.add(pair.isSettled() ? pair.expected() : pair.actual());
      }
    }
  }
}
