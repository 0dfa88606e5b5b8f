package io.github.sfntest.internal.trace;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.sfntest.execution.Execution;
import io.github.sfntest.execution.Iteration;
import io.github.sfntest.execution.StateVisit;
import io.github.sfntest.execution.TaskInvocation;
import io.github.sfntest.internal.asl.State;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** The visits of an execution, those of branches and iterations below their Parallel or Map. */
final class VisitTree {

  /** One visit and what happened in it. */
  static final class Node {
    private final StateVisit visit;
    private final @Nullable State state;
    private @Nullable Node container;
    private List<Node> siblings = List.of();
    private int position;
    private final List<TaskInvocation> invocations = new ArrayList<>();
    private final SortedMap<Integer, List<Node>> frames = new TreeMap<>();

    private Node(StateVisit visit, @Nullable State state) {
      this.visit = visit;
      this.state = state;
    }

    StateVisit visit() {
      return visit;
    }

    /** Its calls, in order. */
    List<TaskInvocation> invocations() {
      return invocations;
    }

    /** The visits in each branch or iteration that was begun, by index. */
    SortedMap<Integer, List<Node>> frames() {
      return frames;
    }

    /** The state's definition; null if it is not known. */
    @Nullable State state() {
      return state;
    }

    /** The value that a variable had when the state was entered; null if nothing had set it. */
    @Nullable JsonNode variable(String name) {
      for (Node node = this; node != null; node = node.container) {
        for (int i = node.position - 1; i >= 0; i--) {
          JsonNode assigned = node.siblings.get(i).visit.assigned().get(name);
          if (assigned != null) {
            return assigned;
          }
        }
      }
      return null;
    }

    private void standIn(@Nullable Node parent, List<Node> sequence) {
      container = parent;
      siblings = sequence;
      position = sequence.size();
      sequence.add(this);
    }

    boolean isOpen() {
      return visit.exitedAt().isEmpty();
    }
  }

  /** A state in certain iterations. Visits of one such place follow each other. */
  private record Key(String state, List<Iteration> iterations) {}

  private final List<Node> top = new ArrayList<>();
  private final List<Node> all = new ArrayList<>();
  private final Map<Key, Node> latest = new HashMap<>();
  private final @Nullable Structure structure;

  private VisitTree(@Nullable Structure structure) {
    this.structure = structure;
  }

  static VisitTree of(Execution execution) {
    VisitTree tree =
        new VisitTree(
            execution instanceof HasDefinition defined ? Structure.of(defined.definition()) : null);
    Map<Key, List<Node>> tasks = new HashMap<>();
    for (StateVisit visit : execution.visits()) {
      Node node = tree.add(visit);
      if (visit.type().equals("Task")) {
        tasks
            .computeIfAbsent(new Key(visit.state(), visit.iteration()), key -> new ArrayList<>())
            .add(node);
      }
    }
    tasks.keySet().stream()
        .map(Key::state)
        .distinct()
        .forEach(state -> giveInvocations(execution.invocations(state), tasks));
    return tree;
  }

  /** The visits of the machine's own states, in order. */
  List<Node> top() {
    return top;
  }

  /** All visits, by time of entry. */
  List<Node> all() {
    return all;
  }

  private Node add(StateVisit visit) {
    Node node = new Node(visit, structure == null ? null : structure.state(visit.state()));
    all.add(node);
    latest.put(new Key(visit.state(), visit.iteration()), node);
    Node container = null;
    int frame = -1;
    List<Iteration> iterations = visit.iteration();
    Structure.Place place =
        structure == null ? Structure.Place.TOP : structure.place(visit.state());
    if (place.container() != null && place.branch() >= 0) {
      container = latest.get(new Key(place.container(), iterations));
      frame = place.branch();
    } else if (!iterations.isEmpty() && (structure == null || place.container() != null)) {
      Iteration innermost = iterations.get(iterations.size() - 1);
      container =
          latest.get(new Key(innermost.map(), iterations.subList(0, iterations.size() - 1)));
      frame = innermost.index();
    }
    node.standIn(
        container,
        container == null
            ? top
            : container.frames.computeIfAbsent(frame, index -> new ArrayList<>()));
    return node;
  }

  /** A first attempt begins the next visit that was entered by then. */
  private static void giveInvocations(
      List<TaskInvocation> invocations, Map<Key, List<Node>> visits) {
    Map<Key, Integer> current = new HashMap<>();
    for (TaskInvocation invocation : invocations) {
      Key key = new Key(invocation.state(), invocation.iteration());
      List<Node> nodes = visits.get(key);
      if (nodes == null) {
        continue;
      }
      int index = current.getOrDefault(key, -1);
      if (invocation.attempt() == 1 || index < 0) {
        index = Math.min(index + 1, nodes.size() - 1);
        while (index + 1 < nodes.size() && leftBefore(nodes.get(index), invocation)) {
          index++;
        }
        current.put(key, index);
      }
      nodes.get(index).invocations.add(invocation);
    }
  }

  private static boolean leftBefore(Node node, TaskInvocation invocation) {
    return node.visit.exitedAt().map(exit -> exit.isBefore(invocation.at())).orElse(false);
  }
}
