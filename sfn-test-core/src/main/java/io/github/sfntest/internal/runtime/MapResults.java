package io.github.sfntest.internal.runtime;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.sfntest.internal.asl.DistributedMap;
import io.github.sfntest.internal.asl.ResultWriter;
import io.github.sfntest.internal.integration.ChildResult;
import io.github.sfntest.internal.integration.IntegrationFailure;
import io.github.sfntest.internal.integration.ResultFiles;
import io.github.sfntest.internal.integration.ResultForm;
import io.github.sfntest.internal.json.ArrayBuilder;
import io.github.sfntest.internal.json.Json;
import io.github.sfntest.internal.query.Expression;
import io.github.sfntest.internal.query.QueryException;
import java.util.ArrayList;
import java.util.List;
import java.util.NavigableMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * What the children of a distributed Map left behind: their outputs in the order of the items, as
 * long as a payload may hold them, or the files they are written to as soon as their turn comes;
 * asl-semantics §14.6.
 */
final class MapResults {
  private final ResultForm form;
  private final @Nullable Files files;
  private final long quota;
  private final NavigableMap<Integer, List<JsonNode>> kept = new TreeMap<>();
  private long bytes = 1;

  /** Where results are written, and what has been written so far. */
  private record Files(ResultFiles results, JsonNode arguments) {}

  private MapResults(ResultForm form, long quota, @Nullable Files files) {
    this.form = form;
    this.quota = quota;
    this.files = files;
  }

  static MapResults of(Strand strand, DistributedMap map, JsonNode input) throws QueryException {
    ResultWriter writer = map.resultWriter();
    ResultForm form = ResultForm.of(writer);
    RuntimeHost host = strand.run().timeline().host();
    if (writer == null || writer.resource() == null) {
      return new MapResults(form, host.quotas().payloadBytes(), null);
    }
    Expression template = writer.arguments();
    JsonNode arguments =
        template == null ? Json.emptyObject() : template.evaluate(FieldScope.of(strand, input));
    ResultFiles results = new ResultFiles(form, host.objects());
    return new MapResults(form, Long.MAX_VALUE, new Files(results, arguments));
  }

  void succeeded(int index, ExecutionRun child) {
    List<JsonNode> entries = form.entries(result(child));
    if (files == null) {
      keep(index, entries);
    } else {
      files.results().succeeded(index, entries);
    }
  }

  private void keep(int index, List<JsonNode> entries) {
    entries.forEach(entry -> bytes += Json.utf8Size(entry) + 1);
    if (isTooLarge()) {
      kept.clear();
    } else {
      kept.put(index, entries);
    }
  }

  /** Whether the result is larger than a payload may be: then it is not kept. */
  boolean isTooLarge() {
    return bytes > quota;
  }

  /** Nothing is to be waited for in this place. */
  void failed(int index) {
    if (files != null) {
      files.results().succeeded(index, List.of());
    }
  }

  /** The state's result. */
  JsonNode result(MapRun mapRun, List<ExecutionRun> unsuccessful) throws IntegrationFailure {
    if (files == null) {
      ArrayBuilder all = new ArrayBuilder();
      kept.values().forEach(entries -> entries.forEach(all::add));
      return all.build();
    }
    List<JsonNode> failed = new ArrayList<>();
    unsuccessful.forEach(child -> failed.add(ResultForm.described(result(child))));
    return files.results().finish(files.arguments(), mapRun.arn(), failed);
  }

  private static ChildResult result(ExecutionRun child) {
    return new ChildResult(
        child.spec().arn(),
        child.spec().name(),
        child.spec().stateMachineArn(),
        child.status().name(),
        ContextObject.time(child.startMillis()),
        ContextObject.time(child.stopMillis()),
        child.spec().input(),
        child.output(),
        child.error(),
        child.cause(),
        child.redriveCount(),
        RedriveRules.refusal(child));
  }
}
