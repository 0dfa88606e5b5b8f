package io.github.sfntest.definition;

import java.util.List;
import java.util.Objects;
import org.apiguardian.api.API;
import org.jspecify.annotations.Nullable;

/**
 * A definition that AWS Step Functions would refuse. The message lists all that is wrong with it,
 * at most {@value #MAX_LISTED} findings; {@link #diagnostics()} has them all.
 *
 * <pre>{@code
 * The definition of a state machine is not valid: 1 error.
 *   where:     state machine 'order', order.asl.json
 *   expected:  a definition that AWS Step Functions accepts; this one has
 *                6:15  MISSING_TRANSITION_TARGET: Missing 'Next' target: Shipp at /States/Pay/Next
 *   to mend:   correct the definition at line:column; codes and texts are those of AWS
 * }</pre>
 */
@API(status = API.Status.EXPERIMENTAL)
public final class InvalidStateMachineException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  /** How many findings the message lists. */
  static final int MAX_LISTED = 20;

  private static final String NEXT_MISSING = "These fields are required: [Next]";

  /** The name of the state machine. */
  private final String stateMachineName;

  private final transient List<Diagnostic> diagnostics;

  /**
   * Made by the kit, for a definition it was asked to register.
   *
   * @param stateMachineName the name of the state machine
   * @param source where its text came from, such as a file; null if it was handed in as text
   * @param diagnostics what is wrong with it, at least one error
   */
  @API(status = API.Status.INTERNAL)
  public InvalidStateMachineException(
      String stateMachineName, @Nullable String source, List<Diagnostic> diagnostics) {
    super(message(stateMachineName, source, diagnostics));
    this.stateMachineName = stateMachineName;
    this.diagnostics = List.copyOf(diagnostics);
  }

  /** {@return the name of the state machine} */
  public String stateMachineName() {
    return stateMachineName;
  }

  /** {@return all findings, errors and warnings; never empty} */
  public List<Diagnostic> diagnostics() {
    return diagnostics;
  }

  private static String message(
      String name, @Nullable String source, List<Diagnostic> diagnostics) {
    Objects.requireNonNull(name, "stateMachineName");
    long errors = diagnostics.stream().filter(Diagnostic::isError).count();
    StringBuilder text = new StringBuilder("The definition of a state machine is not valid: ");
    text.append(errors).append(errors == 1 ? " error." : " errors.");
    text.append("\n  where:     state machine '").append(name).append('\'');
    if (source != null) {
      text.append(", ").append(source);
    }
    text.append("\n  expected:  a definition that AWS Step Functions accepts; this one has");
    diagnostics.stream().limit(MAX_LISTED).forEach(finding -> append(finding, text));
    if (diagnostics.size() > MAX_LISTED) {
      text.append("\n               … and ")
          .append(diagnostics.size() - MAX_LISTED)
          .append(" more");
    }
    text.append("\n  to mend:   correct the definition");
    if (diagnostics.stream().anyMatch(finding -> finding.line().isPresent())) {
      text.append(" at line:column");
    }
    text.append("; codes and texts are those of AWS");
    if (diagnostics.stream().anyMatch(finding -> finding.message().equals(NEXT_MISSING))) {
      text.append("; a state that ends the execution or its branch has \"End\": true");
    }
    return text.toString();
  }

  private static void append(Diagnostic finding, StringBuilder text) {
    text.append("\n               ")
        .append(finding.position().replace(" ", "  "))
        .append(finding.isError() ? "" : "warning, ")
        .append(finding.textWithLocation());
  }
}
