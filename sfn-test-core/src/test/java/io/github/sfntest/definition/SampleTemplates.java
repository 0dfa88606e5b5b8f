package io.github.sfntest.definition;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.sfntest.internal.asl.CompileResult;
import io.github.sfntest.internal.asl.StateMachineCompiler;
import io.github.sfntest.internal.json.Json;
import io.github.sfntest.internal.json.JsonSyntaxException;
import io.github.sfntest.internal.template.TemplateException;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The templates of one kind. What a test has to supply is supplied: a value for each parameter
 * without one, the files that the index names, and a small definition where it has none.
 */
final class SampleTemplates {

  private static final int MOST_VALUES = 100;

  private static final Pattern LEFT = Pattern.compile("No value for \\$\\{(.+?)}");

  private final Path folder;
  private final Path standIn;
  private final Map<String, JsonNode> index = new HashMap<>();

  /**
   * The templates of a kind.
   *
   * @param folder the whole collection
   * @param kind the name of the folder below {@code templates}
   * @param standIn a definition for those that the collection does not hold
   */
  SampleTemplates(Path folder, String kind, Path standIn) throws IOException {
    this.folder = folder;
    this.standIn = standIn;
    Path file = folder.resolve("templates").resolve(kind).resolve("INDEX.json");
    if (Files.exists(file)) {
      try {
        Json.parse(Files.readString(file))
            .forEach(entry -> index.put(kind + "/" + entry.path("file").asText(), entry));
      } catch (JsonSyntaxException e) {
        throw new IllegalStateException(file + " is no JSON", e);
      }
    }
  }

  private JsonNode entry(Path file) {
    String name = folder.resolve("templates").relativize(file).toString().replace('\\', '/');
    return index.getOrDefault(name, Json.emptyObject());
  }

  /** Whether only Terraform knows what the definition is, and the refusal says so. */
  boolean needsEvaluation(Path file) {
    if (entry(file).path("form").asText().equals("reference")) {
      return true;
    }
    try {
      supplied(file).stateMachines();
      return false;
    } catch (TemplateException e) {
      return e.wanted() == TemplateException.Wanted.EVALUATION;
    } catch (IllegalArgumentException e) {
      return false;
    }
  }

  /** What is wrong with how a file that wants an evaluation is refused; null if nothing is. */
  static String missOfEvaluated(Path file) {
    try {
      Template.fromFile(file).stateMachines();
      return "was loaded";
    } catch (TemplateException e) {
      return e.wanted() == null ? oneLine(e.getMessage()) : null;
    }
  }

  /** Why a template that is not valid misses; null if it is refused. */
  static String missOfInvalid(Path file, Path standIn) {
    Template template = Template.fromFile(file);
    for (int i = 0; i < MOST_VALUES; i++) {
      try {
        return missOf(template.stateMachines()) == null ? "was accepted" : null;
      } catch (TemplateException e) {
        if (e.wanted() != TemplateException.Wanted.FILE || !e.name().startsWith("s3://")) {
          return null;
        }
        template = template.withFile(e.name(), standIn);
      }
    }
    return "wants more than " + MOST_VALUES + " files";
  }

  /** Why the file misses; null if all its machines load and compile. */
  String missOf(Path file) {
    try {
      return missOf(supplied(file).stateMachines());
    } catch (TemplateException e) {
      return isElided(file, e) ? null : oneLine(e.getMessage());
    } catch (IllegalArgumentException e) {
      return oneLine(e.getMessage());
    }
  }

  /** The template with all that it wants from a test. */
  private Template supplied(Path file) {
    Template template = Template.fromFile(file);
    for (JsonNode reference : entry(file).path("definition_files")) {
      Path definition =
          reference.path("file").isTextual()
              ? folder.resolve(reference.path("file").asText())
              : standIn;
      template = template.withFile(reference.path("ref").asText(), definition);
    }
    for (int i = 0; i < MOST_VALUES; i++) {
      try {
        template.stateMachines();
        return template;
      } catch (TemplateException e) {
        Template more = supply(template, e);
        if (more == null) {
          return template;
        }
        template = more;
      }
    }
    throw new IllegalArgumentException("wants more than " + MOST_VALUES + " values");
  }

  private Template supply(Template template, TemplateException e) {
    if (e.wanted() == null) {
      return null;
    }
    return switch (e.wanted()) {
      case PARAMETER -> template.withParameter(e.name(), sample(e.name()));
      case REFERENCE -> template.withReference(e.name(), sample(e.name()));
      case FILE -> template.withFile(e.name(), standIn);
      case EVALUATION -> null;
    };
  }

  private static String sample(String name) {
    return name.toLowerCase(Locale.ROOT).endsWith("arn")
        ? "arn:aws:lambda:us-east-1:111111111111:function:sample"
        : "1";
  }

  /** A piece of documentation that leaves the definition out, so that its machine has none. */
  private boolean isElided(Path file, TemplateException e) {
    return !entry(file).has("states")
        && !entry(file).has("machines")
        && e.getMessage().contains("' has no definition.");
  }

  private static String missOf(List<StateMachineDefinition> machines) {
    for (StateMachineDefinition machine : machines) {
      StateMachineDefinition filled = filled(machine);
      CompileResult result = StateMachineCompiler.compile(filled.text(), filled.type());
      if (!result.isValid()) {
        return filled.name() + ": " + filled.located(result.diagnostics()).get(0);
      }
    }
    return null;
  }

  /** The definition with values for the placeholders that its template leaves. */
  private static StateMachineDefinition filled(StateMachineDefinition machine) {
    try {
      machine.text();
      return machine;
    } catch (InvalidStateMachineException e) {
      Map<String, String> values = new HashMap<>();
      for (Diagnostic finding : e.diagnostics()) {
        Matcher key = LEFT.matcher(finding.message());
        if (key.find()) {
          values.put(key.group(1), "1");
        }
      }
      return machine.withSubstitutions(values);
    }
  }

  static String oneLine(String message) {
    return message.lines().map(String::strip).toList().toString();
  }

  static Path standIn(Path folder) {
    try {
      return Files.writeString(
          folder.resolve("stand-in.asl.json"),
          "{\"StartAt\":\"Done\",\"States\":{\"Done\":{\"Type\":\"Succeed\"}}}");
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
