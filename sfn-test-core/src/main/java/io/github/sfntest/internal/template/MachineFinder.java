package io.github.sfntest.internal.template;

import java.util.List;
import java.util.Set;

/** The state machines of a template. */
public interface MachineFinder {

  /** What the template calls those that it deploys, in its order. */
  List<String> ids();

  /**
   * One of them.
   *
   * @param id as the template calls it, or a shorter name that fits one only
   * @throws TemplateException if there is none, it cannot be read, or it wants a value
   */
  FoundMachine find(String id);

  /** The names of the parameters that it takes; null if it takes any. */
  @org.jspecify.annotations.Nullable
  Set<String> parameters();
}
