package io.github.sfntest.internal.asl;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.sfntest.internal.query.Expression;
import org.jspecify.annotations.Nullable;

/** Reads a Map state. */
final class MapParser {

  private MapParser() {}

  static @Nullable MapState parse(StateContext state) {
    FieldReader fields = state.fields();
    String next = StateParser.next(fields);
    DataFlow dataFlow = DataFlowParser.parse(state);
    ErrorHandling errorHandling = ErrorHandlingParser.parse(state);
    ValueField items =
        state.isJsonata() ? items(state) : state.queries().referencePathOrContext("ItemsPath");
    Expression itemSelector = itemSelector(state);
    ValueField maxConcurrency = integerOrPath(state, "MaxConcurrency");
    ValueField count = integerOrPath(state, "ToleratedFailureCount");
    ValueField percentage = percentage(state);
    String processorField = fields.exactlyOneOf("ItemProcessor", "Iterator");
    FieldReader processor = processorField == null ? null : fields.object(processorField);
    if (processor == null) {
      return null;
    }
    ProcessorConfig config = ProcessorConfig.parse(processor, state.graph());
    DistributedMap distributed = DistributedMapParser.parse(state, config);
    StateGraph graph = GraphParser.parse(processor, inside(state, config));
    return graph == null
        ? null
        : new MapState(
            state.name(),
            state.language(),
            next,
            items,
            itemSelector,
            graph,
            maxConcurrency,
            count,
            percentage,
            distributed,
            dataFlow,
            errorHandling);
  }

  private static GraphContext inside(StateContext state, ProcessorConfig config) {
    return config.isDistributed() ? state.graph().child(config.isExpress()) : state.inside();
  }

  private static @Nullable ValueField items(StateContext state) {
    JsonNode value = state.fields().node("Items");
    if (value == null) {
      return null;
    }
    if (state.queries().isExpression("Items")) {
      return state.queries().jsonataValue("Items");
    }
    if (!value.isContainerNode()) {
      state.fields().wrong("Items", "Expected value of type Array");
      return null;
    }
    Expression template = state.queries().jsonataTemplate("Items");
    return template == null
        ? null
        : new ValueField("Items", ValueField.Kind.JSONATA, null, template);
  }

  private static @Nullable Expression itemSelector(StateContext state) {
    if (!state.isJsonata()
        && state.fields().atMostOneOf("ItemSelector", "Parameters")
        && state.fields().has("Parameters")) {
      return state.queries().payloadTemplate("Parameters");
    }
    return state.queries().template("ItemSelector");
  }

  /** A field that is a whole number from 0 on, or its {@code …Path} twin. */
  static @Nullable ValueField integerOrPath(StateContext state, String name) {
    return usesPath(state, name)
        ? state.queries().referencePath(name + "Path")
        : state.queries().integer(name, 0, Long.MAX_VALUE);
  }

  private static @Nullable ValueField percentage(StateContext state) {
    String name = "ToleratedFailurePercentage";
    return usesPath(state, name)
        ? state.queries().referencePath(name + "Path")
        : state.queries().number(name, 0, 100);
  }

  private static boolean usesPath(StateContext state, String name) {
    return !state.isJsonata()
        && state.fields().atMostOneOf(name, name + "Path")
        && state.fields().has(name + "Path");
  }
}
