package io.github.sfntest.mock;

/** Makes JSON pointers (RFC 6901). */
final class JsonPointers {

  private JsonPointers() {}

  /** The pointer to a member of what {@code parent} points to. */
  static String step(String parent, String name) {
    return parent + '/' + name.replace("~", "~0").replace("/", "~1");
  }
}
