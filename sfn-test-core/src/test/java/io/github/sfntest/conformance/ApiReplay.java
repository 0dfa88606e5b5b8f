package io.github.sfntest.conformance;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.node.TextNode;
import io.github.sfntest.SfnTestEnvironment;
import io.github.sfntest.TimeControl;
import io.github.sfntest.execution.Execution;
import io.github.sfntest.execution.ExecutionStatus;
import io.github.sfntest.execution.Strictness;
import io.github.sfntest.mock.MockConfigFile;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import software.amazon.awssdk.services.sfn.model.SfnException;
import software.amazon.awssdk.services.sfn.model.SfnRequest;
import software.amazon.awssdk.services.sfn.model.SfnResponse;

/** Makes the calls of one recorded case and compares what the fake answers. */
final class ApiReplay implements AutoCloseable {

  private static final JsonPlace TOP = JsonPlace.parse("$");

  private final ApiCase recording;
  private final SfnTestEnvironment sfn;
  private final ApiAnswers answers = new ApiAnswers();
  private final Map<String, Integer> statuses = new HashMap<>();
  private final AnswerComparer comparer;
  private final RecordedTasks tasks;

  private ApiReplay(ApiCase recording) {
    this.recording = recording;
    this.sfn =
        SfnTestEnvironment.builder()
            .region(Recording.REGION)
            .accountId(Recording.ACCOUNT)
            .strictness(Strictness.LENIENT)
            .timeControl(TimeControl.MANUAL)
            .activityPollTimeout(Duration.ZERO)
            .build();
    this.tasks = new RecordedTasks(recording, sfn);
    List<PlacePattern> ignored = new ArrayList<>();
    recording.json().path("volatile").forEach(it -> ignored.add(PlacePattern.parse(it.asText())));
    recording
        .json()
        .path("ignorePaths")
        .forEach(it -> ignored.add(PlacePattern.parse(it.asText())));
    ignored.addAll(tasks.ignored());
    this.comparer =
        new AnswerComparer(
            new Placeholders(recording.json().path("placeholders"), answers), ignored);
  }

  /** Replays a case: empty if all was as recorded, else the first difference. */
  static Optional<Difference> of(ApiCase recording) {
    try (ApiReplay replay = new ApiReplay(recording)) {
      return replay.run();
    }
  }

  private Optional<Difference> run() {
    RecordedObjects.store(sfn, recording.json().path("resources").path("s3Objects"));
    for (JsonNode group : recording.json().path("resources").path("logGroups")) {
      if (group.path("deleted").asBoolean()) {
        sfn.logGroup(group.path("arn").textValue()).delete();
      }
    }
    if (recording.json().has("mockConfig")) {
      sfn.mockConfig(MockConfigFile.of(recording.json().path("mockConfig").toString()));
    }
    int index = 0;
    for (JsonNode step : recording.steps()) {
      JsonPlace place = TOP.member("steps").element(index++);
      Optional<Difference> difference =
          step.has("await") ? await(place, step.path("await")) : call(place, step);
      if (difference.isPresent()) {
        return difference;
      }
    }
    for (JsonNode expectation : recording.expectations()) {
      Optional<Difference> difference = compare(expectation);
      if (difference.isPresent()) {
        return difference;
      }
    }
    return Optional.empty();
  }

  private Optional<Difference> await(JsonPlace place, JsonNode await) {
    if (await.has("seconds")) {
      sfn.clock().advance(Duration.ofSeconds(await.path("seconds").longValue()));
      return Optional.empty();
    }
    Execution execution = sfn.execution(answers.fillIn(await.path("executionArn")).textValue());
    String until = await.path("until").asText();
    if (until.equals("STARTED")) {
      return Optional.empty();
    }
    if (until.equals("STATE_ENTERED")) {
      String state = await.path("stateName").asText();
      sfn.clock()
          .advanceUntil(
              any -> execution.visits().stream().anyMatch(it -> it.state().equals(state)));
      return Optional.empty();
    }
    sfn.clock().advanceUntil(any -> execution.status() != ExecutionStatus.RUNNING);
    String status = execution.status().name();
    return until.equals("TERMINATED") || until.equals(status)
        ? Optional.empty()
        : Optional.of(new Difference(place.member("await").toString(), until, status));
  }

  private Optional<Difference> call(JsonPlace place, JsonNode step) {
    String operation = step.path("op").asText();
    SfnRequest request = SdkRequests.request(operation, answers.fillIn(step.path("args")));
    tasks.mock(operation);
    JsonNode refusal = step.get("expectError");
    try {
      SfnResponse response = SdkRequests.call(sfn.client(), operation, request);
      String name = step.path("as").asText();
      JsonNode answer = SdkJson.of(response);
      answers.put(name, answer);
      statuses.put(name, response.sdkHttpResponse().statusCode());
      return refusal == null
          ? Optional.empty()
          : Optional.of(Difference.at(place.member("expectError").toString(), refusal, answer));
    } catch (SfnException e) {
      return refusal == null
          ? Optional.of(new Difference(place.toString(), "an answer of " + operation, text(e)))
          : compare(place.member("expectError"), refusal, e);
    } catch (UnsupportedOperationException e) {
      return Optional.of(
          new Difference(place.toString(), "an answer of " + operation, e.getMessage()));
    }
  }

  private static String text(SfnException e) {
    return e.awsErrorDetails().errorCode() + ": " + e.awsErrorDetails().errorMessage();
  }

  private Optional<Difference> compare(JsonPlace place, JsonNode refusal, SfnException e) {
    ObjectNode actual = Texts.object();
    actual.put("code", e.awsErrorDetails().errorCode());
    actual.put("message", e.awsErrorDetails().errorMessage());
    actual.put("httpStatus", e.statusCode());
    Optional<Difference> difference =
        comparer.compare(place, refusal, actual, Set.of("httpStatus"));
    if (difference.isPresent()) {
      return difference;
    }
    String expected = SdkRequests.exceptionClass(refusal.path("code").asText());
    String type = e.getClass().getSimpleName();
    return expected.equals(type)
        ? Optional.empty()
        : Optional.of(new Difference(place.member("code") + " as a class", expected, type));
  }

  private Optional<Difference> compare(JsonNode expectation) {
    if (expectation.has("logEvents")) {
      return Optional.empty();
    }
    JsonPlace place = TOP.member("expect").member(expectation.path("key").asText());
    if (expectation.has("value")) {
      return comparer.compare(
          place, expectation.path("recorded"), answers.fillIn(expectation.path("value")), Set.of());
    }
    String step = expectation.path("step").asText();
    JsonNode answer = normalised(answers.of(step));
    if (expectation.has("lengths")) {
      return compareLengths(place, expectation, answer);
    }
    Optional<Difference> difference =
        comparer.compare(place, expectation.path("recorded"), answer, laterMembers(expectation));
    int status = expectation.path("httpStatus").intValue();
    return difference.isPresent() || statuses.get(step) == status
        ? difference
        : Optional.of(
            new Difference(
                place.member("httpStatus").toString(), "" + status, "" + statuses.get(step)));
  }

  private static Set<String> laterMembers(JsonNode expectation) {
    return ApiCase.elements(expectation.path("laterMembers")).stream()
        .map(JsonNode::asText)
        .collect(Collectors.toCollection(HashSet::new));
  }

  private static Optional<Difference> compareLengths(
      JsonPlace place, JsonNode expectation, JsonNode answer) {
    for (Map.Entry<String, JsonNode> length : expectation.path("lengths").properties()) {
      JsonNode list = answer.path(length.getKey());
      if (!list.isArray() || list.size() != length.getValue().intValue()) {
        return Optional.of(
            new Difference(
                place.member(length.getKey()).toString(),
                length.getValue() + " elements",
                list.size() + " elements"));
      }
    }
    for (JsonNode absent : expectation.path("absent")) {
      if (answer.has(absent.asText())) {
        return Optional.of(
            Difference.at(
                place.member(absent.asText()).toString(), null, answer.get(absent.asText())));
      }
    }
    return Optional.empty();
  }

  /** Does to an answer what was done to the recording: lists of variable names are sorted. */
  private JsonNode normalised(JsonNode answer) {
    if (!answer.has("variableReferences") || !recording.json().has("normalised")) {
      return answer;
    }
    ObjectNode copy = answer.deepCopy();
    ((ObjectNode) copy.path("variableReferences"))
        .properties()
        .forEach(it -> sort((ArrayNode) it.getValue()));
    return copy;
  }

  private static void sort(ArrayNode names) {
    List<String> sorted =
        ApiCase.elements(names).stream().map(JsonNode::textValue).sorted().toList();
    names.removeAll();
    sorted.forEach(it -> names.add(TextNode.valueOf(it)));
  }

  @Override
  public void close() {
    sfn.close();
  }
}
