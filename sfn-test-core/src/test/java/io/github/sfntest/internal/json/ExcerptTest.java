package io.github.sfntest.internal.json;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class ExcerptTest {

  @Test
  void shows_up_to_200_characters_as_they_are() {
    String text = "a".repeat(200);

    assertThat(Excerpt.of(text)).isEqualTo(text);
  }

  @Test
  void cuts_a_longer_text_in_the_middle() {
    String text = "a".repeat(100) + "xyz" + "b".repeat(100);

    assertThat(Excerpt.of(text))
        .isEqualTo("a".repeat(100) + "…(3 characters left out)…" + "b".repeat(100));
  }

  @Test
  void leaves_no_half_character() {
    String text =
        "a".repeat(99) + "\uD83D\uDE00" + "-".repeat(10) + "\uD83D\uDE00" + "b".repeat(99);

    assertThat(Excerpt.of(text))
        .isEqualTo("a".repeat(99) + "…(14 characters left out)…" + "b".repeat(99));
  }

  @Test
  void shows_more_of_a_cause_and_of_its_beginning() {
    assertThat(Excerpt.ofCause("a".repeat(400))).isEqualTo("a".repeat(400));
    assertThat(Excerpt.ofCause("a".repeat(300) + "xyz" + "b".repeat(100)))
        .isEqualTo("a".repeat(300) + "…(3 characters left out)…" + "b".repeat(100));
  }

  @Test
  void writes_json_on_one_line() {
    assertThat(Excerpt.of(Json.object("a", 1, "b", "two\nlines")))
        .isEqualTo("{\"a\":1,\"b\":\"two\\nlines\"}");
  }
}
