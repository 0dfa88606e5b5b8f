package io.github.sfntest.internal.asl;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.sfntest.definition.Diagnostic;
import io.github.sfntest.definition.StateMachineType;
import io.github.sfntest.internal.json.JsonSyntaxException;
import io.github.sfntest.internal.json.LocatedJson;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.concurrent.locks.ReentrantLock;
import org.jspecify.annotations.Nullable;

/**
 * Turns the text of a definition into a compiled machine, or says all that is wrong with it.
 * Machines are remembered by text, so that many tests with one definition compile it once.
 * Thread-safe.
 */
public final class StateMachineCompiler {

  // mutation tests set 0: what one change of the code compiled must not reach the next
  private static final int CACHE_SIZE = Integer.getInteger("sfn.internal.compiled", 256);
  private static final int MAX_CACHED_LENGTH = 1 << 18;
  // Far more than a real definition has; keeps the parsers' recursion within small stacks.
  private static final int MAX_DEPTH = 250;

  private static final ReentrantLock LOCK = new ReentrantLock();
  private static final Map<String, CompileResult> STANDARD = new Cache();
  private static final Map<String, CompileResult> EXPRESS = new Cache();

  private StateMachineCompiler() {}

  /** Compiles; never throws for a bad text. */
  public static CompileResult compile(String text, StateMachineType type) {
    if (text.length() > MAX_CACHED_LENGTH) {
      return compileAnew(text, type);
    }
    CompileResult known = cached(text, type, null);
    return known != null ? known : put(text, type, compileAnew(text, type));
  }

  /**
   * Compiles the definition of a single state; never throws for a bad text. Its transitions may
   * lead anywhere.
   *
   * @param name the name under which it is the machine's only state
   */
  public static CompileResult compileState(String name, String text) {
    return compileAnew(
        text, false, (root, findings) -> MachineParser.parseState(name, root, findings));
  }

  private static CompileResult put(String text, StateMachineType type, CompileResult result) {
    cached(text, type, result);
    return result;
  }

  private static @Nullable CompileResult cached(
      String text, StateMachineType type, @Nullable CompileResult result) {
    Map<String, CompileResult> cache = type == StateMachineType.EXPRESS ? EXPRESS : STANDARD;
    LOCK.lock();
    try {
      return result == null ? cache.get(text) : cache.put(text, result);
    } finally {
      LOCK.unlock();
    }
  }

  /** Reads what the text holds. */
  private interface Reader {
    @Nullable StateMachine read(JsonNode root, Findings findings);
  }

  private static CompileResult compileAnew(String text, StateMachineType type) {
    return compileAnew(text, true, (root, findings) -> MachineParser.parse(root, type, findings));
  }

  /**
   * @param located whether the places of findings are places in the text
   */
  private static CompileResult compileAnew(String text, boolean located, Reader reader) {
    if (text.isBlank()) {
      return notAnObject(null);
    }
    LocatedJson json;
    try {
      json = LocatedJson.parse(text);
    } catch (JsonSyntaxException e) {
      return notJson(text, e);
    }
    JsonNode root = json.root();
    if (!root.isObject()) {
      return notAnObject(json);
    }
    Findings findings = new Findings(located ? json : null);
    for (String pointer : json.duplicatePointers()) {
      findings.error("INVALID_JSON_DESCRIPTION", duplicate(pointer), Place.TOP.at(pointer, root));
    }
    if (isDeeperThan(MAX_DEPTH, root)) {
      findings.errorWithoutLocation(
          "TOO_DEEPLY_NESTED",
          "Definition is nested more than " + MAX_DEPTH + " levels",
          Place.TOP);
      return new CompileResult(null, findings.diagnostics());
    }
    StateMachine machine = reader.read(root, findings);
    return new CompileResult(machine, findings.diagnostics());
  }

  private static boolean isDeeperThan(int most, JsonNode root) {
    List<JsonNode> level = List.of(root);
    for (int depth = 0; !level.isEmpty(); depth++) {
      if (depth > most) {
        return true;
      }
      List<JsonNode> next = new ArrayList<>();
      for (JsonNode container : level) {
        for (JsonNode child : container) {
          if (child.isContainerNode()) {
            next.add(child);
          }
        }
      }
      level = next;
    }
    return false;
  }

  private static String duplicate(String pointer) {
    String name = pointer.substring(pointer.lastIndexOf('/') + 1);
    return "Duplicate field '" + name.replace("~1", "/").replace("~0", "~") + "'";
  }

  private static CompileResult notAnObject(@Nullable LocatedJson json) {
    Findings findings = new Findings(json);
    findings.errorWithoutLocation(
        Findings.SCHEMA, "Definition must be a valid JSON object", Place.TOP);
    return new CompileResult(null, findings.diagnostics());
  }

  private static CompileResult notJson(String text, JsonSyntaxException e) {
    Findings findings = new Findings(null);
    findings.add(
        new Diagnostic(
            Diagnostic.Severity.ERROR,
            "INVALID_JSON_DESCRIPTION",
            e.messageWithLocation(text),
            Optional.of(e.location(text)),
            OptionalInt.of(e.line()),
            OptionalInt.of(e.column())));
    return new CompileResult(null, findings.diagnostics());
  }

  /** The results of one type used last, not too many of them. */
  private static final class Cache extends LinkedHashMap<String, CompileResult> {
    private static final long serialVersionUID = 1L;

    Cache() {
      super(16, 0.75f, true);
    }

    @Override
    protected boolean removeEldestEntry(Map.Entry<String, CompileResult> eldest) {
      return size() > CACHE_SIZE;
    }
  }
}
