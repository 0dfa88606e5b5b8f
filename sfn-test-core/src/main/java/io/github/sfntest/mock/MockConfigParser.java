package io.github.sfntest.mock;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.sfntest.execution.TaskOutcome;
import io.github.sfntest.internal.json.Excerpt;
import io.github.sfntest.internal.json.FourParts;
import io.github.sfntest.internal.json.JsonSyntaxException;
import io.github.sfntest.internal.json.LocatedJson;
import io.github.sfntest.internal.json.NearNames;
import io.github.sfntest.internal.json.TextPosition;
import io.github.sfntest.mock.FileResponse.Entry;
import io.github.sfntest.mock.MockConfigFile.TestCase;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Reads a mock file of Step Functions Local and collects all that is wrong with it. Fields that the
 * format does not have are ignored, unless one that it must have is missing. Confined to one
 * reading.
 *
 * @see <a
 *     href="https://docs.aws.amazon.com/step-functions/latest/dg/sfn-local-mock-cfg-file.html">Configuration
 *     file for mocked service integrations</a>
 */
final class MockConfigParser {

  private static final String MACHINES = "StateMachines";
  private static final String CASES = "TestCases";
  private static final String RESPONSES = "MockedResponses";
  private static final String RETURN = "Return";
  private static final String THROW = "Throw";
  private static final Pattern KEY = Pattern.compile("(\\d{1,9})(?:-(\\d{1,9}))?");

  /** How many problems the message lists. */
  private static final int SHOWN = 20;

  /** The depth of {@code StateMachines/machine/TestCases/case/state}, the deepest that is ours. */
  private static final int DEEPEST = 5;

  private final String source;
  private final LocatedJson json;
  private final List<String> problems = new ArrayList<>();

  private MockConfigParser(String source, LocatedJson json) {
    this.source = source;
    this.json = json;
  }

  /**
   * The state machines of a file with their test cases.
   *
   * @param source what messages call the file
   * @throws IllegalArgumentException if it is malformed; the message lists what is wrong
   */
  static Map<String, Map<String, TestCase>> parse(String source, String text) {
    MockConfigParser parser;
    try {
      parser = new MockConfigParser(source, LocatedJson.parse(text));
    } catch (JsonSyntaxException e) {
      throw invalid(
          source,
          List.of(e.line() + ":" + e.column() + "  it is not JSON: " + e.originalMessage()));
    }
    Map<String, Map<String, TestCase>> machines = parser.file();
    if (!parser.problems.isEmpty()) {
      throw invalid(source, parser.problems);
    }
    return machines;
  }

  private static IllegalArgumentException invalid(String source, List<String> problems) {
    StringBuilder listed = new StringBuilder();
    problems.stream().limit(SHOWN).forEach(p -> listed.append("\n               ").append(p));
    if (problems.size() > SHOWN) {
      listed.append("\n               and ").append(problems.size() - SHOWN).append(" more");
    }
    return new IllegalArgumentException(
        FourParts.of(
            "A mock file of Step Functions Local is malformed: "
                + (problems.size() == 1 ? "1 problem." : problems.size() + " problems."),
            source,
            "StateMachines > machine > TestCases > test case > state: name of a response, and"
                + " MockedResponses > response > index or range > Return or Throw; this one has"
                + listed,
            "correct the file at line:column"));
  }

  private Map<String, Map<String, TestCase>> file() {
    JsonNode root = json.root();
    if (!root.isObject()) {
      problem("", "must be an object, but is " + Excerpt.of(root));
      return Map.of();
    }
    duplicates();
    Map<String, FileResponse> responses = new LinkedHashMap<>();
    each("", root, RESPONSES, (at, name, value) -> responses.put(name, response(at, name, value)));
    Map<String, Map<String, TestCase>> machines = new LinkedHashMap<>();
    each(
        "",
        root,
        MACHINES,
        (at, name, value) -> machines.put(name, cases(at, name, value, responses)));
    return machines;
  }

  private void duplicates() {
    for (String pointer : json.duplicatePointers()) {
      if (pointer.chars().filter(c -> c == '/').count() <= DEEPEST && !isInside(pointer)) {
        problem(pointer, "this name is there twice");
      }
    }
  }

  /** Whether it is part of a value that the file gives or throws. */
  private static boolean isInside(String pointer) {
    return pointer.startsWith('/' + RESPONSES) && pointer.split("/", -1).length > DEEPEST;
  }

  private Map<String, TestCase> cases(
      String pointer, String name, JsonNode machine, Map<String, FileResponse> responses) {
    Map<String, TestCase> cases = new LinkedHashMap<>();
    if (isObject(pointer, machine)) {
      each(
          pointer,
          machine,
          CASES,
          (at, test, value) ->
              cases.put(
                  test, new TestCase(source, name, test, place(at), states(at, value, responses))));
    }
    return cases;
  }

  private Map<String, FileResponse> states(
      String pointer, JsonNode testCase, Map<String, FileResponse> responses) {
    Map<String, FileResponse> states = new LinkedHashMap<>();
    if (isObject(pointer, testCase)) {
      for (Map.Entry<String, JsonNode> state : testCase.properties()) {
        String at = JsonPointers.step(pointer, state.getKey());
        FileResponse named = responses.get(state.getValue().textValue());
        if (!state.getValue().isTextual()) {
          problem(
              at,
              "must be the name of a response in MockedResponses, but is "
                  + Excerpt.of(state.getValue()));
        } else if (named == null) {
          String wanted = state.getValue().textValue();
          problem(
              at,
              "MockedResponses has no '"
                  + wanted
                  + "'; "
                  + NearNames.hint(wanted, responses.keySet()));
        } else {
          states.put(state.getKey(), named);
        }
      }
    }
    return states;
  }

  private FileResponse response(String pointer, String name, JsonNode value) {
    List<Entry> entries = new ArrayList<>();
    if (isObject(pointer, value)) {
      if (value.isEmpty()) {
        problem(pointer, "has no response: give it \"0\": {\"Return\": …} or {\"Throw\": …}");
      }
      for (Map.Entry<String, JsonNode> member : value.properties()) {
        String at = JsonPointers.step(pointer, member.getKey());
        Reply reply = reply(at, member.getValue());
        Entry entry = reply == null ? null : entry(at, member.getKey(), reply);
        if (entry != null) {
          entries.add(entry);
        }
      }
    }
    entries.sort(Comparator.comparingInt(Entry::first));
    for (int i = 1; i < entries.size(); i++) {
      if (entries.get(i).first() <= entries.get(i - 1).last()) {
        problem(
            JsonPointers.step(pointer, entries.get(i).key()),
            "overlaps \"" + entries.get(i - 1).key() + "\"");
      }
    }
    return new FileResponse(name, place(pointer), entries);
  }

  private @Nullable Entry entry(String pointer, String key, Reply reply) {
    Matcher range = KEY.matcher(key);
    if (!range.matches()) {
      problem(
          pointer,
          "the name must be the number of an invocation, such as \"0\", or a range, such as"
              + " \"1-2\"");
      return null;
    }
    int first = Integer.parseInt(range.group(1));
    int last = range.group(2) == null ? first : Integer.parseInt(range.group(2));
    if (last < first) {
      problem(pointer, "the range ends before it starts");
      return null;
    }
    return new Entry(key, first, last, reply);
  }

  private @Nullable Reply reply(String pointer, JsonNode value) {
    if (!isObject(pointer, value)) {
      return null;
    }
    JsonNode returned = value.get(RETURN);
    JsonNode thrown = value.get(THROW);
    if ((returned == null) == (thrown == null)) {
      problem(
          pointer,
          "must have either Return or Throw, but has "
              + (returned != null
                  ? "both"
                  : NearNames.list(value.propertyStream().map(Map.Entry::getKey).toList())));
      return null;
    }
    return returned != null
        ? Reply.value(returned)
        : thrown(JsonPointers.step(pointer, THROW), thrown);
  }

  private @Nullable Reply thrown(String pointer, JsonNode value) {
    if (!isObject(pointer, value)) {
      return null;
    }
    int before = problems.size();
    String error = text(pointer, value, "Error");
    String cause = text(pointer, value, "Cause");
    return problems.size() > before ? null : Reply.outcome(TaskOutcome.failed(error, cause));
  }

  private @Nullable String text(String pointer, JsonNode value, String name) {
    JsonNode member = value.get(name);
    if (member != null && !member.isTextual()) {
      problem(JsonPointers.step(pointer, name), "must be a string, but is " + Excerpt.of(member));
    }
    return member == null ? null : member.textValue();
  }

  // ---- the structure

  /** What is done with a member. */
  private interface MemberReader {
    void read(String pointer, String name, JsonNode value);
  }

  /** Reads the members of the object that must be there under this name. */
  private void each(String pointer, JsonNode parent, String name, MemberReader reader) {
    JsonNode object = parent.get(name);
    if (object == null) {
      List<String> names = parent.propertyStream().map(Map.Entry::getKey).toList();
      problem(pointer, name + " is missing; " + NearNames.hint(name, names));
      return;
    }
    String at = JsonPointers.step(pointer, name);
    if (isObject(at, object)) {
      for (Map.Entry<String, JsonNode> member : object.properties()) {
        reader.read(JsonPointers.step(at, member.getKey()), member.getKey(), member.getValue());
      }
    }
  }

  private boolean isObject(String pointer, JsonNode value) {
    if (!value.isObject()) {
      problem(pointer, "must be an object, but is " + Excerpt.of(value));
    }
    return value.isObject();
  }

  private void problem(String pointer, String what) {
    TextPosition at = json.position(pointer);
    problems.add(
        (at == null ? "" : at.line() + ":" + at.column() + "  ")
            + (pointer.isEmpty() ? "/" : pointer)
            + ": "
            + what);
  }

  private String place(String pointer) {
    TextPosition at = json.position(pointer);
    return at == null ? source : source + ":" + at.line();
  }
}
