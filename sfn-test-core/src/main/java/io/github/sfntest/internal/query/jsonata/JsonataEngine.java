package io.github.sfntest.internal.query.jsonata;

/** Turns the text of JSONata expressions into programs. Thread-safe. */
public interface JsonataEngine {

  /**
   * Parses an expression.
   *
   * @param text the text between <code>{%</code> and <code>%}</code>
   * @throws ParseFailure if it is not well formed
   */
  Program compile(String text) throws ParseFailure;
}
