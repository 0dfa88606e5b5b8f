package io.github.sfntest.assertj;

import static io.github.sfntest.assertj.FailureTexts.assertFails;
import static io.github.sfntest.assertj.SfnAssertions.BIG_DECIMAL;
import static io.github.sfntest.assertj.SfnAssertions.BOOLEAN;
import static io.github.sfntest.assertj.SfnAssertions.DOUBLE;
import static io.github.sfntest.assertj.SfnAssertions.INTEGER;
import static io.github.sfntest.assertj.SfnAssertions.LIST;
import static io.github.sfntest.assertj.SfnAssertions.LONG;
import static io.github.sfntest.assertj.SfnAssertions.MAP;
import static io.github.sfntest.assertj.SfnAssertions.STRING;
import static io.github.sfntest.assertj.SfnAssertions.assertThat;
import static org.assertj.core.api.InstanceOfAssertFactories.list;
import static org.assertj.core.api.InstanceOfAssertFactories.map;
import static org.assertj.core.api.InstanceOfAssertFactories.type;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import com.fasterxml.jackson.databind.JsonNode;
import java.math.BigDecimal;
import java.util.Map;
import java.util.stream.Stream;
import org.assertj.core.api.AbstractAssert;
import org.assertj.core.api.InstanceOfAssertFactory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

/** {@code AbstractExecutionResultAssert.outputPath}. */
class ExecutionResultAssert_outputPath_Test {

  private static final String ORDER =
      "{\"id\":7,\"status\":\"PAID\",\"half\":0.5,\"big\":5000000000,\"gift\":true,\"card\":null,"
          + "\"lines\":[{\"sku\":\"a\",\"count\":1},{\"sku\":\"b\",\"count\":2}]}";

  record Line(String sku, int count) {}

  @ParameterizedTest
  @EnumSource
  void should_go_on_with_the_value(Subject subject) {
    subject.assertThatSucceededWith(ORDER).outputPath("$.status", STRING).startsWith("PA");
    subject.assertThatSucceededWith(ORDER).outputPath("$.id", INTEGER).isLessThan(8);
    subject.assertThatSucceededWith(ORDER).outputPath("$.big", LONG).isEqualTo(5_000_000_000L);
    subject.assertThatSucceededWith(ORDER).outputPath("$.half", DOUBLE).isEqualTo(0.5);
    subject
        .assertThatSucceededWith(ORDER)
        .outputPath("$.half", BIG_DECIMAL)
        .isEqualByComparingTo(new BigDecimal("0.50"));
    subject.assertThatSucceededWith(ORDER).outputPath("$.gift", BOOLEAN).isTrue();
    subject.assertThatSucceededWith(ORDER).outputPath("$.card", STRING).isNull();
  }

  @ParameterizedTest
  @EnumSource
  void should_go_on_with_lists_and_maps(Subject subject) {
    subject
        .assertThatSucceededWith(ORDER)
        .outputPath("$.lines[*].sku", LIST)
        .containsExactly("a", "b");
    subject
        .assertThatSucceededWith(ORDER)
        .outputPath("$.lines", list(Line.class))
        .containsExactly(new Line("a", 1), new Line("b", 2));
    subject
        .assertThatSucceededWith(ORDER)
        .outputPath("$.lines[0]", MAP)
        .isEqualTo(Map.of("sku", "a", "count", 1));
    subject
        .assertThatSucceededWith("{\"a\":{\"sku\":\"x\",\"count\":3}}")
        .outputPath("$", map(String.class, Line.class))
        .containsEntry("a", new Line("x", 3));
  }

  @ParameterizedTest
  @EnumSource
  void should_go_on_with_objects_and_json(Subject subject) {
    subject
        .assertThatSucceededWith(ORDER)
        .outputPath("$.lines[1]", type(Line.class))
        .isEqualTo(new Line("b", 2));
    subject
        .assertThatSucceededWith(ORDER)
        .outputPath("$.lines[1]", type(JsonNode.class))
        .returns(2, JsonNode::size);
    subject.assertThatSucceededWith(ORDER).outputPath("$.id", type(Object.class)).isEqualTo(7);
  }

  static Stream<Arguments> wrongKinds() {
    return Stream.of(
        arguments("$.id", STRING, "java.lang.String", "7"),
        arguments("$.status", INTEGER, "java.lang.Integer", "\"PAID\""),
        arguments("$.half", INTEGER, "java.lang.Integer", "0.5"),
        arguments("$.big", INTEGER, "java.lang.Integer", "5000000000"),
        arguments("$.status", BOOLEAN, "java.lang.Boolean", "\"PAID\""),
        arguments("$.status", LIST, "java.util.List<java.lang.Object>", "\"PAID\""),
        arguments("$.status", MAP, "java.util.Map<java.lang.Object, java.lang.Object>", "\"PAID\""),
        arguments("$.status", type(Line.class), Line.class.getTypeName(), "\"PAID\""));
  }

  @ParameterizedTest
  @MethodSource("wrongKinds")
  void should_fail_for_another_kind_of_value(
      String path,
      InstanceOfAssertFactory<?, ? extends AbstractAssert<?, ?>> factory,
      String type,
      String value) {
    assertFails(
        () -> assertThat(TestExecution.succeeded(ORDER)).outputPath(path, factory),
        """
        Expecting output of execution 'e-1' at:
          %s
        to be readable as:
          %s
        but was:
          %s"""
            .formatted(path, type, value));
  }

  @Test
  void should_fail_for_a_path_that_leads_nowhere() {
    assertFails(
        () -> assertThat(TestExecution.succeeded("{\"id\":7}")).outputPath("$.ids", STRING),
        """
        Expecting output of execution 'e-1'
        to have a value at:
          $.ids
        but was:
          {"id":7}
        where $ has no 'ids': did you mean 'id'? There are: 'id'""");
  }
}
