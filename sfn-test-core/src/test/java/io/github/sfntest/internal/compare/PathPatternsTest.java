package io.github.sfntest.internal.compare;

import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What is no path to ignore; what such paths match is in {@link JsonComparisonTest}. */
class PathPatternsTest {

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          $          | this one names the whole document
          id         | A path starts with $ (character 1 of id)
          $$.Id      | this one does not start with '$.' or '$['
          $v.id      | this one does not start with '$.' or '$['
          $.a[       | The bracket is not closed (character 4 of $.a[)
          $.a[0:2]   | filters, slices, lists and negative indexes are not supported here
          $.a[?(@.b)]| filters, slices, lists and negative indexes are not supported here
          $.a[-1]    | filters, slices, lists and negative indexes are not supported here
          $['a','b'] | filters, slices, lists and negative indexes are not supported here
          """)
  void refuses(String path, String problem) {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> PathPatterns.of(List.of(path)))
        .withMessage(
            """
            This path names no places in a document.
              where:     %s
              expected:  names, indexes, * and .., such as $.items[*].id or $..id, but %s
              to mend:   correct the path\
            """
                .formatted(path, problem.replace("''", "'")));
  }
}
