package io.github.sfntest.mock;

import io.github.sfntest.internal.asl.TaskResource;
import io.github.sfntest.internal.shapes.ResponseShape;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;

/** What is known of the answers of the Tasks that mocks gave a result. Thread-safe. */
final class KnownShapes {

  private final Map<TaskResource, ResponseShape> shapes = new ConcurrentHashMap<>();

  ResponseShape of(TaskResource resource) {
    return shapes.computeIfAbsent(resource, ResponseShape::of);
  }

  /** A sentence for each Task's resource of which nothing is known, by its name. */
  List<String> notes() {
    return shapes.isEmpty()
        ? List.of()
        : shapes.entrySet().stream()
            .flatMap(each -> note(each.getKey(), each.getValue()))
            .sorted()
            .toList();
  }

  private static Stream<String> note(TaskResource resource, ResponseShape shape) {
    String service = shape.unknownService();
    return service == null
        ? Stream.empty()
        : Stream.of(
            "What mocks give for "
                + resource.service()
                + ":"
                + resource.actionWithSuffix()
                + " is not compared with the service's answer, of which nothing is known. To"
                + " compare it, put the AWS SDK's module of the service on the test's class path:"
                + " software.amazon.awssdk:"
                + service);
  }

  void forget() {
    shapes.clear();
  }
}
