package io.github.sfntest.internal.service;

import io.github.sfntest.internal.service.Alias.Route;
import java.util.List;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import software.amazon.awssdk.services.sfn.model.RoutingConfigurationListItem;
import software.amazon.awssdk.services.sfn.model.SfnException;
import software.amazon.awssdk.services.sfn.model.ValidationExceptionReason;

/** Checks the routing configuration of an alias. */
final class Routes {
  private static final int WHOLE = 100;
  private static final Predicate<String> VERSION = Pattern.compile("[1-9]\\d*").asMatchPredicate();

  private Routes() {}

  /**
   * Reads it, or throws AWS's error. conformance/api/aliases,
   * test_error_create_alias_with_state_machine_arn has the text about what is no version; the
   * others have its form.
   */
  static List<Route> of(List<RoutingConfigurationListItem> configuration) {
    List<String> arns =
        configuration.stream().map(RoutingConfigurationListItem::stateMachineVersionArn).toList();
    List<Arn> parsed = arns.stream().map(Arn::stateMachine).toList();
    if (!parsed.stream().allMatch(arn -> VERSION.test(arn.qualifier()))) {
      throw invalid("Routing configuration must contain state machine version ARNs.", arns);
    }
    if (parsed.stream().map(Arn::unqualified).distinct().count() > 1) {
      throw invalid("Routing configuration must contain versions of one state machine.", arns);
    }
    if (arns.stream().distinct().count() < arns.size()) {
      throw invalid(
          "Routing configuration must contain distinct state machine version ARNs.", arns);
    }
    List<Integer> weights =
        configuration.stream().map(RoutingConfigurationListItem::weight).toList();
    if (weights.stream().mapToInt(Integer::intValue).sum() != WHOLE) {
      throw invalid("Sum of routing configuration weights must equal 100.", weights);
    }
    return configuration.stream()
        .map(item -> new Route(item.stateMachineVersionArn(), item.weight()))
        .toList();
  }

  private static SfnException invalid(String rule, List<?> received) {
    return ApiErrors.validation(
        rule + " Received: " + received, ValidationExceptionReason.INVALID_ROUTING_CONFIGURATION);
  }
}
