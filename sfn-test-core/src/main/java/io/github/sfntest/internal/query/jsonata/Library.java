package io.github.sfntest.internal.query.jsonata;

import com.dashjoin.jsonata.Jsonata;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;

/** The functions of JSONata on AWS, and how they reach an expression. */
final class Library {

  /** Functions that are the same for all evaluations. */
  private static final Map<String, NativeFunction> CONSTANT = constant();

  private static final Set<String> NAMES = names();

  private Library() {}

  /**
   * All of them are ours, also those that the library has: it differs from the reference in dozens
   * of places, reads clocks, and tells errors without their code.
   */
  private static Map<String, NativeFunction> constant() {
    FunctionTable table = new FunctionTable();
    StringFunctions.addTo(table);
    RegexFunctions.addTo(table);
    NumberFunctions.addTo(table);
    ArrayFunctions.addTo(table);
    ObjectFunctions.addTo(table);
    HigherOrderFunctions.addTo(table);
    AwsFunctions.addTo(table);
    table.add(
        "fromMillis",
        "<n-s?s?:s>",
        3,
        a -> Pictures.format((long) a.number(0), a.textOrNull(1), a.textOrNull(2)));
    return table.build();
  }

  private static Set<String> names() {
    Set<String> names = new HashSet<>(CONSTANT.keySet());
    names.addAll(ExecutionFunctions.NAMES);
    return Set.copyOf(names);
  }

  /** The names of the functions there are. */
  static Set<String> functionNames() {
    return NAMES;
  }

  /** Gives a parsed expression those of the functions that it mentions. */
  static void install(Jsonata parsed, Set<String> mentioned) {
    for (String name : mentioned) {
      NativeFunction function = CONSTANT.get(name);
      if (function != null) {
        parsed.assign(name, function);
      }
    }
    if (mentioned.contains("eval")) {
      // AWS has no $eval; a binding without a value hides the library's.
      parsed.assign("eval", null);
    }
  }

  /** What calling a variable comes to. The library would also print a line. */
  static NativeFunction noFunction(String name) {
    return new NativeFunction(
        name,
        "<x+>",
        1,
        a -> {
          throw Fault.of("T1006");
        });
  }

  /** Binds a function that draws on the execution, if the name is that of one. */
  static void bindPerEvaluation(Jsonata.Frame frame, String name, Bindings bindings) {
    NativeFunction function = ExecutionFunctions.of(name, bindings);
    if (function != null) {
      frame.bind(name, (Object) function);
    }
  }
}
