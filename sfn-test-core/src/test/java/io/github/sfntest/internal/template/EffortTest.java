package io.github.sfntest.internal.template;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.sfntest.internal.document.Location;
import org.junit.jupiter.api.Test;

class EffortTest {

  private static final String TOO_MUCH =
      """
      The template stands for more than can be written out.
        where:     template.yaml:3:7
        expected:  at most 200000 values, and texts of 3145728 characters, with all references \
      followed
        to mend:   look for references that multiply what they refer to\
      """;

  private final Location at = new Location("template.yaml", 3, 7);
  private final Effort effort = new Effort();

  @Test
  void refuses_a_value_too_many() {
    for (int i = 0; i < 200_000; i++) {
      effort.enter(1, at);
      effort.leave(1);
    }

    assertThatThrownBy(() -> effort.enter(1, at))
        .isInstanceOf(TemplateException.class)
        .hasMessage(TOO_MUCH);
  }

  @Test
  void refuses_a_text_that_is_too_long_and_too_many_letters() {
    assertThatCode(() -> effort.text(3 * 1024 * 1024, at)).doesNotThrowAnyException();
    assertThatThrownBy(() -> effort.text(3 * 1024 * 1024 + 1, at)).hasMessage(TOO_MUCH);
    assertThatThrownBy(
            () -> {
              for (int i = 0; i < 200; i++) {
                effort.text(1_000_000, at);
              }
            })
        .hasMessage(TOO_MUCH);
  }

  @Test
  void refuses_what_lies_too_deep() {
    for (int i = 0; i < 20; i++) {
      effort.enter(Effort.REFERENCE, at);
    }

    assertThatThrownBy(() -> effort.enter(1, at))
        .isInstanceOf(TemplateException.class)
        .hasMessage(
            """
            The template is nested too deeply.
              where:     template.yaml:3:7
              expected:  at most 100 values in each other, where a reference counts as 5
              to mend:   look for references that lead to references\
            """);
    effort.leave(Effort.REFERENCE);
    assertThatCode(() -> effort.enter(1, at)).doesNotThrowAnyException();
  }
}
