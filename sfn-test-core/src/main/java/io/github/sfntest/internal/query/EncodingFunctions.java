package io.github.sfntest.internal.query;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.sfntest.internal.json.Json;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;
import java.util.HexFormat;
import java.util.Set;

/** {@code States.Base64Encode}, {@code States.Base64Decode} and {@code States.Hash}. */
final class EncodingFunctions {
  /** Guide, "Intrinsic functions". */
  private static final int LONGEST_TEXT = 10_000;

  private static final Set<String> ALGORITHMS =
      Set.of("MD5", "SHA-1", "SHA-256", "SHA-384", "SHA-512");

  private EncodingFunctions() {}

  static JsonNode encode(Arguments given) throws IntrinsicFailure {
    byte[] bytes = limited(given, given.text(0)).getBytes(StandardCharsets.UTF_8);
    return Json.text(Base64.getEncoder().encodeToString(bytes));
  }

  static JsonNode decode(Arguments given) throws IntrinsicFailure {
    String text = limited(given, given.text(0));
    try {
      return Json.text(new String(Base64.getMimeDecoder().decode(text), StandardCharsets.UTF_8));
    } catch (IllegalArgumentException e) {
      throw given.wrong(0, "a Base64 text");
    }
  }

  static JsonNode hash(Arguments given) throws IntrinsicFailure {
    JsonNode value = given.any(0);
    String text = limited(given, value.isTextual() ? value.textValue() : Json.write(value));
    String algorithm = given.text(1);
    if (!ALGORITHMS.contains(algorithm)) {
      throw given.wrong(1, "MD5, SHA-1, SHA-256, SHA-384 or SHA-512");
    }
    try {
      byte[] digest =
          MessageDigest.getInstance(algorithm).digest(text.getBytes(StandardCharsets.UTF_8));
      return Json.text(HexFormat.of().formatHex(digest));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("This JDK lacks the algorithm " + algorithm, e);
    }
  }

  private static String limited(Arguments given, String text) throws IntrinsicFailure {
    if (text.length() > LONGEST_TEXT) {
      throw given.failure(
          "argument 1 has " + text.length() + " characters, more than " + LONGEST_TEXT);
    }
    return text;
  }
}
