package io.github.sfntest.internal.service;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.github.sfntest.internal.service.RequestLimits.Limit;
import io.github.sfntest.internal.service.RequestLimits.Range;
import java.lang.reflect.Method;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import software.amazon.awssdk.core.SdkField;
import software.amazon.awssdk.core.SdkPojo;
import software.amazon.awssdk.core.protocol.MarshallingType;
import software.amazon.awssdk.services.sfn.SfnClient;
import software.amazon.awssdk.services.sfn.model.CreateStateMachineRequest;
import software.amazon.awssdk.services.sfn.model.ListExecutionsRequest;
import software.amazon.awssdk.services.sfn.model.LogDestination;
import software.amazon.awssdk.services.sfn.model.RoutingConfigurationListItem;
import software.amazon.awssdk.services.sfn.model.SfnRequest;
import software.amazon.awssdk.services.sfn.model.StartExecutionRequest;
import software.amazon.awssdk.services.sfn.model.Tag;
import software.amazon.awssdk.services.sfn.model.TagResourceRequest;
import software.amazon.awssdk.services.sfn.model.ValidationException;

/** The limits of every member of every request, each met and each missed by one. */
class RequestValidatorTest {

  /** One member of one request set to one value. */
  record Row(Class<?> type, Limit limit, String what, Object value, String constraint) {
    @Override
    public String toString() {
      return type.getSimpleName() + "." + limit.member() + " " + what;
    }
  }

  static Stream<Row> rows() {
    List<Row> rows = new ArrayList<>();
    for (Class<?> type : requestTypes()) {
      for (Limit limit : RequestLimits.of(type.getSimpleName().replaceFirst("Request$", ""))) {
        field(newBuilder(type), limit.member())
            .ifPresent(field -> addRows(rows, type, limit, field));
      }
    }
    return rows.stream();
  }

  private static void addRows(List<Row> rows, Class<?> type, Limit limit, SdkField<?> field) {
    if (limit.required()) {
      rows.add(new Row(type, limit, "absent", null, "Member must not be null"));
    }
    Range length = limit.length();
    if (length != null && field.marshallingType() == MarshallingType.STRING) {
      String least = text(limit, length.min());
      rows.add(new Row(type, limit, "of least length", least, null));
      rows.add(new Row(type, limit, "of most length", text(limit, length.max()), null));
      rows.add(
          new Row(
              type,
              limit,
              "too long",
              text(limit, length.max() + 1),
              "Member must have length less than or equal to " + length.max()));
      if (length.min() > 0 && limit.pattern() == null) {
        rows.add(
            new Row(
                type,
                limit,
                "too short",
                text(limit, length.min() - 1),
                "Member must have length greater than or equal to " + length.min()));
      }
    }
    Range range = limit.range();
    if (range != null) {
      rows.add(new Row(type, limit, "of least value", number(field, range.min()), null));
      rows.add(
          new Row(
              type,
              limit,
              "too small",
              number(field, range.min() - 1),
              "Member must have value greater than or equal to " + range.min()));
      if (range.max() != Long.MAX_VALUE) {
        rows.add(new Row(type, limit, "of most value", number(field, range.max()), null));
        rows.add(
            new Row(
                type,
                limit,
                "too large",
                number(field, range.max() + 1),
                "Member must have value less than or equal to " + range.max()));
      }
    }
    for (String value : limit.values()) {
      rows.add(new Row(type, limit, value, value, null));
    }
    if (!limit.values().isEmpty()) {
      rows.add(
          new Row(
              type,
              limit,
              "no value of the enum",
              limit.values().get(0).toLowerCase(Locale.ROOT),
              "Member must satisfy enum value set: " + limit.values()));
    }
    if (limit.pattern() != null) {
      rows.add(
          new Row(
              type,
              limit,
              "against the pattern",
              "é",
              "Member must satisfy regular expression pattern: " + limit.pattern()));
    }
  }

  @ParameterizedTest
  @MethodSource("rows")
  void every_limit_holds_to_the_last_one(Row row) {
    SdkPojo builder = newBuilder(row.type());
    setRequired(builder);
    set(builder, row.limit().member(), row.value());
    SfnRequest request = build(builder);

    if (row.constraint() == null) {
      assertThatCode(() -> RequestValidator.check(request)).doesNotThrowAnyException();
      return;
    }
    ValidationException error =
        catchThrowableOfType(ValidationException.class, () -> RequestValidator.check(request));

    String shown =
        row.value() == null ? " null" : row.limit().sensitive() ? "" : " '" + row.value() + "'";
    assertThat(error.awsErrorDetails().errorMessage())
        .isEqualTo(
            "1 validation error detected: Value"
                + shown
                + " at '"
                + row.limit().member()
                + "' failed to satisfy constraint: "
                + row.constraint());
    assertThat(error.awsErrorDetails().errorCode()).isEqualTo("ValidationException");
    assertThat(error.statusCode()).isEqualTo(400);
    assertThat(error.requestId()).isNotBlank();
  }

  @Test
  void the_table_is_no_short_one() {
    assertThat(rows()).hasSizeGreaterThan(300);
  }

  @Test
  void every_request_with_a_required_member_is_in_the_table() {
    assertThat(requestTypes().stream().map(type -> type.getSimpleName().replace("Request", "")))
        .hasSizeGreaterThanOrEqualTo(37)
        .allSatisfy(operation -> assertThat(RequestLimits.of(operation)).isNotEmpty());
  }

  @Test
  void all_faults_are_told_at_once() {
    ValidationException error =
        catchThrowableOfType(
            ValidationException.class,
            () ->
                RequestValidator.check(
                    StartExecutionRequest.builder().name("").input("x".repeat(262_145)).build()));

    assertThat(error.awsErrorDetails().errorMessage())
        .isEqualTo(
            "3 validation errors detected: Value null at 'stateMachineArn' failed to satisfy"
                + " constraint: Member must not be null; Value '' at 'name' failed to satisfy"
                + " constraint: Member must have length greater than or equal to 1; Value at 'input'"
                + " failed to satisfy constraint: Member must have length less than or equal to"
                + " 262144");
  }

  @Test
  void members_of_structures_and_lists_are_checked_by_their_path() {
    ValidationException error =
        catchThrowableOfType(
            ValidationException.class,
            () ->
                RequestValidator.check(
                    CreateStateMachineRequest.builder()
                        .name("order")
                        .definition("{}")
                        .roleArn("role")
                        .tags(
                            Tag.builder().key("a").build(),
                            Tag.builder().key("").value("v").build())
                        .encryptionConfiguration(b -> b.kmsDataKeyReusePeriodSeconds(59))
                        .loggingConfiguration(
                            b ->
                                b.destinations(
                                    LogDestination.builder()
                                        .cloudWatchLogsLogGroup(g -> g.logGroupArn(""))
                                        .build()))
                        .build()));

    assertThat(error.awsErrorDetails().errorMessage())
        .isEqualTo(
            "4 validation errors detected: Value '' at"
                + " 'loggingConfiguration.destinations.1.member.cloudWatchLogsLogGroup.logGroupArn'"
                + " failed to satisfy constraint: Member must have length greater than or equal to 1;"
                + " Value '' at 'tags.2.member.key' failed to satisfy constraint: Member must have"
                + " length greater than or equal to 1; Value '59' at"
                + " 'encryptionConfiguration.kmsDataKeyReusePeriodSeconds' failed to satisfy"
                + " constraint: Member must have value greater than or equal to 60; Value null at"
                + " 'encryptionConfiguration.type' failed to satisfy constraint: Member must not be"
                + " null");
  }

  @Test
  void a_list_may_be_empty_but_not_absent() {
    assertThatCode(
            () ->
                RequestValidator.check(
                    TagResourceRequest.builder().resourceArn("a").tags(List.of()).build()))
        .doesNotThrowAnyException();
    assertThat(
            catchThrowableOfType(
                    ValidationException.class,
                    () ->
                        RequestValidator.check(
                            TagResourceRequest.builder().resourceArn("a").build()))
                .awsErrorDetails()
                .errorMessage())
        .isEqualTo(
            "1 validation error detected: Value null at 'tags' failed to satisfy constraint: Member"
                + " must not be null");
  }

  @Test
  void an_enum_is_told_in_the_order_of_aws() {
    // conformance/api/core, test_state_machine_status_filter
    ValidationException error =
        catchThrowableOfType(
            ValidationException.class,
            () ->
                RequestValidator.check(
                    ListExecutionsRequest.builder().statusFilter("succeeded").build()));

    assertThat(error.awsErrorDetails().errorMessage())
        .isEqualTo(
            "1 validation error detected: Value 'succeeded' at 'statusFilter' failed to satisfy"
                + " constraint: Member must satisfy enum value set: [SUCCEEDED, TIMED_OUT,"
                + " PENDING_REDRIVE, ABORTED, FAILED, RUNNING]");
  }

  // ---- requests by reflection

  private static List<Class<?>> requestTypes() {
    Map<String, Class<?>> types = new TreeMap<>();
    for (Method method : SfnClient.class.getMethods()) {
      if (method.getParameterCount() == 1
          && SfnRequest.class.isAssignableFrom(method.getParameterTypes()[0])) {
        Class<?> type = method.getParameterTypes()[0];
        types.put(type.getSimpleName(), type);
      }
    }
    return List.copyOf(types.values());
  }

  private static SdkPojo newBuilder(Class<?> type) {
    try {
      return (SdkPojo) type.getMethod("builder").invoke(null);
    } catch (ReflectiveOperationException e) {
      throw new LinkageError(e.getMessage(), e);
    }
  }

  private static SfnRequest build(SdkPojo builder) {
    return ((SfnRequest.Builder) builder).build();
  }

  private static Optional<SdkField<?>> field(SdkPojo builder, String member) {
    return builder.sdkFields().stream()
        .filter(field -> field.locationName().equals(member))
        .findFirst();
  }

  private static void set(SdkPojo builder, String member, Object value) {
    field(builder, member).orElseThrow().set(builder, value);
  }

  private static void setRequired(SdkPojo builder) {
    String shape = builder.getClass().getDeclaringClass().getSimpleName().replace("Request", "");
    for (Limit limit : RequestLimits.of(shape)) {
      if (limit.required()) {
        set(builder, limit.member(), valid(builder, limit));
      }
    }
  }

  private static Object valid(SdkPojo builder, Limit limit) {
    SdkField<?> field = field(builder, limit.member()).orElseThrow();
    if (field.marshallingType() == MarshallingType.LIST) {
      return limit.member().equals("routingConfiguration")
          ? List.of(
              RoutingConfigurationListItem.builder()
                  .stateMachineVersionArn("arn")
                  .weight(100)
                  .build())
          : List.of();
    }
    return limit.values().isEmpty() ? "a" : limit.values().get(0);
  }

  private static String text(Limit limit, long length) {
    return limit.pattern() != null && length == 0 ? "" : "a".repeat(Math.toIntExact(length));
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

  @Test
  void no_member_of_the_table_is_misspelled() {
    TreeSet<String> unknown = new TreeSet<>();
    for (Class<?> type : requestTypes()) {
      String shape = type.getSimpleName().replace("Request", "");
      for (Limit limit : RequestLimits.of(shape)) {
        if (field(newBuilder(type), limit.member()).isEmpty()) {
          unknown.add(shape + "." + limit.member());
        }
      }
    }

    // members that a younger SDK has and an older one has not
    assertThat(unknown).allMatch(name -> name.startsWith("TestState."));
  }
}
