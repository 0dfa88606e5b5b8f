package io.github.sfntest.internal.template;

import org.jspecify.annotations.Nullable;

/** A template's text, and the files beside it. */
public interface TemplateSource {

  /** The template's name, for messages and for its ending. */
  String name();

  /** The template's text. */
  String text();

  /**
   * A file that the template names; null if there is none.
   *
   * @param path relative to the template's folder, with slashes, without {@code .} and {@code ..}
   */
  @Nullable String file(String path);

  /** The names of the files in the template's own folder, sorted. */
  java.util.List<String> siblings();

  /** The name of such a file, for messages. */
  String nameOf(String path);
}
