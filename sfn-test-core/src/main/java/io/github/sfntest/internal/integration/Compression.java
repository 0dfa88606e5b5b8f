package io.github.sfntest.internal.integration;

import java.io.IOException;
import java.io.InputStream;
import java.io.PushbackInputStream;
import java.util.HexFormat;
import java.util.zip.GZIPInputStream;

/**
 * How a file is compressed, told by its first bytes. Developer Guide, "ItemReader (Map)": GZIP and
 * ZSTD are taken from outside.
 */
enum Compression {
  NONE("") {
    @Override
    InputStream decompress(InputStream content) {
      return content;
    }
  },
  GZIP("1f8b") {
    @Override
    InputStream decompress(InputStream content) throws IOException {
      return new GZIPInputStream(content);
    }
  },
  ZSTD("28b52ffd") {
    @Override
    InputStream decompress(InputStream content) throws IOException {
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

  abstract InputStream decompress(InputStream content) throws IOException;

  /** What is in it, decompressed as its first bytes say. */
  static InputStream open(InputStream stored) throws IOException {
    PushbackInputStream content = new PushbackInputStream(stored, MAGIC_BYTES);
    byte[] start = content.readNBytes(MAGIC_BYTES);
    content.unread(start);
    return of(HexFormat.of().formatHex(start)).decompress(content);
  }

  private static Compression of(String start) {
    return start.startsWith(GZIP.magic) ? GZIP : start.startsWith(ZSTD.magic) ? ZSTD : NONE;
  }
}
