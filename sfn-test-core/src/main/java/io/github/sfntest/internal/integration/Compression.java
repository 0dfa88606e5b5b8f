package io.github.sfntest.internal.integration;

import java.io.IOException;
import java.io.InputStream;
import java.util.HexFormat;
import java.util.zip.GZIPInputStream;

/**
 * How a file is compressed, told by its first bytes. Developer Guide, "ItemReader (Map)": GZIP and
 * ZSTD are taken from outside.
 */
enum Compression {
  NONE("") {
    @Override
    InputStream open(InputStream content) {
      return content;
    }
  },
  GZIP("1f8b") {
    @Override
    InputStream open(InputStream content) throws IOException {
      return new GZIPInputStream(content);
    }
  },
  ZSTD("28b52ffd") {
    @Override
    InputStream open(InputStream content) throws IOException {
      try {
        return ZstdFile.open(content);
      } catch (NoClassDefFoundError e) { // the library is optional
        throw new UnreadableFormatException(
            "An item reader can't read ZSTD without a library.",
            "io.airlift:aircompressor 2 on the test's class path",
            "add it in test scope, or store the file in GZIP or as it is");
      }
    }
  };

  private static final int MAGIC_BYTES = 4;

  private final String magic;

  /**
   * @param magic the first bytes, in hexadecimal digits
   */
  Compression(String magic) {
    this.magic = magic;
  }

  abstract InputStream open(InputStream content) throws IOException;

  static Compression of(byte[] content) {
    String start = HexFormat.of().formatHex(content, 0, Math.min(MAGIC_BYTES, content.length));
    return start.startsWith(GZIP.magic) ? GZIP : start.startsWith(ZSTD.magic) ? ZSTD : NONE;
  }
}
