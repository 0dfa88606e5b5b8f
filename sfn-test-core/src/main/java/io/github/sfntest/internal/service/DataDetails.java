package io.github.sfntest.internal.service;

import software.amazon.awssdk.services.sfn.model.CloudWatchEventsExecutionDataDetails;

/** What a response says of its input and output: whether it has them. */
final class DataDetails {
  private static final CloudWatchEventsExecutionDataDetails INCLUDED =
      CloudWatchEventsExecutionDataDetails.builder().included(true).build();
  private static final CloudWatchEventsExecutionDataDetails LEFT_OUT =
      CloudWatchEventsExecutionDataDetails.builder().included(false).build();

  private DataDetails() {}

  static CloudWatchEventsExecutionDataDetails of(boolean included) {
    return included ? INCLUDED : LEFT_OUT;
  }
}
