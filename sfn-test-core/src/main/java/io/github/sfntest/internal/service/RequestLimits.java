package io.github.sfntest.internal.service;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What the service's model says of the members of requests: required, lengths, ranges, patterns,
 * enums. Immutable.
 *
 * <p>The table has a line per operation or structure and, indented, one per member with a limit:
 * {@code !} required, {@code ~} sensitive (AWS leaves its value out of messages), {@code a..b}
 * length in characters or elements, {@code #a..b} range of a number, {@code [A,B]} enum, {@code
 * /…/} pattern, {@code =S} a structure, {@code *S} a list of structures.
 */
final class RequestLimits {
  private static final String TABLE =
      """
      CreateActivity
        name! 1..80
        tags *Tag
        encryptionConfiguration =EncryptionConfiguration
      CreateStateMachine
        name! 1..80
        definition!~ 1..1048576
        roleArn! 1..256
        type [STANDARD,EXPRESS]
        loggingConfiguration =LoggingConfiguration
        tags *Tag
        tracingConfiguration =TracingConfiguration
        versionDescription~ 0..256
        encryptionConfiguration =EncryptionConfiguration
      CreateStateMachineAlias
        description~ 0..256
        name! 1..80 /^(?=.*[a-zA-Z_\\-\\.])[a-zA-Z0-9_\\-\\.]+$/
        routingConfiguration! *RoutingConfigurationListItem 1..2
      DeleteActivity
        activityArn! 1..256
      DeleteStateMachine
        stateMachineArn! 1..256
      DeleteStateMachineAlias
        stateMachineAliasArn! 1..256
      DeleteStateMachineVersion
        stateMachineVersionArn! 1..2000
      DescribeActivity
        activityArn! 1..256
      DescribeExecution
        executionArn! 1..256
        includedData [ALL_DATA,METADATA_ONLY]
      DescribeMapRun
        mapRunArn! 1..2000
      DescribeStateMachine
        stateMachineArn! 1..256
        includedData [ALL_DATA,METADATA_ONLY]
      DescribeStateMachineAlias
        stateMachineAliasArn! 1..256
      DescribeStateMachineForExecution
        executionArn! 1..256
        includedData [ALL_DATA,METADATA_ONLY]
      GetActivityTask
        activityArn! 1..256
        workerName 1..80
      GetExecutionHistory
        executionArn! 1..256
        maxResults #0..1000
        nextToken 1..1024
      ListActivities
        maxResults #0..1000
        nextToken 1..1024
      ListExecutions
        stateMachineArn 1..256
        statusFilter [SUCCEEDED,TIMED_OUT,PENDING_REDRIVE,ABORTED,FAILED,RUNNING]
        maxResults #0..1000
        nextToken 1..3096
        mapRunArn 1..2000
        redriveFilter [REDRIVEN,NOT_REDRIVEN]
      ListMapRuns
        executionArn! 1..256
        maxResults #0..1000
        nextToken 1..1024
      ListStateMachineAliases
        stateMachineArn! 1..256
        nextToken 1..1024
        maxResults #0..1000
      ListStateMachineVersions
        stateMachineArn! 1..256
        nextToken 1..1024
        maxResults #0..1000
      ListStateMachines
        maxResults #0..1000
        nextToken 1..1024
      ListTagsForResource
        resourceArn! 1..256
      PublishStateMachineVersion
        stateMachineArn! 1..256
        description~ 0..256
      RedriveExecution
        executionArn! 1..256
        clientToken 1..64 /[!-~]+/
      SendTaskFailure
        taskToken! 1..2048
        error~ 0..256
        cause~ 0..32768
      SendTaskHeartbeat
        taskToken! 1..2048
      SendTaskSuccess
        taskToken! 1..2048
        output!~ 0..262144
      StartExecution
        stateMachineArn! 1..256
        name 1..80
        input~ 0..262144
        traceHeader 0..256 /\\p{ASCII}*/
      StartSyncExecution
        stateMachineArn! 1..256
        name 1..80
        input~ 0..262144
        traceHeader 0..256 /\\p{ASCII}*/
        includedData [ALL_DATA,METADATA_ONLY]
      StopExecution
        executionArn! 1..256
        error~ 0..256
        cause~ 0..32768
      TagResource
        resourceArn! 1..256
        tags! *Tag
      TestState
        definition!~ 1..1048576
        roleArn 1..256
        input~ 0..262144
        inspectionLevel [INFO,DEBUG,TRACE]
        variables~ 0..262144
        stateName~ 1..80
        mock =MockInput
        context~ 0..262144
        stateConfiguration =TestStateConfiguration
      UntagResource
        resourceArn! 1..256
        tagKeys!
      UpdateMapRun
        mapRunArn! 1..2000
        maxConcurrency #0..
        toleratedFailurePercentage #0..100
        toleratedFailureCount #0..
      UpdateStateMachine
        stateMachineArn! 1..256
        definition~ 1..1048576
        roleArn 1..256
        loggingConfiguration =LoggingConfiguration
        tracingConfiguration =TracingConfiguration
        versionDescription~ 0..256
        encryptionConfiguration =EncryptionConfiguration
      UpdateStateMachineAlias
        stateMachineAliasArn! 1..256
        description~ 0..256
        routingConfiguration *RoutingConfigurationListItem 1..2
      ValidateStateMachineDefinition
        definition!~ 1..1048576
        type [STANDARD,EXPRESS]
        severity [ERROR,WARNING]
        maxResults #0..100
      Tag
        key 1..128
        value 0..256
      EncryptionConfiguration
        kmsKeyId 1..2048
        kmsDataKeyReusePeriodSeconds #60..900
        type! [AWS_OWNED_KEY,CUSTOMER_MANAGED_KMS_KEY]
      LoggingConfiguration
        level [ALL,ERROR,FATAL,OFF]
        destinations *LogDestination
      RoutingConfigurationListItem
        stateMachineVersionArn! 1..256
        weight! #0..100
      MockInput
        result~ 0..262144
        errorOutput =MockErrorOutput
        fieldValidationMode [STRICT,PRESENT,NONE]
      TestStateConfiguration
        retrierRetryCount #0..
        errorCausedByState~ 1..80
        mapIterationFailureCount #0..
        mapItemReaderData~ 0..262144
      LogDestination
        cloudWatchLogsLogGroup =CloudWatchLogsLogGroup
      MockErrorOutput
        error~ 0..256
        cause~ 0..32768
      CloudWatchLogsLogGroup
        logGroupArn 1..256
      """;

  private static final String[] LINES = TABLE.split("\n", -1);

  private RequestLimits() {}

  /**
   * The limits of an operation's input or of a structure, in the model's order; none if it has
   * none.
   */
  static List<Limit> of(String shape) {
    List<Limit> limits = new ArrayList<>();
    boolean found = false;
    for (String line : LINES) {
      if (!isMember(line)) {
        found = line.equals(shape);
      } else if (found) {
        limits.add(Limit.parse(line.trim()));
      }
    }
    return limits;
  }

  /** All operations and structures that have limits. */
  static List<String> shapes() {
    return Stream.of(LINES).filter(line -> !isMember(line) && !line.isEmpty()).toList();
  }

  private static boolean isMember(String line) {
    return line.startsWith("  ");
  }

  /**
   * The limits of one member.
   *
   * @param range of a number, or null
   * @param length of a text or list, or null
   * @param values of an enum, in the order in which AWS lists them; empty if it is none
   * @param structure the type, or the element type of a list, if that is a structure; else null
   */
  record Limit(
      String member,
      boolean required,
      boolean sensitive,
      @Nullable Range length,
      @Nullable Range range,
      List<String> values,
      @Nullable Pattern pattern,
      @Nullable String structure) {

    private static Limit parse(String line) {
      String[] words = line.split(" ", -1);
      String member = words[0];
      boolean sensitive = member.endsWith("~");
      member = sensitive ? member.substring(0, member.length() - 1) : member;
      boolean required = member.endsWith("!");
      member = required ? member.substring(0, member.length() - 1) : member;
      Range length = null;
      Range range = null;
      List<String> values = List.of();
      Pattern pattern = null;
      String structure = null;
      for (int i = 1; i < words.length; i++) {
        String word = words[i];
        String rest = word.substring(1);
        switch (word.charAt(0)) {
          case '#' -> range = Range.parse(rest);
          case '[' -> values = List.of(rest.substring(0, rest.length() - 1).split(",", -1));
          case '/' -> pattern = Pattern.compile(rest.substring(0, rest.length() - 1));
          case '=', '*' -> structure = rest;
          default -> length = Range.parse(word);
        }
      }
      return new Limit(member, required, sensitive, length, range, values, pattern, structure);
    }
  }

  /** From and to, both inclusive. */
  record Range(long min, long max) {
    private static Range parse(String text) {
      int dots = text.indexOf("..");
      String max = text.substring(dots + 2);
      return new Range(
          Long.parseLong(text.substring(0, dots)),
          max.isEmpty() ? Long.MAX_VALUE : Long.parseLong(max));
    }
  }
}
