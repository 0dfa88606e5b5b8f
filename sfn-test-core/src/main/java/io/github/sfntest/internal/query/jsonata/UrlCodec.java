package io.github.sfntest.internal.query.jsonata;

import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;

/** Percent encoding, as ECMAScript's functions for URIs do it. */
enum UrlCodec {
  ENCODE_COMPONENT("encodeUrlComponent", true, false),
  ENCODE("encodeUrl", true, true),
  DECODE_COMPONENT("decodeUrlComponent", false, false),
  DECODE("decodeUrl", false, true);

  private static final String UNRESERVED =
      "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_.!~*'()";
  private static final String RESERVED = ";/?:@&=+$,#";

  private final String function;
  private final boolean encodes;

  /** Characters that are left alone. */
  private final String kept;

  UrlCodec(String function, boolean encodes, boolean isWholeUrl) {
    this.function = function;
    this.encodes = encodes;
    this.kept = (encodes ? UNRESERVED : "") + (isWholeUrl ? RESERVED : "");
  }

  String function() {
    return function;
  }

  String apply(String text) {
    try {
      return encodes ? encode(text) : decode(text);
    } catch (CharacterCodingException | NumberFormatException | IndexOutOfBoundsException e) {
      throw Fault.of("D3140", new ErrorTexts.Verbatim(function), text);
    }
  }

  private String encode(String text) throws CharacterCodingException {
    StringBuilder out = new StringBuilder(text.length() + 16);
    for (int i = 0; i < text.length(); ) {
      int character = text.codePointAt(i);
      i += Character.charCount(character);
      if (kept.indexOf(character) >= 0) {
        out.appendCodePoint(character);
        continue;
      }
      ByteBuffer bytes =
          StandardCharsets.UTF_8
              .newEncoder()
              .encode(CharBuffer.wrap(Character.toString(character)));
      while (bytes.hasRemaining()) {
        out.append(String.format("%%%02X", bytes.get() & 0xFF));
      }
    }
    return out.toString();
  }

  private String decode(String text) throws CharacterCodingException {
    StringBuilder out = new StringBuilder(text.length());
    for (int i = 0; i < text.length(); ) {
      if (text.charAt(i) != '%') {
        out.append(text.charAt(i++));
        continue;
      }
      int first = octet(text, i);
      int count = first < 0x80 ? 1 : first < 0xE0 ? 2 : first < 0xF0 ? 3 : 4;
      byte[] bytes = new byte[count];
      for (int b = 0; b < count; b++) {
        bytes[b] = (byte) octet(text, i + 3 * b);
      }
      String decoded =
          StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes)).toString();
      boolean stays = kept.contains(decoded);
      out.append(stays ? text.substring(i, i + 3) : decoded);
      i += 3 * count;
    }
    return out.toString();
  }

  private static int octet(String text, int at) {
    if (text.charAt(at) != '%') {
      throw new NumberFormatException("no octet at " + at);
    }
    return Integer.parseInt(text, at + 1, at + 3, 16);
  }
}
