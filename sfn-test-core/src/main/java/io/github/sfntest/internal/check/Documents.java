package io.github.sfntest.internal.check;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.sfntest.internal.compare.JsonComparison;
import io.github.sfntest.internal.compare.JsonDifferences;
import io.github.sfntest.internal.json.Excerpt;
import io.github.sfntest.internal.json.HamcrestMatch;
import io.github.sfntest.internal.json.Json;
import io.github.sfntest.internal.json.ValueMapper;
import io.github.sfntest.json.JsonOption;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import org.hamcrest.Matcher;
import org.jspecify.annotations.Nullable;

/**
 * What is asked of a JSON document of a subject. Immutable.
 *
 * @param <S> what has the document
 */
public final class Documents<S extends CheckSubject> {
  private final UnaryOperator<String> words;
  private final Reader<S> reader;
  private final Function<S, Found> missing;

  /** Finds the document. */
  @FunctionalInterface
  interface Reader<S> {

    /** Null if the subject has none. */
    @Nullable JsonNode read(S actual);
  }

  Documents(UnaryOperator<String> words, Reader<S> reader, Function<S, Found> missing) {
    this.words = words;
    this.reader = reader;
    this.missing = missing;
  }

  /** It is this document: text is JSON text. */
  public Check<S> equalTo(@Nullable Object json, JsonOption... options) {
    return compared("to be", JsonComparison.EQUAL.with(options), ValueMapper.standard().json(json));
  }

  /** It contains this document: text is JSON text. */
  public Check<S> containing(@Nullable Object json, JsonOption... options) {
    return compared(
        "to contain", JsonComparison.SUBSET.with(options), ValueMapper.standard().json(json));
  }

  private Check<S> compared(String relation, JsonComparison comparison, JsonNode expected) {
    return of(
        Phrase.of(relation, Excerpt.of(expected)),
        document -> difference("was", comparison, expected, document));
  }

  /** Null if the documents are the same to the comparison. */
  static @Nullable Found difference(
      String was, JsonComparison comparison, JsonNode expected, JsonNode actual) {
    JsonDifferences differences = comparison.differences("$", expected, actual);
    if (differences.isEmpty()) {
      return null;
    }
    return Found.of(was, Excerpt.of(actual))
        .more(differences.describe())
        .diff(
            () ->
                new Found.Diff(
                    Json.pretty(comparison.alignedTo(expected, actual)), Json.pretty(expected)));
  }

  /** It has a value at a path. */
  public Check<S> having(DocumentPath path) {
    return of(Phrase.of("to have a value at", path.text()), document -> missingAt(path, document));
  }

  private static @Nullable Found missingAt(DocumentPath path, JsonNode document) {
    return path.read(document) != null
        ? null
        : Found.of("was", Excerpt.of(document)).more(path.whyMissing(document));
  }

  /** It has no value at a path. */
  public Check<S> notHaving(DocumentPath path) {
    return of(
        Phrase.of("to have no value at", path.text()),
        document -> {
          JsonNode found = path.read(document);
          return found == null ? null : Found.clause("there is", Excerpt.of(found));
        });
  }

  /** It has this value at a path: text is a JSON string, a matcher says yes. */
  public Check<S> valueAt(DocumentPath path, @Nullable Object value) {
    if (value instanceof Matcher<?> matcher) {
      return at(
          path,
          Phrase.of("to be", HamcrestMatch.describe(matcher)),
          found -> match(matcher, found));
    }
    JsonNode expected = ValueMapper.standard().value(value);
    return at(
        path, Phrase.of("to be", Excerpt.of(expected)), found -> value(path, expected, found));
  }

  private static @Nullable Found value(DocumentPath path, JsonNode expected, JsonNode found) {
    return value("was", path.text(), expected, found);
  }

  /** As {@link #difference}; nothing more is said of a scalar. */
  static @Nullable Found value(String was, String path, JsonNode expected, JsonNode found) {
    JsonDifferences differences = JsonComparison.EQUAL.differences(path, expected, found);
    if (differences.isEmpty()) {
      return null;
    }
    return Found.of(was, Excerpt.of(found))
        .more(more(expected, found, differences))
        .diff(
            () ->
                new Found.Diff(
                    Json.pretty(JsonComparison.EQUAL.alignedTo(expected, found)),
                    Json.pretty(expected)));
  }

  private static String more(JsonNode expected, JsonNode found, JsonDifferences differences) {
    if (!found.isContainerNode()) {
      return "";
    }
    if (expected.isContainerNode()) {
      return differences.describe();
    }
    String text = expected.asText().stripLeading();
    return expected.isTextual() && (text.startsWith("{") || text.startsWith("["))
        ? "The expected value is a JSON string; for an object or array give a Map, a List or a"
            + " JsonNode."
        : "";
  }

  static @Nullable Found match(Matcher<?> matcher, JsonNode value) {
    HamcrestMatch match = HamcrestMatch.of(matcher, value);
    return match.matches() ? null : Found.of(match.mismatch());
  }

  /** Asks the document, which has to be there. */
  public Check<S> of(Phrase expectation, Check.Test<JsonNode> test) {
    return Check.of(
        this::subject,
        expectation,
        actual -> {
          JsonNode document = reader.read(actual);
          return document == null ? missing.apply(actual) : test.on(document);
        });
  }

  /** Asks the value at a path, which has to be there. */
  public Check<S> at(DocumentPath path, Phrase expectation, Check.Test<JsonNode> test) {
    return Check.of(
        subject -> Phrase.of(words.apply(subject) + " at", path.text()),
        expectation,
        actual -> {
          JsonNode document = reader.read(actual);
          if (document == null) {
            return missing.apply(actual);
          }
          JsonNode value = path.read(document);
          if (value != null) {
            return test.on(value);
          }
          Found none = missingAt(path, document);
          return none == null
              ? null
              : none.insteadOf(words, Phrase.of("to have a value at", path.text()));
        });
  }

  private Phrase subject(String subject) {
    return Phrase.of(words.apply(subject));
  }
}
