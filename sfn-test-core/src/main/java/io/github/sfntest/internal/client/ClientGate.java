package io.github.sfntest.internal.client;

import io.github.sfntest.internal.service.FakeService;
import io.github.sfntest.mock.ApiScripts;
import java.util.concurrent.CompletableFuture;
import java.util.function.Function;
import software.amazon.awssdk.core.SdkPojo;
import software.amazon.awssdk.regions.Region;
import software.amazon.awssdk.services.sfn.SfnServiceClientConfiguration;

/**
 * The one way from the clients into the service: here faults are injected and closed clients
 * refused. Thread-safe.
 */
public final class ClientGate {
  private final FakeService service;
  private final ApiScripts faults;
  private final RefusedStarts refused = new RefusedStarts();
  private final String region;
  private volatile boolean environmentClosed;

  /** A gate that is open. */
  public ClientGate(FakeService service, ApiScripts faults, String region) {
    this.service = service;
    this.faults = faults;
    this.region = region;
  }

  FakeService service() {
    return service;
  }

  /** The starts that were refused. */
  public RefusedStarts refused() {
    return refused;
  }

  /** From now on no client works any more. */
  public void close() {
    environmentClosed = true;
  }

  SfnServiceClientConfiguration configuration() {
    return SfnServiceClientConfiguration.builder().region(Region.of(region)).build();
  }

  <Q extends SdkPojo, R> R call(boolean clientClosed, Q request, Function<Q, R> operation) {
    if (environmentClosed) {
      throw new IllegalStateException(
          "The SfnTestEnvironment of this client is closed.\n"
              + "  to mend:   make the call before the environment is closed; do not keep a client"
              + " from one test to the next");
    }
    if (clientClosed) {
      // how the SDK's own client fails, with what to do
      throw new IllegalStateException(
          "Connection pool shut down: this client was closed.\n"
              + "  to mend:   make the call before close(), or ask the SfnTestEnvironment for"
              + " another client");
    }
    try {
      faults.apply(request);
      return operation.apply(request);
    } catch (RuntimeException e) {
      refused.note(request, e);
      throw e;
    }
  }

  <Q extends SdkPojo, R> CompletableFuture<R> callAsync(
      boolean clientClosed, Q request, Function<Q, R> operation) {
    try {
      return CompletableFuture.completedFuture(call(clientClosed, request, operation));
    } catch (RuntimeException | AssertionError e) {
      return CompletableFuture.failedFuture(e);
    }
  }
}
