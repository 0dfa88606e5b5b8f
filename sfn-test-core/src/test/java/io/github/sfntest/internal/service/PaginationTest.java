package io.github.sfntest.internal.service;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.sfntest.SfnTestEnvironment;
import io.github.sfntest.conformance.SdkJson;
import io.github.sfntest.conformance.SdkRequests;
import io.github.sfntest.execution.Strictness;
import io.github.sfntest.internal.json.Json;
import java.lang.reflect.Method;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.IntConsumer;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import software.amazon.awssdk.core.async.SdkPublisher;
import software.amazon.awssdk.services.sfn.SfnAsyncClient;
import software.amazon.awssdk.services.sfn.SfnClient;
import software.amazon.awssdk.services.sfn.model.ExecutionStatus;
import software.amazon.awssdk.services.sfn.model.RoutingConfigurationListItem;
import software.amazon.awssdk.services.sfn.model.SfnRequest;
import software.amazon.awssdk.services.sfn.model.SfnResponse;

/** Every list operation, page by page. */
class PaginationTest {
  private static final String LONG = "\u4e00".repeat(77);
  private static final String EACH =
      """
      {"StartAt": "E0", "States": {%s,
        "E4": {"Type": "Map", "End": true, "ItemProcessor": {"ProcessorConfig":
          {"Mode": "DISTRIBUTED", "ExecutionType": "STANDARD"}, "StartAt": "S4",
          "States": {"S4": {"Type": "Succeed"}}}}}}\
      """
          .formatted(
              String.join(
                  ", ",
                  List.of(0, 1, 2, 3).stream()
                      .map(
                          i ->
                              """
                              "E%d": {"Type": "Map", "Next": "E%d", "ItemProcessor":
                                {"ProcessorConfig": {"Mode": "DISTRIBUTED",
                                  "ExecutionType": "STANDARD"}, "StartAt": "S%d",
                                  "States": {"S%d": {"Type": "Succeed"}}}}\
                              """
                                  .formatted(i, i + 1, i, i))
                      .toList()));

  private final SfnTestEnvironment sfn =
      SfnTestEnvironment.builder().strictness(Strictness.LENIENT).build();
  private final SfnClient client = sfn.client();

  @AfterEach
  void close() {
    sfn.discard();
  }

  /** A list of five, whose names are as long as they may be. */
  enum Listing {
    ACTIVITIES("listActivities", "activities", "name"),
    STATE_MACHINES("listStateMachines", "stateMachines", "name"),
    VERSIONS("listStateMachineVersions", "stateMachineVersions", "stateMachineVersionArn"),
    ALIASES("listStateMachineAliases", "stateMachineAliases", "stateMachineAliasArn"),
    EXECUTIONS("listExecutions", "executions", "name"),
    MAP_RUNS("listMapRuns", "mapRuns", "mapRunArn"),
    EVENTS("getExecutionHistory", "events", "id");

    private final String operation;
    private final String member;
    private final String key;

    Listing(String operation, String member, String key) {
      this.operation = operation;
      this.member = member;
      this.key = key;
    }

    private boolean hasPaginator() {
      return this != VERSIONS && this != ALIASES;
    }
  }

  private String machine(String definition) {
    return client
        .createStateMachine(
            r -> r.name(LONG).definition(definition).roleArn(Samples.ROLE).publish(true))
        .stateMachineArn();
  }

  /** Makes five, and returns the request that lists them. */
  private ObjectNode five(Listing listing) {
    ObjectNode request = Json.emptyObject().deepCopy();
    switch (listing) {
      case ACTIVITIES -> times(i -> client.createActivity(r -> r.name(LONG + i)));
      case STATE_MACHINES -> times(i -> sfn.register(LONG + i, Samples.PASS));
      case VERSIONS -> {
        String arn = machine(Samples.PASS);
        for (int i = 1; i < 5; i++) {
          String role = Samples.ROLE + i;
          client.updateStateMachine(r -> r.stateMachineArn(arn).roleArn(role).publish(true));
        }
        request.put("stateMachineArn", arn);
      }
      case ALIASES -> {
        String arn = machine(Samples.PASS);
        RoutingConfigurationListItem route =
            RoutingConfigurationListItem.builder()
                .stateMachineVersionArn(arn + ":1")
                .weight(100)
                .build();
        times(
            i ->
                client.createStateMachineAlias(
                    r -> r.name("a".repeat(79) + (9 - i)).routingConfiguration(route)));
        request.put("stateMachineArn", arn);
      }
      case EXECUTIONS -> {
        String arn = machine(Samples.CALLBACK);
        times(i -> client.startExecution(r -> r.stateMachineArn(arn).name(LONG + i)));
        request.put("stateMachineArn", arn);
      }
      case MAP_RUNS -> request.put("executionArn", start(EACH, "[1]"));
      case EVENTS -> request.put("executionArn", start(Samples.CALLBACK, "{}"));
    }
    return request;
  }

  private String start(String definition, String input) {
    String arn = machine(definition);
    return client
        .startExecution(r -> r.stateMachineArn(arn).name(LONG + "e").input(input))
        .executionArn();
  }

  private static void times(IntConsumer make) {
    IntStream.range(0, 5).forEach(make);
  }

  private JsonNode list(Listing listing, ObjectNode request) {
    SfnResponse response =
        SdkRequests.call(
            client, listing.operation, SdkRequests.request(listing.operation, request));
    return SdkJson.of(response);
  }

  private static List<String> keys(Listing listing, JsonNode answer) {
    List<String> keys = new ArrayList<>();
    answer.path(listing.member).forEach(element -> keys.add(element.path(listing.key).asText()));
    return keys;
  }

  @ParameterizedTest
  @EnumSource
  void pages_follow_each_other_to_the_end(Listing listing) {
    ObjectNode request = five(listing);
    List<String> all = keys(listing, list(listing, request));

    List<String> paged = new ArrayList<>();
    List<Integer> sizes = new ArrayList<>();
    request.put("maxResults", 2);
    JsonNode page = list(listing, request);
    while (true) {
      List<String> keys = keys(listing, page);
      paged.addAll(keys);
      sizes.add(keys.size());
      if (!page.has("nextToken")) {
        break;
      }
      request.put("nextToken", page.path("nextToken").textValue());
      page = list(listing, request);
    }

    assertThat(all).doesNotHaveDuplicates().hasSizeGreaterThanOrEqualTo(4);
    assertThat(paged).isEqualTo(all);
    assertThat(sizes.subList(0, sizes.size() - 1)).containsOnly(2);
  }

  @ParameterizedTest
  @EnumSource
  void the_paginators_of_both_clients_give_all(Listing listing) throws Exception {
    if (!listing.hasPaginator()) {
      return; // the SDK has none
    }
    ObjectNode members = five(listing);
    int all = list(listing, members).path(listing.member).size();
    members.put("maxResults", 2);
    SfnRequest request = SdkRequests.request(listing.operation, members);

    Object pages = paginator(SfnClient.class, listing, request).invoke(client, request);
    Iterable<?> elements = (Iterable<?>) pages.getClass().getMethod(listing.member).invoke(pages);
    assertThat(elements).hasSize(all);

    Object published =
        paginator(SfnAsyncClient.class, listing, request).invoke(sfn.asyncClient(), request);
    SdkPublisher<?> publisher =
        (SdkPublisher<?>) published.getClass().getMethod(listing.member).invoke(published);
    List<Object> received = new CopyOnWriteArrayList<>();
    publisher.subscribe(received::add).join();
    assertThat(received).hasSize(all);
  }

  private static Method paginator(Class<?> client, Listing listing, SfnRequest request)
      throws NoSuchMethodException {
    return client.getMethod(listing.operation + "Paginator", request.getClass());
  }

  @ParameterizedTest
  @EnumSource
  void zero_means_the_default(Listing listing) {
    ObjectNode request = five(listing);
    List<String> all = keys(listing, list(listing, request));

    assertThat(keys(listing, list(listing, request.put("maxResults", 0)))).isEqualTo(all);
  }

  @ParameterizedTest
  @EnumSource
  void a_token_of_another_list_is_refused(Listing listing) {
    ObjectNode request = five(listing).put("maxResults", 1);
    String token = list(listing, request).path("nextToken").textValue();
    Listing other = listing == Listing.ACTIVITIES ? Listing.STATE_MACHINES : Listing.ACTIVITIES;

    ObjectNode misled = Json.emptyObject().deepCopy();
    misled.put("nextToken", token);
    assertThat(Samples.error(() -> list(other, misled)))
        .isEqualTo("InvalidToken: Invalid Token: 'Invalid token'");
    for (String broken : List.of("x", "%%%", token.substring(3), token + "=")) {
      assertThat(Samples.error(() -> list(listing, request.put("nextToken", broken))))
          .isEqualTo("InvalidToken: Invalid Token: 'Invalid token'");
    }
  }

  // ---- what changes between two pages

  @Test
  void all_that_run_can_be_stopped_page_by_page() {
    ObjectNode request = five(Listing.EXECUTIONS);
    String arn = request.path("stateMachineArn").textValue();

    client
        .listExecutionsPaginator(
            r -> r.stateMachineArn(arn).statusFilter(ExecutionStatus.RUNNING).maxResults(2))
        .executions()
        .forEach(execution -> client.stopExecution(r -> r.executionArn(execution.executionArn())));

    assertThat(sfn.executions())
        .hasSize(5)
        .allMatch(execution -> execution.status().name().equals("ABORTED"));
  }

  @Test
  void all_can_be_deleted_page_by_page() {
    five(Listing.STATE_MACHINES);
    five(Listing.ACTIVITIES);

    client
        .listStateMachinesPaginator(r -> r.maxResults(2))
        .stateMachines()
        .forEach(it -> client.deleteStateMachine(r -> r.stateMachineArn(it.stateMachineArn())));
    client
        .listActivitiesPaginator(r -> r.maxResults(2))
        .activities()
        .forEach(it -> client.deleteActivity(r -> r.activityArn(it.activityArn())));

    assertThat(client.listStateMachines().stateMachines()).isEmpty();
    assertThat(client.listActivities().activities()).isEmpty();
  }

  @ParameterizedTest
  @EnumSource(names = {"VERSIONS", "ALIASES"})
  void versions_and_aliases_can_be_deleted_page_by_page(Listing listing) {
    ObjectNode request = five(listing).put("maxResults", 2);
    List<String> deleted = new ArrayList<>();
    JsonNode page = list(listing, request);
    while (true) {
      for (String arn : keys(listing, page)) {
        deleted.add(arn);
        if (listing == Listing.VERSIONS) {
          client.deleteStateMachineVersion(r -> r.stateMachineVersionArn(arn));
        } else {
          client.deleteStateMachineAlias(r -> r.stateMachineAliasArn(arn));
        }
      }
      if (!page.has("nextToken")) {
        break;
      }
      page = list(listing, request.put("nextToken", page.path("nextToken").textValue()));
    }

    assertThat(deleted).hasSize(5).doesNotHaveDuplicates();
  }

  @Test
  void executions_that_start_in_the_meantime_repeat_nothing() {
    ObjectNode request = five(Listing.EXECUTIONS).put("maxResults", 3);
    String arn = request.path("stateMachineArn").textValue();
    JsonNode first = list(Listing.EXECUTIONS, request);
    client.startExecution(r -> r.stateMachineArn(arn).name("late"));

    JsonNode second =
        list(Listing.EXECUTIONS, request.put("nextToken", first.path("nextToken").textValue()));

    assertThat(keys(Listing.EXECUTIONS, second)).containsExactly(LONG + 1, LONG + 0);
  }

  @ParameterizedTest
  @ValueSource(strings = {"RUNNING", "SUCCEEDED", "FAILED", "TIMED_OUT", "ABORTED"})
  void a_status_filter_leaves_those_of_that_status(String status) {
    String arn = machine(Samples.CALLBACK.replaceFirst("\\{", "{\"TimeoutSeconds\": 1800, "));
    List.of("TIMED_OUT", "RUNNING", "SUCCEEDED", "FAILED", "ABORTED")
        .forEach(name -> end(name, arn));

    assertThat(
            client
                .listExecutions(r -> r.stateMachineArn(arn).statusFilter(status).maxResults(1))
                .executions())
        .singleElement()
        .satisfies(
            execution -> {
              assertThat(execution.name()).isEqualTo(status);
              assertThat(execution.statusAsString()).isEqualTo(status);
            });
  }

  private void end(String status, String arn) {
    String execution =
        client.startExecution(r -> r.stateMachineArn(arn).name(status)).executionArn();
    String token = sfn.execution(execution).awaiting("Approve").taskToken();
    switch (status) {
      case "SUCCEEDED" -> client.sendTaskSuccess(r -> r.taskToken(token).output("1"));
      case "FAILED" -> client.sendTaskFailure(r -> r.taskToken(token).error("E"));
      case "TIMED_OUT" -> sfn.clock().advance(Duration.ofMinutes(30));
      case "ABORTED" -> client.stopExecution(r -> r.executionArn(execution));
      default -> {}
    }
  }
}
