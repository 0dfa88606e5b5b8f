package io.github.sfntest.internal.template;

import io.github.sfntest.internal.document.Location;
import io.github.sfntest.internal.document.Node;
import java.util.HashSet;
import java.util.Set;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/**
 * What a template of CloudFormation is read among.
 *
 * @param values what the test supplies
 * @param files the files beside the outermost template
 * @param imports the values that other templates export
 * @param variables fills in the variables of a tool
 * @param enclosing the files of the stacks around it
 * @param open whether a tool adds resources that the template does not show
 * @param effort the work of this reading so far
 */
record Surroundings(
    TemplateValues values,
    FileReferences files,
    Exports imports,
    UnaryOperator<Node> variables,
    Set<String> enclosing,
    boolean open,
    Effort effort) {

  /** Those of a template that CloudFormation gets as it is. */
  static Surroundings of(TemplateValues values, FileReferences files, Exports imports) {
    return new Surroundings(
        values, files, imports, UnaryOperator.identity(), Set.of(), false, new Effort());
  }

  /** The values that templates export. */
  interface Exports {

    /** Those of a template that stands alone. */
    Exports NONE = name -> null;

    /** The value of that name; null if there is none. */
    @Nullable Node apply(String name);
  }

  /** The same for a template within: its parameters come from the one around it. */
  Surroundings within(String file, Location at) {
    if (enclosing.contains(file)) {
      throw TemplateException.of(
          "The stack of '" + file + "' is nested in itself.",
          at,
          "nested stacks that end somewhere",
          "break the circle");
    }
    Set<String> all = new HashSet<>(enclosing);
    all.add(file);
    return new Surroundings(
        values.withoutParameters(), files, imports, variables, Set.copyOf(all), open, effort);
  }
}
