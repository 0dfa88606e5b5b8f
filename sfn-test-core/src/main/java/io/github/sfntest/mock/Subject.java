package io.github.sfntest.mock;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.sfntest.mock.MockedOutcome.Level;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** What a mock names. Immutable. */
sealed interface Subject {

  /** The more specific one wins: the lower number. */
  int rank();

  Level level();

  boolean names(TaskCall call);

  /** Whether it is worth mentioning where nothing answers this call. */
  default boolean concerns(TaskCall call) {
    return true;
  }

  /** What is compared, and what an answer sees. */
  default JsonNode input(TaskCall call) {
    return call.input();
  }

  /** The raw result, of a value that was given for it. */
  default JsonNode result(JsonNode given, TaskCall call) {
    return given;
  }

  /** What {@link #input} is called. */
  default String inputNoun() {
    return "input";
  }

  /** As the test wrote it, such as {@code whenTask("Pay")}. */
  String declared();

  /** What kind of thing it names. */
  String noun();

  /** The bare name, to look for near ones. */
  String name();

  /** What the call has instead, for a call that it does not name. */
  String otherwise(TaskCall call);

  /** A state, of one machine or of any. */
  record OfState(@Nullable String machine, String state) implements Subject {

    @Override
    public int rank() {
      return machine == null ? 1 : 0;
    }

    @Override
    public Level level() {
      return Level.RESULT;
    }

    @Override
    public boolean names(TaskCall call) {
      return state.equals(call.state()) && (machine == null || machine.equals(call.machine()));
    }

    @Override
    public String declared() {
      String mock = "whenTask(\"" + state + "\")";
      return machine == null ? mock : "stateMachine(\"" + machine + "\")." + mock;
    }

    @Override
    public String noun() {
      return "state";
    }

    @Override
    public String name() {
      return state;
    }

    @Override
    public String otherwise(TaskCall call) {
      return state.equals(call.state())
          ? "this is state machine '" + call.machine() + "'"
          : "this is state '" + call.state() + "'";
    }
  }

  /**
   * A state that a test case of a mock file answers.
   *
   * @param ifStarted whether only executions that were started with that test case are meant
   */
  record OfTestCase(MockConfigFile.TestCase testCase, String state, boolean ifStarted)
      implements Subject {

    @Override
    public int rank() {
      return ifStarted ? -1 : 0;
    }

    @Override
    public Level level() {
      return Level.RESULT;
    }

    @Override
    public boolean names(TaskCall call) {
      return state.equals(call.state())
          && testCase.stateMachine().equals(call.machine())
          && concerns(call);
    }

    @Override
    public boolean concerns(TaskCall call) {
      return !ifStarted || testCase.name().equals(call.testCase());
    }

    @Override
    public JsonNode result(JsonNode given, TaskCall call) {
      return LambdaEnvelope.opened(given, call.resource());
    }

    @Override
    public String declared() {
      return "test case '"
          + testCase.name()
          + "' of "
          + testCase.place()
          + ", state '"
          + state
          + "'";
    }

    @Override
    public String noun() {
      return "state";
    }

    @Override
    public String name() {
      return state;
    }

    @Override
    public String otherwise(TaskCall call) {
      if (!state.equals(call.state())) {
        return "this is state '" + call.state() + "'";
      }
      return testCase.stateMachine().equals(call.machine())
          ? "this execution was not started with that test case"
          : "this is state machine '" + call.machine() + "'";
    }
  }

  /** A Lambda function, however it is invoked. */
  record OfLambda(LambdaName function) implements Subject {

    @Override
    public int rank() {
      return 2;
    }

    @Override
    public Level level() {
      return Level.PAYLOAD;
    }

    @Override
    public boolean names(TaskCall call) {
      String called = call.lambdaFunction();
      return called != null && function.covers(called);
    }

    @Override
    public JsonNode input(TaskCall call) {
      JsonNode payload = call.payload();
      return payload == null ? call.input() : payload;
    }

    @Override
    public String inputNoun() {
      return "payload";
    }

    @Override
    public String declared() {
      return "whenLambda(\"" + function.text() + "\")";
    }

    @Override
    public String noun() {
      return "function";
    }

    @Override
    public String name() {
      return function.name();
    }

    @Override
    public String otherwise(TaskCall call) {
      String called = call.lambdaFunction();
      return called == null ? "this task invokes no Lambda function" : "this function is " + called;
    }
  }

  /** A {@code Resource}, with wildcards. */
  record OfResource(String glob, Pattern pattern) implements Subject {

    /** Reads {@code *} as any text and {@code ?} as any one character. */
    static OfResource of(String glob) {
      StringBuilder regex = new StringBuilder();
      for (int i = 0; i < glob.length(); i++) {
        char c = glob.charAt(i);
        switch (c) {
          case '*' -> regex.append(".*");
          case '?' -> regex.append('.');
          default -> regex.append(Pattern.quote(String.valueOf(c)));
        }
      }
      return new OfResource(glob, Pattern.compile(regex.toString(), Pattern.DOTALL));
    }

    @Override
    public int rank() {
      return 2;
    }

    @Override
    public Level level() {
      return Level.RESULT;
    }

    @Override
    public boolean names(TaskCall call) {
      return pattern.matcher(call.resource().arn()).matches();
    }

    @Override
    public String declared() {
      return "whenResource(\"" + glob + "\")";
    }

    @Override
    public String noun() {
      return "resource";
    }

    @Override
    public String name() {
      return glob;
    }

    @Override
    public String otherwise(TaskCall call) {
      return "this resource is " + call.resource().arn();
    }
  }

  /** A state machine that a task starts. */
  record OfNested(String machine) implements Subject {

    private static final String KIND = ":stateMachine:";

    @Override
    public int rank() {
      return 2;
    }

    @Override
    public Level level() {
      return Level.CHILD_OUTPUT;
    }

    @Override
    public boolean names(TaskCall call) {
      String started = call.nestedStateMachine();
      if (started == null) {
        return false;
      }
      // An ARN without version or alias, and a bare name, stand for all of them.
      return machine.indexOf(KIND) >= 0
          ? started.equals(machine) || started.startsWith(machine + ":")
          : nameIn(started).equals(machine);
    }

    private static String nameIn(String arn) {
      int start = arn.indexOf(KIND);
      if (start < 0) {
        return arn;
      }
      String rest = arn.substring(start + KIND.length());
      int qualifier = rest.indexOf(':');
      return qualifier < 0 ? rest : rest.substring(0, qualifier);
    }

    @Override
    public String declared() {
      return "whenNestedExecution(\"" + machine + "\")";
    }

    @Override
    public String noun() {
      return "state machine";
    }

    @Override
    public String name() {
      return nameIn(machine);
    }

    @Override
    public String otherwise(TaskCall call) {
      String started = call.nestedStateMachine();
      return started == null ? "this task starts no execution" : "this state machine is " + started;
    }
  }
}
