package io.github.sfntest.internal.trace;

import java.util.List;

/** An execution that knows what its trace should warn of. */
public interface HasWarnings {

  /** A line for each warning; never null but potentially empty. */
  List<String> warnings();
}
