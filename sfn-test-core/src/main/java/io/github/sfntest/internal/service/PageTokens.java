package io.github.sfntest.internal.service;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Pages of lists. A token names the last element of the page before it, so that what is added in
 * the meantime moves nothing.
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

  /**
   * Cuts a page out of a list.
   *
   * @param scope what is listed: a token of another list is refused
   * @param key what names an element
   * @throws software.amazon.awssdk.services.sfn.model.InvalidTokenException if the token names
   *     nothing here
   */
  static <T> Page<T> page(
      String scope,
      List<T> all,
      Function<T, String> key,
      @Nullable Integer maxResults,
      @Nullable String token) {
    int from = 0;
    if (token != null) {
      String last = decode(scope, token);
      while (from < all.size() && !key.apply(all.get(from)).equals(last)) {
        from++;
      }
      if (from == all.size()) {
        throw ApiErrors.invalidToken();
      }
      from++;
    }
    int to = Math.min(all.size(), from + size(maxResults));
    List<T> page = new ArrayList<>(all.subList(from, to));
    return new Page<>(page, to == all.size() ? null : encode(scope, key.apply(all.get(to - 1))));
  }

  static String encode(String scope, String last) {
    byte[] bytes = (scope + '\n' + last).getBytes(StandardCharsets.UTF_8);
    return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
  }

  static String decode(String scope, String token) {
    String text;
    try {
      text = new String(Base64.getUrlDecoder().decode(token), StandardCharsets.UTF_8);
    } catch (IllegalArgumentException e) {
      throw ApiErrors.invalidToken();
    }
    if (!text.startsWith(scope + '\n')) {
      throw ApiErrors.invalidToken();
    }
    return text.substring(scope.length() + 1);
  }
}
