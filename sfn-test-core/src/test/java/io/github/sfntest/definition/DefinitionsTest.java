package io.github.sfntest.definition;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.sfntest.internal.asl.CompileResult;
import io.github.sfntest.internal.asl.StateMachineCompiler;
import io.github.sfntest.internal.json.Json;
import io.github.sfntest.internal.json.JsonSyntaxException;
import io.github.sfntest.mock.MockConfigFile;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Loads and compiles the definitions that others wrote. {@code -Dsfn.definitions.dir=DIR} names
 * their folder; a relative one counts from the root of the checkout. Without it the folder {@code
 * ../shared/definitions} is taken, and what passed before must pass again; {@code
 * -Dsfn.definitions.update=true} writes down what passes.
 */
class DefinitionsTest {

  private static final Path ROOT = checkout();
  private static final Path PASSED =
      ROOT.resolve("sfn-test-core/src/test/resources/definitions-passed.txt");

  private static final String EVALUATED = "raw HCL that needs evaluation";

  @TempDir Path own;

  /** One file: its kind, its path within the folder, and why it missed; null if it passed. */
  private record Outcome(String kind, String file, String miss) {
    boolean passed() {
      return miss == null;
    }
  }

  @Test
  void loads_and_compiles_or_refuses_at_the_right_place() throws IOException {
    String named = System.getProperty("sfn.definitions.dir");
    Path folder = ROOT.resolve(named == null ? "../shared/definitions" : named).normalize();
    if (named == null) {
      assumeTrue(Files.isDirectory(folder), () -> "There is no folder " + folder);
    }
    assertThat(folder).isDirectory();

    List<Outcome> outcomes = new ArrayList<>();
    for (Path file : files(folder.resolve("asl"))) {
      outcomes.add(new Outcome("asl", nameOf(file, folder), missOfValid(file)));
    }
    for (Path file : files(folder.resolve("invalid"))) {
      outcomes.add(new Outcome("invalid", nameOf(file, folder), missOfInvalid(file)));
    }
    for (Path file : files(folder.resolve("mockconfig"))) {
      outcomes.add(new Outcome("mockconfig", nameOf(file, folder), missOfMockConfig(file)));
    }
    for (String kind : List.of("sam", "cloudformation", "cdk", "serverless", "terraform")) {
      SampleTemplates templates = new SampleTemplates(folder, kind, SampleTemplates.standIn(own));
      for (Path file : files(folder.resolve("templates").resolve(kind))) {
        outcomes.add(
            templates.needsEvaluation(file)
                ? new Outcome(
                    EVALUATED, nameOf(file, folder), SampleTemplates.missOfEvaluated(file))
                : new Outcome(kind, nameOf(file, folder), templates.missOf(file)));
      }
    }

    report(outcomes);
    if (named == null) {
      compareWithBefore(outcomes);
    }
  }

  private static String nameOf(Path file, Path folder) {
    return folder.relativize(file).toString().replace('\\', '/');
  }

  private static String missOfMockConfig(Path file) {
    try {
      MockConfigFile.fromFile(file);
      return null;
    } catch (IllegalArgumentException e) {
      return SampleTemplates.oneLine(e.getMessage());
    }
  }

  private static String missOfValid(Path file) {
    try {
      CompileResult result = compile(file, StateMachineType.STANDARD);
      return result.isValid() ? null : result.diagnostics().get(0).toString();
    } catch (IllegalArgumentException | InvalidStateMachineException e) {
      return e.getMessage().lines().limit(3).toList().toString();
    }
  }

  private String missOfInvalid(Path file) {
    JsonNode sidecar = sidecar(file);
    if (sidecar.path("kind").asText().equals("SAM template")) {
      return SampleTemplates.missOfInvalid(file, SampleTemplates.standIn(own));
    }
    if (!sidecar.path("kind").asText().startsWith("ASL")) {
      return "a file of this kind can't be loaded: " + sidecar.path("kind").asText();
    }
    String type = sidecar.path("machine_type").asText("STANDARD");
    CompileResult result;
    try {
      result = compile(file, StateMachineType.valueOf(type));
    } catch (IllegalArgumentException e) {
      return String.valueOf(e.getMessage());
    }
    if (result.isValid()) {
      return "was accepted";
    }
    return new ExpectedRefusal(sidecar).missOf(result.diagnostics());
  }

  private static CompileResult compile(Path file, StateMachineType type) {
    StateMachineDefinition definition = StateMachineDefinition.fromFile(file);
    definition = definition.withSubstitutions(SamplePlaceholders.valuesFor(read(file)));
    return StateMachineCompiler.compile(definition.text(), type);
  }

  private static JsonNode sidecar(Path file) {
    String name = String.valueOf(file.getFileName());
    String stem = name.replaceFirst("(\\.asl)?\\.[a-z]+$", "");
    try {
      return Json.parse(read(file.resolveSibling(stem + ".expect.json")));
    } catch (JsonSyntaxException e) {
      throw new IllegalStateException("The sidecar of " + file + " is no JSON", e);
    }
  }

  private static List<Path> files(Path folder) throws IOException {
    if (!Files.isDirectory(folder)) {
      return List.of();
    }
    try (Stream<Path> files = Files.walk(folder)) {
      return files
          .filter(Files::isRegularFile)
          .filter(file -> !file.endsWith("INDEX.json"))
          .filter(file -> !file.toString().endsWith(".expect.json"))
          .sorted()
          .toList();
    }
  }

  private static String read(Path file) {
    try {
      return Files.readString(file);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @SuppressWarnings("SystemOut") // the figures are this test's result
  private static void report(List<Outcome> all) {
    List<Outcome> outcomes = new ArrayList<>(all);
    outcomes.stream()
        .filter(outcome -> !outcome.passed())
        .forEach(outcome -> System.out.println("miss " + outcome.file() + ": " + outcome.miss()));
    TreeMap<String, List<Outcome>> kinds = new TreeMap<>();
    List<Outcome> apart =
        outcomes.stream().filter(outcome -> outcome.kind().equals(EVALUATED)).toList();
    outcomes.removeAll(apart);
    outcomes.forEach(
        outcome -> kinds.computeIfAbsent(outcome.kind(), kind -> new ArrayList<>()).add(outcome));
    System.out.println("definitions: " + figures(outcomes));
    kinds.forEach((kind, those) -> System.out.println("kind " + kind + " " + figures(those)));
    System.out.println("apart, " + EVALUATED + ": " + figures(apart));
  }

  private static String figures(List<Outcome> outcomes) {
    return outcomes.stream().filter(Outcome::passed).count() + " of " + outcomes.size();
  }

  private static void compareWithBefore(List<Outcome> outcomes) throws IOException {
    Set<String> passed = new TreeSet<>();
    outcomes.stream()
        .filter(Outcome::passed)
        .forEach(outcome -> passed.add(outcome.kind() + ": " + outcome.file()));
    if (Boolean.getBoolean("sfn.definitions.update")) {
      Files.write(PASSED, passed);
    }
    assertThat(passed).as("what passed before").containsAll(Files.readAllLines(PASSED));
    String page = Files.readString(ROOT.resolve("docs/conformance.md"));
    assertThat(outcomes)
        .as("each miss is explained in docs/conformance.md")
        .allMatch(outcome -> outcome.passed() || page.contains("| `" + outcome.file() + "` |"));
  }

  private static Path checkout() {
    Path folder = Path.of("").toAbsolutePath();
    while (folder.getParent() != null && !Files.isDirectory(folder.resolve(".mvn"))) {
      folder = folder.getParent();
    }
    return folder;
  }
}
