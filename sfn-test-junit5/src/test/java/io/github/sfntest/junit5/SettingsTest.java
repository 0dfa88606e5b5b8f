package io.github.sfntest.junit5;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.sfntest.RegisteredStateMachine;
import io.github.sfntest.SfnTestEnvironment;
import io.github.sfntest.TimeControl;
import io.github.sfntest.VirtualClock;
import io.github.sfntest.execution.ExecutionStatus;
import io.github.sfntest.execution.Strictness;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.time.Instant;
import java.util.Map;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtensionConfigurationException;
import org.junit.jupiter.api.extension.RegisterExtension;

class SettingsTest {

  @Test
  void take_each_attribute_from_the_nearest_place() {
    TestKit.run(OuterTestCase.class).tests(3, 0);
  }

  @SfnSettings(region = "ap-south-1", accountId = "111111111111")
  abstract static class BaseTestCase {}

  @SfnSettings(region = "eu-west-1", startTime = "2030-02-03T04:05:06Z")
  @StateMachine("pass.asl.json")
  static class OuterTestCase extends BaseTestCase {

    @Test
    void of_class_and_superclass(RegisteredStateMachine pass, VirtualClock clock) {
      assertThat(pass.arn()).isEqualTo("arn:aws:states:eu-west-1:111111111111:stateMachine:pass");
      assertThat(clock.now()).isEqualTo(Instant.parse("2030-02-03T04:05:06Z"));
    }

    @Test
    @SfnSettings(region = "us-west-2", accountId = "222222222222")
    void of_the_method(RegisteredStateMachine pass, VirtualClock clock) {
      assertThat(pass.arn()).isEqualTo("arn:aws:states:us-west-2:222222222222:stateMachine:pass");
      assertThat(clock.now()).isEqualTo(Instant.parse("2030-02-03T04:05:06Z"));
    }

    @Nested
    @SfnSettings(accountId = "333333333333")
    class Inner {

      @Test
      void of_nested_and_enclosing_class(RegisteredStateMachine pass) {
        assertThat(pass.arn()).isEqualTo("arn:aws:states:eu-west-1:333333333333:stateMachine:pass");
      }
    }
  }

  @Test
  void come_before_the_builder() {
    TestKit.run(BuilderTestCase.class).tests(1, 0);
  }

  @SfnSettings(region = "eu-west-1")
  static class BuilderTestCase {

    @RegisterExtension
    static SfnFake fake = SfnFake.builder().region("us-west-2").accountId("222222222222").build();

    @Test
    void test(@StateMachine("pass.asl.json") RegisteredStateMachine pass) {
      assertThat(pass.arn()).isEqualTo("arn:aws:states:eu-west-1:222222222222:stateMachine:pass");
    }
  }

  @Test
  void change_time_control_strictness_and_seed() {
    TestKit.run(RestTestCase.class).tests(4, 0);
    assertThat(RestTestCase.first).isNotNull().isEqualTo(RestTestCase.second);
  }

  @Retention(RetentionPolicy.RUNTIME)
  @SfnSettings(timeControl = TimeControl.MANUAL)
  @interface ManualTime {}

  static class RestTestCase {

    static String first;
    static String second;

    @Test
    @ManualTime
    void manual(@StateMachine("workflows/wait.asl.json") RegisteredStateMachine wait) {
      assertThat(wait.start(Map.of()).status()).isEqualTo(ExecutionStatus.RUNNING);
    }

    @Test
    @SfnSettings(strictness = Strictness.LENIENT)
    void lenient(SfnTestEnvironment sfn) {
      sfn.whenLambda("unused").thenReturn(1);
    }

    @Test
    @SfnSettings(seed = 42)
    void seeded(@StateMachine("pass.asl.json") RegisteredStateMachine pass) {
      first = pass.run(Map.of()).name();
    }

    @Test
    @SfnSettings(seed = 42)
    void seeded_alike(@StateMachine("pass.asl.json") RegisteredStateMachine pass) {
      second = pass.run(Map.of()).name();
    }
  }

  @Test
  void refuse_a_start_time_that_is_none() {
    TestKit results = TestKit.run(StartTimeTestCase.class);

    assertThat(results.failure()).isInstanceOf(ExtensionConfigurationException.class);
    assertThat(results.message())
        .isEqualTo(
            """
            @SfnSettings has a startTime that is no instant.
              where:     class SettingsTest.StartTimeTestCase, @SfnSettings(startTime = "tomorrow")
              expected:  an ISO-8601 instant with its zone: Text 'tomorrow' could not be parsed at index 0
              to mend:   @SfnSettings(startTime = "2025-01-01T00:00:00Z")\
            """);
  }

  @SfnSettings(startTime = "tomorrow")
  static class StartTimeTestCase {

    @Test
    void test() {}
  }

  @Test
  void refuse_several_values() {
    TestKit results = TestKit.run(SeedsTestCase.class);

    assertThat(results.message())
        .isEqualTo(
            """
            @SfnSettings has 2 values of seed.
              where:     class SettingsTest.SeedsTestCase, @SfnSettings(seed = { … })
              expected:  one value at most
              to mend:   keep one: @SfnSettings(seed = …)\
            """);
  }

  @SfnSettings(seed = {1, 2})
  static class SeedsTestCase {

    @Test
    void test() {}
  }

  @Test
  void tell_what_the_environment_refuses() {
    TestKit results = TestKit.run(AccountTestCase.class).tests(0, 1);

    assertThat(results.message())
        .isEqualTo(
            """
            @SfnSettings has accountId = "12", which cannot be used.
              where:     method SettingsTest.AccountTestCase.test(), @SfnSettings(accountId = "12")
              expected:  accountId must be twelve digits, but was 12
              to mend:   change accountId, or leave it out\
            """);
  }

  static class AccountTestCase {

    @Test
    @SfnSettings(accountId = "12")
    void test() {}
  }
}
