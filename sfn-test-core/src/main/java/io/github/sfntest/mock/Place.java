package io.github.sfntest.mock;

import java.lang.StackWalker.StackFrame;
import java.security.CodeSource;
import org.apiguardian.api.API;
import org.jspecify.annotations.Nullable;

/**
 * The line of a test that declared a mock.
 *
 * @param declaringClass the class it stands in, or null if unknown
 * @param element the same, for a stack trace, or null if unknown
 */
record Place(@Nullable Class<?> declaringClass, @Nullable StackTraceElement element) {

  private static final StackWalker WALKER =
      StackWalker.getInstance(StackWalker.Option.RETAIN_CLASS_REFERENCE);
  private static final String KIT = "io.github.sfntest.";
  private static final @Nullable String KIT_SOURCE = source(Place.class);

  private static final ClassValue<Boolean> OF_TEST =
      new ClassValue<>() {
        @Override
        protected Boolean computeValue(Class<?> type) {
          return !isOfJdk(type) && !isOfKit(type);
        }
      };

  /** The first caller that is neither the kit nor the JDK. */
  static Place ofCaller() {
    return WALKER.walk(
        frames ->
            frames
                .filter(frame -> OF_TEST.get(frame.getDeclaringClass()))
                .findFirst()
                .map(Place::of)
                .orElse(new Place(null, null)));
  }

  private static Place of(StackFrame frame) {
    return new Place(frame.getDeclaringClass(), frame.toStackTraceElement());
  }

  private static boolean isOfJdk(Class<?> type) {
    return type.getName().startsWith("java.") || type.getName().startsWith("jdk.");
  }

  /**
   * The kit's own tests live in its packages, so a name does not tell. The core's classes come from
   * where this one comes from; those of the other modules that a test can call bear {@code @API}.
   */
  static boolean isOfKit(Class<?> type) {
    if (!type.getName().startsWith(KIT)) {
      return false;
    }
    String source = source(type);
    if (source != null && source.equals(KIT_SOURCE)) {
      return true;
    }
    Class<?> outermost = type;
    for (Class<?> next = type; next != null; next = next.getEnclosingClass()) {
      outermost = next;
    }
    return outermost.isAnnotationPresent(API.class);
  }

  private static @Nullable String source(Class<?> type) {
    CodeSource source = type.getProtectionDomain().getCodeSource();
    return source == null || source.getLocation() == null
        ? null
        : source.getLocation().toExternalForm();
  }

  /** Such as {@code OrderTest.java:31}. */
  @Override
  public String toString() {
    StackTraceElement at = element;
    if (at == null) {
      return "an unknown place";
    }
    String file = at.getFileName();
    String name = file == null ? at.getClassName() : file;
    return at.getLineNumber() > 0 ? name + ":" + at.getLineNumber() : name;
  }
}
