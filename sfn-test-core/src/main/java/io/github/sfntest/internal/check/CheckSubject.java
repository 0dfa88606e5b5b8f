package io.github.sfntest.internal.check;

import io.github.sfntest.execution.Execution;
import org.jspecify.annotations.Nullable;

/** What a check looks at. */
public interface CheckSubject {

  /** Such as {@code execution 'o-1'}. */
  String subject();

  /** The execution of this JVM behind it, or null: its trace ends a message. */
  @Nullable Execution execution();
}
