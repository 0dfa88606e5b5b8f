package io.github.sfntest.internal.query;

/** The query language of a state machine or a state; ASL {@code QueryLanguage}. */
public enum QueryLanguage {
  JSONPATH("JSONPath"),
  JSONATA("JSONata");

  private final String aslName;

  QueryLanguage(String aslName) {
    this.aslName = aslName;
  }

  /** The word of the Amazon States Language, such as {@code JSONPath}. */
  public String aslName() {
    return aslName;
  }
}
