package io.github.sfntest.internal.json;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class NearNamesTest {

  private static final List<String> STATES = List.of("Validate", "Charge card", "Ship", "Skip");

  @ParameterizedTest
  @CsvSource({
    "Validat, Validate", // a letter missing
    "Vaildate, Validate", // letters swapped
    "validate, Validate", // letter case
    "Charge, Charge card", // a part
    "ChargeCard, Charge card", // a blank missing
  })
  void finds_the_near_name(String unknown, String near) {
    assertThat(NearNames.near(unknown, STATES)).containsExactly(near);
  }

  @Test
  void wants_more_likeness_of_short_names() {
    assertThat(NearNames.near("no", List.of("by", "on", "now"))).containsExactly("on", "now");
  }

  @Test
  void gives_the_nearest_first() {
    assertThat(NearNames.near("Shipp", STATES)).containsExactly("Ship", "Skip");
  }

  @Test
  void finds_none_where_nothing_is_alike() {
    assertThat(NearNames.near("Notify", STATES)).isEmpty();
  }

  @Test
  void hints_at_the_near_and_at_all() {
    assertThat(NearNames.hint("Shipp", STATES))
        .isEqualTo(
            "did you mean 'Ship' or 'Skip'? There are: 'Validate', 'Charge card', 'Ship', 'Skip'");
  }

  @Test
  void hints_at_all_where_nothing_is_alike() {
    assertThat(NearNames.hint("Notify", List.of("Ship"))).isEqualTo("there are: 'Ship'");
  }

  @Test
  void says_that_there_are_none() {
    assertThat(NearNames.hint("Notify", List.of())).isEqualTo("there are: none");
  }

  @Test
  void lists_at_most_twenty() {
    List<String> many = IntStream.range(0, 23).mapToObj(i -> "s" + i).toList();

    assertThat(NearNames.list(many)).endsWith("'s18', 's19' and 3 more");
  }
}
