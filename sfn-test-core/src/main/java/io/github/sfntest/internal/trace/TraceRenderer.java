package io.github.sfntest.internal.trace;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.sfntest.execution.Edge;
import io.github.sfntest.execution.Execution;
import io.github.sfntest.execution.ExecutionStatus;
import io.github.sfntest.execution.StateVisit;
import io.github.sfntest.internal.json.Excerpt;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * Tells what happened in an execution, state by state, for a person to read. The same execution
 * gives the same text everywhere: no ARNs, no dates.
 */
public final class TraceRenderer {
  private static final int LINES_SHOWN = 400;
  private static final int LAST_LINES_SHOWN = 150;
  private static final int FRAMES_SHOWN = 20;
  private static final int DEEPEST_SHOWN = 20;

  private final Execution execution;
  private final int depth;
  private final Instant start;
  private final VisitTree tree;
  private final int offsetWidth;
  private final List<String> lines = new ArrayList<>();

  /**
   * @param depth how many shown executions this one is nested in
   */
  private TraceRenderer(Execution execution, int depth) {
    this.execution = execution;
    this.depth = depth;
    this.start = execution.startTime();
    this.tree = VisitTree.of(execution);
    this.offsetWidth =
        2 + tree.all().stream().mapToInt(node -> offset(node.visit()).length()).max().orElse(0);
  }

  /** The trace of an execution, several lines without a line break at the end. */
  public static String render(Execution execution) {
    return String.join("\n", cut(new TraceRenderer(execution, 0).lines()));
  }

  private static List<String> cut(List<String> lines) {
    int left = lines.size() - LINES_SHOWN;
    if (left <= 0) {
      return lines;
    }
    List<String> cut = new ArrayList<>(lines.subList(0, LINES_SHOWN - LAST_LINES_SHOWN));
    cut.add("  … " + left + " lines left out …");
    cut.addAll(lines.subList(lines.size() - LAST_LINES_SHOWN, lines.size()));
    return cut;
  }

  private List<String> lines() {
    String head =
        "Execution '"
            + execution.name()
            + "' of state machine '"
            + nameOf(execution.stateMachineArn())
            + "': "
            + execution.status();
    lines.add(
        execution
            .stopTime()
            .map(end -> head + " after " + text(Duration.between(start, end)) + " of virtual time")
            .orElse(head));
    lines.add("  input: " + Excerpt.of(execution.input()));
    visits(tree.top(), "  ");
    end();
    warnings();
    children();
    return lines;
  }

  private void visits(List<VisitTree.Node> nodes, String indent) {
    for (VisitTree.Node node : nodes) {
      visit(node, indent);
    }
  }

  private void visit(VisitTree.Node node, String indent) {
    StateVisit visit = node.visit();
    String offset = offset(visit);
    lines.add(
        indent + offset + " ".repeat(offsetWidth - offset.length()) + title(visit) + data(visit));
    String inner = indent + " ".repeat(offsetWidth);
    if (!visit.type().equals("Task")) {
      frames(node, inner);
    }
    for (String detail : VisitDetails.of(node, execution.status() == ExecutionStatus.RUNNING)) {
      lines.add(inner + detail);
    }
  }

  /** What the state made of its input, or where a Choice went. */
  private static String data(StateVisit visit) {
    String input = ": " + Excerpt.of(visit.input());
    Optional<Edge> edge = visit.edge();
    if (edge.isPresent() && visit.type().equals("Choice")) {
      String decision =
          switch (edge.get().kind()) {
            case CHOICE_RULE -> ", rule " + edge.get().index().orElse(0) + " → ";
            case DEFAULT -> ", Default → ";
            case NEXT, END, CATCH -> ", then ";
          };
      return input + decision + edge.get().target().map(TraceRenderer::quoted).orElse("the end");
    }
    return visit.output().map(output -> input + " → " + Excerpt.of(output)).orElse(input);
  }

  private void frames(VisitTree.Node node, String indent) {
    String word = node.visit().type().equals("Map") ? "item " : "branch ";
    SortedMap<Integer, List<VisitTree.Node>> frames = node.frames();
    int spare = FRAMES_SHOWN;
    int broken = (int) frames.values().stream().filter(TraceRenderer::isBroken).count();
    int leftOut = 0;
    for (var frame : frames.entrySet()) {
      boolean isBroken = isBroken(frame.getValue());
      // What failed or still waits is shown first of all; the rest gets what room is left.
      if (spare > 0 && (isBroken || spare > broken)) {
        lines.add(indent + word + frame.getKey());
        visits(frame.getValue(), indent + "  ");
        spare--;
      } else {
        leftOut++;
      }
      broken -= isBroken ? 1 : 0;
    }
    if (leftOut > 0) {
      lines.add(indent + "… " + leftOut + " more left out …");
    }
  }

  private static boolean isBroken(List<VisitTree.Node> visits) {
    return visits.stream()
        .anyMatch(
            node ->
                node.isOpen() || node.frames().values().stream().anyMatch(TraceRenderer::isBroken));
  }

  private void end() {
    switch (execution.status()) {
      case SUCCEEDED ->
          lines.add(
              "  ended: SUCCEEDED"
                  + execution.output().map(o -> " with " + Excerpt.of(o)).orElse(""));
      case FAILED, TIMED_OUT, ABORTED ->
          lines.add("  ended: " + execution.status() + error() + brokenAt());
      case RUNNING -> {
        List<StateVisit> open = OpenVisits.of(tree);
        if (open.isEmpty()) {
          lines.add("  waits: before its first state");
        }
        for (StateVisit visit : open) {
          lines.add("  waits: at " + place(visit) + " since " + offset(visit));
        }
      }
    }
  }

  private void warnings() {
    if (execution instanceof HasWarnings warned) {
      warned.warnings().forEach(warning -> lines.add("  warning: " + warning));
    }
  }

  /** The nested executions, at most as many as iterations: those that did not succeed first. */
  private void children() {
    List<Execution> children = execution.children();
    List<Execution> shown =
        children.size() <= FRAMES_SHOWN
            ? children
            : children.stream()
                .sorted(Comparator.comparing(TraceRenderer::hasSucceeded))
                .limit(FRAMES_SHOWN)
                .toList();
    if (depth == DEEPEST_SHOWN && !shown.isEmpty()) {
      lines.add("  | … deeper ones left out …");
      return;
    }
    for (Execution child : shown) {
      for (String line : new TraceRenderer(child, depth + 1).lines()) {
        lines.add("  | " + line);
      }
    }
    if (shown.size() < children.size()) {
      lines.add("  | … " + (children.size() - shown.size()) + " more left out …");
    }
  }

  private static boolean hasSucceeded(Execution child) {
    return child.status() == ExecutionStatus.SUCCEEDED;
  }

  private String error() {
    if (execution.error().isEmpty() && execution.cause().isEmpty()) {
      return "";
    }
    return " with " + VisitDetails.error(execution.error(), execution.cause());
  }

  private String brokenAt() {
    List<StateVisit> open = OpenVisits.of(tree);
    List<StateVisit> failed =
        open.stream()
            .filter(visit -> visit.error().isPresent() || visit.cause().isPresent())
            .toList();
    List<StateVisit> culprits = failed.isEmpty() ? open : failed;
    return culprits.isEmpty()
        ? ""
        : culprits.stream()
            .limit(3)
            .map(TraceRenderer::place)
            .collect(Collectors.joining(", ", ", at ", culprits.size() > 3 ? ", …" : ""));
  }

  private static String place(StateVisit visit) {
    String iterations =
        visit.iteration().stream()
            .map(iteration -> quoted(iteration.map()) + " item " + iteration.index())
            .collect(Collectors.joining(", "));
    return title(visit) + (iterations.isEmpty() ? "" : " (" + iterations + ")");
  }

  private static String title(StateVisit visit) {
    return visit.type() + " " + quoted(visit.state());
  }

  private String offset(StateVisit visit) {
    return "+" + text(Duration.between(start, visit.enteredAt()));
  }

  /** Such as {@code 0s}, {@code 2.5s}, {@code 1m 30s}, {@code 3d 4h}. */
  public static String text(Duration duration) {
    long millis = duration.toMillis();
    List<String> parts = new ArrayList<>();
    add(parts, millis / 86_400_000, "d");
    add(parts, millis / 3_600_000 % 24, "h");
    add(parts, millis / 60_000 % 60, "m");
    long rest = millis % 60_000;
    if (rest != 0 || parts.isEmpty()) {
      String fraction = rest % 1000 == 0 ? "" : ("." + (1000 + rest % 1000 + "").substring(1));
      parts.add(rest / 1000 + fraction.replaceAll("0+$", "") + "s");
    }
    return String.join(" ", parts);
  }

  private static void add(List<String> parts, long number, String unit) {
    if (number > 0) {
      parts.add(number + unit);
    }
  }

  static String quoted(String name) {
    return "'" + name + "'";
  }

  private static String nameOf(String stateMachineArn) {
    return stateMachineArn.substring(stateMachineArn.lastIndexOf(':') + 1);
  }

  static String assigned(Map<String, JsonNode> variables) {
    return new TreeMap<>(variables)
        .entrySet().stream()
            .map(variable -> variable.getKey() + " = " + Excerpt.of(variable.getValue()))
            .collect(Collectors.joining(", ", "assigned: ", ""));
  }
}
