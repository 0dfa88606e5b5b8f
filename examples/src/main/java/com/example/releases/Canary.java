package com.example.releases;

import software.amazon.awssdk.services.sfn.SfnClient;
import software.amazon.awssdk.services.sfn.model.RoutingConfigurationListItem;

/** Brings a new definition of a state machine out to some of its executions first. */
public final class Canary {

  private static final int ALL = 100;

  private final SfnClient sfn;
  private final String stateMachineArn;
  private final String aliasArn;

  public Canary(SfnClient sfn, String stateMachineArn, String alias) {
    this.sfn = sfn;
    this.stateMachineArn = stateMachineArn;
    this.aliasArn = stateMachineArn + ":" + alias;
  }

  /** Publishes the definition and routes so many of a hundred executions to it. */
  public String release(String definition, int percent) {
    String stable =
        sfn.describeStateMachineAlias(r -> r.stateMachineAliasArn(aliasArn))
            .routingConfiguration()
            .get(0)
            .stateMachineVersionArn();
    String candidate =
        sfn.updateStateMachine(
                r -> r.stateMachineArn(stateMachineArn).definition(definition).publish(true))
            .stateMachineVersionArn();
    route(to(stable, ALL - percent), to(candidate, percent));
    return candidate;
  }

  /** Routes all executions to one version. */
  public void settleOn(String versionArn) {
    route(to(versionArn, ALL));
  }

  private void route(RoutingConfigurationListItem... routes) {
    sfn.updateStateMachineAlias(r -> r.stateMachineAliasArn(aliasArn).routingConfiguration(routes));
  }

  private static RoutingConfigurationListItem to(String versionArn, int weight) {
    return RoutingConfigurationListItem.builder()
        .stateMachineVersionArn(versionArn)
        .weight(weight)
        .build();
  }
}
