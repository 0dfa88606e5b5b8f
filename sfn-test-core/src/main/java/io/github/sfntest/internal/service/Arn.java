package io.github.sfntest.internal.service;

import java.util.List;
import software.amazon.awssdk.services.sfn.model.SfnException;

/**
 * An ARN of Step Functions, taken apart.
 *
 * @param text the whole
 * @param type such as {@code stateMachine}
 * @param rest what follows it, split at colons: never empty
 */
record Arn(String text, String type, List<String> rest) {
  private static final int BEFORE_TYPE = 5;

  /** Takes an ARN apart, or throws AWS's InvalidArn. */
  static Arn parse(String text) {
    String[] parts = text.split(":", -1);
    if (!parts[0].equals("arn")) {
      throw ApiErrors.invalidArn("Invalid ARN prefix: " + text);
    }
    // Below here only the form of AWS's texts is known, not the words.
    if (parts.length < BEFORE_TYPE + 2 || parts[1].isEmpty() || parts[BEFORE_TYPE + 1].isEmpty()) {
      throw ApiErrors.invalidArn("Invalid ARN: " + text);
    }
    if (!parts[2].equals("states")) {
      throw ApiErrors.invalidArn("Service not valid in this context: " + parts[2]);
    }
    return new Arn(text, parts[BEFORE_TYPE], List.of(parts).subList(BEFORE_TYPE + 1, parts.length));
  }

  /** The same, and it must be of that type and have so many parts after it. */
  static Arn parse(String text, String type, int minParts, int maxParts) {
    Arn arn = parse(text);
    if (!arn.type.equals(type)) {
      throw wrongType(arn);
    }
    if (arn.rest.size() < minParts || arn.rest.size() > maxParts) {
      throw ApiErrors.invalidArn("Invalid ARN: " + text);
    }
    return arn;
  }

  /** conformance: executions/express, DescribeExecution of an express execution. */
  static SfnException wrongType(Arn arn) {
    return ApiErrors.invalidArn("Resource type not valid in this context: " + arn.type);
  }

  static Arn stateMachine(String text) {
    return parse(text, "stateMachine", 1, 2);
  }

  static Arn execution(String text) {
    return parse(text, "execution", 2, 2);
  }

  static Arn activity(String text) {
    return parse(text, "activity", 1, 1);
  }

  /** The first name after the type. */
  String name() {
    return rest.get(0);
  }

  /** The version, alias or execution behind the name; empty if there is none. */
  String qualifier() {
    return rest.size() > 1 ? rest.get(1) : "";
  }

  /** The ARN without version or alias. */
  String unqualified() {
    return rest.size() == 1 ? text : text.substring(0, text.lastIndexOf(':'));
  }
}
