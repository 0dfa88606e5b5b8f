package io.github.sfntest.internal.asl;

import io.github.sfntest.internal.query.QueryLanguage;

/**
 * What the parser of one state works on.
 *
 * @param name the state's name
 * @param kind the state's type
 * @param language the state's query language
 * @param fields the state's fields
 * @param queries compiles the state's expressions
 * @param graph what surrounds the state
 * @param siblings the states of the graph that this one belongs to
 */
record StateContext(
    String name,
    StateKind kind,
    QueryLanguage language,
    FieldReader fields,
    QueryFields queries,
    GraphContext graph,
    FieldReader siblings) {

  /**
   * The context of a graph inside this state. A variable that only this very state assigns, in its
   * {@code Assign} or a catcher, is assigned when the inner graph is gone: AWS lets the inner graph
   * have one of that name
   * (states_variables/test_parallel_catch_error[PARALLEL_CATCH_ERROR_VARIABLE_SAMPLING]).
   */
  GraphContext inside() {
    return graph.inner(Variables.assignedBy(siblings.object(), name));
  }

  boolean isJsonata() {
    return language == QueryLanguage.JSONATA;
  }
}
