package io.github.sfntest.assertj;

import static io.github.sfntest.internal.check.OutputChecks.OUTPUT;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.sfntest.internal.check.DocumentPath;
import io.github.sfntest.internal.check.ExecutionResult;
import io.github.sfntest.internal.check.Found;
import io.github.sfntest.internal.check.Mismatch;
import io.github.sfntest.internal.check.OutputChecks;
import io.github.sfntest.internal.check.Phrase;
import io.github.sfntest.internal.json.Excerpt;
import io.github.sfntest.internal.json.ValueMapper;
import io.github.sfntest.json.JsonOption;
import java.lang.reflect.Type;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Consumer;
import java.util.function.Function;
import org.apiguardian.api.API;
import org.assertj.core.api.AbstractAssert;
import org.assertj.core.api.AssertFactory;
import org.assertj.core.api.InstanceOfAssertFactory;
import org.assertj.core.api.ObjectAssert;
import org.hamcrest.Matcher;
import org.jspecify.annotations.Nullable;

/**
 * Assertions on how an execution ended and on its output, the same for a response and for an
 * execution of sfn-test. A failing one ends with the trace of the execution, if it ran in this JVM.
 *
 * <p>Two words hold everywhere: what is named {@code json} is a whole document, and a {@code
 * CharSequence} is JSON <em>text</em>; what is named {@code value} is a single value, and a {@code
 * CharSequence} is a JSON <em>string</em>. All else is written as Jackson does. Numbers compare by
 * value: 42 equals 42.0.
 *
 * @param <SELF> the assert itself
 * @param <ACTUAL> what is looked at
 */
@API(status = API.Status.EXPERIMENTAL)
public abstract class AbstractExecutionResultAssert<
        SELF extends AbstractExecutionResultAssert<SELF, ACTUAL>, ACTUAL>
    extends AbstractExecutionStatusAssert<SELF, ACTUAL> {

  AbstractExecutionResultAssert(
      @Nullable ACTUAL actual, Class<?> selfType, Function<ACTUAL, ExecutionResult> reader) {
    super(actual, selfType, reader);
  }

  /**
   * Verifies the whole output.
   *
   * <pre>{@code
   * assertThat(result).hasOutput("{\"id\": 7, \"paid\": true}");   // passes for {"paid":true,"id":7.0}
   * assertThat(result).hasOutput(Map.of("id", 7));               // fails: paid was not expected
   * }</pre>
   *
   * @param json the whole document: text is JSON text, all else is written as Jackson does
   * @param options what to look away from; without any, all counts but the order of members
   * @return this assert
   * @throws IllegalArgumentException if {@code json} is text but not JSON, or a path of the options
   *     is not well formed
   */
  public SELF hasOutput(@Nullable Object json, JsonOption... options) {
    return check(OUTPUT.equalTo(json, options));
  }

  /**
   * Verifies a part of the output: objects may have more members than given here, at any depth;
   * arrays have as many elements as given.
   *
   * <pre>{@code
   * assertThat(result).containsOutput("{\"id\": 7}");   // passes for {"id":7,"paid":true}
   *                                                   // fails for {"id":8,"paid":true}
   * }</pre>
   *
   * @param json the part, as a whole document: text is JSON text, all else is written as Jackson
   *     does
   * @param options what to look away from; without any, all given counts but the order of members
   * @return this assert
   * @throws IllegalArgumentException if {@code json} is text but not JSON, or a path of the options
   *     is not well formed
   */
  public SELF containsOutput(@Nullable Object json, JsonOption... options) {
    return check(OUTPUT.containing(json, options));
  }

  /**
   * Verifies that the output has a value, be it null, at a path.
   *
   * <pre>{@code
   * assertThat(result).hasOutputPath("$.payment.id");   // passes for {"payment":{"id":7}}
   *                                                     // fails for {"payment":{}}
   * }</pre>
   *
   * @param path a JSONPath, as in a definition; one that can find several values has to find one
   * @return this assert
   * @throws IllegalArgumentException if {@code path} is not well formed
   */
  public SELF hasOutputPath(String path) {
    return check(OUTPUT.having(DocumentPath.of(path)));
  }

  /**
   * Verifies the value at a path of the output.
   *
   * <pre>{@code
   * assertThat(result).hasOutputPath("$.status", "PAID");   // passes for {"status":"PAID"}
   *                                                         // fails for {"status":"OPEN"}
   * }</pre>
   *
   * @param path a JSONPath, as in a definition; one that can find several values finds an array
   * @param value a single value: text is a JSON string, all else is written as Jackson does
   * @return this assert
   * @throws IllegalArgumentException if {@code path} is not well formed
   */
  public SELF hasOutputPath(String path, @Nullable Object value) {
    return check(OUTPUT.valueAt(DocumentPath.of(path), value));
  }

  /**
   * Verifies the value at a path of the output by a Hamcrest matcher. It gets plain Java values; a
   * number is offered in each Java type that holds it exactly.
   *
   * <pre>{@code
   * assertThat(result).hasOutputPath("$.total", greaterThan(40));   // passes for {"total":42}
   *                                                                 // fails for {"total":7}
   * }</pre>
   *
   * @param path a JSONPath, as in a definition
   * @param matcher what the value is; null stands for the value null
   * @return this assert
   * @throws IllegalArgumentException if {@code path} is not well formed
   */
  public SELF hasOutputPath(String path, @Nullable Matcher<?> matcher) {
    return check(OUTPUT.valueAt(DocumentPath.of(path), matcher));
  }

  /**
   * Verifies the value at a path of the output by assertions of yours.
   *
   * <pre>{@code
   * assertThat(result).hasOutputPathSatisfying("$.items", items -> assertThat(items).hasSize(2));
   *                                         // passes for {"items":[1,2]}, fails for {"items":[]}
   * }</pre>
   *
   * @param path a JSONPath, as in a definition
   * @param requirement gets the value, frozen, and throws an {@code AssertionError} if it is not as
   *     it should be
   * @return this assert
   * @throws IllegalArgumentException if {@code path} is not well formed
   */
  public SELF hasOutputPathSatisfying(String path, Consumer<? super JsonNode> requirement) {
    Objects.requireNonNull(requirement, "requirement");
    AtomicReference<@Nullable AssertionError> cause = new AtomicReference<>();
    Mismatch mismatch =
        OUTPUT
            .at(
                DocumentPath.of(path),
                Phrase.of("to satisfy the requirement"),
                value -> unsatisfied(value, requirement, cause))
            .on(result());
    if (mismatch != null) {
      AssertionError failure = Failing.because(info, mismatch);
      Optional.ofNullable(cause.get()).ifPresent(failure::addSuppressed);
      throw failure;
    }
    return myself;
  }

  /**
   * Verifies that the execution has an output, and that it has no value at a path.
   *
   * <pre>{@code
   * assertThat(result).doesNotHaveOutputPath("$.card");   // passes for {"id":7}
   *                                                       // fails for {"card":null}
   * }</pre>
   *
   * @param path a JSONPath, as in a definition
   * @return this assert
   * @throws IllegalArgumentException if {@code path} is not well formed
   */
  public SELF doesNotHaveOutputPath(String path) {
    return check(OUTPUT.notHaving(DocumentPath.of(path)));
  }

  /**
   * Goes on with the output as a Java object.
   *
   * <pre>{@code
   * assertThat(result).outputAs(Order.class).returns(7, Order::id);   // passes for {"id":7}
   * assertThat(result).outputAs(Integer.class);                       // fails for {"id":7}
   * }</pre>
   *
   * @param <T> the type
   * @param type what Jackson reads the output as
   * @return an assert on the object
   */
  public final <T> ObjectAssert<T> outputAs(Class<T> type) {
    Objects.requireNonNull(type, "type");
    AtomicReference<@Nullable T> object = new AtomicReference<>();
    verify(() -> object.set(readOutput(type)));
    return extracting(ignored -> object.get(), ObjectAssert::new);
  }

  /**
   * Goes on with the value at a path of the output.
   *
   * <pre>{@code
   * assertThat(result).outputPath("$.items", LIST).hasSize(2);   // passes for {"items":[1,2]}
   * assertThat(result).outputPath("$.items", STRING);            // fails: it is an array
   * }</pre>
   *
   * @param <ASSERT> the assert to go on with
   * @param path a JSONPath, as in a definition
   * @param factory of that assert, such as those of {@code InstanceOfAssertFactories}
   * @return an assert on the value
   * @throws IllegalArgumentException if {@code path} is not well formed
   */
  public final <ASSERT extends AbstractAssert<?, ?>> ASSERT outputPath(
      String path, InstanceOfAssertFactory<?, ASSERT> factory) {
    Objects.requireNonNull(factory, "factory");
    DocumentPath at = DocumentPath.of(path);
    AtomicReference<@Nullable JsonNode> value = new AtomicReference<>();
    verify(() -> value.set(valueAt(at)));
    AtomicReference<@Nullable Type> wanted = new AtomicReference<>();
    ASSERT navigated =
        extracting(
            ignored -> value.get(),
            node ->
                factory.createAssert(
                    type -> {
                      wanted.set(type);
                      return node == null ? null : JavaValue.of(node, type);
                    }));
    verify(() -> checkReadable(at, value.get(), wanted.get()));
    return navigated;
  }

  /**
   * Extracts something and goes on with it.
   *
   * @param <T> what is extracted
   * @param <ASSERT> the assert to go on with
   * @param extractor extracts it
   * @param assertFactory makes the assert
   * @return an assert on what was extracted
   */
  // Public, so that AssertJ makes soft what comes of it.
  @Override
  public <T, ASSERT extends AbstractAssert<?, ?>> ASSERT extracting(
      Function<? super ACTUAL, ? extends T> extractor, AssertFactory<T, ASSERT> assertFactory) {
    return super.extracting(extractor, assertFactory);
  }

  /**
   * Runs a check of a method that goes on with another assert. Such a method is final, so that soft
   * assertions collect what fails in here and still go on.
   *
   * @param check what throws an {@code AssertionError} if it fails
   * @return this assert
   */
  protected SELF verify(Runnable check) {
    check.run();
    return myself;
  }

  private @Nullable JsonNode output() {
    return output(result());
  }

  private @Nullable JsonNode output(ExecutionResult result) {
    Failing.unless(OutputChecks.present(), result, info);
    return result.output();
  }

  private @Nullable JsonNode valueAt(DocumentPath path) {
    ExecutionResult result = result();
    Failing.unless(OUTPUT.having(path), result, info);
    JsonNode output = output(result);
    return output == null ? null : path.read(output);
  }

  private <T> @Nullable T readOutput(Class<T> type) {
    JsonNode output = output();
    try {
      return output == null ? null : ValueMapper.standard().read(output, type);
    } catch (IllegalArgumentException e) {
      Mismatch mismatch =
          OUTPUT
              .of(
                  Phrase.of("to be readable as", type.getTypeName()),
                  value -> unreadable(value, JavaValue.problem(e)))
              .on(result());
      AssertionError failure = Failing.because(info, Objects.requireNonNull(mismatch));
      failure.initCause(e);
      throw failure;
    }
  }

  private static Found unreadable(JsonNode value, String problem) {
    return Found.of("was", Excerpt.of(value))
        .more(String.format("and reading it says:%n  %s", problem));
  }

  private void checkReadable(DocumentPath path, @Nullable JsonNode value, @Nullable Type type) {
    if (value != null && type != null && !value.isNull() && JavaValue.of(value, type) == null) {
      check(
          OUTPUT.at(
              path,
              Phrase.of("to be readable as", type.getTypeName()),
              node -> Found.of("was", Excerpt.of(node))));
    }
  }

  private static @Nullable Found unsatisfied(
      JsonNode value,
      Consumer<? super JsonNode> requirement,
      AtomicReference<@Nullable AssertionError> failure) {
    try {
      requirement.accept(value);
      return null;
    } catch (AssertionError e) {
      failure.set(e);
      return Found.of("failed for", Excerpt.of(value))
          .more(String.format("with:%n  %s", String.valueOf(e.getMessage()).strip()));
    }
  }
}
