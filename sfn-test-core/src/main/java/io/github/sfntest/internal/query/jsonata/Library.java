package io.github.sfntest.internal.query.jsonata;

import com.dashjoin.jsonata.Jsonata;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;

/**
 * The functions of JSONata on AWS: which there are, which are ours, and how they reach an
 * expression.
 */
final class Library {

  /** The functions of JSONata 2.0.6; {@code eval} does not exist on AWS. */
  private static final Set<String> OF_THE_LANGUAGE =
      Set.of(
          ("sum count max min average string substring substringBefore substringAfter lowercase"
                  + " uppercase length trim pad match contains replace split join formatNumber"
                  + " formatBase formatInteger parseInteger number floor ceil round abs sqrt power"
                  + " random boolean not map zip filter single reduce sift keys lookup append"
                  + " exists spread merge reverse each error assert type sort shuffle distinct"
                  + " base64encode base64decode encodeUrlComponent encodeUrl decodeUrlComponent"
                  + " decodeUrl toMillis fromMillis clone now millis")
              .split(" "));

  /** Functions that are the same for all evaluations. */
  private static final Map<String, NativeFunction> CONSTANT = new HashMap<>();

  static {
    AwsFunctions.addTo(CONSTANT);
  }

  private static final Set<String> NAMES = names(CONSTANT.keySet());

  private Library() {}

  private static Set<String> names(Set<String> ours) {
    Set<String> names = new HashSet<>(OF_THE_LANGUAGE);
    names.addAll(ours);
    names.add("uuid");
    return Set.copyOf(names);
  }

  /** The names of all functions. */
  static Set<String> names() {
    return NAMES;
  }

  /** Gives a parsed expression those of our functions that it mentions. */
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

  /** Binds a function that draws on the execution, if the name is that of one. */
  static void bindPerEvaluation(Jsonata.Frame frame, String name, Bindings bindings) {
    NativeFunction function = ExecutionFunctions.of(name, bindings);
    if (function != null) {
      frame.bind(name, (Object) function);
    }
  }
}
