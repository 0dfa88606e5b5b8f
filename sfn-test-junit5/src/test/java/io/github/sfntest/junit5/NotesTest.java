package io.github.sfntest.junit5;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.sfntest.SfnTestEnvironment;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

/** What no test fails for is reported, once. */
class NotesTest {

  private static String machine(String resource) {
    return "{\"StartAt\":\"Call\",\"States\":{\"Call\":{\"Type\":\"Task\",\"Resource\":\""
        + resource
        + "\",\"End\":true}}}";
  }

  @Test
  void a_service_that_nothing_is_known_of_is_told_once_for_all_tests() {
    TestKit results = TestKit.run(UnknownTestCase.class).tests(3, 0);

    assertThat(results.reported())
        .containsExactly(
            "What mocks give for aws-sdk:amplify:listApps is not compared with the service's"
                + " answer, of which nothing is known. To compare it, put the AWS SDK's module of"
                + " the service on the test's class path: software.amazon.awssdk:amplify");
  }

  @SfnSettings
  static class UnknownTestCase {

    @Test
    void one(SfnTestEnvironment sfn) {
      run(sfn);
    }

    @Test
    void two(SfnTestEnvironment sfn) {
      run(sfn);
    }

    @Nested
    class Inside {

      @Test
      void three(SfnTestEnvironment sfn) {
        run(sfn);
      }
    }

    private static void run(SfnTestEnvironment sfn) {
      var machine = sfn.register("m", machine("arn:aws:states:::aws-sdk:amplify:listApps"));
      sfn.whenTask("Call").thenReturn(Map.of("Apps", List.of()));
      machine.run(Map.of());
    }
  }

  @Test
  void nothing_is_told_of_what_is_known() {
    TestKit results = TestKit.run(KnownTestCase.class).tests(1, 0);

    assertThat(results.reported()).isEmpty();
  }

  @SfnSettings
  static class KnownTestCase {

    @Test
    void one(SfnTestEnvironment sfn) {
      var machine = sfn.register("m", machine("arn:aws:states:::sns:publish"));
      sfn.whenTask("Call").thenReturn(Map.of("MessageId", "m-1"));
      machine.run(Map.of());
    }
  }
}
