package io.github.sfntest.conformance;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.sfntest.internal.json.Json;
import io.github.sfntest.internal.json.JsonSyntaxException;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;

/** The rules of the language by section, one file {@code rules/NN-name.json} each. */
final class RuleBook {

  /** One file. */
  record Section(String title, List<Rule> rules) {}

  private RuleBook() {}

  static List<Section> sections() {
    try (Stream<Path> files =
        Files.list(
            Path.of(
                Objects.requireNonNull(RuleBook.class.getResource("rules"), "rules").toURI()))) {
      return files.sorted().map(RuleBook::section).toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (URISyntaxException e) {
      throw new IllegalStateException(e);
    }
  }

  static List<Rule> rules() {
    return sections().stream().flatMap(section -> section.rules().stream()).toList();
  }

  private static Section section(Path file) {
    try {
      JsonNode json = Json.parse(Files.readString(file));
      List<Rule> rules = new ArrayList<>();
      json.path("rules").forEach(rule -> rules.add(Rule.of(rule)));
      return new Section(json.path("section").asText(), List.copyOf(rules));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (JsonSyntaxException e) {
      throw new IllegalStateException(file + ": " + e.getMessage(), e);
    }
  }
}
