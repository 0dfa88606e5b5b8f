package io.github.sfntest.execution;

import java.util.Optional;
import org.apiguardian.api.API;
import software.amazon.awssdk.services.sfn.model.SfnResponse;

/**
 * What the fake's responses carry with them, as their HTTP response, so that assertions find the
 * execution that a response tells of. It lives and dies with the response.
 */
@API(status = API.Status.INTERNAL)
public interface TellsOfExecution {

  /** {@return the execution; empty if it tells of none, or of one that is not known any more} */
  Optional<Execution> execution();

  /**
   * The execution that a response tells of.
   *
   * @param response a response of any client
   * @return the execution; empty if the response is not the fake's, tells of none, or of one that
   *     is not known any more
   */
  static Optional<Execution> find(SfnResponse response) {
    return response.sdkHttpResponse() instanceof TellsOfExecution known
        ? known.execution()
        : Optional.empty();
  }
}
