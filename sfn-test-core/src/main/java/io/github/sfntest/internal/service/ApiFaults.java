package io.github.sfntest.internal.service;

import java.lang.reflect.InvocationTargetException;
import java.util.Map;
import software.amazon.awssdk.services.sfn.model.SfnException;

/** Errors of the API by their codes, for tests that inject them. */
public final class ApiFaults {
  private static final String MODEL = SfnException.class.getPackageName() + ".";
  private static final String EXCEPTION = "Exception";
  private static final int BAD_REQUEST = 400;

  /** API Reference, "Common Error Types": those whose status is not 400. */
  private static final Map<String, Integer> STATUSES =
      Map.of(
          "InternalFailure", 500,
          "InvalidClientTokenId", 403,
          "OptInRequired", 403,
          "ServiceUnavailable", 503);

  private ApiFaults() {}

  /**
   * The SDK's own exception of that code, complete with code, message, status and request id; a
   * plain {@code SfnException} if the SDK has no class for it.
   */
  public static SfnException of(String code, String message) {
    int status = STATUSES.getOrDefault(code, BAD_REQUEST);
    return ApiErrors.make(builder(code), code, message, status);
  }

  private static SfnException.Builder builder(String code) {
    String name = code.endsWith(EXCEPTION) ? code : code + EXCEPTION;
    try {
      Class<?> type = Class.forName(MODEL + name);
      return (SfnException.Builder) type.getMethod("builder").invoke(null);
    } catch (ClassNotFoundException e) {
      return SfnException.builder();
    } catch (NoSuchMethodException | IllegalAccessException | InvocationTargetException e) {
      throw new LinkageError("builder of " + name, e);
    }
  }
}
