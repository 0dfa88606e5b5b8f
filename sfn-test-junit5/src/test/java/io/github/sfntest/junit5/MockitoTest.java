package io.github.sfntest.junit5;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.Mockito.mockingDetails;
import static org.mockito.Mockito.verify;
import static org.mockito.Mockito.when;

import io.github.sfntest.RegisteredStateMachine;
import io.github.sfntest.SfnTestEnvironment;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.mockito.InjectMocks;
import org.mockito.Mock;
import org.mockito.Spy;
import org.mockito.junit.jupiter.MockitoExtension;
import software.amazon.awssdk.services.sfn.SfnClient;
import software.amazon.awssdk.services.sfn.model.ListStateMachinesRequest;
import software.amazon.awssdk.services.sfn.model.ListStateMachinesResponse;
import software.amazon.awssdk.services.sfn.model.StartExecutionRequest;

/** The extension beside Mockito's. */
class MockitoTest {

  /** Code under test. */
  static final class OrderService {

    private final SfnClient sfn;

    OrderService(SfnClient sfn) {
      this.sfn = sfn;
    }

    void order(String machine) {
      sfn.startExecution(StartExecutionRequest.builder().stateMachineArn(machine).build());
    }
  }

  @Test
  void leaves_mocks_to_mockito() {
    TestKit.run(MockTestCase.class).tests(1, 0);
  }

  @ExtendWith({SfnFake.class, MockitoExtension.class})
  static class MockTestCase {

    @Mock SfnClient mockField;

    @Test
    void test(@Mock SfnClient mock, SfnClient fake) {
      when(mock.listStateMachines(any(ListStateMachinesRequest.class)))
          .thenReturn(ListStateMachinesResponse.builder().nextToken("mocked").build());

      assertThat(mock.listStateMachines(ListStateMachinesRequest.builder().build()).nextToken())
          .isEqualTo("mocked");
      assertThat(mockingDetails(mockField).isMock()).isTrue();
      assertThat(fake.listStateMachines().stateMachines()).isEmpty();
    }
  }

  @Test
  void lets_mockito_spy_on_the_client_and_inject_it() {
    TestKit.run(SpyTestCase.class).tests(2, 0);
  }

  @ExtendWith({SfnFake.class, MockitoExtension.class})
  static class SpyTestCase {

    @InjectSfn @Spy SfnClient client;
    @InjectMocks OrderService service;

    @StateMachine("pass.asl.json")
    RegisteredStateMachine pass;

    @Test
    void one(SfnTestEnvironment sfn) {
      test(sfn);
    }

    @Test
    void other(SfnTestEnvironment sfn) {
      test(sfn);
    }

    private void test(SfnTestEnvironment sfn) {
      service.order(pass.arn());

      verify(client).startExecution(any(StartExecutionRequest.class));
      assertThat(sfn.executions()).hasSize(1);
    }
  }

  @Test
  void lets_mockito_spy_on_a_late_bound_client() {
    TestKit.run(LateBoundTestCase.class).tests(1, 0);
  }

  @ExtendWith(MockitoExtension.class)
  static class LateBoundTestCase {

    @RegisterExtension static SfnFake fake = SfnFake.builder().build();

    @Spy SfnClient client = fake.client();
    @InjectMocks OrderService service;

    @Test
    void test(@StateMachine("pass.asl.json") RegisteredStateMachine pass, SfnTestEnvironment sfn) {
      service.order(pass.arn());

      verify(client).startExecution(any(StartExecutionRequest.class));
      assertThat(sfn.executions()).hasSize(1);
    }
  }
}
