package io.github.sfntest.internal.template;

import io.github.sfntest.internal.document.Location;
import io.github.sfntest.internal.document.Node;
import io.github.sfntest.internal.json.NearNames;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;

/**
 * The conditions of a template. Confined to one reading of the template.
 *
 * @see <a
 *     href="https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/intrinsic-function-reference-conditions.html">Condition
 *     functions</a>
 */
final class Conditions {

  private final Stack stack;
  private final Intrinsics intrinsics;
  private final Effort effort;
  private final Map<String, Boolean> known = new HashMap<>();
  private final Set<String> beingJudged = new HashSet<>();

  Conditions(Stack stack, Intrinsics intrinsics, Effort effort) {
    this.stack = stack;
    this.intrinsics = intrinsics;
    this.effort = effort;
  }

  /** Whether a condition of the template holds. */
  boolean holds(String name, Location at) {
    Boolean judged = known.get(name);
    if (judged != null) {
      return judged;
    }
    Node conditions = stack.root().get("Conditions");
    Node condition = conditions == null ? null : conditions.get(name);
    if (condition == null) {
      throw TemplateException.of(
          "The template has no condition '" + name + "'.",
          at,
          "one of its Conditions; " + NearNames.hint(name, Shapes.keys(conditions)),
          "correct the name");
    }
    if (!beingJudged.add(name)) {
      throw TemplateException.of(
          "The condition '" + name + "' depends on itself.",
          at,
          "conditions without a circle",
          "break the circle");
    }
    effort.enter(Effort.REFERENCE, condition.at());
    try {
      boolean holds = holds(condition);
      known.put(name, holds);
      return holds;
    } finally {
      beingJudged.remove(name);
      effort.leave(Effort.REFERENCE);
    }
  }

  private boolean holds(Node condition) {
    if (condition instanceof Node.Mapping mapping && mapping.members().size() == 1) {
      Map.Entry<String, Node> only = mapping.members().entrySet().iterator().next();
      effort.enter(1, condition.at());
      try {
        return holds(only.getKey(), only.getValue(), condition);
      } finally {
        effort.leave(1);
      }
    }
    throw noCondition(condition);
  }

  private boolean holds(String function, Node argument, Node condition) {
    return switch (function) {
      case "Condition" -> holds(Shapes.string(argument), argument.at());
      case "Fn::Equals" -> {
        var two = Shapes.items(argument, "Fn::Equals", 2);
        yield text(two.get(0)).equals(text(two.get(1)));
      }
      case "Fn::Not" -> !holds(Shapes.items(argument, "Fn::Not", 1).get(0));
      case "Fn::And" -> Shapes.items(argument, "Fn::And").stream().allMatch(this::holds);
      case "Fn::Or" -> Shapes.items(argument, "Fn::Or").stream().anyMatch(this::holds);
      default -> throw noCondition(condition);
    };
  }

  private String text(Node value) {
    return intrinsics.text(intrinsics.resolve(value)).text();
  }

  private static TemplateException noCondition(Node condition) {
    return Shapes.expected("Fn::Equals, Fn::Not, Fn::And, Fn::Or or Condition", condition);
  }
}
