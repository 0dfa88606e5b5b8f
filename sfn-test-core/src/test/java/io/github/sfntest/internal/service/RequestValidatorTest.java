package io.github.sfntest.internal.service;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.github.sfntest.internal.service.GeneratedRequests.Generated;
import io.github.sfntest.internal.service.RequestLimits.Limit;
import java.util.List;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import software.amazon.awssdk.services.sfn.model.CreateStateMachineAliasRequest;
import software.amazon.awssdk.services.sfn.model.CreateStateMachineRequest;
import software.amazon.awssdk.services.sfn.model.ListExecutionsRequest;
import software.amazon.awssdk.services.sfn.model.LogDestination;
import software.amazon.awssdk.services.sfn.model.RoutingConfigurationListItem;
import software.amazon.awssdk.services.sfn.model.StartExecutionRequest;
import software.amazon.awssdk.services.sfn.model.Tag;
import software.amazon.awssdk.services.sfn.model.TagResourceRequest;
import software.amazon.awssdk.services.sfn.model.ValidationException;

/** The limits of every member of every request, each met and each missed by one. */
class RequestValidatorTest {

  static Stream<Generated> sound() {
    return GeneratedRequests.all().stream().filter(request -> request.faults().isEmpty());
  }

  @ParameterizedTest
  @MethodSource("sound")
  void every_limit_may_be_met(Generated sound) {
    assertThatCode(() -> RequestValidator.check(sound.request())).doesNotThrowAnyException();
  }

  @Test
  void every_request_with_a_required_member_is_in_the_table() {
    assertThat(
            GeneratedRequests.operations().values().stream()
                .map(type -> type.getSimpleName().replace("Request", "")))
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
                + " constraint: Member must have length greater than or equal to 1; Value at"
                + " 'input' failed to satisfy constraint: Member must have length less than or"
                + " equal to 262144");
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
                + " failed to satisfy constraint: Member must have length greater than or equal to"
                + " 1; Value '' at 'tags.2.member.key' failed to satisfy constraint: Member must"
                + " have length greater than or equal to 1; Value '59' at"
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
  void a_list_is_shown_with_its_structures() {
    RoutingConfigurationListItem route =
        RoutingConfigurationListItem.builder().stateMachineVersionArn("v").weight(1).build();

    assertThat(
            catchThrowableOfType(
                    ValidationException.class,
                    () ->
                        RequestValidator.check(
                            CreateStateMachineAliasRequest.builder()
                                .name("live")
                                .routingConfiguration(route, route, route)
                                .build()))
                .awsErrorDetails()
                .errorMessage())
        .isEqualTo(
            "1 validation error detected: Value '["
                + "RoutingConfigurationListItem(stateMachineVersionArn=v, weight=1), "
                + "RoutingConfigurationListItem(stateMachineVersionArn=v, weight=1), "
                + "RoutingConfigurationListItem(stateMachineVersionArn=v, weight=1)]' at"
                + " 'routingConfiguration' failed to satisfy constraint: Member must have length"
                + " less than or equal to 2");
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

  @Test
  void no_member_of_the_table_is_misspelled() {
    TreeSet<String> unknown = new TreeSet<>();
    for (Class<?> type : GeneratedRequests.operations().values()) {
      String shape = type.getSimpleName().replace("Request", "");
      List<String> members = GeneratedRequests.members(type);
      for (Limit limit : RequestLimits.of(shape)) {
        if (!members.contains(limit.member())) {
          unknown.add(shape + "." + limit.member());
        }
      }
    }

    // members that a younger SDK has and an older one has not
    assertThat(unknown).allMatch(name -> name.startsWith("TestState."));
  }
}
