package io.github.sfntest.internal.query.jsonata;

import java.util.HashMap;
import java.util.Map;

/** Functions by name, while they are collected. */
final class FunctionTable {

  private final Map<String, NativeFunction> functions = new HashMap<>();

  /** A function that has no value where its first argument has none. */
  void add(String name, String signature, int arity, NativeFunction.Body body) {
    addLenient(name, signature, arity, a -> a.has(0) ? body.call(a) : null);
  }

  /** A function that deals with undefined arguments itself. */
  void addLenient(String name, String signature, int arity, NativeFunction.Body body) {
    functions.put(name, new NativeFunction(name, signature, arity, body));
  }

  Map<String, NativeFunction> build() {
    return Map.copyOf(functions);
  }
}
