package io.github.sfntest.internal.check;

import static io.github.sfntest.internal.check.ExecutionChecks.asking;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.sfntest.execution.Execution;
import io.github.sfntest.internal.json.Excerpt;
import io.github.sfntest.internal.json.HamcrestMatch;
import io.github.sfntest.internal.json.NearNames;
import io.github.sfntest.internal.json.ValueMapper;
import java.util.Objects;
import org.hamcrest.Matcher;
import org.jspecify.annotations.Nullable;

/** What is asked of workflow variables. */
public final class VariableChecks {
  private VariableChecks() {}

  /** It has one of this name. */
  public static Check<ExecutionResult> variable(String name) {
    Objects.requireNonNull(name, "name");
    return Check.of(having(name), asking(execution -> missing(execution, name)));
  }

  private static Phrase having(String name) {
    return Phrase.of("to have the variable", "'" + name + "'");
  }

  private static @Nullable Found missing(Execution execution, String name) {
    return execution.variables().containsKey(name)
        ? null
        : Found.clause(
            "it has none of that name: " + NearNames.hint(name, execution.variables().keySet()));
  }

  /** It has one of this name with this value: text is a JSON string, a matcher says yes. */
  public static Check<ExecutionResult> variable(String name, @Nullable Object value) {
    if (value instanceof Matcher<?> matcher) {
      return value(
          name,
          Phrase.of("to be", HamcrestMatch.describe(matcher)),
          found -> Documents.match(matcher, found));
    }
    JsonNode expected = ValueMapper.standard().value(value);
    return value(
        name,
        Phrase.of("to be", Excerpt.of(expected)),
        found -> Documents.value("was", "$" + name, expected, found));
  }

  private static Check<ExecutionResult> value(
      String name, Phrase expectation, Check.Test<JsonNode> test) {
    Objects.requireNonNull(name, "name");
    return Check.of(
        subject -> Phrase.of("variable '" + name + "' of " + subject),
        expectation,
        asking(
            execution -> {
              JsonNode value = execution.variables().get(name);
              if (value != null) {
                return test.on(value);
              }
              Found missing = missing(execution, name);
              return missing == null ? null : missing.insteadOf(having(name));
            }));
  }
}
