package io.github.sfntest.conformance;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Map;

/**
 * What a replay came to.
 *
 * @param outcome status, and as texts output, error and cause, where there are such
 * @param events the history; empty for express executions
 * @param names what the recorder's placeholders for names stand for here
 */
record Finished(JsonNode outcome, List<JsonNode> events, Map<String, String> names) {}
