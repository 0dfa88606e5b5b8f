package io.github.sfntest.internal.service;

import io.github.sfntest.internal.runtime.Seeds;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Pages of lists. A token tells where the page before it ended, not what stands there: what is
 * added or deleted in the meantime moves nothing.
 */
final class PageTokens {
  private static final int DEFAULT_PAGE = 100;

  private PageTokens() {}

  /**
   * @param nextToken null on the last page
   */
  record Page<T>(List<T> elements, @Nullable String nextToken) {}

  /** How many elements a page has; 0 means the default. */
  static int size(@Nullable Integer maxResults) {
    return maxResults == null || maxResults == 0 ? DEFAULT_PAGE : maxResults;
  }

  /** The key of an element in a list by ascending numbers. */
  static String ascending(long number) {
    return String.format(Locale.ROOT, "%019d", number);
  }

  /** The key of an element in a list by descending numbers. */
  static String descending(long number) {
    return ascending(Long.MAX_VALUE - number);
  }

  /**
   * Cuts a page out of a list.
   *
   * @param scope what is listed: a token of another list is refused
   * @param all in the order of their keys
   * @param key where an element stands
   * @throws software.amazon.awssdk.services.sfn.model.InvalidTokenException if the token is none of
   *     this list
   */
  static <T> Page<T> page(
      String scope,
      List<T> all,
      Function<T, String> key,
      @Nullable Integer maxResults,
      @Nullable String token) {
    int from = token == null ? 0 : after(decode(scope, token), all, key);
    int to = Math.min(all.size(), from + size(maxResults));
    List<T> page = new ArrayList<>(all.subList(from, to));
    return new Page<>(page, to == all.size() ? null : encode(scope, key.apply(all.get(to - 1))));
  }

  /** The index of the first element with a greater key: by bisection, as keys are not kept. */
  private static <T> int after(String last, List<T> all, Function<T, String> key) {
    int from = 0;
    int to = all.size();
    while (from < to) {
      int middle = (from + to) >>> 1;
      if (key.apply(all.get(middle)).compareTo(last) <= 0) {
        from = middle + 1;
      } else {
        to = middle;
      }
    }
    return from;
  }

  static String encode(String scope, String last) {
    byte[] bytes = (prefix(scope) + last).getBytes(StandardCharsets.UTF_8);
    return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
  }

  static String decode(String scope, String token) {
    String text;
    try {
      text = new String(Base64.getUrlDecoder().decode(token), StandardCharsets.UTF_8);
    } catch (IllegalArgumentException e) {
      throw ApiErrors.invalidToken();
    }
    String prefix = prefix(scope);
    if (!text.startsWith(prefix)) {
      throw ApiErrors.invalidToken();
    }
    return text.substring(prefix.length());
  }

  /** Short, since a token has at most 1024 characters and an ARN may have as many. */
  private static String prefix(String scope) {
    return Long.toHexString(Seeds.mix(0, scope)) + ' ';
  }
}
