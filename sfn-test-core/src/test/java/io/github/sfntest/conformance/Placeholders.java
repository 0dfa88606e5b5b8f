package io.github.sfntest.conformance;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * The tokens of one case of API calls, and what they turned out to stand for. Only declared tokens
 * count; any other {@code <…>} is literal.
 */
final class Placeholders {

  private static final String UUID = "[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}";
  private static final Pattern NEVER = Pattern.compile("(?!)");

  private final Map<String, JsonNode> declared = new HashMap<>();
  private final ApiAnswers answers;
  private final Map<String, String> known;
  private final Pattern token;

  Placeholders(JsonNode declared, ApiAnswers answers) {
    declared.properties().forEach(it -> this.declared.put(it.getKey(), it.getValue()));
    this.answers = answers;
    this.known = new HashMap<>();
    this.token =
        this.declared.isEmpty()
            ? NEVER
            : Pattern.compile(
                this.declared.keySet().stream()
                    .sorted(Comparator.comparingInt(String::length).reversed())
                    .map(Pattern::quote)
                    .collect(Collectors.joining("|")));
  }

  private Placeholders(Placeholders other) {
    this.declared.putAll(other.declared);
    this.answers = other.answers;
    this.known = new HashMap<>(other.known);
    this.token = other.token;
  }

  /** Another set to try things with. */
  Placeholders copy() {
    return new Placeholders(this);
  }

  /** Takes over what a copy found out. */
  void adopt(Placeholders copy) {
    known.putAll(copy.known);
  }

  /** Whether the recorded value is one token alone that stands for any JSON value. */
  boolean isAny(JsonNode recorded) {
    return recorded.isTextual() && kind(recorded.textValue()).equals("any");
  }

  /** Whether the text is what the recorded one says; remembers what bound tokens stand for. */
  boolean match(String recorded, String text) {
    if (kind(recorded).equals("datetime")) {
      return Texts.withoutDates(text).equals("date");
    }
    StringBuilder regex = new StringBuilder();
    Map<String, Integer> groups = new LinkedHashMap<>();
    Matcher tokens = token.matcher(recorded);
    int end = 0;
    while (tokens.find()) {
      regex.append(Pattern.quote(recorded.substring(end, tokens.start())));
      regex.append(pattern(tokens.group(), groups));
      end = tokens.end();
    }
    regex.append(Pattern.quote(recorded.substring(end)));
    Matcher matcher = Pattern.compile(regex.toString(), Pattern.DOTALL).matcher(text);
    if (!matcher.matches()) {
      return false;
    }
    Map<String, String> found = new HashMap<>();
    groups.forEach((name, group) -> found.put(name, matcher.group(group)));
    if (found.entrySet().stream().anyMatch(it -> isOfAnother(it.getKey(), it.getValue(), found))) {
      return false;
    }
    known.putAll(found);
    return true;
  }

  private String pattern(String name, Map<String, Integer> groups) {
    JsonNode placeholder = declared.get(name);
    String kind = kind(name);
    if (kind.equals("segment")) {
      return Pattern.quote(segment(placeholder));
    }
    if (kind.equals("datetime")) {
      return NEVER.pattern(); // its token is the whole value
    }
    String any = kind.equals("uuid") ? UUID : ".+?";
    if (!placeholder.path("bind").booleanValue()) {
      return any;
    }
    if (known.containsKey(name)) {
      return Pattern.quote(known.get(name));
    }
    if (groups.containsKey(name)) {
      // the empty group keeps a digit that follows from joining the number
      return "\\" + groups.get(name) + "(?:)";
    }
    groups.put(name, groups.size() + 1);
    return "(" + any + ")";
  }

  private String kind(String name) {
    return declared.containsKey(name) ? declared.get(name).path("kind").asText() : "";
  }

  private String segment(JsonNode placeholder) {
    String[] parts = answers.at(placeholder.path("$ref").asText()).asText().split("[:/]", -1);
    int index = placeholder.path("segment").intValue();
    return parts[index < 0 ? parts.length + index : index];
  }

  /** {@code <uuid:1>} and {@code <uuid:2>} stand for different values. */
  private boolean isOfAnother(String name, String value, Map<String, String> found) {
    Map<String, String> all = new HashMap<>(known);
    all.putAll(found);
    return all.entrySet().stream()
        .anyMatch(
            other ->
                !other.getKey().equals(name)
                    && other.getValue().equals(value)
                    && withoutNumber(other.getKey()).equals(withoutNumber(name)));
  }

  private static String withoutNumber(String name) {
    return name.replaceFirst(":\\d+>$", ">");
  }
}
