package io.github.sfntest.internal.integration;

import io.airlift.compress.MalformedInputException;
import io.airlift.compress.zstd.ZstdInputStream;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;

/** A file in ZSTD. One that is damaged fails as a file does, with an {@link IOException}. */
final class ZstdFile extends FilterInputStream {

  private ZstdFile(InputStream content) {
    super(content);
  }

  static InputStream open(InputStream content) throws IOException {
    return new ZstdFile(new ZstdInputStream(content));
  }

  @Override
  public int read() throws IOException {
    try {
      return super.read();
    } catch (MalformedInputException e) {
      throw damaged(e);
    }
  }

  @Override
  public int read(byte[] into, int offset, int length) throws IOException {
    try {
      return super.read(into, offset, length);
    } catch (MalformedInputException e) {
      throw damaged(e);
    }
  }

  private static IOException damaged(MalformedInputException cause) {
    return new IOException(cause.getMessage(), cause);
  }
}
