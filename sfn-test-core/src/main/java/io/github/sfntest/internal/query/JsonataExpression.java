package io.github.sfntest.internal.query;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.sfntest.internal.json.ObjectBuilder;
import io.github.sfntest.internal.query.jsonata.Bindings;
import io.github.sfntest.internal.query.jsonata.EvaluationFailure;
import io.github.sfntest.internal.query.jsonata.JsonataEngines;
import io.github.sfntest.internal.query.jsonata.Mentions;
import io.github.sfntest.internal.query.jsonata.ParseFailure;
import io.github.sfntest.internal.query.jsonata.Program;
import java.time.Instant;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** A JSONata expression of one field. Immutable and safe to share between threads. */
public final class JsonataExpression implements Expression {

  private static final String STATES = "states";

  private final String field;
  private final String text;
  private final Program program;

  private JsonataExpression(String field, String text, Program program) {
    this.field = field;
    this.text = text;
    this.program = program;
  }

  /**
   * Compiles an expression.
   *
   * @param field where it stands in its state, such as {@code Output/result}: for the texts of
   *     errors
   * @param text the text between <code>{%</code> and <code>%}</code>
   * @throws JsonataSyntaxException if it is not well formed, or needs the input document that Step
   *     Functions doesn't have
   */
  public static JsonataExpression compile(String field, String text) throws JsonataSyntaxException {
    String trimmed = text.strip();
    Program program;
    try {
      program = JsonataEngines.compile(trimmed);
    } catch (ParseFailure e) {
      throw JsonataSyntaxException.invalid(field, e);
    }
    String unsupported = program.mentions().unsupported();
    if (unsupported != null) {
      throw JsonataSyntaxException.unsupported(field, unsupported);
    }
    return new JsonataExpression(field, trimmed, program);
  }

  /** The text between <code>{%</code> and <code>%}</code>, trimmed: as AWS shows it. */
  @Override
  public String text() {
    return text;
  }

  /** Where the expression stands in its state, such as {@code Output/result}. */
  public String field() {
    return field;
  }

  /** The names of the workflow variables it may read, without the {@code $}. */
  @Override
  public Set<String> variables() {
    return program.mentions().variables();
  }

  /** The members of {@code $states} it reads by name, such as {@code result}. */
  public Set<String> statesMembers() {
    return program.mentions().statesMembers();
  }

  @Override
  public JsonNode evaluate(Scope scope) throws QueryException {
    try {
      return program.evaluate(new ScopeBindings(scope, program.mentions()));
    } catch (EvaluationFailure e) {
      throw JsonataErrors.of(text, field, e);
    }
  }

  /** The scope of a field as the engine sees it. */
  private record ScopeBindings(Scope scope, Mentions mentions) implements Bindings {

    @Override
    public @Nullable JsonNode variable(String name) {
      return name.equals(STATES) ? states() : scope.variable(name);
    }

    /** Only what this field defines, so that the rest is undefined. */
    private JsonNode states() {
      ObjectBuilder states =
          new ObjectBuilder().put("input", scope.stateInput()).put("context", scope.context());
      JsonNode result = scope.result();
      if (result != null) {
        states.put("result", result);
      }
      JsonNode errorOutput = scope.errorOutput();
      if (errorOutput != null) {
        states.put("errorOutput", errorOutput);
      }
      return states.build();
    }

    @Override
    public Instant now() {
      return scope.surroundings().now();
    }

    @Override
    public double random() {
      return scope.surroundings().random();
    }

    @Override
    public String uuid() {
      return scope.surroundings().uuid();
    }
  }
}
