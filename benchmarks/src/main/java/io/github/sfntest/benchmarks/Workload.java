package io.github.sfntest.benchmarks;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/**
 * A state machine with an input and what must come out.
 *
 * @param partial whether {@code expected} holds only some members of the output: the rest is random
 */
record Workload(String name, String definition, String input, JsonNode expected, boolean partial) {

  private static final ObjectMapper MAPPER = new ObjectMapper();

  /** The names of all workloads, as in {@code workloads/manifest.json}. */
  static List<String> names() {
    List<String> names = new ArrayList<>();
    json("manifest.json").forEach(entry -> names.add(entry.get("name").asText()));
    return names;
  }

  static Workload load(String name) {
    boolean partial = !exists(name + ".expected.json");
    return new Workload(
        name,
        text(name + ".asl.json"),
        text(name + ".input.json").strip(),
        json(name + (partial ? ".partial.json" : ".expected.json")),
        partial);
  }

  /** What each Task answers, attempt by attempt, by the name of its state. */
  JsonNode mocks() {
    return exists(name + ".mocks.json") ? json(name + ".mocks.json") : MAPPER.createObjectNode();
  }

  /** Fails if that is not what must come out: a wrong answer is not timed. */
  void check(String output) {
    JsonNode actual = read(output);
    if (partial) {
      expected
          .properties()
          .forEach(member -> check(member.getValue(), actual.path(member.getKey())));
    } else {
      check(expected, actual);
    }
  }

  private void check(JsonNode wanted, JsonNode actual) {
    if (!wanted.equals(actual)) {
      throw new IllegalStateException(
          "Workload " + name + " gave " + actual + ", not " + wanted + ".");
    }
  }

  static JsonNode read(String text) {
    try {
      return MAPPER.readTree(text);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  static String write(JsonNode value) {
    try {
      return MAPPER.writeValueAsString(value);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static boolean exists(String file) {
    return Workload.class.getResource("/workloads/" + file) != null;
  }

  private static JsonNode json(String file) {
    return read(text(file));
  }

  private static String text(String file) {
    try (InputStream in = Workload.class.getResourceAsStream("/workloads/" + file)) {
      if (in == null) {
        throw new IllegalStateException("There is no resource workloads/" + file + ".");
      }
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
