package io.github.sfntest.strength;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Supplier;
import software.amazon.awssdk.core.SdkField;
import software.amazon.awssdk.core.SdkPojo;
import software.amazon.awssdk.core.protocol.MarshallingType;
import software.amazon.awssdk.core.traits.ListTrait;
import software.amazon.awssdk.core.traits.MapTrait;
import software.amazon.awssdk.services.sfn.SfnClient;
import software.amazon.awssdk.services.sfn.model.SfnRequest;
import software.amazon.awssdk.utils.builder.Buildable;

/**
 * Requests of any operation, made from what the SDK says of their members. ARNs and tokens are
 * mostly ones that earlier answers held, so that a sequence of calls gets somewhere.
 */
final class RandomCalls {
  /** The keys of objects in the bucket {@code b}. */
  static final String[] OBJECTS = {"d/list.json", "d/table.csv", "d/lines.jsonl", "d/odd", "gone"};

  private static final List<Method> OPERATIONS =
      Arrays.stream(SfnClient.class.getMethods())
          .filter(method -> method.getParameterCount() == 1)
          .filter(method -> SfnRequest.class.isAssignableFrom(method.getParameterTypes()[0]))
          .filter(method -> !method.getName().endsWith("Paginator"))
          .sorted(Comparator.comparing(Method::getName))
          .toList();

  private static final Set<String> USUAL =
      Set.of("startExecution", "createStateMachine", "startSyncExecution", "sendTaskSuccess");

  private final Draw draw;
  private final RandomJson json;
  private final Supplier<String> definitions;
  private final Map<String, List<String>> seen = new LinkedHashMap<>();

  RandomCalls(Draw draw, Supplier<String> definitions) {
    this.draw = draw;
    this.json = new RandomJson(draw);
    this.definitions = definitions;
  }

  /** Makes one call of any operation and returns what it answers. */
  SdkPojo call(SfnClient client) {
    Method operation = draw.of(OPERATIONS);
    if (draw.percent(40)) {
      operation =
          draw.of(OPERATIONS.stream().filter(each -> USUAL.contains(each.getName())).toList());
    }
    Object request = request(operation.getParameterTypes()[0]);
    try {
      SdkPojo response = (SdkPojo) operation.invoke(client, request);
      remember(response);
      return response;
    } catch (InvocationTargetException e) {
      if (e.getCause() instanceof Error error) {
        throw error;
      }
      throw (RuntimeException) e.getCause();
    } catch (IllegalAccessException e) {
      throw new IllegalStateException(e);
    }
  }

  private Object request(Class<?> type) {
    try {
      return filled((SdkPojo) type.getMethod("builder").invoke(null));
    } catch (ReflectiveOperationException e) {
      throw new IllegalStateException(e);
    }
  }

  private Object filled(SdkPojo builder) {
    for (SdkField<?> field : builder.sdkFields()) {
      if (isLikely(field.locationName())) {
        field.set(builder, value(field));
      }
    }
    return ((Buildable) builder).build();
  }

  private boolean isLikely(String name) {
    return switch (name) {
      case "encryptionConfiguration", "mock", "stateConfiguration", "traceHeader" ->
          draw.percent(5);
      case "nextToken", "statusFilter", "redriveFilter", "versionDescription" -> draw.percent(15);
      case "stateMachineVersionArn", "stateMachineAliasArn", "revealSecrets" -> draw.percent(30);
      default -> draw.percent(name.endsWith("Arn") || name.equals("name") ? 95 : 75);
    };
  }

  private Object value(SdkField<?> field) {
    MarshallingType<?> type = field.marshallingType();
    if (type == MarshallingType.LIST) {
      SdkField<?> element = field.getTrait(ListTrait.class).memberFieldInfo();
      List<Object> list = new ArrayList<>();
      for (int i = draw.below(3); i > 0; i--) {
        list.add(value(element));
      }
      return list;
    }
    if (type == MarshallingType.MAP) {
      return Map.of("k", value(field.getTrait(MapTrait.class).valueFieldInfo()));
    }
    if (type == MarshallingType.SDK_POJO) {
      return filled(field.constructor().get());
    }
    if (type == MarshallingType.BOOLEAN) {
      return draw.percent(50);
    }
    if (type == MarshallingType.INTEGER) {
      return draw.of(0, 1, 2, 50, 100, 1000, 1001, -1, Integer.MAX_VALUE);
    }
    if (type == MarshallingType.LONG) {
      return draw.of(0L, 1L, 5L, -1L, Long.MAX_VALUE);
    }
    if (type == MarshallingType.FLOAT) {
      return draw.of(0f, 50f, 100f, -1f, Float.NaN);
    }
    if (type == MarshallingType.INSTANT) {
      return Instant.EPOCH;
    }
    return text(field.locationName());
  }

  private String text(String name) {
    List<String> known = seen.getOrDefault(group(name), List.of());
    if (!known.isEmpty() && draw.percent(90)) {
      return draw.of(known);
    }
    return switch (name) {
      case "definition" -> definitions.get();
      case "type" -> draw.of("STANDARD", "EXPRESS", "OTHER");
      case "input", "output", "variables", "context" ->
          draw.percent(90) ? json.document().toString() : json.text();
      case "name" -> draw.of("a", "b", "c", "with blank", "ü", "x".repeat(81));
      case "roleArn" -> "arn:aws:iam::123456789012:role/test";
      case "level" -> draw.of("ALL", "OFF", "ERROR");
      case "includedData" -> draw.of("ALL_DATA", "METADATA_ONLY");
      case "severity" -> draw.of("ERROR", "WARNING");
      case "inspectionLevel" -> draw.of("INFO", "DEBUG", "TRACE");
      case "key", "tagKeys" -> draw.of("k", "aws:k", "");
      default -> json.text();
    };
  }

  /** The kind of thing that a member names, whatever it is called in that request. */
  private static String group(String name) {
    return switch (name) {
      case "resourceArn", "stateMachineVersionArn", "stateMachineAliasArn", "aliasArn" ->
          "stateMachineArn";
      default -> name.endsWith("Arn") || name.endsWith("Token") ? name : "";
    };
  }

  private void remember(SdkPojo response) {
    for (SdkField<?> field : response.sdkFields()) {
      Object value = field.getValueOrDefault(response);
      if (value instanceof String text) {
        learn(field.locationName(), text);
      } else if (value instanceof SdkPojo inner) {
        remember(inner);
      } else if (value instanceof List<?> list) {
        list.stream()
            .filter(SdkPojo.class::isInstance)
            .limit(3)
            .forEach(each -> remember((SdkPojo) each));
      }
    }
  }

  /** From now on requests may name it. */
  void learn(String member, String value) {
    String group = group(member);
    if (!group.isEmpty()) {
      seen.computeIfAbsent(group, key -> new ArrayList<>()).add(value);
    }
  }
}
