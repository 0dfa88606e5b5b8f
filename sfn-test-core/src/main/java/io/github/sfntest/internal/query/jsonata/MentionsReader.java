package io.github.sfntest.internal.query.jsonata;

import io.github.sfntest.internal.query.jsonata.Lexer.Kind;
import io.github.sfntest.internal.query.jsonata.Lexer.Token;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Reads an expression for what it mentions. Walks the grammar of the language (operator precedence
 * parsing) with the scopes of its local variables, and knows at each place whether there is a
 * context value that bare names can refer to.
 */
final class MentionsReader {

  private final Lexer lexer;
  private final Set<String> functions;
  private final Set<String> names = new LinkedHashSet<>();
  private final Set<String> readAsValue = new HashSet<>();
  private final Set<String> variables = new LinkedHashSet<>();
  private final Set<String> statesMembers = new LinkedHashSet<>();
  private @Nullable String unsupported;
  private Token token;
  private Scope scope = new Scope(null, false);

  /** Whether there is a context value: inside a step, a predicate, a grouping, an ordering. */
  private boolean hasContext;

  private MentionsReader(String text, Set<String> functions) {
    this.lexer = new Lexer(text);
    this.functions = functions;
    this.token = lexer.next(true);
  }

  /**
   * Reads a text that the engine has accepted.
   *
   * @param functions the names of the functions of the language
   */
  static Mentions read(String text, Set<String> functions) {
    MentionsReader reader = new MentionsReader(text, functions);
    reader.expression(0);
    reader.close();
    Set<String> onlyCalled = new HashSet<>(reader.names);
    onlyCalled.removeAll(reader.readAsValue);
    return new Mentions(
        reader.names, onlyCalled, reader.variables, reader.statesMembers, reader.unsupported);
  }

  /**
   * Names bound by the expression itself; what a lambda reads may be bound after the lambda was
   * written.
   */
  private static final class Scope {
    final @Nullable Scope parent;
    final boolean isLambda;
    final Set<String> bound = new HashSet<>();
    final List<Read> pending = new ArrayList<>();

    Scope(@Nullable Scope parent, boolean isLambda) {
      this.parent = parent;
      this.isLambda = isLambda;
    }

    boolean binds(String name) {
      for (Scope s = this; s != null; s = s.parent) {
        if (s.bound.contains(name)) {
          return true;
        }
      }
      return false;
    }

    boolean isInLambda() {
      for (Scope s = this; s != null; s = s.parent) {
        if (s.isLambda) {
          return true;
        }
      }
      return false;
    }
  }

  private record Read(String name, boolean called) {}

  // -- scopes

  private void open(boolean isLambda) {
    scope = new Scope(scope, isLambda);
  }

  private void close() {
    Scope closed = scope;
    Scope parent = closed.parent;
    for (Read read : closed.pending) {
      if (closed.binds(read.name())) {
        continue;
      }
      if (parent == null) {
        free(read);
      } else {
        parent.pending.add(read);
      }
    }
    if (parent != null) {
      scope = parent;
    }
  }

  private void read(Read read) {
    if (scope.binds(read.name())) {
      return;
    }
    if (scope.isInLambda()) {
      scope.pending.add(read);
    } else {
      free(read);
    }
  }

  private void free(Read read) {
    names.add(read.name());
    if (!read.called()) {
      readAsValue.add(read.name());
    }
    boolean isFunction = read.called() && functions.contains(read.name());
    if (!isFunction && !read.name().equals("states")) {
      variables.add(read.name());
    }
  }

  // -- tokens

  private void advance(boolean operandMayFollow) {
    token = lexer.next(operandMayFollow);
  }

  private boolean accept(String operator, boolean operandMayFollow) {
    if (!token.is(operator)) {
      return false;
    }
    advance(operandMayFollow);
    return true;
  }

  private void expect(String operator, boolean operandMayFollow) {
    if (!accept(operator, operandMayFollow)) {
      throw new IllegalStateException(
          "expected " + operator + " at " + token.position() + ", but was " + token.text());
    }
  }

  private int power() {
    if (token.kind() != Kind.OPERATOR) {
      return 0;
    }
    return Lexer.POWER.getOrDefault(token.text(), 0);
  }

  // -- grammar

  /** Reads an expression; gives its last operand, or an operator if it ends with something else. */
  private Token expression(int rightPower) {
    Token last = token;
    advance(false);
    operand(last);
    while (rightPower < power()) {
      Token operator = token;
      advance(true);
      last = operator(operator, last);
    }
    return last;
  }

  private Token withContext(int rightPower) {
    boolean outer = hasContext;
    hasContext = true;
    Token last = expression(rightPower);
    hasContext = outer;
    return last;
  }

  private void operand(Token first) {
    switch (first.kind()) {
      case NAME -> name(first);
      case VARIABLE -> variable(first);
      case LITERAL, END -> {}
      case OPERATOR -> prefix(first);
    }
  }

  private void name(Token name) {
    boolean isLambda =
        token.is("(") && (name.text().equals("function") || name.text().equals("\u03BB"));
    if (!isLambda) {
      needsDocument(name.text());
    }
  }

  private void needsDocument(String what) {
    if (!hasContext && unsupported == null && !scope.isInLambda()) {
      unsupported = what;
    }
  }

  private void variable(Token variable) {
    String name = variable.text();
    if (name.isEmpty()) {
      needsDocument("$");
    } else if (name.equals("$")) {
      if (unsupported == null) {
        unsupported = "$$";
      }
    } else if (!token.is(":=")) {
      read(new Read(name, token.is("(")));
    }
  }

  private void prefix(Token operator) {
    switch (operator.text()) {
      case "(" -> block();
      case "[" -> array();
      case "{" -> object();
      case "-" -> expression(70);
      case "|" -> transform();
      case "and", "or", "in" -> needsDocument(operator.text());
      default -> {} // wildcards and the parent operator stand alone
    }
  }

  private void block() {
    open(false);
    while (!token.is(")")) {
      expression(0);
      if (!accept(";", true)) {
        break;
      }
    }
    close();
    expect(")", false);
  }

  private void array() {
    while (!token.is("]")) {
      expression(0);
      if (accept("..", true)) {
        expression(0);
      }
      if (!accept(",", true)) {
        break;
      }
    }
    expect("]", false);
  }

  private void object() {
    while (!token.is("}")) {
      expression(0);
      expect(":", true);
      expression(0);
      if (!accept(",", true)) {
        break;
      }
    }
    expect("}", false);
  }

  private void transform() {
    withContext(20);
    expect("|", true);
    withContext(20);
    if (accept(",", true)) {
      withContext(20);
    }
    expect("|", false);
  }

  private Token operator(Token operator, Token before) {
    switch (operator.text()) {
      case "." -> {
        return step(before);
      }
      case "[" -> {
        if (!token.is("]")) {
          withContext(0);
        }
        expect("]", false);
      }
      case "{" -> {
        boolean outer = hasContext;
        hasContext = true;
        object();
        hasContext = outer;
      }
      case "(" -> call(before);
      case "^" -> order();
      case "@", "#" -> {
        scope.bound.add(token.text());
        advance(false);
      }
      case "?" -> {
        expression(0);
        if (accept(":", true)) {
          expression(0);
        }
      }
      case ":=" -> binding(before);
      default -> expression(Lexer.POWER.getOrDefault(operator.text(), 0));
    }
    return operator;
  }

  private Token step(Token before) {
    if (before.kind() == Kind.VARIABLE && before.text().equals("states")) {
      if (token.kind() == Kind.NAME || token.quoted()) {
        statesMembers.add(token.text());
      }
    }
    return withContext(75);
  }

  private void binding(Token before) {
    String name = before.text();
    boolean isLambda = token.text().equals("function") || token.text().equals("\u03BB");
    if (isLambda) {
      scope.bound.add(name);
    }
    expression(9);
    scope.bound.add(name);
  }

  private void order() {
    expect("(", true);
    do {
      if (!accept("<", true)) {
        accept(">", true);
      }
      withContext(0);
    } while (accept(",", true));
    expect(")", false);
  }

  private void call(Token before) {
    boolean isLambda =
        before.kind() == Kind.NAME
            && !before.quoted()
            && (before.text().equals("function") || before.text().equals("\u03BB"));
    if (isLambda) {
      lambda();
      return;
    }
    while (!token.is(")")) {
      if (!accept("?", true)) {
        expression(0);
      }
      if (!accept(",", true)) {
        break;
      }
    }
    expect(")", false);
  }

  private void lambda() {
    open(true);
    while (!token.is(")")) {
      scope.bound.add(token.text());
      advance(false);
      if (!accept(",", true)) {
        break;
      }
    }
    expect(")", false);
    if (token.is("<")) {
      while (!token.is("{") && token.kind() != Kind.END) {
        advance(false);
      }
    }
    expect("{", true);
    expression(0);
    close();
    expect("}", false);
  }
}
