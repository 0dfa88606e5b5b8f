package io.github.sfntest.internal.template;

import java.util.Collections;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * What a test supplies to a template.
 *
 * @param parameters values of parameters, by name
 * @param references values of what the template refers to and does not hold, by name
 * @param files the texts of files that are elsewhere, by what the template calls them
 * @param region for pseudo parameters and ARNs
 * @param accountId for pseudo parameters and ARNs
 */
public record TemplateValues(
    Map<String, String> parameters,
    Map<String, String> references,
    Map<String, GivenFile> files,
    String region,
    String accountId) {

  /** A file that the test names in place of one that the template names. */
  public record GivenFile(String name, String text) {}

  public static final TemplateValues NONE =
      new TemplateValues(Map.of(), Map.of(), Map.of(), "us-east-1", "123456789012");

  public TemplateValues {
    parameters = Collections.unmodifiableMap(new TreeMap<>(parameters));
    references = Collections.unmodifiableMap(new TreeMap<>(references));
    files = Collections.unmodifiableMap(new TreeMap<>(files));
  }

  public TemplateValues withParameter(String name, String value) {
    return new TemplateValues(with(parameters, name, value), references, files, region, accountId);
  }

  public TemplateValues withReference(String name, String value) {
    return new TemplateValues(parameters, with(references, name, value), files, region, accountId);
  }

  public TemplateValues withFile(String reference, GivenFile file) {
    return new TemplateValues(
        parameters, references, with(files, reference, file), region, accountId);
  }

  public TemplateValues in(String newRegion, String newAccountId) {
    return new TemplateValues(parameters, references, files, newRegion, newAccountId);
  }

  /**
   * What is given for a variable of a tool whose templates declare none, so that a test cannot know
   * which of the two it is; null if nothing is.
   */
  @Nullable String variable(String name) {
    String given = parameters.get(name);
    return given == null ? references.get(name) : given;
  }

  TemplateValues withoutParameters() {
    return new TemplateValues(Map.of(), references, files, region, accountId);
  }

  private static <V> Map<String, V> with(Map<String, V> map, String key, V value) {
    Map<String, V> all = new TreeMap<>(map);
    all.put(key, value);
    return all;
  }

  Partition partition() {
    return Partition.of(region);
  }

  /** The value of a pseudo parameter such as {@code AWS::Region}; null if there is none. */
  @Nullable String pseudo(String name) {
    String given = parameters.get(name);
    if (given != null) {
      return given;
    }
    return switch (name) {
      case "AWS::Region" -> region;
      case "AWS::AccountId" -> accountId;
      case "AWS::Partition" -> partition().id();
      case "AWS::URLSuffix" -> partition().urlSuffix();
      case "AWS::StackName" -> "test-stack";
      case "AWS::StackId" ->
          "arn:%s:cloudformation:%s:%s:stack/test-stack/00000000-0000-0000-0000-000000000000"
              .formatted(partition().id(), region, accountId);
      default -> null;
    };
  }
}
