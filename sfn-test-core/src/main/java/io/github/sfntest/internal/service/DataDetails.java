package io.github.sfntest.internal.service;

import io.github.sfntest.internal.json.Json;
import io.github.sfntest.internal.runtime.ExecutionRun;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.sfn.model.CloudWatchEventsExecutionDataDetails;

/** What a response says of input and output: the text, and whether it has it. */
final class DataDetails {
  private static final CloudWatchEventsExecutionDataDetails INCLUDED =
      CloudWatchEventsExecutionDataDetails.builder().included(true).build();
  private static final CloudWatchEventsExecutionDataDetails LEFT_OUT =
      CloudWatchEventsExecutionDataDetails.builder().included(false).build();

  private DataDetails() {}

  static @Nullable String output(ExecutionRun run) {
    return run.output() == null ? null : Json.write(Objects.requireNonNull(run.output()));
  }

  static CloudWatchEventsExecutionDataDetails of(boolean included) {
    return included ? INCLUDED : LEFT_OUT;
  }
}
