package io.github.sfntest.internal.service;

import io.github.sfntest.internal.service.RequestLimits.Limit;
import io.github.sfntest.internal.service.RequestLimits.Range;
import java.lang.reflect.Method;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import software.amazon.awssdk.core.SdkField;
import software.amazon.awssdk.core.SdkPojo;
import software.amazon.awssdk.core.protocol.MarshallingType;
import software.amazon.awssdk.core.traits.ListTrait;
import software.amazon.awssdk.services.sfn.SfnClient;
import software.amazon.awssdk.services.sfn.model.SfnRequest;
import software.amazon.awssdk.utils.builder.Buildable;

/**
 * Requests made of the tables in {@link RequestLimits}: for every operation, every limit of every
 * member, those of structures and of elements of lists too, once just met and once just missed.
 */
final class GeneratedRequests {

  private GeneratedRequests() {}

  /**
   * One request that is valid but for what it is about.
   *
   * @param operation the name of the client's method
   * @param what the member and what is special about it
   * @param faults what AWS says is wrong, without the count; empty if nothing is
   */
  record Generated(String operation, String what, SfnRequest request, List<String> faults) {

    /** The message of AWS's ValidationException. */
    String message() {
      return faults.size()
          + (faults.size() == 1 ? " validation error" : " validation errors")
          + " detected: "
          + String.join("; ", faults);
    }

    @Override
    public String toString() {
      return operation + " " + what;
    }
  }

  /** All requests, by operation. */
  static List<Generated> all() {
    List<Generated> all = new ArrayList<>();
    operations()
        .forEach(
            (operation, type) ->
                addStructure(
                    type,
                    "",
                    (what, structure, faults) ->
                        all.add(new Generated(operation, what, (SfnRequest) structure, faults))));
    return all;
  }

  /** The request classes of the SDK on the class path, by the name of the client's method. */
  static Map<String, Class<?>> operations() {
    Map<String, Class<?>> operations = new TreeMap<>();
    for (Method method : SfnClient.class.getMethods()) {
      if (method.getParameterCount() == 1
          && SfnRequest.class.isAssignableFrom(method.getParameterTypes()[0])
          && !method.getName().endsWith("Paginator")) {
        operations.put(method.getName(), method.getParameterTypes()[0]);
      }
    }
    return operations;
  }

  /** The members that a request class has. */
  static List<String> members(Class<?> requestType) {
    return newBuilder(requestType).sdkFields().stream().map(SdkField::locationName).toList();
  }

  /** Takes a finished structure. */
  private interface Sink {
    void add(String what, Object structure, List<String> faults);
  }

  private static void addStructure(Class<?> type, String path, Sink sink) {
    for (Limit limit : limits(type)) {
      field(newBuilder(type), limit.member())
          .ifPresent(
              field -> addMember(limit, field, path + limit.member(), with(type, limit, sink)));
    }
  }

  /** A sink for values of one member: they are put into a structure that is valid otherwise. */
  private static Sink with(Class<?> type, Limit limit, Sink sink) {
    return (what, value, faults) -> {
      SdkPojo builder = validBuilder(type);
      field(builder, limit.member()).orElseThrow().set(builder, value);
      sink.add(what, ((Buildable) builder).build(), faults);
    };
  }

  private static void addMember(Limit limit, SdkField<?> field, String path, Sink sink) {
    if (limit.required()) {
      sink.add(
          path + " absent", null, List.of(fault(limit, null, path, "Member must not be null")));
    }
    addLengths(limit, field, path, sink);
    addRange(limit, field, path, sink);
    addValues(limit, path, sink);
    if (limit.structure() != null) {
      boolean isList = field.marshallingType() == MarshallingType.LIST;
      addStructure(
          structureOf(field).getClass().getDeclaringClass(),
          path + (isList ? ".1.member." : "."),
          (what, structure, faults) ->
              sink.add(what, isList ? List.of(structure) : structure, faults));
    }
  }

  private static void addLengths(Limit limit, SdkField<?> field, String path, Sink sink) {
    Range length = limit.length();
    if (length == null) {
      return;
    }
    Function<Integer, Object> ofLength =
        field.marshallingType() == MarshallingType.LIST
            ? count -> Collections.nCopies(count, validStructure(field))
            : "a"::repeat;
    int least = Math.toIntExact(length.min());
    int most = Math.toIntExact(length.max());
    sink.add(path + " of most length", ofLength.apply(most), List.of());
    Object tooLong = ofLength.apply(most + 1);
    sink.add(
        path + " too long",
        tooLong,
        List.of(
            fault(limit, tooLong, path, "Member must have length less than or equal to " + most)));
    if (least == 0) {
      sink.add(path + " empty", ofLength.apply(0), List.of());
      return;
    }
    Object tooShort = ofLength.apply(least - 1);
    List<String> faults = new ArrayList<>();
    faults.add(
        fault(limit, tooShort, path, "Member must have length greater than or equal to " + least));
    if (limit.pattern() != null) {
      faults.add(patternFault(limit, tooShort, path));
    }
    sink.add(path + " too short", tooShort, faults);
  }

  private static void addRange(Limit limit, SdkField<?> field, String path, Sink sink) {
    Range range = limit.range();
    if (range == null) {
      return;
    }
    sink.add(path + " of least value", number(field, range.min()), List.of());
    Object tooSmall = number(field, range.min() - 1);
    sink.add(
        path + " too small",
        tooSmall,
        List.of(
            fault(
                limit,
                tooSmall,
                path,
                "Member must have value greater than or equal to " + range.min())));
    if (range.max() != Long.MAX_VALUE) {
      sink.add(path + " of most value", number(field, range.max()), List.of());
      Object tooLarge = number(field, range.max() + 1);
      sink.add(
          path + " too large",
          tooLarge,
          List.of(
              fault(
                  limit,
                  tooLarge,
                  path,
                  "Member must have value less than or equal to " + range.max())));
    }
  }

  private static void addValues(Limit limit, String path, Sink sink) {
    for (String value : limit.values()) {
      sink.add(path + " " + value, value, List.of());
      String small = value.toLowerCase(Locale.ROOT);
      sink.add(
          path + " " + small,
          small,
          List.of(
              fault(limit, small, path, "Member must satisfy enum value set: " + limit.values())));
    }
    if (limit.pattern() != null) {
      sink.add(path + " against the pattern", "é", List.of(patternFault(limit, "é", path)));
    }
  }

  private static String patternFault(Limit limit, Object value, String path) {
    return fault(
        limit, value, path, "Member must satisfy regular expression pattern: " + limit.pattern());
  }

  private static String fault(Limit limit, Object value, String path, String constraint) {
    String shown = value == null ? " null" : limit.sensitive() ? "" : " '" + shown(value) + "'";
    return "Value" + shown + " at '" + path + "' failed to satisfy constraint: " + constraint;
  }

  /** The SDK writes structures as AWS does, but for the first letter of members. */
  private static String shown(Object value) {
    UnaryOperator<String> membersAsAws =
        text ->
            text.replace("StateMachineVersionArn=", "stateMachineVersionArn=")
                .replace("Weight=", "weight=");
    return membersAsAws.apply(value.toString());
  }

  // ---- valid ones

  private static List<Limit> limits(Class<?> type) {
    return RequestLimits.of(type.getSimpleName().replaceFirst("Request$", ""));
  }

  private static SdkPojo newBuilder(Class<?> type) {
    try {
      return (SdkPojo) type.getMethod("builder").invoke(null);
    } catch (ReflectiveOperationException e) {
      throw new LinkageError(e.getMessage(), e);
    }
  }

  private static SdkPojo validBuilder(Class<?> type) {
    SdkPojo builder = newBuilder(type);
    for (Limit limit : limits(type)) {
      if (limit.required()) {
        SdkField<?> field = field(builder, limit.member()).orElseThrow();
        field.set(builder, valid(limit, field));
      }
    }
    return builder;
  }

  private static Object valid(Limit limit, SdkField<?> field) {
    if (field.marshallingType() == MarshallingType.LIST) {
      return limit.structure() == null ? List.of("a") : List.of(validStructure(field));
    }
    if (field.marshallingType() == MarshallingType.STRING) {
      return limit.values().isEmpty() ? "a" : limit.values().get(0);
    }
    return number(field, limit.range().min());
  }

  private static Object validStructure(SdkField<?> field) {
    SdkPojo builder = validBuilder(structureOf(field).getClass().getDeclaringClass());
    return ((Buildable) builder).build();
  }

  private static SdkPojo structureOf(SdkField<?> field) {
    ListTrait list = field.getTrait(ListTrait.class);
    return (list == null ? field : list.memberFieldInfo()).constructor().get();
  }

  private static Optional<SdkField<?>> field(SdkPojo builder, String member) {
    return builder.sdkFields().stream()
        .filter(field -> field.locationName().equals(member))
        .findFirst();
  }

  private static Object number(SdkField<?> field, long value) {
    if (field.marshallingType() == MarshallingType.FLOAT) {
      return (float) value;
    }
    if (field.marshallingType() == MarshallingType.DOUBLE) {
      return (double) value;
    }
    return field.marshallingType() == MarshallingType.LONG ? (Object) value : (Object) (int) value;
  }
}
