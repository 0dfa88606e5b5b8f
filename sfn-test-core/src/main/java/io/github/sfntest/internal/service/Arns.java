package io.github.sfntest.internal.service;

import io.github.sfntest.definition.StateMachineType;
import io.github.sfntest.internal.template.Partition;

/** Makes the ARNs of one region and account. Immutable. */
public final class Arns {
  private final String states;
  private final String role;

  Arns(String region, String accountId) {
    String partition = Partition.of(region).id();
    states = "arn:" + partition + ":states:" + region + ":" + accountId + ":";
    role = "arn:" + partition + ":iam::" + accountId + ":role/";
  }

  /** Of a state machine. */
  public String stateMachine(String name) {
    return states + "stateMachine:" + name;
  }

  /** Of an activity. */
  public String activity(String name) {
    return states + "activity:" + name;
  }

  /** Of a role that a machine gets if the test names none. */
  String role(String name) {
    return role + name;
  }

  /** Of the made-up execution in which {@code TestState} runs a state. */
  String test(String machine, String name) {
    return states + "express:" + machine + ":" + name;
  }

  String version(String name, int number) {
    return stateMachine(name) + ":" + number;
  }

  /** An express execution has an id besides its name, which need not be unique. */
  String execution(StateMachineType type, String machine, String name, String id) {
    return type == StateMachineType.EXPRESS
        ? states + "express:" + machine + ":" + name + ":" + id
        : states + "execution:" + machine + ":" + name;
  }
}
