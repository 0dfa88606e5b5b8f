package io.github.sfntest.mock;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.sfntest.internal.asl.TaskResource;
import io.github.sfntest.internal.json.ArrayBuilder;
import io.github.sfntest.internal.json.Json;
import io.github.sfntest.internal.json.JsonSyntaxException;
import io.github.sfntest.internal.json.ObjectBuilder;
import io.github.sfntest.internal.json.ValueMapper;
import io.github.sfntest.internal.shapes.ResultNames;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Base64;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.awscore.AwsResponse;
import software.amazon.awssdk.awscore.AwsResponseMetadata;
import software.amazon.awssdk.core.ResponseBytes;
import software.amazon.awssdk.core.SdkBytes;
import software.amazon.awssdk.core.SdkField;
import software.amazon.awssdk.core.SdkPojo;
import software.amazon.awssdk.core.document.Document;
import software.amazon.awssdk.core.protocol.MarshallLocation;
import software.amazon.awssdk.core.traits.PayloadTrait;
import software.amazon.awssdk.core.util.SdkAutoConstructList;
import software.amazon.awssdk.core.util.SdkAutoConstructMap;
import software.amazon.awssdk.utils.builder.SdkBuilder;

/** Objects of the AWS SDK for Java 2 as Step Functions shows them in results. */
final class SdkValues {

  /** What the SDK says where a response has no request id. */
  private static final String UNKNOWN = "UNKNOWN";

  private final ValueMapper mapper;
  private final TaskResource resource;

  private SdkValues(ValueMapper mapper, TaskResource resource) {
    this.mapper = mapper;
    this.resource = resource;
  }

  /** Whether it is an object of the SDK, or a map or collection with such in it. */
  static boolean isIn(@Nullable Object value) {
    return first(value, SdkPojo.class) != null || value instanceof ResponseBytes<?>;
  }

  /** The first builder in it, null if there is none. */
  static @Nullable Object builderIn(@Nullable Object value) {
    return first(value, SdkBuilder.class);
  }

  private static @Nullable Object first(@Nullable Object value, Class<?> type) {
    if (type.isInstance(value)) {
      return value;
    }
    if (!(value instanceof Map<?, ?>) && !(value instanceof Collection<?>)) {
      return null;
    }
    Collection<?> inner = value instanceof Map<?, ?> map ? map.values() : (Collection<?>) value;
    for (Object each : inner) {
      Object found = first(each, type);
      if (found != null) {
        return found;
      }
    }
    return null;
  }

  /** A copy that later changes of maps and collections do not reach. */
  static Object snapshot(Object value) {
    Object copy = copy(value);
    return copy == null ? value : copy;
  }

  private static @Nullable Object copy(@Nullable Object value) {
    if (value instanceof Map<?, ?> map) {
      Map<Object, @Nullable Object> copy = new LinkedHashMap<>();
      ValueMapper.entries(map).forEach(each -> copy.put(each.getKey(), copy(each.getValue())));
      return copy;
    }
    if (value instanceof Collection<?> collection) {
      List<@Nullable Object> copy = new ArrayList<>();
      collection.forEach(element -> copy.add(copy(element)));
      return copy;
    }
    return value;
  }

  /** As messages show it: the class of an object of the SDK, or where in a container it is. */
  static String describe(Object value) {
    if (value instanceof Map<?, ?>) {
      return "a Map with a " + name(first(value, SdkPojo.class));
    }
    return value instanceof Collection<?>
        ? "a List with a " + name(first(value, SdkPojo.class))
        : name(value);
  }

  private static String name(@Nullable Object value) {
    return value == null ? "null" : value.getClass().getSimpleName();
  }

  /** The value as the integration of this call shows it. */
  static JsonNode json(Object value, TaskCall call, ValueMapper mapper, boolean isAnswer) {
    SdkValues values = new SdkValues(mapper, call.resource());
    if (value instanceof ResponseBytes<?> bytes) {
      return values.withBody(bytes);
    }
    return value instanceof AwsResponse response && isAnswer
        ? values.answer(response, call)
        : values.any(value);
  }

  /** A response whose body the SDK hands out apart; {@code aws-sdk:s3:getObject} has it as text. */
  private JsonNode withBody(ResponseBytes<?> bytes) {
    return (bytes.response() instanceof SdkPojo response ? members(response) : new ObjectBuilder())
        .put("Body", Json.text(bytes.asUtf8String()))
        .build();
  }

  /** The answer to the request itself, with what the integration adds to it. */
  private JsonNode answer(AwsResponse response, TaskCall call) {
    ObjectBuilder members = members(response);
    if (!resource.isAwsSdk() && !resource.service().equals("events")) {
      AwsResponseMetadata metadata = response.responseMetadata();
      String known = metadata == null ? UNKNOWN : metadata.requestId();
      SdkMetadata.addTo(members, known.equals(UNKNOWN) ? RequestId.of(call) : known);
    }
    return members.build();
  }

  private JsonNode any(@Nullable Object value) {
    if (value instanceof SdkPojo pojo) {
      return members(pojo).build();
    }
    if (value instanceof Map<?, ?> map) {
      ObjectBuilder members = new ObjectBuilder();
      ValueMapper.entries(map)
          .forEach(each -> members.put(String.valueOf(each.getKey()), any(each.getValue())));
      return members.build();
    }
    if (value instanceof Collection<?> collection) {
      ArrayBuilder elements = new ArrayBuilder();
      collection.forEach(element -> elements.add(any(element)));
      return elements.build();
    }
    if (value instanceof Instant instant) {
      return Json.text(instant.toString());
    }
    if (value instanceof SdkBytes bytes) {
      return Json.text(Base64.getEncoder().encodeToString(bytes.asByteArrayUnsafe()));
    }
    return value instanceof Document document ? any(document.unwrap()) : mapper.value(value);
  }

  private ObjectBuilder members(SdkPojo pojo) {
    ObjectBuilder members = new ObjectBuilder();
    for (SdkField<?> field : pojo.sdkFields()) {
      Object value = field.getValueOrDefault(pojo);
      if (value != null
          && !(value instanceof SdkAutoConstructList)
          && !(value instanceof SdkAutoConstructMap)) {
        members.put(
            ResultNames.of(field.memberName(), resource.isAwsSdk()),
            isBody(field) && value instanceof SdkBytes bytes ? body(bytes) : any(ordered(value)));
      }
    }
    return members;
  }

  /**
   * Entries by name: the SDK keeps the order of a {@code Map.of}, which differs from run to run.
   */
  private static Object ordered(Object value) {
    return value instanceof Map<?, ?> map ? new TreeMap<>(map) : value;
  }

  private static boolean isBody(SdkField<?> field) {
    return field.location() == MarshallLocation.PAYLOAD && field.containsTrait(PayloadTrait.class);
  }

  /** A body is shown as text; the optimised lambda:invoke shows the value that the text is of. */
  private JsonNode body(SdkBytes bytes) {
    String text = bytes.asUtf8String();
    if (resource.isAwsSdk()) {
      return Json.text(text);
    }
    try {
      return Json.parse(text);
    } catch (JsonSyntaxException e) {
      return Json.text(text);
    }
  }
}
