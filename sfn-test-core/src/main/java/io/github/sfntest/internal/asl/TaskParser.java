package io.github.sfntest.internal.asl;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.sfntest.internal.query.Expression;
import org.jspecify.annotations.Nullable;

/** Reads a Task state. */
final class TaskParser {

  private static final long MAX_SECONDS = 99_999_999;

  private TaskParser() {}

  static @Nullable TaskState parse(StateContext state) {
    FieldReader fields = state.fields();
    String next = StateParser.next(fields);
    DataFlow dataFlow = DataFlowParser.parse(state);
    ErrorHandling errorHandling = ErrorHandlingParser.parse(state);
    ValueField timeout = seconds(state, "TimeoutSeconds");
    ValueField heartbeat = seconds(state, "HeartbeatSeconds");
    checkHeartbeat(fields, timeout, heartbeat);
    Expression credentials = credentials(state);
    TaskResource resource =
        fields.require("Resource")
            ? TaskResourceParser.parse(fields, state.graph().isExpress())
            : null;
    if (resource == null) {
      return null;
    }
    return new TaskState(
        state.name(),
        state.language(),
        next,
        resource,
        dataFlow,
        timeout,
        heartbeat,
        credentials,
        errorHandling);
  }

  private static @Nullable ValueField seconds(StateContext state, String name) {
    String path = name + "Path";
    if (state.isJsonata() || !state.fields().atMostOneOf(name, path) || state.fields().has(name)) {
      return state.queries().integer(name, 1, MAX_SECONDS);
    }
    return state.queries().referencePath(path);
  }

  private static void checkHeartbeat(
      FieldReader fields, @Nullable ValueField timeout, @Nullable ValueField heartbeat) {
    JsonNode most = timeout == null ? null : timeout.literal();
    JsonNode seconds = heartbeat == null ? null : heartbeat.literal();
    if (most != null && seconds != null && seconds.longValue() >= most.longValue()) {
      fields.wrong("HeartbeatSeconds", "Value must be smaller than TimeoutSeconds");
    }
  }

  private static @Nullable Expression credentials(StateContext state) {
    if (state.queries().isExpression("Credentials")) {
      return state.queries().jsonataTemplate("Credentials");
    }
    FieldReader credentials = state.fields().object("Credentials");
    if (credentials == null) {
      return null;
    }
    boolean dynamic = !state.isJsonata() && credentials.has("RoleArn.$");
    if (!credentials.has("RoleArn") && !dynamic) {
      credentials.wrong("The field 'RoleArn' is required but was missing");
      return null;
    }
    return state.queries().template("Credentials");
  }
}
