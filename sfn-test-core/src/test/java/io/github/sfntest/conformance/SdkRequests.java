package io.github.sfntest.conformance;

import com.fasterxml.jackson.databind.JsonNode;
import java.lang.reflect.InvocationTargetException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import software.amazon.awssdk.core.SdkField;
import software.amazon.awssdk.core.SdkPojo;
import software.amazon.awssdk.core.protocol.MarshallingType;
import software.amazon.awssdk.core.traits.ListTrait;
import software.amazon.awssdk.core.traits.MapTrait;
import software.amazon.awssdk.services.sfn.SfnClient;
import software.amazon.awssdk.services.sfn.model.SfnException;
import software.amazon.awssdk.services.sfn.model.SfnRequest;
import software.amazon.awssdk.services.sfn.model.SfnResponse;
import software.amazon.awssdk.utils.builder.Buildable;

/** Calls of the SDK's client from the service's own JSON. */
public final class SdkRequests {

  private static final String MODEL = SfnRequest.class.getPackageName() + ".";

  private SdkRequests() {}

  /**
   * Whether the SDK on the class path has an operation and the members of its request.
   *
   * @param operation its name, as a method of the client
   * @param arguments its members, in the service's own JSON
   */
  public static boolean knows(String operation, JsonNode arguments) {
    return model(requestName(operation)).isPresent() && knows(builder(operation), arguments);
  }

  private static boolean knows(SdkPojo builder, JsonNode members) {
    return members.properties().stream()
        .allMatch(
            member ->
                field(builder, member.getKey())
                    .map(
                        field ->
                            field.marshallingType() != MarshallingType.SDK_POJO
                                || knows(field.constructor().get(), member.getValue()))
                    .orElse(false));
  }

  /** The request of an operation. */
  public static SfnRequest request(String operation, JsonNode arguments) {
    return (SfnRequest) build(builder(operation), arguments);
  }

  /**
   * The name of the class of an error: its code, with {@code Exception} appended unless it ends so;
   * {@code SfnException} if the SDK has none of that name.
   */
  static String exceptionClass(String code) {
    String name = code.endsWith("Exception") ? code : code + "Exception";
    return model(name).map(Class::getSimpleName).orElse(SfnException.class.getSimpleName());
  }

  private static String requestName(String operation) {
    return Character.toUpperCase(operation.charAt(0)) + operation.substring(1) + "Request";
  }

  private static SdkPojo builder(String operation) {
    try {
      return (SdkPojo)
          model(requestName(operation)).orElseThrow().getMethod("builder").invoke(null);
    } catch (ReflectiveOperationException e) {
      throw new IllegalStateException(e);
    }
  }

  private static Optional<Class<?>> model(String name) {
    try {
      return Optional.of(Class.forName(MODEL + name));
    } catch (ClassNotFoundException e) {
      return Optional.empty();
    }
  }

  /** Makes the call, and throws what the client throws. */
  public static SfnResponse call(SfnClient client, String operation, SfnRequest request) {
    try {
      return (SfnResponse)
          SfnClient.class.getMethod(operation, request.getClass()).invoke(client, request);
    } catch (InvocationTargetException e) {
      if (e.getCause() instanceof Error error) {
        throw error;
      }
      throw (RuntimeException) e.getCause();
    } catch (ReflectiveOperationException e) {
      throw new IllegalStateException(e);
    }
  }

  private static Object build(SdkPojo builder, JsonNode members) {
    for (Map.Entry<String, JsonNode> member : members.properties()) {
      SdkField<?> field = field(builder, member.getKey()).orElseThrow();
      field.set(builder, value(field, member.getValue()));
    }
    return ((Buildable) builder).build();
  }

  private static Optional<SdkField<?>> field(SdkPojo pojo, String name) {
    return pojo.sdkFields().stream().filter(it -> it.locationName().equals(name)).findFirst();
  }

  private static Object value(SdkField<?> field, JsonNode value) {
    MarshallingType<?> type = field.marshallingType();
    if (type == MarshallingType.LIST) {
      SdkField<?> element = field.getTrait(ListTrait.class).memberFieldInfo();
      List<Object> list = new ArrayList<>();
      value.forEach(it -> list.add(value(element, it)));
      return list;
    }
    if (type == MarshallingType.MAP) {
      SdkField<?> element = field.getTrait(MapTrait.class).valueFieldInfo();
      Map<String, Object> map = new LinkedHashMap<>();
      value.properties().forEach(it -> map.put(it.getKey(), value(element, it.getValue())));
      return map;
    }
    if (type == MarshallingType.SDK_POJO) {
      return build(field.constructor().get(), value);
    }
    if (type == MarshallingType.BOOLEAN && value.isBoolean()) {
      return value.booleanValue();
    }
    if (type == MarshallingType.INTEGER && value.isInt()) {
      return value.intValue();
    }
    if (type == MarshallingType.LONG && value.canConvertToLong()) {
      return value.longValue();
    }
    if (type == MarshallingType.FLOAT && value.isNumber()) {
      return value.floatValue();
    }
    if (type == MarshallingType.DOUBLE && value.isNumber()) {
      return value.doubleValue();
    }
    if (type == MarshallingType.STRING && value.isTextual()) {
      return value.textValue();
    }
    throw new IllegalArgumentException(
        "'" + field.locationName() + "' is a " + type + ", and not " + value);
  }
}
