package io.github.sfntest.internal.runtime;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.sfntest.internal.asl.DistributedMap;
import io.github.sfntest.internal.asl.ResultWriter;
import io.github.sfntest.internal.integration.ChildResult;
import io.github.sfntest.internal.integration.IntegrationFailure;
import io.github.sfntest.internal.integration.ObjectStorage;
import io.github.sfntest.internal.json.ArrayBuilder;
import io.github.sfntest.internal.json.Json;
import io.github.sfntest.internal.query.Expression;
import io.github.sfntest.internal.query.QueryException;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The result of a distributed Map: the outputs of its children, or where they were written. */
final class ResultWriting {

  private ResultWriting() {}

  /** Writes the results of a map run and gives the state's result. */
  interface Writer {
    JsonNode write(
        ResultWriter writer,
        JsonNode arguments,
        String mapRunArn,
        List<ChildResult> children,
        ObjectStorage storage)
        throws IntegrationFailure;
  }

  static JsonNode result(
      Strand strand,
      DistributedMap map,
      JsonNode input,
      MapRun mapRun,
      List<ChildResult> children,
      Writer to)
      throws QueryException, IntegrationFailure {
    ResultWriter writer = map.resultWriter();
    if (writer == null) {
      ArrayBuilder outputs = new ArrayBuilder();
      for (ChildResult child : children) {
        JsonNode output = child.output();
        if (output != null) {
          outputs.add(output);
        }
      }
      return outputs.build();
    }
    @Nullable Expression template = writer.arguments();
    JsonNode arguments =
        template == null ? Json.emptyObject() : template.evaluate(FieldScope.of(strand, input));
    return to.write(
        writer, arguments, mapRun.arn(), children, strand.run().timeline().host().objects());
  }
}
