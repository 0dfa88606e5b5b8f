package io.github.sfntest.mock;

import org.jspecify.annotations.Nullable;

/**
 * A Lambda function as {@code FunctionName} or a {@code Resource} gives it: a name, a partial or a
 * full ARN, each with or without a version or alias.
 *
 * @param text as given
 * @param account the account id, or null if not given
 * @param region the region, or null if not given
 * @param name the bare name
 * @param qualifier version or alias, or null if not given
 */
record LambdaName(
    String text,
    @Nullable String region,
    @Nullable String account,
    String name,
    @Nullable String qualifier) {

  private static final String FUNCTION = "function:";

  static LambdaName of(String text) {
    String region = null;
    String account = null;
    String rest = text;
    int kind = text.indexOf(FUNCTION);
    if (kind == 0 || (kind > 0 && text.charAt(kind - 1) == ':')) {
      // arn:aws:lambda:us-east-1:123456789012:function:name, or 123456789012:function:name
      String[] before = text.substring(0, Math.max(0, kind - 1)).split(":", -1);
      if (before.length == 5) {
        region = before[3];
        account = before[4];
      } else if (before.length == 1 && !before[0].isEmpty()) {
        account = before[0];
      }
      rest = text.substring(kind + FUNCTION.length());
    }
    int colon = rest.indexOf(':');
    return colon < 0
        ? new LambdaName(text, region, account, rest, null)
        : new LambdaName(
            text, region, account, rest.substring(0, colon), rest.substring(colon + 1));
  }

  /**
   * Whether a task that invokes {@code called} may be meant: what this leaves open fits anything.
   */
  boolean covers(String called) {
    if (called.equals(text)) {
      return true;
    }
    if (!called.contains(name)) {
      return false;
    }
    LambdaName other = of(called);
    return name.equals(other.name)
        && fits(region, other.region)
        && fits(account, other.account)
        && (qualifier == null || qualifier.equals(other.qualifier));
  }

  private static boolean fits(@Nullable String wanted, @Nullable String called) {
    return wanted == null || called == null || wanted.equals(called);
  }
}
