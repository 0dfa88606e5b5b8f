package io.github.sfntest.mock;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.sfntest.internal.asl.Resources;
import io.github.sfntest.internal.asl.TaskResource;
import io.github.sfntest.internal.json.Json;
import io.github.sfntest.internal.shapes.ResultNames;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import software.amazon.awssdk.core.ResponseBytes;
import software.amazon.awssdk.core.SdkBytes;
import software.amazon.awssdk.core.SdkField;
import software.amazon.awssdk.core.SdkPojo;
import software.amazon.awssdk.core.protocol.MarshallingType;
import software.amazon.awssdk.core.traits.ListTrait;
import software.amazon.awssdk.core.traits.MapTrait;
import software.amazon.awssdk.core.traits.PayloadTrait;
import software.amazon.awssdk.utils.builder.SdkBuilder;

/** Reads a recorded result as the AWS SDK's response, the other way round than mocks write it. */
final class ResponseReader {

  /** What stands for a time that the recorder has blanked. */
  static final Instant DATE = Instant.parse("2025-01-02T03:04:05Z");

  private static final Map<String, String> PACKAGES =
      Map.of("events", "eventbridge", "states", "sfn");

  private final TaskResource resource;
  private final Class<?> response;

  private ResponseReader(TaskResource resource, Class<?> response) {
    this.resource = resource;
    this.response = response;
  }

  /** The reader for {@code dynamodb:getItem}; empty if the SDK's module is not there. */
  static Optional<ResponseReader> of(String name) {
    TaskResource resource = Resources.of("arn:aws:states:::" + name);
    String service = resource.serviceName();
    try {
      return Optional.of(
          new ResponseReader(
              resource,
              Class.forName(
                  "software.amazon.awssdk.services."
                      + PACKAGES.getOrDefault(service, service)
                      + ".model."
                      + Character.toUpperCase(resource.action().charAt(0))
                      + resource.action().substring(1)
                      + "Response")));
    } catch (ClassNotFoundException e) {
      return Optional.empty();
    }
  }

  /** The response, with its body where the SDK hands it out apart. */
  Object read(JsonNode result) throws ReflectiveOperationException {
    Object read = pojo((SdkPojo) response.getMethod("builder").invoke(null), result);
    return result.has("Body")
        ? ResponseBytes.fromByteArray(
            read, result.get("Body").textValue().getBytes(StandardCharsets.UTF_8))
        : read;
  }

  private Object pojo(SdkPojo builder, JsonNode members) {
    for (SdkField<?> field : builder.sdkFields()) {
      JsonNode member = members.get(ResultNames.of(field.memberName(), resource.isAwsSdk()));
      if (member != null) {
        field.set(builder, value(field, member));
      }
    }
    return ((SdkBuilder<?, ?>) builder).build();
  }

  private Object value(SdkField<?> field, JsonNode json) {
    MarshallingType<?> type = field.marshallingType();
    if (type == MarshallingType.SDK_POJO) {
      return pojo(field.constructor().get(), json);
    }
    if (type == MarshallingType.LIST) {
      SdkField<?> element = field.getTrait(ListTrait.class).memberFieldInfo();
      List<Object> values = new ArrayList<>();
      json.forEach(each -> values.add(value(element, each)));
      return values;
    }
    if (type == MarshallingType.MAP) {
      SdkField<?> element = field.getTrait(MapTrait.class).valueFieldInfo();
      Map<String, Object> values = new LinkedHashMap<>();
      json.properties().forEach(each -> values.put(each.getKey(), value(element, each.getValue())));
      return values;
    }
    if (type == MarshallingType.SDK_BYTES) {
      return field.containsTrait(PayloadTrait.class)
          ? SdkBytes.fromUtf8String(Json.write(json))
          : SdkBytes.fromByteArray(Base64.getDecoder().decode(json.textValue()));
    }
    if (type == MarshallingType.INSTANT) {
      return DATE;
    }
    if (type == MarshallingType.INTEGER) {
      return json.intValue();
    }
    if (type == MarshallingType.LONG) {
      return json.longValue();
    }
    if (type == MarshallingType.DOUBLE) {
      return json.doubleValue();
    }
    return type == MarshallingType.BOOLEAN ? (Object) json.booleanValue() : json.textValue();
  }
}
