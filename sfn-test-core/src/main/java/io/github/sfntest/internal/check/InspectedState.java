package io.github.sfntest.internal.check;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.sfntest.internal.json.Json;
import io.github.sfntest.internal.json.ObjectBuilder;
import io.github.sfntest.internal.json.ValueMapper;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.core.SdkField;
import software.amazon.awssdk.core.SdkPojo;
import software.amazon.awssdk.services.sfn.model.InspectionData;
import software.amazon.awssdk.services.sfn.model.TestStateResponse;

/**
 * The inspection data of a tested state, by the API's names. They are read through the SDK's own
 * description of them, so that an older SDK, which lacks some, will do.
 */
record InspectedState(Map<String, JsonNode> members) {

  static InspectedState of(TestStateResponse response) {
    Map<String, JsonNode> members = new LinkedHashMap<>();
    InspectionData data = response.inspectionData();
    if (data != null) {
      for (SdkField<?> field : data.sdkFields()) {
        Object value = field.getValueOrDefault(data);
        if (value != null) {
          members.put(field.locationName(), json(value));
        }
      }
    }
    return new InspectedState(members);
  }

  private static JsonNode json(Object value) {
    if (value instanceof SdkPojo structure) {
      ObjectBuilder object = new ObjectBuilder();
      for (SdkField<?> field : structure.sdkFields()) {
        Object inner = field.getValueOrDefault(structure);
        if (inner != null) {
          object.put(field.locationName(), ValueMapper.standard().value(inner));
        }
      }
      return object.build();
    }
    return value instanceof String text
        ? ValueMapper.standard().json(text)
        : ValueMapper.standard().value(value);
  }

  @Nullable JsonNode get(String member) {
    return members.get(member);
  }

  /** A number in {@code errorDetails}; null if it is not there. */
  @Nullable Integer errorDetail(String name) {
    JsonNode details = members.getOrDefault("errorDetails", Json.emptyObject());
    return details.has(name) ? details.get(name).intValue() : null;
  }

  List<String> names() {
    return new ArrayList<>(members.keySet());
  }
}
