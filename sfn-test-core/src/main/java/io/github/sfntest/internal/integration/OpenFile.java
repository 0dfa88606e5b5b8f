package io.github.sfntest.internal.integration;

import io.github.sfntest.internal.json.JsonSyntaxException;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;

/** A file while items are read from it. */
final class OpenFile implements AutoCloseable {
  private final ItemFile file;
  private final ItemStream content;

  OpenFile(ItemFile file, InputStream content) {
    this.file = file;
    this.content = new ItemStream(content);
  }

  /** One step of reading. */
  interface Reading<T> {
    T read() throws IOException, JsonSyntaxException, IntegrationFailure;
  }

  String name() {
    return file.name();
  }

  InputStream content() {
    return content;
  }

  BufferedReader text() {
    return new BufferedReader(new InputStreamReader(content, StandardCharsets.UTF_8));
  }

  /** Reads one item, which has an upper bound. */
  <T> T readItem(Reading<T> reading) throws IntegrationFailure {
    content.itemBegins();
    return read(reading);
  }

  /** Reads what is not an item, however long it is. */
  <T> T readPast(Reading<T> reading) throws IntegrationFailure {
    content.itemEnds();
    return read(reading);
  }

  private <T> T read(Reading<T> reading) throws IntegrationFailure {
    try {
      return reading.read();
    } catch (JsonSyntaxException e) {
      throw ItemReaders.failed(e.originalMessage());
    } catch (IOException e) {
      throw file.unreadable(e);
    }
  }

  @Override
  public void close() {
    try {
      content.close();
    } catch (IOException e) {
      throw new UncheckedIOException("The file " + name() + " can't be closed.", e);
    }
  }
}
