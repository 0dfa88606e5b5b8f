package io.github.sfntest.internal.snapshot;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.sfntest.internal.json.Json;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class MasksTest {

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          arn:aws:states:us-east-1:123456789012:execution:order:o-1 | <arn>
          arn:aws-cn:lambda:cn-north-1:123456789012:function:f:$LATEST | <arn>
          arn:aws:s3:::bucket/key                  | <arn>
          from arn:aws:sqs:eu-west-1:123456789012:q, twice | from <arn>, twice
          arn:aws:states:::lambda:invoke           | <arn>
          2025-01-01T00:00:00Z                     | <time>
          2025-01-01T00:00:00.123Z                 | <time>
          2025-01-01T00:00:00+01:00                | <time>
          at 2025-01-01T00:00, sharp               | at <time>, sharp
          2025-01-01                               | 2025-01-01
          arn: none                                | arn: none
          o-1                                      | o-1
          """)
  void mask_arns_and_times_wherever_they_stand(String text, String masked) {
    assertThat(Masks.apply(Json.object("a", text, "n", 1)))
        .isEqualTo(Json.object("a", masked, "n", 1));
    assertThat(Masks.apply(Json.object("a", Json.array(java.util.List.of(Json.object("b", text))))))
        .isEqualTo(Json.object("a", Json.array(java.util.List.of(Json.object("b", masked)))));
  }
}
