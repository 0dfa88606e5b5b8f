package io.github.sfntest.mock;

/** Declares mocks that may stay unused. */
record LenientMocking(TaskMocking mocks) implements TaskMocking {

  @Override
  public TaskMock whenTask(String state) {
    return mocks.whenTask(state).lenient();
  }

  @Override
  public TaskMock whenLambda(String nameOrArn) {
    return mocks.whenLambda(nameOrArn).lenient();
  }

  @Override
  public TaskMock whenResource(String arnGlob) {
    return mocks.whenResource(arnGlob).lenient();
  }

  @Override
  public TaskMock whenNestedExecution(String stateMachine) {
    return mocks.whenNestedExecution(stateMachine).lenient();
  }
}
