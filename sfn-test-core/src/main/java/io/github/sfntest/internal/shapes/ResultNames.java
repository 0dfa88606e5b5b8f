package io.github.sfntest.internal.shapes;

import java.util.Locale;

/**
 * The names of members in results. All begin with a capital. Optimised integrations keep the API's
 * own spelling ({@code MD5OfMessageBody}, {@code BOOL}); {@code aws-sdk} ones spell as the methods
 * of the AWS SDK for Java 2 do ({@code Md5OfMessageBody}, {@code Bool}).
 */
public final class ResultNames {

  private ResultNames() {}

  /**
   * A member's name in the result.
   *
   * @param apiName the API's own name of it, such as {@code executionArn}
   * @param viaSdk whether the resource is an {@code aws-sdk} one
   */
  public static String of(String apiName, boolean viaSdk) {
    if (viaSdk && apiName.equals("NULL")) {
      return "Nul"; // null is no name in Java; users of dynamodb:query report "Nul" and "Bool"
    }
    int capitals = 0;
    while (capitals < apiName.length() && Character.isUpperCase(apiName.charAt(capitals))) {
      capitals++;
    }
    // the SDK's Java names know no run of capitals: DBInstances is DbInstances, but ETag stays
    boolean wordFollows =
        capitals < apiName.length() && Character.isLowerCase(apiName.charAt(capitals));
    int run = viaSdk ? (wordFollows ? capitals - 1 : capitals) : 1;
    return run <= 1
        ? apiName.substring(0, 1).toUpperCase(Locale.ROOT) + apiName.substring(1)
        : apiName.charAt(0)
            + apiName.substring(1, run).toLowerCase(Locale.ROOT)
            + apiName.substring(run);
  }
}
