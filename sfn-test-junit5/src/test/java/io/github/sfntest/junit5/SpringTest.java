package io.github.sfntest.junit5;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.sfntest.RegisteredStateMachine;
import io.github.sfntest.SfnTestEnvironment;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.test.context.bean.override.convention.TestBean;
import org.springframework.test.context.junit.jupiter.SpringExtension;
import org.springframework.test.context.junit.jupiter.SpringJUnitConfig;
import software.amazon.awssdk.services.sfn.SfnClient;

/** The extension beside Spring's. */
class SpringTest {

  /** Code under test. */
  record OrderService(SfnClient sfn) {

    void order(String machine) {
      sfn.startExecution(r -> r.stateMachineArn(machine));
    }
  }

  @Configuration
  static class Application {

    @Bean
    SfnClient sfnClient() {
      throw new IllegalStateException("a test must not reach AWS");
    }

    @Bean
    OrderService orderService(SfnClient client) {
      return new OrderService(client);
    }
  }

  @Test
  void serves_a_bean_that_stands_in_for_the_client() {
    TestKit.run(TestBeanTestCase.class).tests(2, 0);
  }

  @SpringJUnitConfig(Application.class)
  static class TestBeanTestCase {

    @RegisterExtension static SfnFake fake = SfnFake.builder().build();

    @TestBean SfnClient client;

    @Autowired OrderService service;

    @StateMachine("pass.asl.json")
    RegisteredStateMachine pass;

    static SfnClient client() {
      return fake.client();
    }

    @Test
    void one(SfnTestEnvironment sfn) {
      service.order(pass.arn());

      assertThat(sfn.executions()).hasSize(1);
    }

    @Test
    void other(SfnTestEnvironment sfn) {
      service.order(pass.arn());

      assertThat(sfn.executions()).hasSize(1);
    }
  }

  /** A context with the fake's client in it, which Spring keeps for all classes that name it. */
  @Configuration
  static class WithFake {

    static final SfnFake FAKE = SfnFake.builder().build();

    @Bean
    SfnClient sfnClient() {
      return FAKE.client();
    }

    @Bean
    OrderService orderService(SfnClient client) {
      return new OrderService(client);
    }
  }

  @Test
  void serves_classes_that_share_a_context() {
    TestKit.runAll(SharedContextTestCase.class, OtherSharedContextTestCase.class).tests(2, 0);
  }

  @SpringJUnitConfig(WithFake.class)
  static class SharedContextTestCase {

    @RegisterExtension static SfnFake fake = WithFake.FAKE;

    @Test
    void test(
        @Autowired OrderService service,
        @StateMachine("pass.asl.json") RegisteredStateMachine pass,
        SfnTestEnvironment sfn) {
      service.order(pass.arn());

      assertThat(sfn.executions()).hasSize(1);
    }
  }

  static class OtherSharedContextTestCase extends SharedContextTestCase {}

  @Test
  void leaves_autowired_clients_to_spring() {
    TestKit.run(AutowiredTestCase.class).tests(1, 0);
  }

  @SpringJUnitConfig(WithFake.class)
  @ExtendWith(SfnFake.class)
  static class AutowiredTestCase {

    @Autowired SfnClient field;

    @Test
    void test(@Autowired SfnClient bean, SfnClient own, SfnTestEnvironment sfn) {
      assertThat(bean).isSameAs(field);
      assertThat(own).isSameAs(sfn.client()).isNotSameAs(bean);
    }
  }

  @Test
  void leaves_constructors_to_spring() {
    TestKit.run(ConstructorTestCase.class).tests(1, 0);
  }

  @ExtendWith({SpringExtension.class, SfnFake.class})
  @SpringJUnitConfig(WithFake.class)
  static class ConstructorTestCase {

    private final SfnClient client;
    private final OrderService service;

    @Autowired
    ConstructorTestCase(SfnClient client, OrderService service) {
      this.client = client;
      this.service = service;
    }

    @Test
    void test(SfnTestEnvironment sfn) {
      assertThat(client).isSameAs(service.sfn()).isNotSameAs(sfn.client());
    }
  }
}
