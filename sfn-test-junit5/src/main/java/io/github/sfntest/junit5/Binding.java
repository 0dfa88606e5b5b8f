package io.github.sfntest.junit5;

import io.github.sfntest.SfnTestEnvironment;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/**
 * Which test a late-bound client of one {@link SfnFake} speaks to: the test of the calling thread,
 * or of the thread that started it; else the only test that runs. Thread-safe.
 *
 * <p>This is the one thing the extension keeps outside the store: a client handed out by {@code
 * SfnFake.client()} has no context to ask.
 */
final class Binding {

  /**
   * What a thread runs; below it what it ran before: a worker that waits for a test may start
   * another.
   */
  private record Frame(Session session, @Nullable Frame below) {}

  /** Of all tests of all extensions; a session counts only where it is active. */
  private static final ThreadLocal<@Nullable Frame> FRAMES = new InheritableThreadLocal<>();

  private final Map<Session, Integer> active = new ConcurrentHashMap<>();

  void bind(Session session) {
    active.merge(session, 1, Integer::sum);
    FRAMES.set(new Frame(session, FRAMES.get()));
  }

  void unbind(Session session) {
    active.computeIfPresent(session, (key, count) -> count == 1 ? null : count - 1);
    Frame rest = without(session, FRAMES.get());
    if (rest == null) {
      FRAMES.remove();
    } else {
      FRAMES.set(rest);
    }
  }

  private static @Nullable Frame without(Session session, @Nullable Frame frame) {
    if (frame == null || frame.session == session) {
      return frame == null ? null : frame.below;
    }
    return new Frame(frame.session, without(session, frame.below));
  }

  /** {@return the running test's environment} {@code asked} is what was called, for messages. */
  SfnTestEnvironment current(String asked) {
    return session(asked).open();
  }

  private Session session(String asked) {
    for (Frame frame = FRAMES.get(); frame != null; frame = frame.below) {
      if (active.containsKey(frame.session)) {
        return frame.session;
      }
    }
    Session[] running = active.keySet().toArray(Session[]::new);
    if (running.length == 1) {
      return running[0];
    }
    throw new IllegalStateException(running.length == 0 ? none(asked) : several(asked, running));
  }

  private static String none(String asked) {
    return Misconfigured.text(
        "No test runs that this SfnFake serves.",
        asked,
        "a call from within a test, by a SfnFake that JUnit knows",
        "@RegisterExtension static SfnFake fake = SfnFake.builder().build(); and call it in a test"
            + " or @BeforeEach");
  }

  private static String several(String asked, Session[] running) {
    return Misconfigured.text(
        running.length + " tests run at once, and this thread was started by none of them.",
        asked,
        "a call from a test's own thread, or from one that it started",
        "give the code under test the client of its test: a parameter SfnClient, or a field with"
            + " @InjectSfn");
  }
}
