package io.github.sfntest.internal.integration;

import java.io.IOException;
import java.io.InputStream;

/** What a stored object holds, the same each time it is opened. */
@FunctionalInterface
public interface StoredContent {

  /** Its bytes from the start; whoever opens it closes it. */
  InputStream open() throws IOException;
}
