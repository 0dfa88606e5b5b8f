package io.github.sfntest.junit5;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.sfntest.RegisteredStateMachine;
import io.github.sfntest.SfnTestEnvironment;
import io.github.sfntest.TimeControl;
import io.github.sfntest.definition.StateMachineDefinition;
import io.github.sfntest.execution.ExecutionStatus;
import io.github.sfntest.execution.Strictness;
import io.github.sfntest.junit5.SfnSettings.Scope;
import io.github.sfntest.mock.UnusedMockError;
import java.time.Instant;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.extension.RegisterExtension;
import software.amazon.awssdk.services.sfn.SfnClient;

class RegisterExtensionTest {

  private static final StateMachineDefinition PAY =
      StateMachineDefinition.fromResource("io/github/sfntest/junit5/pay.asl.json");
  private static final StateMachineDefinition PASS =
      StateMachineDefinition.fromResource("io/github/sfntest/junit5/pass.asl.json");

  // ---- the template

  @Test
  void gives_each_test_what_was_registered_and_mocked() {
    TestKit.run(TemplateTestCase.class).tests(3, 0);
  }

  static class TemplateTestCase {

    @RegisterExtension
    static SfnFake fake =
        SfnFake.builder()
            .register(PAY)
            .register("other", "{\"StartAt\":\"A\",\"States\":{\"A\":{\"Type\":\"Succeed\"}}}")
            .region("eu-west-1")
            .accountId("111111111111")
            .startTime(Instant.parse("2030-01-01T00:00:00Z"))
            .seed(7)
            .timeControl(TimeControl.MANUAL)
            .strictness(Strictness.STRICT)
            .prepare(sfn -> sfn.whenTask("Pay").thenReturn("PAID"))
            .build();

    private final SfnClient client = fake.client();

    @Test
    void one(SfnTestEnvironment sfn) {
      test(sfn);
    }

    @Test
    void other(SfnTestEnvironment sfn) {
      test(sfn);
    }

    @Nested
    class Inner {

      @Test
      void nested(SfnTestEnvironment sfn) {
        test(sfn);
      }
    }

    private void test(SfnTestEnvironment sfn) {
      String arn = "arn:aws:states:eu-west-1:111111111111:stateMachine:pay";
      client.startExecution(r -> r.stateMachineArn(arn));

      assertThat(sfn.execution().output().orElseThrow().asText()).isEqualTo("PAID");
      assertThat(sfn.clock().now()).isEqualTo(Instant.parse("2030-01-01T00:00:00Z"));
      assertThat(fake.environment()).isSameAs(sfn);
      assertThat(sfn.stateMachine("other").name()).isEqualTo("other");
    }
  }

  @Test
  void counts_mocks_of_the_template_over_the_class() {
    TestKit results = TestKit.run(UnusedTestCase.class).classesFailed(2, 1);

    assertThat(results.failure()).isInstanceOf(UnusedMockError.class);
    assertThat(results.message())
        .contains("test class RegisterExtensionTest.UnusedTestCase, all tests: 2")
        .contains("whenLambda(\"audit\")   RegisterExtensionTest.java:LINE   never used")
        .doesNotContain("charge-card");
  }

  static class UnusedTestCase {

    @RegisterExtension
    static SfnFake fake =
        SfnFake.builder()
            .register(PAY)
            .prepare(sfn -> sfn.whenLambda("charge-card").thenReturn("PAID"))
            .prepare(sfn -> sfn.whenLambda("audit").thenReturn("ok"))
            .build();

    @Test
    void uses_one(RegisteredStateMachine pay) {
      pay.run(Map.of());
    }

    @Test
    void uses_none() {}
  }

  @Test
  void may_be_a_field_of_the_instance() {
    TestKit.run(InstanceTestCase.class).tests(2, 0);
  }

  static class InstanceTestCase {

    @RegisterExtension
    SfnFake fake =
        SfnFake.builder()
            .environment(environment -> environment.timeControl(TimeControl.MANUAL))
            .register(StateMachineDefinition.fromResource("workflows/wait.asl.json"))
            .build();

    @Test
    void one(RegisteredStateMachine wait) {
      assertThat(wait.start(Map.of()).status()).isEqualTo(ExecutionStatus.RUNNING);
    }

    @Test
    void other() {
      assertThat(fake.environment().executions()).isEmpty();
    }
  }

  @Test
  void tells_a_wrong_value_where_it_is_set() {
    assertThatThrownBy(() -> SfnFake.builder().accountId("12"))
        .isInstanceOf(IllegalArgumentException.class);
  }

  // ---- several in one class

  @Test
  void agrees_with_others_in_the_class() {
    TestKit.run(SeveralTestCase.class).tests(2, 0);
    assertThat(SeveralTestCase.SEEN).hasSize(2);
  }

  @ExtendWith(SfnFake.class)
  @StateMachine("workflows/wait.asl.json")
  static class SeveralTestCase {

    static final Set<Object> SEEN = ConcurrentHashMap.newKeySet();

    @RegisterExtension static SfnFake first = SfnFake.builder().region("eu-west-1").build();
    @RegisterExtension static SfnFake second = SfnFake.builder().register(PAY).build();
    @RegisterExtension SfnFake third = SfnFake.builder().accountId("111111111111").build();

    @InjectSfn SfnTestEnvironment field;

    @Test
    void one(SfnTestEnvironment sfn, @StateMachine("pass.asl.json") RegisteredStateMachine pass) {
      test(sfn);
      assertThat(pass.arn()).contains(":eu-west-1:111111111111:");
    }

    @Test
    void other(SfnTestEnvironment sfn) {
      test(sfn);
    }

    private void test(SfnTestEnvironment sfn) {
      SEEN.add(sfn);
      assertThat(sfn)
          .isSameAs(field)
          .isSameAs(first.environment())
          .isSameAs(second.environment())
          .isSameAs(third.environment());
      assertThat(sfn.stateMachines())
          .extracting(RegisteredStateMachine::name)
          .contains("wait", "pay");
    }
  }

  @Test
  void reports_once_however_many_there_are() {
    TestKit results = TestKit.run(SeveralFailTestCase.class).tests(0, 1);

    assertThat(results.failure()).hasMessageStartingWith("No mock answers this task.");
    assertThat(results.failure().getSuppressed()).hasSize(1);
    assertThat(results.reported()).hasSize(1);
  }

  @ExtendWith(SfnFake.class)
  static class SeveralFailTestCase {

    @RegisterExtension static SfnFake first = SfnFake.builder().build();
    @RegisterExtension static SfnFake second = SfnFake.builder().register(PAY).build();

    @Test
    void test(RegisteredStateMachine pay) {
      pay.run(Map.of());
    }
  }

  @Test
  void refuses_an_instance_field_where_tests_share_the_environment() {
    assertThat(TestKit.run(SharedTestCase.class).tests(0, 1).message())
        .isEqualTo(
            """
            A SfnFake comes too late: the environment is made already.
              where:     field RegisterExtensionTest.SharedTestCase.fake
              expected:  a static field, where tests share an environment
              to mend:   @RegisterExtension static SfnFake fake = …\
            """);
  }

  @SfnSettings(scope = Scope.PER_CLASS)
  static class SharedTestCase {

    @RegisterExtension SfnFake fake = SfnFake.builder().register(PASS).build();

    @Test
    void test() {}
  }
}
