package io.github.sfntest.internal.integration;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;

/**
 * The bytes of a file, so many at most for one item: a file without line breaks, or a small one
 * that grows when it is decompressed, must not fill the memory.
 */
final class ItemStream extends FilterInputStream {
  // DG input-output-itemreader: an item of up to 8 MB; no recording has the text
  private static final int MOST_ITEM_BYTES = 8 << 20;
  // what a buffer above may have read of the items before and after
  private static final int SLACK = 64 << 10;
  private static final long NO_LIMIT = Long.MAX_VALUE;

  private long left = NO_LIMIT;

  ItemStream(InputStream content) {
    super(content);
  }

  void itemBegins() {
    left = MOST_ITEM_BYTES + SLACK;
  }

  void itemEnds() {
    left = NO_LIMIT;
  }

  @Override
  public int read() throws IOException {
    int read = super.read();
    took(1);
    return read;
  }

  @Override
  public int read(byte[] into, int offset, int length) throws IOException {
    int read = super.read(into, offset, length);
    took(Math.max(read, 0));
    return read;
  }

  private void took(int bytes) throws IOException {
    left -= bytes;
    if (left < 0) {
      throw new IOException("an item is larger than " + MOST_ITEM_BYTES + " bytes");
    }
  }
}
