package io.github.sfntest.internal.service;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.sfntest.execution.RetryAttempt;
import io.github.sfntest.internal.asl.State;
import io.github.sfntest.internal.asl.TaskState;
import io.github.sfntest.internal.json.Json;
import io.github.sfntest.internal.json.ObjectBuilder;
import io.github.sfntest.internal.runtime.DataStep;
import io.github.sfntest.internal.runtime.ExecutionRun;
import io.github.sfntest.internal.runtime.StateProbe;
import io.github.sfntest.internal.runtime.StateProbe.MapLimits;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.sfn.model.InspectionData;

/** Makes the inspection data of a state that was tested; API Reference, "InspectionData". */
final class Inspection {

  private Inspection() {}

  static InspectionData of(
      ExecutionRun run, StateProbe probe, State state, boolean traces, String region) {
    InspectionData.Builder data = InspectionData.builder().input(run.spec().inputText());
    probe.steps().forEach((step, value) -> SdkMembers.set(data, step.member(), Json.write(value)));
    Map<String, JsonNode> variables = new TreeMap<>(run.variables());
    if (!variables.isEmpty()) {
      ObjectBuilder all = new ObjectBuilder();
      variables.forEach(all::put);
      SdkMembers.set(data, "variables", Json.write(all.build()));
    }
    limits(data, probe.mapLimits());
    Map<String, Integer> error = errorDetails(probe);
    if (!error.isEmpty()) {
      SdkMembers.setStructure(data, "errorDetails", error);
    }
    if (traces && isHttp(state)) {
      exchange(data, probe.steps(), region);
    }
    return data.build();
  }

  private static void limits(InspectionData.Builder data, @Nullable MapLimits limits) {
    if (limits == null) {
      return;
    }
    SdkMembers.set(
        data, "maxConcurrency", (int) Math.min(limits.maxConcurrency(), Integer.MAX_VALUE));
    Long count = limits.toleratedFailureCount();
    if (count != null) {
      SdkMembers.set(data, "toleratedFailureCount", (int) Math.min(count, Integer.MAX_VALUE));
    }
    Double percentage = limits.toleratedFailurePercentage();
    if (percentage != null) {
      SdkMembers.set(data, "toleratedFailurePercentage", percentage.floatValue());
    }
  }

  private static Map<String, Integer> errorDetails(StateProbe probe) {
    Map<String, Integer> details = new LinkedHashMap<>();
    if (probe.catchIndex() >= 0) {
      details.put("catchIndex", probe.catchIndex());
    }
    if (probe.retryIndex() >= 0) {
      details.put("retryIndex", probe.retryIndex());
    }
    RetryAttempt retry = probe.retry();
    if (retry != null) {
      details.put(
          "retryBackoffIntervalSeconds",
          (int) Math.min(retry.delay().toSeconds(), Integer.MAX_VALUE));
    }
    return details;
  }

  private static boolean isHttp(State state) {
    return state instanceof TaskState task && task.resource().service().equals("http");
  }

  private static void exchange(
      InspectionData.Builder data, Map<DataStep, JsonNode> steps, String region) {
    JsonNode parameters =
        steps.getOrDefault(
            DataStep.PARAMETERS, steps.getOrDefault(DataStep.ARGUMENTS, Json.emptyObject()));
    SdkMembers.setStructure(data, "request", HttpExchange.request(parameters, region));
    JsonNode result = steps.get(DataStep.RESULT);
    if (result != null) {
      SdkMembers.setStructure(data, "response", HttpExchange.response(result));
    }
  }
}
